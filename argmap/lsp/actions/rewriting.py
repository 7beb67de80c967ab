"""Lines moved, indented and put in."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.lsp.blocks import Blocks
from argmap.syntax.formatter import UNIT
from argmap.syntax.nodes import Document, Node, Property
from argmap.syntax.scanner import INDENT
from argmap.text import LINE_END, Text


def indent_of(text: Text, line: int) -> str:
    """The white space that a line begins with."""
    match = INDENT.match(text.lines[line - 1])
    return match[0] if match else ""


def line_end(text: Text) -> str:
    """How lines of this text end."""
    match = LINE_END.search(text.content)
    return match[0] if match else "\n"


def unit_of(document: Document) -> str:
    """By what a level of this text is indented."""
    for node in document.nodes:
        if node.parent >= 0:
            own = indent_of(document.text, node.line)
            above = indent_of(document.text, document.nodes[node.parent].line)
            if own.startswith(above) and own != above:
                return own[len(above) :]
    return UNIT


def start_of_line(text: Text, line: int) -> int:
    """Where a line begins; the end of the text for the line after the last."""
    return text.line_starts[line - 1] if line <= len(text.line_starts) else len(text.content)


def lines_with_comments(document: Document, blocks: Blocks, number: int) -> tuple[int, int]:
    """The first and last line of the block of a node, with the comments right above that stand as far in as it."""
    first = document.nodes[number].line
    alone = {comment.line for comment in document.comments if comment.alone}
    own = indent_of(document.text, first)
    while first - 1 in alone and indent_of(document.text, first - 1) == own:
        first -= 1
    return first, blocks.last_line(number)


def shifted(text: Text, first: int, last: int, off: str, on: str) -> Iterator[str]:
    """The lines from `first` to `last`, each beginning with `on` instead of `off`; blank ones without either."""
    for line in range(first, last + 1):
        content = text.lines[line - 1]
        yield f"{on}{content.removeprefix(off)}" if content.strip() else ""


def children(document: Document, number: int) -> Iterator[tuple[int, Node]]:
    """The nodes right under a node, with their numbers."""
    nodes = document.nodes
    for child in range(number + 1, len(nodes)):
        if nodes[child].parent == number:
            yield child, nodes[child]
        elif nodes[child].parent < number:
            return


def property_of(document: Document, number: int, key: str) -> tuple[int, Property] | None:
    """The line that gives a property of a node, None where there is none."""
    for child, node in children(document, number):
        if isinstance(node, Property) and node.key.value == key:
            return child, node
    return None


def written(node: Property, text: Text) -> str:
    """The values of a property as they stand."""
    return text.content[node.values[0].start : node.values[-1].end]
