"""Indentation into levels: what is off is one finding on its own line, and its children stay with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from argmap.diagnostics.catalogue.text import INDENT_JUMP
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.syntax.indentation import Indentation, in_words
from argmap.syntax.lines import Line
from argmap.syntax.nodes import Bibliography, Import, MapTitle, Node, Property
from argmap.syntax.standing import is_attached, is_likely_parent, is_property, is_text

FURTHEST = 200  # lines that are looked through for where the next statement stands


def is_text_only(node: Node) -> bool:
    """Whether nothing but a text that goes on may belong to the line of `node`."""
    return isinstance(node, Property | MapTitle | Import | Bibliography)


class Nesting:
    """The tree of lines, one line after another: which node each line belongs to."""

    def __init__(self, lines: Sequence[Line], indentation: Indentation) -> None:
        self._lines = lines
        self._indentation = indentation
        self._depths = indentation.depths
        self._open: list[int] = []  # the depths of the lines that the next one may belong to, outermost first
        self._nodes: list[int] = []  # and their nodes
        self._text_only = False  # whether nothing but texts may belong to the last of them
        self._depth = 0
        self._jumped: set[int] = set()

    def resume(self, depths: Sequence[int], nodes: Sequence[int], jumped: Iterable[int], *, text_only: bool) -> None:
        """Go on where these nodes, at these depths, were open, and children of `jumped` stood too deep."""
        self._open, self._nodes, self._jumped = list(depths), list(nodes), set(jumped)
        self._text_only = text_only

    def above(self, depth: int) -> tuple[list[int], list[int], list[bool]]:
        """What a statement at `depth` would find open: depths and nodes, and which of them had a child too deep.

        The last that is told is the top level.
        """
        count = len(self._open) - self._text_only
        while count > 0 and self._open[count - 1] >= depth:
            count -= 1
        nodes = self._nodes[:count]
        return self._open[:count], nodes, [node in self._jumped for node in (*nodes, -1)]

    @property
    def parent(self) -> int:
        """The node that the line entered last belongs to, -1 for none."""
        return self._nodes[-1] if self._nodes else -1

    @property
    def level(self) -> int:
        """The level of the line entered last."""
        return len(self._nodes)

    def enter(self, place: int) -> Diagnostic | None:
        """Come to the line at `place`; a finding if it is indented by more than one level under the line above it."""
        depth = self._depths[place]
        while self._open and (self._open[-1] >= depth or (self._text_only and not is_text(self._lines[place]))):
            self._open.pop()
            self._nodes.pop()
            self._text_only = False
        lowest = self._open[-1] + 1 if self._open else 0
        self._depth = depth
        if depth <= lowest:
            return None
        if self._stands_alone(place, lowest):
            self._depth = lowest
        self._jumped.add(self.parent)
        line = self._lines[place]
        return INDENT_JUMP.report(
            self._indentation.span(line),
            width=in_words(line.space),
            read=in_words(self._indentation.unit * self.level),
            fixes=(self._indentation.fix(line, self.level),),
        )

    def hold(self, node: int, *, text_only: bool) -> int:
        """Let the lines that follow belong to `node`, which the line entered last became; or only texts that go on.

        Gives the depth at which it is held.
        """
        self._open.append(self._depth)
        self._nodes.append(node)
        self._text_only = text_only
        return self._depth

    def _stands_alone(self, place: int, lowest: int) -> bool:
        """Whether a line that is too deep is so by itself: then the next line shows where it should have stood."""
        depth = self._depths[place]
        following = self._depths[place + 1] if place + 1 < len(self._depths) else 0
        if following != depth:
            return lowest < following < depth
        line, below = self._lines[place], self._lines[place + 1]
        if is_attached(below):
            return is_text(below) or not is_attached(line) or (is_property(below) and not is_property(line))
        if is_attached(line) or self.parent in self._jumped:
            return False
        return is_likely_parent(line, below) or self._has_sibling(place, lowest)

    def _has_sibling(self, place: int, depth: int) -> bool:
        """Whether the next statement that is not further in than `depth` stands right there."""
        for row in range(place + 1, min(place + FURTHEST, len(self._lines))):
            if self._depths[row] <= depth and not is_attached(self._lines[row]):
                return self._depths[row] == depth
        return False
