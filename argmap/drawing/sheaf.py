"""The sheets of a map that is too large for one: an overview, and a sheet for each part."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from argmap.diagram import Diagram, EdgeKind, Fold, Place
from argmap.diagram.fold import branch_words, group_words
from argmap.diagram.pictures import THIN_LINES
from argmap.drawing.batches import put_together
from argmap.drawing.below import going_on_below
from argmap.drawing.ground import Ground
from argmap.drawing.names import OVERVIEW
from argmap.drawing.places import Batch, Places, key
from argmap.drawing.sections import Section
from argmap.drawing.sheet import Sheet
from argmap.drawing.split import Cut, Limits, is_lone, lone_of, split
from argmap.model import Kind

Fits = Callable[[Sheet], bool]


def sheaf_of(ground: Ground, limits: Limits, fits: Fits | None = None) -> tuple[Sheet, ...]:
    """The sheets that show what was chosen of a map, imports included; the overview first.

    Where it is told what `fits` on a sheet, small parts are put together on one as long as they do.
    """
    sheaf = _Sheaf(ground, limits)
    if fits:
        sheaf.put_together(fits)
    return sheaf.sheets()


class _Sheaf:
    def __init__(self, ground: Ground, limits: Limits) -> None:
        self.ground, self.limits = ground, limits
        self.root, self.sections, self.parents = ground.root, ground.sections, ground.parents
        self.closed = ground.closed
        self.split = split(self.root, limits, self.closed)
        self.overviews = list(self._overviews())
        self.places = Places(ground, self.split, self.overviews)

    def put_together(self, fits: Fits) -> None:
        """Put small parts on one sheet as long as it `fits`."""

        def tried(batch: Batch) -> bool:
            before = self.places.batches
            self.places.put(batch)
            if fits(self._drawn(batch)):
                return True
            for one in before:
                self.places.put(one)
            return False

        put_together(self.split, self.ground, tried)

    def sheets(self) -> tuple[Sheet, ...]:
        """The overview and the rest."""
        if not self.limits.always and self._fits():
            return (self._whole(),)
        return (
            *(self._overview(name, units) for name, units in self.overviews),
            *(self._drawn(batch) for batch in self.places.batches),
        )

    def _fits(self) -> bool:
        """Whether all of it stands on one sheet."""
        hidden = sum(len(self.sections[id].statements()) for id in self.closed)
        return len(self.ground.all) - hidden <= self.limits.boxes

    # -- one part on its sheet ----------------------------------------------------------------------------------------

    def _whole(self) -> Sheet:
        """All of it on the only sheet."""
        diagram = self.ground.pictures.draw(self.ground.all, self._folds(self.closed))
        return self._made(OVERVIEW, diagram, self.root.title)

    def _drawn(self, batch: Batch) -> Sheet:
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
        begun = {cut.section.id for cut in batch}
        folds = self._folds(heads)
        below = {id: fold for id, fold in folds.items() if id in begun}
        away = {id: fold for id, fold in folds.items() if id not in begun}
        shown += self._questioned(shown, away)
        sheet = self._sheet(self.places.name(batch), shown, away)
        diagram = going_on_below(sheet.diagram, below)
        diagram = _without(diagram, {edge for cut in batch for edge in self._going_on(cut)})
        diagram = replace(_unframed(diagram), title=self.places.title(batch), trail=self._trail(batch))
        return replace(sheet, diagram=diagram, part=key(batch[0]))

    def _questioned(self, shown: Sequence[str], folds: Mapping[str, Fold]) -> set[str]:
        """Both ends of the steps that undercuts among `shown` question, which would else stand by themselves."""
        hidden = {id for fold in folds.values() for id in fold.statements}
        ends = {end for id in shown for end in self.ground.questioned.get(id, ())}.difference(shown)
        return ends if ends.isdisjoint(hidden) and len({*shown, *ends}) <= self.limits.boxes else set()

    def _going_on(self, cut: Cut) -> set[str]:
        """The edges to what stands on the other sheets that a section goes on over: it is drawn there, too."""
        others = [one for one in self.split.cuts if one.section is cut.section and one is not cut]
        members = {member.id for one in others for member in one.members}
        return {edge.id for id in members if (edge := self.ground.forest.above.get(id)) and edge.head == cut.section.id}

    def _trail(self, batch: Batch) -> tuple[Place, ...]:
        """From the overview down to what a sheet is a part of; where it shows several parts, to what holds them all."""
        top = self.places.top(batch)
        holders = self.places.holders(batch)
        around = tuple(self.ground.around(key(top))) if top else tuple(one.id for one in holders if len(holders) == 1)
        above = [
            Place(self.sections[id].title, sheet, id if self.sections[id].is_box else "")
            for id in reversed(around)
            if (sheet := self.places.sheet_of(id))
        ]
        name = self.places.name(batch)
        return (Place(self.root.title or "Overview", OVERVIEW), *(place for place in above if place.sheet != name))

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
        return _uncluttered(self._sheet(name, shown, folds))

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
        sheet = "" if id in self.closed else self.places.sheet_of(id) or self.places.home(id)
        if section.is_box:
            return Fold(branch_words(id, hidden, self.ground.nodes, self.ground.forest), tuple(hidden), sheet=sheet)
        words = group_words([self.ground.nodes[one] for one in hidden])
        return Fold(words, tuple(hidden), group=True, sort=section.sort, title=section.title, sheet=sheet)

    def _sheet(self, name: str, shown: Sequence[str], folds: Mapping[str, Fold]) -> Sheet:
        """One sheet, called as the map."""
        all_shown = [*shown, *(id for fold in folds.values() for id in fold.statements)]
        guests = [id for id in all_shown if (self.places.home(id) or name) != name]
        diagram = self.ground.pictures.draw(all_shown, folds, self.places.where, guests)
        frames = tuple(replace(frame, sheet=self.places.sheet_of(frame.id)) for frame in diagram.frames)
        return self._made(name, replace(diagram, frames=frames), self.root.title)

    def _made(self, name: str, diagram: Diagram, title: str) -> Sheet:
        remarks = (*(self.ground.remarks if name == OVERVIEW else ()), *diagram.remarks)
        return Sheet(name, replace(diagram, title=title, direction=self.ground.direction, remarks=remarks))


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
