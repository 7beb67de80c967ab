"""How far lines are indented: in levels, whatever width the author gave them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from argmap.diagnostics.catalogue.text import INDENT_JUMP, INDENT_WIDTH, ODD_INDENT, TAB_INDENT
from argmap.diagnostics.characters import shown
from argmap.diagnostics.diagnostic import Applicability, Diagnostic, Edit, Fix
from argmap.syntax.lines import Line
from argmap.syntax.standing import (
    is_attached,
    is_likely_parent,
    is_text,
    kind_of,
    wants_children,
    wants_parent,
    wants_top,
)
from argmap.text import Span, Text

UNIT = "  "
WIDEST = 8  # spaces in a level; who goes further right than that aligns, and does not indent


class Indentation(NamedTuple):
    """The depth of each line in levels, as written; what is wrong about it; and what one level is in this file."""

    text: Text
    depths: list[int]
    findings: list[Diagnostic]
    unit: str

    def span(self, line: Line) -> Span:
        """The white space before the first word of `line`."""
        return self.text.span(line.offset, line.offset + line.tokens[0].start)

    def fix(self, line: Line, level: int) -> Fix:
        """A fix that puts `line` on `level`, as the file indents."""
        space = self.unit * level
        edit = Edit(span=self.span(line), replacement=space)
        return Fix(title=f"indent by {in_words(space)}", edits=(edit,), applicability=Applicability.SAFE)


def indentation_of(lines: Sequence[Line], text: Text) -> Indentation:
    """The depth of each of `lines`, none of them blank, and findings on their white space."""
    sizes = [line.tokens[0].start for line in lines]
    plain = not any(line.content[:size].strip(" ") for line, size in zip(lines, sizes, strict=True))
    unit = _unit(lines)
    if plain and unit == UNIT and not any(size % 2 for size in sizes):
        indentation = Indentation(text, [size // 2 for size in sizes], [], UNIT)
    else:
        indentation = _Mending(lines, text, unit).indentation()
    base = min(indentation.depths, default=0)
    return _unshifted(lines, indentation, base) if base else indentation


def _unit(lines: Sequence[Line]) -> str:
    """What most lines of the file are indented by under the line above them."""
    votes: Counter[str] = Counter()
    before, step = 0, ""
    for line in lines:
        size = line.tokens[0].start
        if size == 0:
            before, step = 0, ""
        elif not is_text(line):
            if size > before:
                step = line.content[before:size] if size - before <= WIDEST else ""
            elif size < before:
                step = ""
            if step and (step == "\t" or not step.strip(" ")):
                votes[step] += 1
            before = size
    best = max(votes, key=lambda step: (votes[step], step == UNIT, -len(step)), default=UNIT)
    if votes[best] <= max(1, 2 * votes[UNIT]):
        return UNIT
    indented = [line for line in lines if line.tokens[0].start and not is_text(line)]
    fitting = Counter(unit for line in indented for unit in (UNIT, best) if _fits(line, unit))
    if best != "\t" and len(best) % len(UNIT) and 3 * fitting[UNIT] >= 2 * len(indented):
        return UNIT  # a few odd lines among even ones; a file of odd levels has as many odd lines as even ones
    return best if 10 * fitting[best] >= 9 * fitting[UNIT] else UNIT


def _fits(line: Line, unit: str) -> bool:
    """Whether the line is indented by whole units and by at least one."""
    size = line.tokens[0].start
    return size > 0 and size % len(unit) == 0 and not line.space.strip(unit[0])


def _unshifted(lines: Sequence[Line], indentation: Indentation, base: int) -> Indentation:
    """A text that is indented as a whole, as it would be at the left margin."""
    finding = INDENT_JUMP.report(
        indentation.span(lines[0]),
        width=in_words(lines[0].space),
        read=in_words(""),
        fixes=(indentation.fix(lines[0], 0),),
    )
    depths = [depth - base for depth in indentation.depths]
    return indentation._replace(depths=depths, findings=[finding, *indentation.findings])


class _Mending:
    """Depths where some lines are indented by no whole number of levels, or by something else than spaces."""

    def __init__(self, lines: Sequence[Line], text: Text, unit: str) -> None:
        self.lines = lines
        self.step = 2 if unit == "\t" else len(unit)
        self.columns = [self._columns(line) for line in lines]
        self.result = Indentation(text, [], [], unit)
        self.owner = -1  # the line that properties and citations speak of
        self.kinds: list[str] = []  # the kind of the last statement on each level that is still open
        self.above = -1  # the last line that a text may go on from

    def _columns(self, line: Line) -> int:
        widths = {"\t": self.step, "\ufeff": 0}
        return sum(widths.get(character, 1) for character in line.space)

    def indentation(self) -> Indentation:
        """The depth of every line, with a finding for each that is off."""
        _, depths, findings, unit = self.result
        if unit != UNIT:
            first = next(line for line in self.lines if line.tokens[0].start)
            findings.append(INDENT_WIDTH.report(self.result.span(first), width=in_words(unit)))
        for place, line in enumerate(self.lines):
            low, over = divmod(self.columns[place], self.step)
            depths.append(self._likely(place, low) if over else low)
            if over or line.space.strip(unit[0]):
                findings.append(self._finding(line, depths[-1], odd=over > 0))
            if not is_attached(line):
                self.owner = place
                self.kinds[depths[-1] :] = [kind_of(line)]
            if not is_text(line):
                self.above = place
        return self.result

    def _finding(self, line: Line, depth: int, *, odd: bool) -> Diagnostic:
        span, fix = self.result.span(line), self.result.fix(line, depth)
        strange = line.space.strip(" ")
        if strange and not (odd and strange[0] == self.result.unit):
            return TAB_INDENT.report(span, what=shown(strange[0]), fixes=(fix,))
        read = in_words(self.result.unit * depth)
        return ODD_INDENT.report(span, width=in_words(line.space), read=read, fixes=(fix,))

    def _likely(self, place: int, low: int) -> int:
        """The level, `low` or the next, that a line between the two belongs on."""
        line, high = self.lines[place], low + 1
        for expected in self._expected(line):
            if expected in (low, high):
                return expected
        return self._likely_statement(place, low)

    def _expected(self, line: Line) -> tuple[int, ...]:
        """The levels of lines that speak of the line above them, most likely first."""
        depths = self.result.depths
        owner = depths[self.owner] + 1 if self.owner >= 0 else 0
        above = depths[self.above] + 1 if self.above >= 0 else 0
        if is_text(line):
            return (above,)
        return (owner, above) if is_attached(line) else ()

    def _likely_statement(self, place: int, low: int) -> int:
        """The level of a statement: what its own block, the next line and those before it leave to choose from."""
        line, high = self.lines[place], low + 1
        if high > len(self.kinds) or (wants_top(line) and self.kinds[low] != "group"):
            return low
        if place + 1 < len(self.lines):
            below, following = self.lines[place + 1], self.columns[place + 1] / self.step
            if is_attached(below) and following - 1 in (low, high):
                return int(following) - 1
            if following == high + 1:
                return high
            if following == high:
                # after a block that goes further in, a claim more often begins anew than goes on
                anew = kind_of(line) == "claim" and self.result.depths[self.owner] > low
                return low if anew or is_likely_parent(line, below) else high
        if low == 0 and wants_parent(line):
            return high
        return self._beside_its_like(place, low)

    def _beside_its_like(self, place: int, low: int) -> int:
        """The level where a statement of the same kind stands, or one whose premises are to come."""
        kind, high = kind_of(self.lines[place]), low + 1
        if self.result.depths[self.owner] == low and wants_children(self.lines[self.owner]):
            return high
        beside = [level for level in (low, high) if self.kinds[level : level + 1] == [kind]]
        if len(beside) == 1:
            return beside[0]
        return high if self.columns[place] * 2 > (low + high) * self.step else low


def in_words(space: str) -> str:
    """How much white space that is: `4 spaces`, `1 tab`."""
    what = "tab" if space.startswith("\t") else "space"
    return f"{len(space)} {what}" if len(space) == 1 else f"{len(space)} {what}s"
