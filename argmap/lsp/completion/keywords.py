"""The words that a line may begin with, where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.lsp.completion.item import Item, ItemKind
from argmap.lsp.completion.parts import subjects
from argmap.lsp.completion.writing import begun
from argmap.lsp.glossary import KEYS, KINDS, VERBS
from argmap.lsp.place import Place
from argmap.model import RelationKind
from argmap.resolve.ends import subject_fault
from argmap.resolve.places import EFFECTS, NOTHING, PREMISE, SORTS, TOP
from argmap.syntax.keywords import DECLARATIONS, KEYS_BY_KIND, NEEDS_NAME, SORT_OF_KIND
from argmap.syntax.nodes import Citation, Node, Property, Relation, Statement
from argmap.text import Span


def first_words(place: Place) -> tuple[Item, ...]:
    """Kinds, keys, verbs, the sign of a citation and, at top level, names that a relation may begin from."""
    parent = place.parents[0] if place.parents else None
    span = begun(place)
    if isinstance(parent, Citation | Relation):
        sort = "citation" if isinstance(parent, Citation) else "relation"
        cite = () if sort == "citation" else (_citation(span),)
        return (*_keys(place, parent, sort, span), *cite)
    if parent is not None and not isinstance(parent, Statement):
        return ()
    kind = parent.kind if parent is not None else ""
    items = [*_kinds(SORTS.get(kind) if kind else TOP, span)]
    if parent is None:
        items += _openings(place, span)
    if parent is not None:
        items += _keys(place, parent, SORT_OF_KIND[kind], span)
        if kind in SORTS and kind != "group":
            items.append(_citation(span))
            items += _verbs_of(kind, span)
    if not kind or kind == "group":
        items += subjects(place)
    return tuple(items)


def _kinds(sort: str | None, span: Span) -> Iterator[Item]:
    """The kinds that may stand under a parent of this sort, with what they do there."""
    for kind, effects in EFFECTS.items():
        if sort is None or sort not in effects:
            continue
        does = effects[sort]
        detail = "a premise" if does == PREMISE else "" if does == NOTHING else str(does)
        name = " " if kind in NEEDS_NAME or kind not in DECLARATIONS else ""
        yield Item(kind, ItemKind.KEYWORD, span, f"{kind}{name}", detail, KINDS[kind])


def _openings(place: Place, span: Span) -> Iterator[Item]:
    for word in ("map", "import", "bibliography"):
        if word == "map" and place.compilation.map.title:
            continue
        yield Item(word, ItemKind.KEYWORD, span, f'{word} "', "", KINDS[word], more=word != "map")


def _keys(place: Place, parent: Node, sort: str, span: Span) -> Iterator[Item]:
    """The keys that a line of this sort takes and does not have yet."""
    nodes = place.module.document.nodes
    number = next((at for at in range(len(nodes) - 1, -1, -1) if nodes[at] is parent), -1)
    children = place.module.children.get(number, ())
    given = {
        node.key.value
        for node in (nodes[child] for child in children)
        if isinstance(node, Property) and node.line != place.line
    }
    for key in KEYS_BY_KIND[sort]:
        if key not in given:
            yield Item(key, ItemKind.PROPERTY, span, f"{key}: ", f"of a {sort}", KEYS[key], more=True)


def _citation(span: Span) -> Item:
    return Item("@", ItemKind.SOURCE, span, "@", "cite a source", more=True)


def _verbs_of(kind: str, span: Span) -> Iterator[Item]:
    for verb in RelationKind:
        if subject_fault(verb, kind) is None:
            yield Item(verb, ItemKind.KEYWORD, span, f"{verb} ", VERBS[verb], more=True)


def verbs(place: Place) -> tuple[Item, ...]:
    """The verbs, for a relation line that begins with a name."""
    span = begun(place)
    return tuple(Item(verb, ItemKind.KEYWORD, span, f"{verb} ", VERBS[verb], more=True) for verb in RelationKind)
