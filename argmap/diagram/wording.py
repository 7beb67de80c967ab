"""The small words of a box: how a grade is said, whether a name is worth showing, what is read beside the drawing."""

from __future__ import annotations

import re

from argmap.diagram.credits import Credits
from argmap.model import Citation, Statement

LONGEST_NAME = 28
_NO_LETTERS = re.compile(r"[\W_]+")


def grade_line(statement: Statement) -> str:
    """How likely, how sure, how heavy, as words: `very likely`, `moderate confidence`, `weight 0.7`."""
    words = []
    if likelihood := getattr(statement, "likelihood", None):
        words.append(str(likelihood).replace("-", " "))
    if confidence := getattr(statement, "confidence", None):
        words.append(f"{confidence} confidence")
    if (weight := getattr(statement, "weight", None)) is not None:
        words.append(f"weight {weight:g}")
    return ", ".join(words)


def shown_name(statement: Statement) -> str:
    """The name of a statement, or nothing where it only repeats how the text begins or is too long to be a handle."""
    name = statement.name
    if len(name) > LONGEST_NAME or _letters(statement.text).startswith(_letters(name)):
        return ""
    return name


def _letters(text: str) -> str:
    return _NO_LETTERS.sub("", text.casefold())


def hover_text(statement: Statement, names: Credits) -> str:
    """The words quoted, with their source, and the remarks made on the statement."""
    parts = [quoted for cited in statement.citations if (quoted := _quote(cited, names))]
    return "\n".join([*parts, statement.note] if statement.note else parts)


def _quote(cited: Citation, names: Credits) -> str:
    if not cited.quote:
        return cited.note
    words = f"“{cited.quote}”" + (f" … “{cited.until}”" if cited.until else "")
    return ", ".join(part for part in (words, names.source_line((cited,)), cited.note) if part)
