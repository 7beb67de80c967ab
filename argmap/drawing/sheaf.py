"""The sheets of a map that is too large for one: an overview, and a sheet for each part."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from argmap.diagram import Diagram, EdgeKind, Fold, Place
from argmap.diagram.fold import branch_words, group_words
from argmap.diagram.pictures import THIN_LINES
from argmap.drawing.batches import Batch, batches
from argmap.drawing.ground import Ground
from argmap.drawing.names import OVERVIEW, Names
from argmap.drawing.sections import Section
from argmap.drawing.sheet import Sheet
from argmap.drawing.split import Cut, Limits, is_lone, lone_of, split
from argmap.model import Kind


def sheaf_of(ground: Ground, limits: Limits) -> tuple[Sheet, ...]:
    """The sheets that show what was chosen of a map, imports included; the overview first."""
    return _Sheaf(ground, limits).sheets()


class _Sheaf:
    def __init__(self, ground: Ground, limits: Limits) -> None:
        self.ground, self.limits = ground, limits
        self.root, self.sections, self.parents = ground.root, ground.sections, ground.parents
        self.closed = ground.closed
        self.split = split(self.root, limits, self.closed)
        self.batches = list(batches(self.split.cuts, ground, limits))
        names = Names()
        names.give(OVERVIEW)
        self.names = {batch: names.give(_key(batch[0]), batch[0].number) for batch in self.batches}
        self.sheet_of: dict[str, str] = {}
        """The first sheet of each section that is cut off."""
        self.title_of = {OVERVIEW: self.root.title}
        self.home: dict[str, str] = {}
        """The sheet on which each statement is drawn in full."""
        for batch, name in self.names.items():
            self.title_of[name] = self._title(batch)
            for cut in batch:
                self.sheet_of.setdefault(cut.section.id, name)
                for id in self._opened(cut):
                    self.home.setdefault(id, name)
        for id in self.split.cut_off - self.sheet_of.keys() - self.closed:  # what holds nothing but one that is cut off
            self.sheet_of[id] = self._sheet_within(id)

    def _sheet_within(self, id: str) -> str:
        """The sheet of the only section within, however deep."""
        while id not in self.sheet_of:
            id = self.sections[id].children[0].id
        return self.sheet_of[id]

    def sheets(self) -> tuple[Sheet, ...]:
        """The overview and the rest."""
        if not self.limits.always and self._fits():
            self.home = {}
            return (self._sheet(OVERVIEW, self.ground.all, self._folds(self.closed), (), self.root.title),)
        overviews = list(self._overviews())
        for name, units in overviews:
            self.title_of[name] = self.root.title
            for unit in units:
                if unit.is_box:
                    self.home.setdefault(unit.id, name)
        return (
            *(self._overview(name, units) for name, units in overviews),
            *(self._drawn(batch, name) for batch, name in self.names.items()),
        )

    def _fits(self) -> bool:
        """Whether all of it stands on one sheet."""
        hidden = sum(len(self.sections[id].statements()) for id in self.closed)
        return len(self.ground.all) - hidden <= self.limits.boxes

    # -- one part on its sheet ----------------------------------------------------------------------------------------

    def _opened(self, cut: Cut) -> Iterator[str]:
        """The statements that are drawn in full on the sheet of `cut`."""
        if cut.section.is_box and cut.number == 1:
            yield cut.section.id
        stack = list(cut.members)
        while stack:
            section = stack.pop()
            is_closed = section.id in self.closed
            if section.id not in self.split.cut_off or is_closed:
                if section.is_box:
                    yield section.id
                if not is_closed:
                    stack += section.children

    def _drawn(self, batch: Batch, name: str) -> Sheet:
        """The sheet of a batch."""
        shown = [cut.section.id for cut in batch if cut.section.is_box]
        heads: list[str] = []
        stack = [member for cut in batch for member in cut.members]
        while stack:
            section = stack.pop()
            shown += [section.id] if section.is_box else []
            if section.id in self.split.cut_off:
                heads.append(section.id)
            else:
                stack += section.children
        folds = self._folds(heads)
        shown += [id for fold in folds.values() for id in fold.statements]
        sheet = self._sheet(name, shown, folds, self._trail(batch), self._title(batch))
        diagram = _without(sheet.diagram, self._going_on(batch[0]))
        return replace(sheet, diagram=diagram, section=batch[0].section.id, several=len(batch) > 1)

    def _going_on(self, cut: Cut) -> set[str]:
        """The edges to what stands on the other sheets that a section goes on over: it is drawn there, too."""
        others = [one for one in self.split.cuts if one.section is cut.section and one is not cut]
        members = {member.id for one in others for member in one.members}
        return {edge.id for id in members if (edge := self.ground.forest.above.get(id)) and edge.head == cut.section.id}

    def _title(self, batch: Batch) -> str:
        """What a sheet is called: by what it shows, or by what holds the several branches that it shows."""
        if len(batch) == 1:
            return batch[0].title
        outermost = self.sections[self.ground.outermost(batch[0].section.id)]
        return outermost.title if outermost is batch[0].section else f"{outermost.title} (continued)"

    def _trail(self, batch: Batch) -> tuple[Place, ...]:
        """From the overview down to what a sheet is a part of; where it shows several branches, what holds them all."""
        above: list[Place] = []
        id = batch[0].section.id
        if len(batch) > 1:
            outermost = self.ground.outermost(id)
            return (
                Place(self.root.title or "Overview", OVERVIEW),
                *(
                    (Place(self.sections[outermost].title, self.sheet_of[outermost]),)
                    if outermost != id and outermost in self.sheet_of
                    else ()
                ),
            )
        while id:
            id = self.parents.get(id, "")
            if id in self.sheet_of:
                above.append(Place(self.sections[id].title, self.sheet_of[id], id if self.sections[id].is_box else ""))
        above = [place for place in above if place.sheet != self.names[batch]]
        return (Place(self.root.title or "Overview", OVERVIEW), *reversed(above))

    # -- the overview -------------------------------------------------------------------------------------------------

    def _overviews(self) -> Iterator[tuple[str, list[Section]]]:
        """Questions with their answers; without them where they are too many; else groups; else several sheets."""
        most = self.limits.most("")
        for shown in (self._answers(), self._roots(), self._outermost()):
            if len(shown) <= most:
                yield OVERVIEW, shown
                return
        units = self._outermost()
        count = -(-len(units) // most)
        size = -(-len(units) // count)
        for number in range(count):
            name = OVERVIEW if not number else f"{OVERVIEW}-{number + 1}"
            yield name, units[number * size : (number + 1) * size]

    def _overview(self, name: str, units: Sequence[Section]) -> Sheet:
        """A sheet with these sections, each without what is not among them."""
        seen = {unit.id for unit in units}
        folds = {unit.id: found for unit in units if (found := self._fold(unit.id, seen)) is not None}
        shown = [unit.id for unit in units if unit.is_box]
        shown += [id for fold in folds.values() for id in fold.statements]
        return _uncluttered(self._sheet(name, shown, folds, (), self.root.title))

    def _answers(self) -> list[Section]:
        """The trees, each question with its answers; imports without what they hold."""
        found: list[Section] = []
        for unit in self._roots():
            found.append(unit)
            if unit.is_box and self.ground.nodes[unit.id].kind is Kind.QUESTION:
                found += [one for one in unit.children if self.ground.forest.above[one.id].kind is EdgeKind.ANSWERS]
        return found

    def _roots(self) -> list[Section]:
        """The trees that are the map's own, whatever groups they stand in; imports without what they hold."""
        stack = list(reversed(self.root.children))
        found: list[Section] = []
        while stack:
            one = stack.pop()
            if one.is_box or one.id in self.closed or (one.id.endswith(".") and not is_lone(one)):
                found.append(one)
            else:
                stack += reversed(one.children)
        return found

    def _outermost(self) -> list[Section]:
        """Groups, imports and the trees that stand in none."""
        return [lone_of(one) if is_lone(one) else one for one in self.root.children]

    # -- what both take -----------------------------------------------------------------------------------------------

    def _folds(self, heads: Iterable[str]) -> Mapping[str, Fold]:
        """What these sections hide where they are folded, by the ids of their boxes."""
        return {id: found for id in heads if (found := self._fold(id)) is not None}

    def _fold(self, id: str, seen: Collection[str] = ()) -> Fold | None:
        """What a section hides but for what is `seen` beside it; None where that is nothing."""
        section = self.sections[id]
        hidden: list[str] = []
        stack = list(section.children)
        while stack:
            one = stack.pop()
            if one.id not in seen:
                hidden += [one.id] if one.is_box else []
                stack += one.children
        if not hidden:
            return None
        hidden.sort(key=self.ground.place.__getitem__)
        sheet = "" if id in self.closed else self.sheet_of.get(id, "") or self.home.get(id, "")
        if section.is_box:
            return Fold(branch_words(id, hidden, self.ground.nodes, self.ground.forest), tuple(hidden), sheet=sheet)
        words = group_words([self.ground.nodes[one] for one in hidden])
        return Fold(words, tuple(hidden), group=True, sort=section.sort, title=section.title, sheet=sheet)

    def _sheet(
        self, name: str, shown: Sequence[str], folds: Mapping[str, Fold], trail: tuple[Place, ...], title: str
    ) -> Sheet:
        """One sheet, without its place among the others."""
        guests = [id for id in shown if self.home.get(id, name) != name]
        diagram = self.ground.pictures.draw(shown, folds, self._where, guests)
        frames = tuple(replace(frame, sheet=self.sheet_of.get(frame.id, "")) for frame in diagram.frames)
        diagram = replace(diagram, frames=frames)
        if trail:
            diagram = _unframed(diagram)
        way = self.ground.direction
        remarks = (*(self.ground.remarks if name == OVERVIEW else ()), *diagram.remarks)
        return Sheet(name, replace(diagram, title=title, trail=trail, direction=way, remarks=remarks))

    def _where(self, id: str) -> Place:
        """Where a statement is drawn in full."""
        sheet = self.home.get(id, "")
        return Place(self.title_of.get(sheet, ""), sheet, id) if sheet else Place("")


