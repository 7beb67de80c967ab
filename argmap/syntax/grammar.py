"""The grammar in lark: from the shape of a line to its form and slots. The only module that loads lark."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.resources import files
from typing import Any, cast

from lark import Lark, Token, Transformer
from lark.exceptions import UnexpectedInput
from lark.lexer import Lexer

from argmap.syntax.scanner import TERMINALS

GRAMMAR = files("argmap.grammars") / "argmap.lark"

Form = tuple[str, tuple[int, ...]]
"""The form of a line, and the places of the words that fill its slots (-1: none)."""


def shape_parser() -> Callable[[str], Form | None]:
    """A function that gives the form of lines of a shape, None where the grammar has no such line."""
    grammar = GRAMMAR.read_text(encoding="utf-8")
    lark = Lark(grammar, parser="lalr", start="line", lexer=_ShapeLexer, transformer=_Former())

    def parse(shape: str) -> Form | None:
        try:
            return cast("Form", lark.parse(shape))  # the transformer leaves nothing of the tree
        except UnexpectedInput:
            return None

    return parse


class _ShapeLexer(Lexer):
    """Gives the parser one token for each letter of a shape, its value the letter's place."""

    def __init__(self, _: object) -> None:
        pass

    def lex(self, data: str) -> Iterator[Token]:  # type: ignore[override]  # lark's own adapter calls it so
        for place, letter in enumerate(data):
            yield Token(TERMINALS[letter], place)


Slots = list[Any]  # lark hands over places, None for what was left out, and the results of inner rules


class _Former(Transformer[Token, Form]):
    def line(self, slots: Slots) -> Form:
        form: Form = slots[0]
        return form

    def statement(self, slots: Slots) -> Form:
        return _form("statement", slots)

    def title(self, slots: Slots) -> Form:
        return _form("title", slots[1:])

    def import_line(self, slots: Slots) -> Form:
        return _form("import", [slots[1], slots[3]])

    def bibliography(self, slots: Slots) -> Form:
        return _form("bibliography", slots[1:])

    def relation(self, slots: Slots) -> Form:
        subject, verb, *targets = slots
        return _form("relation", [subject, verb, *(end for target in targets for end in target)])

    def target(self, slots: Slots) -> tuple[int | None, int | None]:
        return slots[0], slots[2] if slots[1] is not None else None

    def property(self, slots: Slots) -> Form:
        return _form("property", slots)

    def citation(self, slots: Slots) -> Form:
        source, locator, quote, _, until = slots
        return _form("citation", [source, locator, quote, until])

    def text(self, slots: Slots) -> Form:
        return _form("text", slots)

    def name(self, slots: Slots) -> int:
        return int(slots[0])

    key = value = name


def _form(name: str, slots: Slots) -> Form:
    return name, tuple(-1 if slot is None else int(slot) for slot in slots)
