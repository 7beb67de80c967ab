"""A text in its one form, shown to be the same map before anybody writes it down."""

from __future__ import annotations

import re

from argmap.diagnostics.catalogue.text import NOT_UTF8
from argmap.diagnostics.diagnostic import Diagnostic, Severity
from argmap.errors import ArgmapError
from argmap.resolve import Reader, Resolution, resolve
from argmap.syntax.formatter import format_text
from argmap.text import Text

_SPACE_OR_DOTS = re.compile(r"[\s\ufeff]+|…|\.{3}")


class FormattingError(ArgmapError):
    """The formatter would have changed what a map says: a fault of argmap, not of the map."""


def unwritable(text: Text) -> tuple[Diagnostic, ...]:
    """Why `text` must not be written back to where it came from: what is lost of it in reading."""
    return tuple(NOT_UTF8.report(text.span(one.start, one.end), reason=one.reason) for one in text.damage)


def formatted(text: Text, *, key: str = "", reader: Reader | None = None) -> Text:
    """`text` in its one form. What it imports is read by `reader`, which knows the text as `key`.

    Raises:
        FormattingError: the form would not stay as it is, mean another map, touch more than spaces, or bring errors
            into a text without any.
    """
    made = format_text(text)
    if made.content == text.content:
        return text
    if format_text(made).content != made.content:
        raise FormattingError(_fault(text, "its form would change again the next time"))
    before, after = resolve(text, key=key, reader=reader), resolve(made, key=key, reader=reader)
    if before.map != after.map:
        raise FormattingError(_fault(text, "it would become another map"))
    if _words(made) != _words(text):
        raise FormattingError(_fault(text, "comments or lines that are no part of the map would change"))
    if _has_errors(after) and not _has_errors(before):  # to mend one error may bring out another
        raise FormattingError(_fault(text, "it would get faults that it does not have"))
    return made


def _words(text: Text) -> str:
    """All of `text` that a form may not touch: everything but space, and dots, of which three become `…`."""
    return _SPACE_OR_DOTS.sub("", text.content)


def _has_errors(resolution: Resolution) -> bool:
    return any(diagnostic.severity is Severity.ERROR for diagnostic in resolution.diagnostics)


def _fault(text: Text, what: str) -> str:
    return f"{text.path} was left as it is, for {what}: this is a fault of argmap, please report it"
