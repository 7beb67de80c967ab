"""What a selection grows to, step by step."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.lsp.blocks import blocks_of, end_of_line
from argmap.lsp.place import Place
from argmap.syntax.scanner import scan
from argmap.text import Span

MOST_STEPS = 60
"""So many steps are given; the last is the whole text."""


def selections(place: Place) -> tuple[Span, ...]:
    """The stretches around `place`, the narrowest first: word, text, line, block, the blocks above, the whole text."""
    text = place.text
    whole = text.span(0, len(text.content))
    found: list[Span] = []
    for start, end in _stretches(place):
        if len(found) < MOST_STEPS and (not found or _wider(found[-1], start, end)):
            found.append(text.span(start, end))
    if not found or _wider(found[-1], whole.start, whole.end):
        found.append(whole)
    return tuple(found)


def _wider(span: Span, start: int, end: int) -> bool:
    return start <= span.start and end >= span.end and (start, end) != (span.start, span.end)


def _stretches(place: Place) -> Iterator[tuple[int, int]]:
    offset, begin = place.offset, place.offset_of_line
    read = scan(place.content)
    for token in read.tokens:
        start, end = begin + token.start, begin + token.end
        if start <= offset <= end:
            if token.type == "S" and start < offset < end:
                yield from _in_string(place, start + 1, end - 1)
            yield start, end
            break
    if read.tokens:
        yield begin + read.tokens[0].start, begin + read.tokens[-1].end
    document = place.module.document
    number = place.number
    if number < 0:
        yield begin, begin + len(place.content)
        return
    blocks = blocks_of(document)
    node = document.nodes[number]
    yield node.start, end_of_line(document, blocks.last_line_of_node(number))
    for one in (number, *blocks.above(number)):
        yield document.nodes[one].start, blocks.end(one)


def _in_string(place: Place, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The word in a string, then all of the string's text."""
    content = place.text.content
    first = last = place.offset
    while first > start and content[first - 1].isalnum():
        first -= 1
    while last < end and content[last].isalnum():
        last += 1
    if last > first:
        yield first, last
    yield start, end
