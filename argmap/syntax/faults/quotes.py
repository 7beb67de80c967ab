"""Strings that are not between two straight double quotes: unclosed, in other quotes, in none."""

from __future__ import annotations

import re

from argmap.diagnostics.catalogue.lines import CURLY_QUOTES, UNCLOSED_STRING, UNQUOTED_TEXT
from argmap.syntax.faults.damage import Damage, Outcome
from argmap.syntax.faults.edited import Change, changed
from argmap.syntax.names import name_fault
from argmap.syntax.nodes import MapTitle, Node, Property, Quoted

_CURLY = "“”„«»"
_SINGLE = "'‘’"
_IMPORTED = re.compile(r".*\S(?=\s+as\s+\S+\s*$)")
MOST_MARKS = 100


# --------------------------------------------------------------------------------------------------------- other quotes


def curly(damage: Damage) -> Outcome | None:
    """Texts in typographic or single quotes."""
    content = damage.line.content
    marks = [
        place
        for token in damage.line.tokens
        if token.type in "XU"
        for place in range(token.start, token.end)
        if content[place] in _CURLY
    ]
    if not marks:
        return _single(damage)
    if len(marks) > MOST_MARKS:
        return None
    changes = [Change(place, place + 1, '"') for place in marks]
    start, end = marks[0], marks[-1] + 1
    straight = changed(content, changes)[start:end]
    node = damage.read_with(*changes)
    if node is None:  # one text, with other quotes in it or with none at its end
        end = end if len(marks) > 1 else len(content.rstrip())
        straight = _escaped(content[start:end].strip(_CURLY))
        node = damage.read_with(Change(start, end, straight))
    if node is None:
        return None
    span = damage.stretch(start, end)
    fix = damage.replace(span, straight, "use straight double quotes")
    return Outcome(node, CURLY_QUOTES.report(span, fixes=(fix,)))


def _single(damage: Damage) -> Outcome | None:
    """A text in single quotes."""
    content = damage.line.content
    marks = [token.start for token in damage.line.tokens if token.type == "X" and content[token.start] in _SINGLE]
    if len(marks) < 2 or content[marks[0] - 1].isalnum():
        return None
    start, end = marks[0], marks[-1] + 1
    straight = _escaped(content[start + 1 : end - 1])
    node = damage.read_with(Change(start, end, straight))
    if node is None:
        return None
    fix = damage.replace(damage.stretch(start, end), straight, "use straight double quotes")
    return Outcome(node, CURLY_QUOTES.report(damage.stretch(start, end), fixes=(fix,)))


def _escaped(text: str) -> str:
    body = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{body}"'


# ------------------------------------------------------------------------------------------------------------- unclosed


def unclosed(damage: Damage) -> Outcome | None:
    """A string that runs to the end of its line."""
    place = damage.shape.find("U")
    if place < 0 or _only_closes(damage):
        return None
    content = damage.line.content
    opening, end = damage.line.tokens[place].start, len(content.rstrip())
    node = damage.read_with(_closing(content, end))
    if node is None and damage.shape == "IU" and (path := _IMPORTED.match(content, opening)):
        end = path.end()
        node = damage.read_with(_closing(content, end))
    if node is None:
        return None
    closing = _closing(content, end)
    fix = damage.replace(damage.stretch(end, end), closing.replacement, "close the string at the end of the text")
    return Outcome(node, UNCLOSED_STRING.report(damage.stretch(opening, opening + 1), fixes=(fix,)))


def _closing(content: str, end: int) -> Change:
    """A quote put in at column `end`, so that no backslash before it takes it for a quote in the text."""
    before = content[:end]
    backslashes = len(before) - len(before.rstrip("\\"))
    return Change(end, end, '\\"' if backslashes % 2 else '"')


def _only_closes(damage: Damage) -> bool:
    """Whether the line ends with a quote right after a word: the closing quote of a text that was never opened."""
    if damage.shape[-1] != "U" or len(damage.shape) == 1:
        return False
    start = damage.line.tokens[-1].start
    return damage.line.tokens[-2].end == start == len(damage.line.content.rstrip()) - 1


# ------------------------------------------------------------------------------------------------------------- unquoted


def unquoted(damage: Damage) -> Outcome | None:
    """Words where a text should be: `claim bound Every company is bound`."""
    shape = damage.shape
    first = 2 if shape[1:2] == ":" else 1
    words = sum(letter in "WV" for letter in shape[first:])
    enough = 1 if _only_closes(damage) else 2
    if "S" in shape or words < enough + ("X" in shape) or shape[0] not in ("KM" if first == 1 else "W"):
        return None
    if shape[0] == "K":
        return _unquoted_statement(damage, words)
    if shape[0] == "W" and shape.strip("W:,") == "" and _is_list(damage):
        return None
    line, text = damage.line, damage.unquoted(first)
    at = (damage.parent, line.number, line.start, line.end)
    node = MapTitle(*at, text) if shape[0] == "M" else Property(*at, line.word(0), (text,))
    return _as_text(damage, first, node)


def _unquoted_statement(damage: Damage, words: int) -> Outcome:
    """Whether the first word after the kind is a name or the first of the text, its look must tell."""
    word = damage.line.word(1).value if damage.shape[1] in "WV" else ""
    named = words > 1 and bool(word) and not word[0].isupper() and not name_fault(word, dotted=False)
    first = 2 if named else 1
    node = damage.statement(damage.raw(0, 0), 1 if named else -1, damage.unquoted(first))
    return _as_text(damage, first, node)


def _is_list(damage: Damage) -> bool:
    """Whether a property of words is a list with a comma too many or too few, rather than a text."""
    shape = damage.shape[2:]
    return shape.startswith(",") or shape.endswith(",") or ",," in shape


def _as_text(damage: Damage, first: int, node: Node | Quoted) -> Outcome:
    return Outcome(node, UNQUOTED_TEXT.report(damage.span(first, -1), fixes=(damage.quote(first),)))
