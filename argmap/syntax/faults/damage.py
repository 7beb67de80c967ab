"""A line that no plan fits, with the tools to say why and to save what can be saved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from argmap.diagnostics.characters import shortened
from argmap.diagnostics.diagnostic import Applicability, Diagnostic, Edit, Fix
from argmap.syntax.faults.edited import Change, changed, moved, origin
from argmap.syntax.lines import Line, node_of
from argmap.syntax.names import bare
from argmap.syntax.nodes import Broken, Node, Quoted, Statement
from argmap.syntax.plans import plan_of
from argmap.syntax.scanner import Token, scan
from argmap.text import Span, Text

QUOTES = '"“”„«»'
MOST_NAMES = 100  # so many words of a damaged line are kept as names that it may have meant
LONGEST_NAME = 200


class Outcome(NamedTuple):
    """What became of a damaged line: the node that was saved, or the string of a text line, and what is to be said."""

    node: Node | Quoted
    finding: Diagnostic


@dataclass(frozen=True)
class Damage:
    """A damaged line."""

    line: Line
    parent: int
    text: Text

    @property
    def shape(self) -> str:
        """The types of its words."""
        return self.line.shape

    # -- places -------------------------------------------------------------------------------------------------------

    def span(self, first: int, last: int | None = None) -> Span:
        """From word `first` to word `last` (itself by default; -1: the last of the line)."""
        tokens = self.line.tokens
        return self.stretch(tokens[first].start, tokens[first if last is None else last].end)

    def after(self, place: int = -1) -> Span:
        """The gap right behind a word, where something is missing."""
        end = self.line.tokens[place].end
        return self.stretch(end, end)

    def stretch(self, start: int, end: int) -> Span:
        """From column `start` up to column `end`, both from 0."""
        return self.text.span(self.line.offset + start, self.line.offset + end)

    # -- words --------------------------------------------------------------------------------------------------------

    def raw(self, first: int, last: int = -1) -> str:
        """The text from word `first` to word `last`, as written."""
        return self.line.content[self.line.tokens[first].start : self.line.tokens[last].end]

    def brief(self, first: int, last: int = -1) -> str:
        """The same, short enough for a message."""
        return shortened(self.raw(first, last))

    def unquoted(self, first: int, last: int = -1) -> Quoted:
        """Words `first` to `last` as the string that they should have been."""
        tokens, offset = self.line.tokens, self.line.offset
        raw = self.raw(first, last).strip(QUOTES)
        return Quoted(raw, offset + tokens[first].start, offset + tokens[last].end)

    def first_string(self) -> Quoted | None:
        """The first string of the line."""
        return self.line.optional_quoted(self.shape.find("S"))

    def names(self) -> tuple[str, ...]:
        """The words that may have been meant as names, and the one that the first of them may have been cut from."""
        ends = [token.start for token in self.line.tokens[1:] if token.type in "SU"]
        cut = self.line.content[self.line.tokens[0].end : min([*ends, self.line.tokens[0].end + LONGEST_NAME])]
        return tuple(name for name in (*self.words(), bare(cut)) if name)

    def words(self) -> tuple[str, ...]:
        """The words that are no strings and signs."""
        places = (place for place, letter in enumerate(self.shape[:MOST_NAMES]) if letter in "WKV")
        return tuple(self.line.word(place).value for place in places)

    # -- what can be saved --------------------------------------------------------------------------------------------

    def broken(self) -> Broken:
        """The line as one that says nothing, but may have meant these names."""
        line = self.line
        return Broken(self.parent, line.number, line.start, line.end, self.words())

    def statement(self, kind: str, name: int, text: Quoted | None) -> Statement:
        """The line as a statement of `kind`, marked as damaged."""
        line = self.line
        at = (self.parent, line.number, line.start, line.end)
        return Statement(*at, kind, line.optional_word(name), text, damaged=True)

    def read_as(self, tokens: Sequence[Token]) -> Node | Quoted | None:
        """The node of the line had it these words; None where the grammar has no such line either."""
        shape = "".join(token.type for token in tokens)
        plan = plan_of(shape)
        if plan is None:
            return None
        node = node_of(self.line._replace(shape=shape, tokens=list(tokens)), plan, self.parent)
        return node._replace(damaged=True) if isinstance(node, Statement) else node

    def with_changes(self, *changes: Change) -> Damage:
        """The line after `changes`."""
        content = changed(self.line.content, changes)
        shape, tokens, _ = scan(content)
        return Damage(self.line._replace(content=content, shape=shape, tokens=tokens), self.parent, self.text)

    def read_with(self, *changes: Change) -> Node | Quoted | None:
        """The node of the line after `changes`, at the places of the line as written; None where there is none."""
        after, offset = self.with_changes(*changes), self.line.offset
        node = after.read_as(after.line.tokens)

        def back(place: int, is_end: bool) -> int:
            return offset + origin(place - offset, changes, is_end=is_end)

        return None if node is None else moved(node, back)

    # -- fixes --------------------------------------------------------------------------------------------------------

    def fix(self, title: str, *changes: Change) -> Fix:
        """A fix that makes `changes`."""
        edits = (Edit(span=self.stretch(one.start, one.end), replacement=one.replacement) for one in changes)
        return Fix(title=title, edits=tuple(edits), applicability=Applicability.SUGGESTED)

    def replace(self, span: Span, replacement: str, title: str) -> Fix:
        """A fix that puts `replacement` at `span`."""
        return Fix(
            title=title, edits=(Edit(span=span, replacement=replacement),), applicability=Applicability.SUGGESTED
        )

    def quote(self, first: int, last: int = -1) -> Fix:
        """A fix that puts words `first` to `last` in quotes."""
        body = self.unquoted(first, last).value.replace("\\", "\\\\").replace('"', '\\"')
        return self.replace(self.span(first, last), f'"{body}"', "put the text in double quotes")
