"""Which completions a place has: by the words before it in its line, and by what the line stands under."""

from __future__ import annotations

from argmap.lsp.completion.files import imported_names, maps, references, source_texts
from argmap.lsp.completion.item import Item
from argmap.lsp.completion.keywords import first_words, verbs
from argmap.lsp.completion.lookup import Shelves
from argmap.lsp.completion.parts import sources, targets
from argmap.lsp.completion.silence import codes
from argmap.lsp.completion.values import values
from argmap.lsp.completion.words import quoted_words
from argmap.lsp.place import Place
from argmap.syntax.nodes import Citation


def complete(place: Place, shelves: Shelves) -> tuple[Item, ...]:
    """Everything that may be written at `place`, best first."""
    if place.in_comment:
        return codes(place)
    shape = place.before.shape
    if shape.endswith("U"):
        return _in_string(place, shelves, shape)
    return _word(place, f"{shape}W" if _between_words(place) else shape, shelves)


def _between_words(place: Place) -> bool:
    """Whether a new word begins at the place."""
    tokens = place.before.tokens
    return not tokens or tokens[-1].end < place.column or tokens[-1].type in "@:,>"


def _in_string(place: Place, shelves: Shelves, shape: str) -> tuple[Item, ...]:
    if shape[0] == "@":
        return quoted_words(place, shelves)
    if shape == "U" and place.parents and isinstance(place.parents[0], Citation):
        return quoted_words(place, shelves)
    if shape == "IU":
        return maps(place)
    if shape == "BU":
        return references(place)
    if shape == "W:U" and _word_at(place, 0) == "text":
        return source_texts(place, shelves)
    return ()


def _word(place: Place, shape: str, shelves: Shelves) -> tuple[Item, ...]:
    """What the last word of `shape`, perhaps only begun, may become."""
    before = shape[:-1]
    if not before:
        return first_words(place)
    if before == "@":
        return sources(place, shelves)
    if before[1:2] == ":" and before[-1] in ":,":
        return values(place, _word_at(place, 0), shelves)
    if "V" in before[:2] and (before[-1] in "V,>" or before.endswith("->")):
        return targets(place, _verb(place, before))
    if before == "W" and (not place.parents or _is_group(place)):
        return verbs(place)
    if before == "IS":
        return imported_names(place, keyword=True)
    if before == "ISA":
        return imported_names(place, keyword=False)
    return ()


def _verb(place: Place, shape: str) -> str:
    return _word_at(place, shape.index("V"))


def _word_at(place: Place, number: int) -> str:
    token = place.before.tokens[number]
    return place.content[token.start : token.end]


def _is_group(place: Place) -> bool:
    return getattr(place.parents[0], "kind", "") == "group"
