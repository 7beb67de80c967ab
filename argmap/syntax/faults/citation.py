"""Faults of citations."""

from __future__ import annotations

import re

from argmap.diagnostics.catalogue.lines import BROKEN_CITATION, MISSING_NAME
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.syntax.faults.damage import Damage, Outcome
from argmap.syntax.faults.edited import Change
from argmap.syntax.faults.statement import ESCAPE_HINT
from argmap.syntax.nodes import Citation

FORM = '`@source "quote"`'
_PLACE = re.compile(r"(?P<sort>[a-z]{1,10})\.? ?(?P<number>\d++(?>(?:[.\-–]\d++)*))", re.ASCII | re.IGNORECASE)
_BRACKETED = re.compile(r"\[@[\w.-]++(?P<comma>,)?[^\]]*+\]")
_SIGNS = {
    **dict.fromkeys(("para", "par", "paras", "paragraph", "paragraphs"), "¶"),
    **dict.fromkeys(("p", "pg", "page"), "p."),
    **dict.fromkeys(("pp", "pages"), "pp."),
    **dict.fromkeys(("s", "sec", "sect", "section", "sections"), "§"),
}
"""How places are written, by the words that people use for them."""

PLACES_HINT = "a place in a source is `p. 12`, `pp. 12-14`, `¶ 14` or `§ 3.2`; quoted words stand in double quotes"


def citation(damage: Damage) -> Outcome:
    """A line that begins with `@` and is not `@source [locator] ["quote" [… "until"]]`."""
    if damage.shape[1:2] not in ("W", "V"):
        finding = MISSING_NAME.report(damage.after(0), what="`@` is followed by no source", form=FORM)
        return Outcome(damage.broken(), finding)
    return _stopped(damage) or Outcome(_saved(damage), _finding(damage))


def _stopped(damage: Damage) -> Outcome | None:
    """`@nagy, p. 3` and `@nagy: "words"`: nothing stands behind the name of the source."""
    if damage.shape[2:3] not in (",", ":") or damage.shape[2:4] == ":W":  # a key of a bibliography may have a colon
        return None
    sign = damage.line.tokens[2]
    node = damage.read_with(Change(sign.start, sign.end))
    if node is None:
        return None
    fix = damage.fix(f"take out `{damage.raw(2, 2)}`", Change(sign.start, sign.end))
    reason = f"`{damage.raw(2, 2)}` stands behind the name of the source"
    return Outcome(node, BROKEN_CITATION.report(damage.span(2), fixes=(fix,), reason=reason))


def bracketed(damage: Damage) -> Outcome | None:
    """`[@nagy, p. 3]` of Markdown, which is to be `@nagy p. 3`."""
    content = damage.line.content[: damage.line.tokens[-1].end]
    found = _BRACKETED.fullmatch(content, damage.line.tokens[0].start)
    if found is None:
        return None
    comma = (Change(*found.span("comma")),) if found["comma"] else ()
    changes = (Change(found.start(), found.start() + 1), *comma, Change(found.end() - 1, found.end()))
    node = damage.read_with(*changes)
    if node is None:
        return None
    fix = damage.fix("write it without brackets", *changes)
    finding = BROKEN_CITATION.report(damage.span(0, -1), fixes=(fix,), reason="it stands in brackets")
    return Outcome(node, finding)


def _saved(damage: Damage) -> Citation:
    line, shape = damage.line, damage.shape
    at = (damage.parent, line.number, line.start, line.end)
    quote = shape.find("S")
    until = shape.find("S", quote + 1) if quote >= 0 else -1
    locator = line.optional_word(shape.find("L"))
    return Citation(*at, line.word(1), locator, line.optional_quoted(quote), line.optional_quoted(until))


def _finding(damage: Damage) -> Diagnostic:
    rest = damage.shape[2:].removeprefix("L")
    place = len(damage.shape) - len(rest)
    if rest == "SS":
        fix = damage.replace(damage.after(place), " …", "put `…` between them")
        reason = "a start and an end of a quote are joined by `…`"
        return BROKEN_CITATION.report(damage.span(place + 1), fixes=(fix,), reason=reason)
    if rest == "SD":
        return BROKEN_CITATION.report(damage.after(), reason="`…` is followed by no end of the quote")
    if rest.startswith("D"):
        return BROKEN_CITATION.report(damage.span(place), reason="`…` comes before any start of the quote")
    if rest.startswith("S"):
        return _surplus(damage, place + (3 if rest.startswith("SDS") else 1))
    return _no_place(damage, place)


def _surplus(damage: Damage, place: int) -> Diagnostic:
    hints = [ESCAPE_HINT] if '"' in damage.brief(place) else []
    return BROKEN_CITATION.report(
        damage.span(place, -1), hints=hints, reason=f"`{damage.brief(place)}` comes after the quote"
    )


def _no_place(damage: Damage, place: int) -> Diagnostic:
    string = damage.shape.find("S")
    last = string - 1 if string > place else -1
    hints = [PLACES_HINT]
    if damage.shape[1:4] == "W:W" and damage.line.tokens[1].end == damage.line.tokens[2].start:
        hints = ["a name has no `:`; an entry of a bibliography goes by its citation key with `-` there"]
    fixes = () if string > place else (damage.quote(place),)
    if wanted := _as_place(damage.raw(place, last)):
        fixes = (damage.replace(damage.span(place, last), wanted, f"write `{wanted}`"),)
    reason = f"`{damage.brief(place, last)}` is neither a place nor a quote"
    return BROKEN_CITATION.report(damage.span(place, last), hints=hints, fixes=fixes, reason=reason)


def _as_place(words: str) -> str:
    """`¶ 3` for `para 3`, nothing for what is no place."""
    match = _PLACE.fullmatch(words)
    sign = _SIGNS.get(match["sort"].casefold(), "") if match else ""
    return f"{sign} {match['number']}" if match and sign else ""


def source_line(damage: Damage) -> Outcome | None:
    """`source: nagy` in the block of a statement, which is to be `@nagy`."""
    if damage.parent < 0 or damage.shape not in ("K:W", "K:S") or damage.raw(0, 0) != "source":
        return None
    line = damage.line
    reason = "a source is no property, it is cited"
    if damage.shape == "K:S":
        hints = ('declare it at top level, `source name "title"`, and cite it here: `@name`',)
        return Outcome(damage.broken(), BROKEN_CITATION.report(damage.span(0, -1), hints=hints, reason=reason))
    word = damage.raw(2, 2)
    fix = damage.replace(damage.span(0, -1), f"@{word}", f"write `@{word}`")
    node = Citation(damage.parent, line.number, line.start, line.end, line.word(2), None, None, None)
    return Outcome(node, BROKEN_CITATION.report(damage.span(0, -1), fixes=(fix,), reason=reason))
