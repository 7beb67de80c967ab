"""Faults of statement lines, titles and imports: those that begin with the right word."""

from __future__ import annotations

from pathlib import PurePosixPath

from argmap.diagnostics.catalogue.lines import MISSING_NAME, MISSING_TEXT, UNEXPECTED_WORDS, UNQUOTED_TEXT
from argmap.syntax.faults.damage import Damage, Outcome
from argmap.syntax.names import name_fault
from argmap.syntax.nodes import Import, MapTitle, Quoted, Word


def statement(damage: Damage) -> Outcome:
    """A statement line whose words after its kind are not `[name] ["text"]`."""
    kind, shape = damage.line.word(0).value, damage.shape
    name = 1 if shape[1:2] in ("W", "V") else -1
    string = shape.find("S")
    text = damage.first_string()
    if string < 0 and set(shape[1:]) <= set("WV:,DU>"):
        return _unquoted(damage, kind, name)
    surplus = string + 1 if 0 <= string < len(shape) - 1 else name + 1
    hints = []
    if 0 <= string < surplus and ("S" in shape[surplus:] or "U" in shape[surplus:]):
        hints.append('a quote inside a text is written `\\"`')
    elif surplus > string >= 0 and name < 0 and shape[surplus:] == "W":
        hints.append("the name stands before the text")
    elif name > 0 and shape[surplus : surplus + 1] == "W":
        hints.append("a name is one word; join its parts with `-`")
    last = string - 1 if surplus < string else -1
    finding = UNEXPECTED_WORDS.report(
        damage.span(surplus, last),
        hints=hints,
        words=damage.raw(surplus, last),
        line=f"{kind} line",
        form=f'`{kind} name "text"`',
    )
    return Outcome(damage.statement(kind, name, text), finding)


def _unquoted(damage: Damage, kind: str, name: int) -> Outcome:
    """`claim bound Every company is bound`: is the first word a name or the first of the text?"""
    first = name + 1 if name > 0 and _looks_like_name(damage) else 1
    if first >= len(damage.shape):
        first = 1
    finding = UNQUOTED_TEXT.report(damage.span(first, -1), fixes=(damage.quote(first),))
    return Outcome(damage.statement(kind, name if first > 1 else -1, damage.quoted(first)), finding)


def _looks_like_name(damage: Damage) -> bool:
    word = damage.line.word(1).value
    return not word[0].isupper() and not name_fault(word, dotted=False)


def title(damage: Damage) -> Outcome:
    """A `map` line without one string."""
    line = damage.line
    at = (damage.parent, line.number, line.start, line.end)
    if len(damage.shape) == 1:
        return Outcome(damage.broken(), MISSING_TEXT.report(damage.after(), kind="map", name=""))
    text = damage.first_string()
    if text is None:
        finding = UNQUOTED_TEXT.report(damage.span(1, -1), fixes=(damage.quote(1),))
        return Outcome(MapTitle(*at, damage.quoted(1)), finding)
    place = 1 if damage.shape[1] != "S" else 2
    words = damage.raw(place, place)
    finding = UNEXPECTED_WORDS.report(damage.span(place), words=words, line="map line", form='`map "title"`')
    return Outcome(MapTitle(*at, text), finding)


def import_line(damage: Damage) -> Outcome:
    """An `import` line that is not `import "file" as name`. The file is still read, under a name made from its own."""
    line, shape, form = damage.line, damage.shape, '`import "file.arg" as name`'
    at = (damage.parent, line.number, line.start, line.end)
    path = damage.first_string() or (line.word(1) if shape[1:2] == "W" else None)
    if path is None:
        finding = MISSING_NAME.report(damage.after(0), what="which file?", form=form)
        return Outcome(damage.broken(), finding)
    quoted = Quoted(path.value.strip('"'), path.start, path.end)
    alias = _alias(damage, quoted)
    node = Import(*at, quoted, alias)
    if "S" not in shape:
        finding = UNQUOTED_TEXT.report(damage.span(1), fixes=(damage.quote(1, 1),))
    elif shape in ("IS", "ISA"):
        fix = damage.replace(
            damage.after(), f"{' as' if shape == 'IS' else ''} {alias.value}", "name it after the file"
        )
        finding = MISSING_NAME.report(damage.after(), fixes=(fix,), what="what is the import called?", form=form)
    else:
        place = next((place for place, letter in enumerate(shape) if letter != "ISAW"[place : place + 1]), -1)
        finding = UNEXPECTED_WORDS.report(
            damage.span(place), words=damage.raw(place, place), line="import line", form=form
        )
    return Outcome(node, finding)


def _alias(damage: Damage, path: Quoted) -> Word:
    place = damage.shape.find("A") + 1
    if 0 < place < len(damage.shape) and damage.shape[place] == "W":
        return damage.line.word(place)
    if damage.shape.endswith("SW"):
        return damage.line.word(len(damage.shape) - 1)
    return Word(PurePosixPath(path.value).stem, path.start, path.end)
