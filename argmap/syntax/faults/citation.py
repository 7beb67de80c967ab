"""Faults of citations."""

from __future__ import annotations

from argmap.diagnostics.catalogue.lines import BROKEN_CITATION, MISSING_NAME
from argmap.syntax.faults.damage import Damage, Outcome
from argmap.syntax.nodes import Citation

FORM = '`@source "quote"`'


def citation(damage: Damage) -> Outcome:
    """A line that begins with `@` and is not `@source [locator] ["quote" [… "until"]]`."""
    if damage.shape[1:2] != "W":
        finding = MISSING_NAME.report(damage.after(0), what="`@` is followed by no source", form=FORM)
        return Outcome(damage.broken(), finding)
    return Outcome(_saved(damage), _finding(damage))


def _saved(damage: Damage) -> Citation:
    line, shape = damage.line, damage.shape
    at = (damage.parent, line.number, line.start, line.end)
    strings = [place for place, letter in enumerate(shape) if letter == "S"]
    quote = line.quoted(strings[0]) if strings else None
    until = line.quoted(strings[1]) if len(strings) > 1 else None
    return Citation(*at, line.word(1), line.optional_word(shape.find("L")), quote, until)


def _finding(damage: Damage):  # type: ignore[no-untyped-def]
    rest = damage.shape[2:].removeprefix("L")
    place = len(damage.shape) - len(rest)
    if rest == "SS":
        gap = damage.after(place)
        fix = damage.replace(gap, " …", "put `…` between them")
        return BROKEN_CITATION.report(
            damage.span(place + 1), fixes=(fix,), reason="a start and an end of a quote are joined by `…`"
        )
    if rest == "SD":
        return BROKEN_CITATION.report(damage.after(), reason="`…` is followed by no end of the quote")
    if rest.startswith("D"):
        return BROKEN_CITATION.report(damage.span(place), reason="`…` comes before any start of the quote")
    if rest.startswith("SDS"):
        return _surplus(damage, place + 3)
    if rest.startswith("S"):
        return _surplus(damage, place + 1)
    return _no_place(damage, place)


def _surplus(damage: Damage, place: int):  # type: ignore[no-untyped-def]
    words = damage.raw(place)
    hints = ['a quote inside a quote is written `\\"`'] if '"' in words else []
    return BROKEN_CITATION.report(damage.span(place, -1), hints=hints, reason=f"`{words}` comes after the quote")


def _no_place(damage: Damage, place: int):  # type: ignore[no-untyped-def]
    string = damage.shape.find("S")
    last = string - 1 if string > place else -1
    words = damage.raw(place, last)
    hints = ["a place in a source is `p. 12`, `pp. 12-14`, `¶ 14` or `§ 3.2`; quoted words stand in double quotes"]
    fixes = () if string > place else (damage.quote(place),)
    return BROKEN_CITATION.report(
        damage.span(place, last), hints=hints, fixes=fixes, reason=f"`{words}` is neither a place nor a quote"
    )
