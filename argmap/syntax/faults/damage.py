"""A line that no plan fits, with the tools to say why and to save what can be saved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from argmap.diagnostics.diagnostic import Applicability, Diagnostic, Edit, Fix
from argmap.syntax.lines import Line, node_of
from argmap.syntax.nodes import Broken, Node, Quoted, Statement
from argmap.syntax.plans import plan_of
from argmap.syntax.scanner import Token
from argmap.text import Span, Text


class Outcome(NamedTuple):
    """What became of a damaged line: the node that was saved, or the string of a text line, and what is to be said."""

    node: Node | Quoted
    finding: Diagnostic


@dataclass(frozen=True)
class Damage:
    """A damaged line."""

    line: Line
    shape: str
    parent: int
    text: Text

    # -- places -------------------------------------------------------------------------------------------------------

    def span(self, first: int, last: int | None = None) -> Span:
        """From word `first` to word `last` (itself by default; -1: the last of the line)."""
        tokens, offset = self.line.tokens, self.line.offset
        end = tokens[first if last is None else last].end
        return self.text.span(offset + tokens[first].start, offset + end)

    def after(self, place: int = -1) -> Span:
        """The gap right behind a word, where something is missing."""
        end = self.line.offset + self.line.tokens[place].end
        return self.text.span(end, end)

    def raw(self, first: int, last: int = -1) -> str:
        """The text from word `first` to word `last`, as written."""
        return self.line.content[self.line.tokens[first].start : self.line.tokens[last].end]

    def quoted(self, first: int, last: int = -1) -> Quoted:
        """Words `first` to `last` as the string that they should have been."""
        tokens, offset = self.line.tokens, self.line.offset
        raw = self.raw(first, last).strip('"“”„«»')
        return Quoted(raw, offset + tokens[first].start, offset + tokens[last].end)

    # -- what can be saved --------------------------------------------------------------------------------------------

    def broken(self) -> Broken:
        """The line as one that says nothing, but may have meant these names."""
        line = self.line
        words = (line.word(place).value for place, letter in enumerate(self.shape) if letter in "WKV")
        return Broken(self.parent, line.number, line.start, line.end, tuple(words))

    def statement(self, kind: str, name: int, text: Quoted | None) -> Statement:
        """The line as a statement of `kind`, marked as damaged."""
        line = self.line
        at = (self.parent, line.number, line.start, line.end)
        return Statement(*at, kind, line.optional_word(name), text, damaged=True)

    def first_string(self) -> Quoted | None:
        """The first string of the line."""
        return self.line.optional_quoted(self.shape.find("S"))

    def read_as(self, tokens: Sequence[Token], content: str | None = None) -> Node | Quoted | None:
        """The node of the line had it these words; None where the grammar has no such line either."""
        plan = plan_of("".join(token.type for token in tokens))
        if plan is None:
            return None
        line = self.line._replace(tokens=list(tokens), content=content or self.line.content)
        return node_of(line, plan, self.parent)

    # -- fixes --------------------------------------------------------------------------------------------------------

    def replace(self, span: Span, replacement: str, title: str) -> Fix:
        """A fix that puts `replacement` at `span`."""
        return Fix(
            title=title, edits=(Edit(span=span, replacement=replacement),), applicability=Applicability.SUGGESTED
        )

    def quote(self, first: int, last: int = -1) -> Fix:
        """A fix that puts words `first` to `last` in quotes."""
        body = self.quoted(first, last).value.replace("\\", "\\\\").replace('"', '\\"')
        return self.replace(self.span(first, last), f'"{body}"', "put the text in double quotes")
