"""The grammar in lark: a parser from the shape of a line to its plan. The only module that loads lark."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from lark import Lark, Token, Transformer
from lark.lexer import Lexer

from argmap.syntax.plans import Plan
from argmap.syntax.scanner import TERMINALS


def line_parser() -> Lark:
    """A parser of shapes: `parse("KWS")` gives the Plan of lines like `claim bound "..."`."""
    grammar = (files("argmap.grammars") / "argmap.lark").read_text(encoding="utf-8")
    return Lark(grammar, parser="lalr", start="line", lexer=_ShapeLexer, transformer=_Planner())


class _ShapeLexer(Lexer):
    """Gives the parser one token for each letter of a shape, its value the letter's place."""

    def __init__(self, _: object) -> None:
        pass

    def lex(self, data: str) -> Iterator[Token]:  # type: ignore[override]  # lark's own adapter calls it so
        for place, letter in enumerate(data):
            yield Token(TERMINALS[letter], place)  # type: ignore[arg-type]  # a place serves as the value


Slots = list[Any]  # lark hands over places, None for what was left out, and the results of inner rules


class _Planner(Transformer[Token, Plan]):
    def line(self, slots: Slots) -> Plan:
        plan: Plan = slots[0]
        return plan

    def statement(self, slots: Slots) -> Plan:
        return _plan("statement", slots)

    def title(self, slots: Slots) -> Plan:
        return _plan("title", slots[1:])

    def import_line(self, slots: Slots) -> Plan:
        return _plan("import", [slots[1], slots[3]])

    def relation(self, slots: Slots) -> Plan:
        subject, verb, *targets = slots
        return _plan("relation", [subject, verb, *(end for target in targets for end in target)])

    def target(self, slots: Slots) -> tuple[int | None, int | None]:
        return slots[0], slots[2] if slots[1] is not None else None

    def property(self, slots: Slots) -> Plan:
        return _plan("property", slots)

    def citation(self, slots: Slots) -> Plan:
        source, locator, quote, _, until = slots
        return _plan("citation", [source, locator, quote, until])

    def text(self, slots: Slots) -> Plan:
        return _plan("text", slots)

    def name(self, slots: Slots) -> int:
        return int(slots[0])

    key = value = name


def _plan(form: str, slots: Slots) -> Plan:
    return Plan(form, tuple(-1 if slot is None else int(slot) for slot in slots))
