"""Indentation into levels: what is off is one finding on its own line, and its children stay with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from argmap.diagnostics.catalogue.text import INDENT_JUMP, INDENT_WIDTH, ODD_INDENT, TAB_INDENT
from argmap.diagnostics.diagnostic import Applicability, Diagnostic, Edit, Fix
from argmap.text import Span, Text

UNIT = 2


class Indented(NamedTuple):
    """A line that is not blank: its index from 0, the white space before it, and whether it speaks of the line above
    it (a property, a citation, a text) rather than being a statement of its own.
    """

    index: int
    space: str
    attached: bool
    opens: bool
    """Whether lines may stand under it: not under a text that goes on."""


def levels_of(lines: Sequence[Indented], text: Text) -> tuple[list[int], list[Diagnostic]]:
    """The level of each line, and findings on indentation."""
    plain = [line.space for line in lines]
    if all(_is_even(space) for space in plain):
        widths, findings = [len(space) for space in plain], []
    elif unit := _other_unit(plain):
        first = next(line for line, space in zip(lines, plain, strict=True) if space)
        span = _space_span(first, text)
        findings = [INDENT_WIDTH.report(span, width=_named(unit))]
        widths = [UNIT * (len(space) // len(unit)) for space in plain]
    else:
        widths, findings = _mended(lines, text)
    if unit := _wide_unit(widths):
        first = next(line for line, width in zip(lines, widths, strict=True) if width)
        findings.append(INDENT_WIDTH.report(_space_span(first, text), width=_named(" " * unit)))
        widths = [UNIT * (width // unit) for width in widths]
    return _nested(lines, widths, findings, text)


def _is_even(space: str) -> bool:
    return len(space) % UNIT == 0 and not space.strip(" ")


def _other_unit(spaces: Sequence[str]) -> str:
    """The indentation that every line is a multiple of, when it is tabs or three, five … spaces throughout."""
    indented = [space for space in spaces if space]
    if all(not space.strip("\t") for space in indented):
        return "\t" if len(indented) > 1 else ""
    if any(space.strip(" ") for space in indented):
        return ""
    unit = min(len(space) for space in indented)
    if len(indented) > 1 and unit > 1 and all(len(space) % unit == 0 for space in indented):
        return " " * unit
    return ""


def _wide_unit(widths: Sequence[int]) -> int:
    """Four, six or eight, when every line is indented by a multiple of it and none is deeper than a child may be."""
    indented = [width for width in widths if width]
    unit = min(indented, default=0)
    if unit <= UNIT or len(indented) < 2 or any(width % unit for width in indented):
        return 0
    before = 0
    for width in widths:
        if width > before + unit:
            return 0
        before = width
    return unit


def _mended(lines: Sequence[Indented], text: Text) -> tuple[list[int], list[Diagnostic]]:
    """Widths in whole levels where single lines are off, and a finding for each of those."""
    raw = [_width(line.space) for line in lines]
    widths: list[int] = []
    findings: list[Diagnostic] = []
    owner = 0  # the width of the last line that others may speak of
    for place, line in enumerate(lines):
        width = raw[place]
        if width % UNIT:
            following = raw[place + 1] if place + 1 < len(raw) else 0
            width = _nearest_level(width, following, owner if line.attached else None)
        widths.append(width)
        if not line.attached:
            owner = width
        if not _is_even(line.space):
            findings.append(_off(line, width, text))
    return widths, findings


def _nearest_level(width: int, following: int, owner: int | None) -> int:
    """The even width that an odd one stands for: what its neighbours make likely, else one space too many."""
    lower, upper = width - 1, width + 1
    if owner is not None and owner + UNIT in (lower, upper):
        return owner + UNIT
    return upper if following >= width + 3 else lower


def _width(space: str) -> int:
    return sum(UNIT if character == "\t" else 1 for character in space)


def _off(line: Indented, width: int, text: Text) -> Diagnostic:
    span = _space_span(line, text)
    fix = _indent_fix(line, width, text)
    if line.space.strip(" "):
        return TAB_INDENT.report(span, fixes=(fix,))
    return ODD_INDENT.report(span, width=str(len(line.space)), read=str(width), fixes=(fix,))


def _nested(
    lines: Sequence[Indented], widths: Sequence[int], findings: list[Diagnostic], text: Text
) -> tuple[list[int], list[Diagnostic]]:
    """Levels out of widths: a line is one level deeper than the nearest line above it that is less wide."""
    levels: list[int] = []
    open_widths: list[int] = []
    for line, width in zip(lines, widths, strict=True):
        while open_widths and open_widths[-1] >= width:
            open_widths.pop()
        level = len(open_widths)
        if width > (open_widths[-1] + UNIT if open_widths else 0):
            read = UNIT * level
            findings.append(
                INDENT_JUMP.report(
                    _space_span(line, text),
                    width=str(width),
                    read=str(read),
                    fixes=(_indent_fix(line, read, text),),
                )
            )
        if line.opens:
            open_widths.append(width)
        levels.append(level)
    return levels, findings


def _space_span(line: Indented, text: Text) -> Span:
    start = text.line_starts[line.index]
    return text.span(start, start + len(line.space))


def _indent_fix(line: Indented, width: int, text: Text) -> Fix:
    edit = Edit(span=_space_span(line, text), replacement=" " * width)
    return Fix(title=f"indent by {width} spaces", edits=(edit,), applicability=Applicability.SAFE)


def _named(unit: str) -> str:
    return "tabs" if unit == "\t" else f"{len(unit)} spaces"
