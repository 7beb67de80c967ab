"""How much of a word is written already, and what it is called in an item."""

from __future__ import annotations

from argmap.lsp.place import Place
from argmap.text import Span


def begun(place: Place) -> Span:
    """The word that ends at the place, an empty stretch where none is begun."""
    tokens = place.before.tokens
    start = place.offset
    if tokens and tokens[-1].end == place.column and tokens[-1].type in "WKVMIBALX":
        start = place.offset_of_line + tokens[-1].start
    return place.text.span(start, place.offset)


def begun_text(place: Place) -> Span:
    """What stands in the string that is open at the place, up to the place."""
    start = place.offset_of_line + place.before.tokens[-1].start + 1
    return place.text.span(min(start, place.offset), place.offset)


def closing(place: Place) -> str:
    """The quote that ends the string at the place, where it is not there yet."""
    return "" if '"' in place.content[place.column :] else '"'
