"""Faults of import lines."""

from __future__ import annotations

from pathlib import PurePosixPath

from argmap.diagnostics.catalogue.lines import MISSING_NAME, UNEXPECTED_WORDS, UNQUOTED_TEXT
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.syntax.faults.damage import QUOTES, Damage, Outcome
from argmap.syntax.faults.edited import Change
from argmap.syntax.nodes import Import, Quoted, Word

FORM = '`import "file.arg" as name`'


def import_line(damage: Damage) -> Outcome:
    """An `import` line that is not `import "file" as name`. The file is still read, under a name made from its own."""
    line, shape = damage.line, damage.shape
    if (outcome := _unopened(damage)) is not None:
        return outcome
    path = damage.first_string() or (line.word(1) if shape[1:2] == "W" else None)
    if path is None:
        return Outcome(damage.broken(), MISSING_NAME.report(damage.after(0), what="which file?", form=FORM))
    quoted = Quoted(path.value.strip(QUOTES), path.start, path.end)
    alias = _alias(damage, quoted)
    node = Import(damage.parent, line.number, line.start, line.end, quoted, alias)
    return Outcome(node, _finding(damage, alias))


def _unopened(damage: Damage) -> Outcome | None:
    """`import nagy.arg" as nagy`."""
    if damage.shape != "IWU":
        return None
    start, end = damage.line.tokens[1].start, damage.line.tokens[2].start + 1
    node = damage.read_with(Change(start, start, '"'))
    if node is None:
        return None
    span = damage.stretch(start, end)
    body = damage.unquoted(1, 1).value
    fix = damage.replace(span, f'"{body}"', "put the name of the file in double quotes")
    return Outcome(node, UNQUOTED_TEXT.report(span, fixes=(fix,)))


def _finding(damage: Damage, alias: Word) -> Diagnostic:
    shape = damage.shape
    if "S" not in shape:
        return UNQUOTED_TEXT.report(damage.span(1), fixes=(damage.quote(1, 1),))
    if shape in ("IS", "ISA"):
        ending = f" {alias.value}" if shape == "ISA" else f" as {alias.value}"
        fix = damage.replace(damage.after(), ending, "name it after the file")
        return MISSING_NAME.report(damage.after(), fixes=(fix,), what="what is the import called?", form=FORM)
    place = next(place for place, letter in enumerate(f"{shape}?") if letter != "ISAW"[place : place + 1])
    place = min(place, len(shape) - 1)
    return UNEXPECTED_WORDS.report(damage.span(place), words=damage.brief(place, place), line="import line", form=FORM)


def _alias(damage: Damage, path: Quoted) -> Word:
    shape = damage.shape
    place = shape.find("A") + 1
    if 0 < place < len(shape) and shape[place] == "W":
        return damage.line.word(place)
    if shape.endswith("SW"):
        return damage.line.word(len(shape) - 1)
    return Word(PurePosixPath(path.value).stem, path.start, path.end)
