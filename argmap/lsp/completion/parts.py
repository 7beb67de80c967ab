"""The parts of a map that can be named at a place, its own and those of its imports."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from argmap.lsp.completion.item import Item, ItemKind
from argmap.lsp.completion.lookup import Shelves
from argmap.lsp.completion.writing import begun
from argmap.lsp.names import names_of
from argmap.lsp.place import Place
from argmap.model import Relation, RelationKind, Step
from argmap.resolve.ends import premise_fault, subject_fault, target_fault
from argmap.syntax.nodes import Bibliography
from argmap.syntax.nodes import Relation as RelationLine
from argmap.syntax.nodes import Statement as Line
from argmap.text import Span

_Allowed = Callable[[str], bool]


def sources(place: Place, shelves: Shelves) -> tuple[Item, ...]:
    """The sources that can be cited, then the entries of bibliographies that are not yet."""
    span, map = begun(place), place.compilation.map
    items: dict[str, Item] = {}
    for name, id in in_sight(place, "source"):
        source = map.source(id)
        items[name] = Item(name, ItemKind.SOURCE, span, name, source.title if source else "")
    nodes = place.module.document.nodes
    for line in (node for node in nodes if isinstance(node, Bibliography) and node.parent < 0):
        for name in shelves.entries(place.module.key, line.path.value):
            items.setdefault(name, Item(name, ItemKind.SOURCE, span, name, f"in {line.path.value}"))
    return tuple(items.values())


def actors(place: Place) -> tuple[Item, ...]:
    """The actors that `by:` can name."""
    span, map = begun(place), place.compilation.map
    items = []
    for name, id in in_sight(place, "actor"):
        actor = map.actor(id)
        detail = ", ".join(part for part in (actor.name, actor.role) if part) if actor else ""
        items.append(Item(name, ItemKind.ACTOR, span, name, detail))
    return tuple(items)


def subjects(place: Place) -> tuple[Item, ...]:
    """The statements that a relation line at top level can begin from."""
    span = begun(place)
    found = _statements(place, span, lambda kind: any(subject_fault(verb, kind) is None for verb in RelationKind))
    return tuple(item._replace(insert=f"{item.insert} ", more=True) for item in found)


def premises(place: Place) -> tuple[Item, ...]:
    """The statements that a reason can name as its premises."""
    return tuple(_statements(place, begun(place), lambda kind: premise_fault(kind) is None))


def statements(place: Place) -> tuple[Item, ...]:
    """Every statement in sight."""
    return tuple(_statements(place, begun(place), lambda _: True))


def groups(place: Place) -> tuple[Item, ...]:
    """Every group in sight."""
    span = begun(place)
    return tuple(Item(name, ItemKind.PART, span, name, "group") for name, _ in in_sight(place, "group"))


def targets(place: Place, verb: str) -> tuple[Item, ...]:
    """What a relation of this verb can lead to from where its line stands."""
    kind, span = RelationKind(verb), begun(place)
    subject = _subject(place)
    steps = _steps(place, span) if kind is RelationKind.UNDERCUTS else ()
    own = place.content[: place.column].rpartition("->")
    if kind is RelationKind.UNDERCUTS and own[1] and not own[2].strip(" \t").count(" "):
        return statements(place)
    found = _statements(place, span, lambda target: target_fault(kind, subject or "claim", target) is None)
    # nothing leads back to where the line begins, or twice to the same
    written = {place.content[one.start : one.end] for one in place.before.tokens if one.end < place.column}
    return (*(item for item in found if item.label not in written), *steps)


def _subject(place: Place) -> str:
    """The kind of the statement that the relation line at `place` begins from, nothing where that is not known."""
    names, node = names_of(place.compilation), place.node
    if isinstance(node, RelationLine) and node.subject is not None:
        named = names.at(place.module, node.subject.start)
        site = names.site("statement", named.id) if named is not None else None
        return site.node.kind if site is not None and isinstance(site.node, Line) else ""
    parent = place.parents[0] if place.parents else None
    return parent.kind if isinstance(parent, Line) and parent.kind != "group" else ""


def _statements(place: Place, span: Span, allowed: _Allowed) -> Iterator[Item]:
    """The statements in sight whose kind is `allowed`, but the one in whose block the place is."""
    names, map = names_of(place.compilation), place.compilation.map
    own = place.parents[0] if place.parents else None
    for name, id in in_sight(place, "statement"):
        site, statement = names.site("statement", id), map.get(id)
        if site is None or statement is None or site.node is own or not allowed(statement.kind):
            continue
        node = site.node
        if isinstance(node, Line) and node.name is None and place.module is not site.module:
            continue  # its name is made of its text, and only its own file could hold on to it
        yield Item(name, ItemKind.STATEMENT, span, name, f"{statement.kind}: {statement.text}".rstrip(": "))


def _steps(place: Place, span: Span) -> Iterator[Item]:
    """The steps that an undercut can question, as `a -> b`."""
    written = {id: name for name, id in in_sight(place, "statement")}
    for relation in place.compilation.map.relations:
        ends = _ends(relation)
        if ends is not None and ends[0] in written and ends[1] in written:
            step = f"{written[ends[0]]} -> {written[ends[1]]}"
            yield Item(step, ItemKind.STATEMENT, span, step, f"the step: {relation.kind}")


def _ends(relation: Relation) -> tuple[str, str] | None:
    if isinstance(relation.target, Step) or relation.kind in (RelationKind.RESTATES, RelationKind.UNDERCUTS):
        return None
    return relation.subject, relation.target


def in_sight(place: Place, sort: str) -> Iterator[tuple[str, str]]:
    """The names by which the file of `place` can refer to parts of this sort, and their ids; its own names first."""
    module = place.module
    modules = place.compilation.symbols.modules
    own, more = [], []
    leads = {number: f"{alias}." for alias, number in module.aliases.items()}
    for id, site in place.compilation.symbols.definitions(sort).items():
        name = id.removeprefix(modules[site.module.number].prefix)
        if site.module is module:
            own.append((name, id))
        elif site.module.number in leads:
            more.append((f"{leads[site.module.number]}{name}", id))
    yield from own
    yield from more