def _uncluttered(sheet: Sheet) -> Sheet:
    """An overview without the lines between what it hides, where there are so many that nobody could follow them."""
    diagram = sheet.diagram
    hidden = sum(edge.count for edge in diagram.edges)
    if sum(1 for edge in diagram.edges if edge.count) <= len(diagram.nodes):
        return sheet
    edges = tuple(edge for edge in diagram.edges if not edge.count)
    told = f"{hidden} relations between what is folded here are drawn or told on the sheets."
    remarks = (*(remark for remark in diagram.remarks if remark != THIN_LINES), told)
    return replace(sheet, diagram=replace(diagram, edges=edges, remarks=remarks))


def _without(diagram: Diagram, edges: set[str]) -> Diagram:
    """A diagram that does not tell of these edges."""
    if not edges:
        return diagram
    return replace(diagram, see_also=tuple(one for one in diagram.see_also if one.edge not in edges))


def _unframed(diagram: Diagram) -> Diagram:
    """A diagram without a frame that would hold all of it: the trail names it."""
    frames, nodes = diagram.frames, diagram.nodes
    while frames:
        outer = frames[0]
        if any(frame.parent == "" for frame in frames[1:]) or any(not one.frame and not one.guest for one in nodes):
            break
        frames = tuple(replace(frame, parent="" if frame.parent == outer.id else frame.parent) for frame in frames[1:])
        nodes = tuple(replace(one, frame="" if one.frame == outer.id else one.frame) for one in nodes)
    return replace(diagram, frames=frames, nodes=nodes)


def _key(cut: Cut) -> str:
    """What a sheet is named by: the part that it shows, or the first of several small ones."""
    return cut.section.id or cut.members[0].id
