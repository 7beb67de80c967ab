"""Pictures of any parts of one map."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from argmap.diagram.credits import Credits
from argmap.diagram.edges import edges_of, ends_of_edge
from argmap.diagram.fold import bundled
from argmap.diagram.node import node_of
from argmap.diagram.picture import Box, Diagram, Edge, Fold, Frame, Junction, Place
from argmap.diagram.see_also import see_also
from argmap.diagram.select import Selection, ends_of
from argmap.model import ArgumentMap, Attribution, Citation, Group, Inference, Kind, Relation, Step

THIN_LINES = "A thin line stands for relations of what is folded away, with their number where they are several."


class Pictures:
    """Draws parts of what was chosen of a map, as many as are asked for: the tables behind them are made once."""

    def __init__(self, argument_map: ArgumentMap, chosen: Selection) -> None:
        self._map = argument_map
        self._names = Credits(argument_map)
        self._place = {statement.id: number for number, statement in enumerate(argument_map.statements)}
        self._schemes = _schemes(chosen.relations)
        self._main = {statement.id for statement in argument_map.main_claims}
        self._attributed = any(
            one.attribution is not Attribution.ANALYST and one.kind is not Kind.QUESTION
            for one in argument_map.statements
        )
        self._groups = {group.id: group for group in argument_map.groups}
        self._edges = {edge.id: edge for edge in _edges(argument_map, chosen)}
        self._order = {id: number for number, id in enumerate(self._edges)}
        self._at: Mapping[str, list[str]] = defaultdict(list)
        for edge in self._edges.values():
            for end in dict.fromkeys(ends_of_edge(edge, self._edges)):
                self._at[end].append(edge.id)
        self._relations: Mapping[str, list[Relation]] = defaultdict(list)
        for relation in chosen.relations:
            self._relations[relation.subject].append(relation)

    def draw(
        self,
        shown: Iterable[str],
        folds: Mapping[str, Fold] | None = None,
        place: Callable[[str], Place] = lambda _id: Place(""),
        guests: Collection[str] = (),
    ) -> Diagram:
        """The picture of these statements, but for those that `folds` hides, with `folds` on the boxes they name.

        `place` tells where a statement that is not drawn here is drawn. What leads out of the picture is told of all
        statements but `guests`, which another picture shows.
        """
        folds = folds or {}
        stands_for = {hidden: box for box, fold in folds.items() for hidden in fold.statements}
        drawn = sorted((id for id in set(shown) if id not in stands_for), key=self._place.__getitem__)
        stands_for |= {id: id for id in drawn}
        inside, out = self._edges_of(stands_for, set(drawn).difference(guests))
        frames = tuple(_frames(self._groups, self._frames_of(drawn, folds)))
        statements = [self._map[id] for id in drawn]
        edges = tuple(bundled(inside, self._edges, stands_for))

        def elsewhere(id: str) -> Place | None:
            return None if id in stands_for else place(id)

        return Diagram(
            title=self._map.title,
            remarks=(THIN_LINES,) if any(edge.count for edge in edges) else (),
            nodes=tuple(self._nodes(drawn, folds, {frame.id for frame in frames})),
            edges=edges,
            frames=frames,
            attributed=self._attributed,
            sources=self._names.works(statements, self._citations(drawn)),
            speakers=self._names.people(statements),
            see_also=tuple(see_also(out, self._edges, self._text, elsewhere)),
        )

    def _edges_of(self, stands_for: Mapping[str, str], drawn: set[str]) -> tuple[list[Edge], list[Edge]]:
        """The edges with all ends in the picture, and those of what is drawn that lead out of it."""
        near = {edge for id in stands_for for edge in self._at.get(id, ())}
        inside, out = [], []
        for edge in sorted(near, key=self._order.__getitem__):
            ends = ends_of_edge(self._edges[edge], self._edges)
            if all(end in stands_for for end in ends):
                inside.append(self._edges[edge])
            elif not drawn.isdisjoint(ends):
                out.append(self._edges[edge])
        return inside, out

    def _nodes(self, drawn: Iterable[str], folds: Mapping[str, Fold], frames: set[str]) -> Iterator[Box | Junction]:
        """The boxes, that of a group where the first of what it hides would stand."""
        first = {fold.statements[0]: id for id, fold in folds.items() if fold.group}
        for id in sorted((*drawn, *first), key=self._place.__getitem__):
            if id in first:
                yield self._group_box(first[id], folds[first[id]], frames)
                continue
            node = self._node(id, frames)
            yield replace(node, fold=folds[id]) if id in folds and isinstance(node, Box) else node

    def _node(self, id: str, frames: set[str]) -> Box | Junction:
        statement = self._map[id]
        frame = statement.group if statement.group in frames and not statement.module else ""
        return node_of(statement, self._names, self._schemes.get(id, ""), main=id in self._main, frame=frame)

    def _group_box(self, id: str, fold: Fold, frames: set[str]) -> Box:
        group = self._groups.get(id)
        frame = group.parent if group and group.parent in frames else ""
        note = group.note if group else ""
        return Box(id, Kind.QUESTION, fold.title, note=note, main=True, frame=frame, fold=fold)

    def _frames_of(self, drawn: Iterable[str], folds: Mapping[str, Fold]) -> Iterator[str]:
        """The ids of the groups that something drawn stands in."""
        for id in drawn:
            if not self._map[id].module:
                yield self._map[id].group
        for id, fold in folds.items():
            if fold.group and id in self._groups:
                yield self._groups[id].parent

    def _citations(self, drawn: Iterable[str]) -> Iterator[Citation]:
        """What the relations between these statements cite."""
        inside = set(drawn)
        for id in inside:
            for relation in self._relations.get(id, ()):
                if relation.citations and ends_of(relation) <= inside:
                    yield from relation.citations

    def _text(self, id: str) -> str:
        statement = self._map[id]
        return statement.text or statement.kind.value


def _edges(argument_map: ArgumentMap, chosen: Selection) -> Iterator[Edge]:
    """The edges of what is chosen, those that lead out of it, and the steps that these question, in the map's order."""
    inside = {statement.id for statement in chosen.statements}
    chosen_relations = (*chosen.relations, *chosen.beyond)
    steps = {relation.target for relation in chosen_relations if chosen.whole and isinstance(relation.target, Step)}
    questioned = {(step.subject, step.target) for step in steps}
    joined = {step.target for step in steps}
    near = [
        statement
        for statement in argument_map.statements
        if isinstance(statement, Inference)
        and (statement.id in inside or statement.id in joined or not inside.isdisjoint(statement.premises))
    ]
    known = {id(relation) for relation in chosen_relations}
    relations = [
        relation
        for relation in argument_map.relations
        if id(relation) in known or (relation.subject, relation.target) in questioned
    ]
    for edge in edges_of(near, relations):
        if chosen.whole or not edge.guest or not edge.kind.is_premise or {edge.tail, edge.head} <= inside:
            yield edge


def _schemes(relations: Iterable[Relation]) -> dict[str, str]:
    """The schemes of the steps that each statement takes, as words."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for relation in relations:
        if relation.scheme:
            found[relation.subject][relation.scheme.replace("-", " ")] = None
    return {subject: ", ".join(schemes) for subject, schemes in found.items()}


def _frames(groups: Mapping[str, Group], filled: Iterable[str]) -> Iterator[Frame]:
    """A frame for each of the groups that are filled, and for those around them."""
    known: set[str] = set()
    for group_id in filled:
        outer = group_id
        while outer in groups and outer not in known:
            known.add(outer)
            outer = groups[outer].parent
    for group in groups.values():
        if group.id in known:
            yield Frame(group.id, _title(group), group.parent if group.parent in known else "")


def _title(group: Group) -> str:
    return group.title or group.id.rpartition(".")[2]
