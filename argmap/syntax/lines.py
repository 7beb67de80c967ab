"""A readable line into its node."""

from __future__ import annotations

from typing import NamedTuple

from argmap.syntax.nodes import (
    Bibliography,
    Citation,
    Import,
    MapTitle,
    Node,
    Property,
    Quoted,
    Relation,
    Statement,
    Target,
    Value,
    Word,
)
from argmap.syntax.plans import Plan
from argmap.syntax.scanner import Token


class Line(NamedTuple):
    """A line to be read: its number from 1, its text, the offset of its first character, its shape, its words."""

    number: int
    content: str
    offset: int
    shape: str
    tokens: list[Token]

    @property
    def space(self) -> str:
        """The white space before its first word."""
        return self.content[: self.tokens[0].start]

    def word(self, place: int) -> Word:
        """The word at `place`."""
        _, start, end = self.tokens[place]
        return Word(self.content[start:end], self.offset + start, self.offset + end)

    def optional_word(self, place: int) -> Word | None:
        """The word at `place`, None for -1."""
        return None if place < 0 else self.word(place)

    def quoted(self, place: int) -> Quoted:
        """The string at `place`, its escapes resolved."""
        _, start, end = self.tokens[place]
        return Quoted(unescaped(self.content[start + 1 : end - 1]), self.offset + start, self.offset + end)

    def optional_quoted(self, place: int) -> Quoted | None:
        """The string at `place`, None for -1."""
        return None if place < 0 else self.quoted(place)

    def value(self, place: int) -> Value:
        """The string or word at `place`."""
        return self.quoted(place) if self.tokens[place].type == "S" else self.word(place)

    @property
    def start(self) -> int:
        """The offset of its first word."""
        return self.offset + self.tokens[0].start

    @property
    def end(self) -> int:
        """The offset after its last word."""
        return self.offset + self.tokens[-1].end


def unescaped(body: str) -> str:
    r"""The value of a string between its quotes: `\"` and `\\` are escapes, everything else is literal."""
    if "\\" not in body:
        return body
    return "\\".join(part.replace('\\"', '"') for part in body.split("\\\\"))


def node_of(line: Line, plan: Plan, parent: int) -> Node | Quoted:
    """The node that `plan` makes of `line`; for a text that goes on, its string."""
    form, slots = plan
    at = (parent, line.number, line.start, line.end)
    if form == "statement":
        kind, name, text = slots
        return Statement(*at, line.word(kind).value, line.optional_word(name), line.optional_quoted(text))
    if form == "property":
        return Property(*at, line.word(slots[0]), tuple(map(line.value, slots[1:])))
    if form == "citation":
        source, locator, quote, until = slots
        return Citation(
            *at,
            line.word(source),
            line.optional_word(locator),
            line.optional_quoted(quote),
            line.optional_quoted(until),
        )
    if form == "relation":
        subject, verb, *ends = slots
        targets = (
            Target(line.word(end), line.optional_word(to)) for end, to in zip(ends[::2], ends[1::2], strict=True)
        )
        return Relation(*at, line.optional_word(subject), line.word(verb), tuple(targets))
    if form == "title":
        return MapTitle(*at, line.quoted(slots[0]))
    if form == "import":
        return Import(*at, line.quoted(slots[0]), line.word(slots[1]))
    if form == "bibliography":
        return Bibliography(*at, line.quoted(slots[0]))
    return line.quoted(slots[0])
