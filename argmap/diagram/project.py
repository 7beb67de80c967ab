"""A map and a view of it, made into a picture."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from argmap.diagram.credits import Credits
from argmap.diagram.picture import Box, Diagram, Edge, EdgeKind, Frame, Junction
from argmap.diagram.select import Selection, select
from argmap.diagram.wording import grade_line, hover_text, shown_name
from argmap.model import (
    ArgumentMap,
    Citation,
    Direction,
    Group,
    Inference,
    Objection,
    Question,
    Relation,
    RelationKind,
    Statement,
    Step,
    View,
)


def project(argument_map: ArgumentMap, view: View | None = None) -> Diagram:
    """The picture of `argument_map`, as far as `view` shows it.

    Without a view everything is shown that stands in the map itself; of the maps it imports, what it speaks of.
    """
    chosen = select(argument_map, view)
    statements = chosen.statements
    names = Credits(argument_map)
    schemes = _schemes(chosen.relations)
    main = {statement.id for statement in argument_map.main_claims}
    frames = tuple(_frames(argument_map.groups, statements))
    known = {frame.id for frame in frames}
    nodes = tuple(
        _node(
            one,
            names,
            schemes.get(one.id, ""),
            main=one.id in main,
            frame=one.group if one.group in known and not one.module else "",
        )
        for one in statements
    )
    title = argument_map.title if view is None or not view.title else f"{argument_map.title}: {view.title}".lstrip(": ")
    return Diagram(
        title=title,
        nodes=nodes,
        edges=tuple(_edges(chosen)),
        frames=frames,
        sources=names.works(statements, _relation_citations(chosen.relations)),
        speakers=names.people(statements),
        remarks=chosen.remarks,
        direction=(view.direction if view else None) or Direction.LEFT_RIGHT,
    )


def _node(statement: Statement, names: Credits, scheme: str, *, main: bool, frame: str) -> Box | Junction:
    who = names.speaker_line(statement)
    where = names.source_line(statement.citations)
    grade = grade_line(statement)
    note = hover_text(statement, names)
    guest = bool(statement.module)
    if isinstance(statement, Inference):
        return Junction(
            id=statement.id,
            kind=statement.kind,
            text=statement.text,
            name=shown_name(statement),
            scheme=scheme,
            attribution=statement.attribution,
            speaker=who,
            source=where,
            grade=grade,
            note=note,
            frame=frame,
            guest=guest,
        )
    return Box(
        id=statement.id,
        kind=statement.kind,
        text=statement.text,
        name=shown_name(statement),
        attribution=statement.attribution,
        speaker=who,
        source=where,
        scheme=scheme,
        grade=grade,
        tags=statement.tags,
        note=note,
        main=main or (isinstance(statement, Question) and not guest),
        frame=frame,
        guest=guest,
    )


def _schemes(relations: Iterable[Relation]) -> dict[str, str]:
    """The schemes of the steps that each statement takes, as words."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for relation in relations:
        if relation.scheme:
            found[relation.subject][relation.scheme.replace("-", " ")] = None
    return {subject: ", ".join(schemes) for subject, schemes in found.items()}


def _relation_citations(relations: Iterable[Relation]) -> Iterator[Citation]:
    for relation in relations:
        yield from relation.citations


def _frames(groups: Iterable[Group], statements: Iterable[Statement]) -> Iterator[Frame]:
    """A frame for each group with something in it, and for those around it."""
    parents = {group.id: group.parent for group in groups}
    filled: set[str] = set()
    for statement in statements:
        id = "" if statement.module else statement.group
        while id in parents and id not in filled:
            filled.add(id)
            id = parents[id]
    for group in groups:
        if group.id in filled:
            yield Frame(
                group.id, group.title or group.id.rpartition(".")[2], group.parent if group.parent in filled else ""
            )


# -- edges ------------------------------------------------------------------------------------------------------------


def _edges(chosen: Selection) -> Iterator[Edge]:
    """Premises to their inferences, then the relations; undercuts last, as they end on the others."""
    steps: dict[tuple[str, str], str] = {}
    shown = {statement.id for statement in chosen.statements}
    for statement in chosen.statements:
        if isinstance(statement, Inference):
            kind = EdgeKind.PREMISE_AGAINST if isinstance(statement, Objection) else EdgeKind.PREMISE_FOR
            for premise in statement.premises:
                if premise in shown:
                    edge = Edge(
                        f"{premise}..premise..{statement.id}", kind, premise, statement.id, guest=bool(statement.module)
                    )
                    steps.setdefault((premise, statement.id), edge.id)
                    yield edge
    given = _EdgeIds()
    for relation in chosen.relations:
        if isinstance(relation.target, str):
            edge = _edge(relation, relation.target, given)
            if relation.kind in (RelationKind.SUPPORTS, RelationKind.REBUTS):
                steps[relation.subject, relation.target] = edge.id
            else:
                steps.setdefault((relation.subject, relation.target), edge.id)
            yield edge
    for relation in chosen.relations:
        if isinstance(relation.target, Step):
            step = (relation.target.subject, relation.target.target)
            yield _edge(relation, steps.get(step, step[0]), given)


class _EdgeIds:
    """Ids of edges: no two alike."""

    def __init__(self) -> None:
        self._given: dict[str, int] = defaultdict(int)

    def give(self, relation: Relation) -> str:
        target = relation.target
        end = f"{target.subject}..{target.target}" if isinstance(target, Step) else target
        name = f"{relation.subject}..{relation.kind}..{end}"
        self._given[name] += 1
        return name if self._given[name] == 1 else f"{name}..{self._given[name]}"


def _edge(relation: Relation, head: str, given: _EdgeIds) -> Edge:
    return Edge(
        given.give(relation),
        EdgeKind(relation.kind.value),
        relation.subject,
        head,
        relation.note,
        bool(relation.module),
    )
