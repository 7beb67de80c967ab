"""Codes in a comment that silences findings."""

from __future__ import annotations

import re

from argmap.diagnostics.catalogue import RULES
from argmap.lsp.completion.item import Item, ItemKind
from argmap.lsp.place import Place

_BEGUN = re.compile(r"#\s*argmap\s*:\s*ignore\s*\[(?:[^\]]*,)?\s*(?P<code>[\w-]*)$")
_COMMENT = re.compile(r"#\s*(?P<word>[a-z: ]*)$")
_DIRECTIVE = "argmap: ignore["


def codes(place: Place) -> tuple[Item, ...]:
    """The codes that a comment at the place can silence: those found in its line, then all others."""
    before = place.content[: place.column]
    match = _BEGUN.search(before)
    if match is None:
        return _directive(place, before)
    span = place.text.span(place.offset_of_line + match.start("code"), place.offset)
    alone = place.content.lstrip().startswith("#")
    lines = (place.line + 1,) if alone else (place.line,)
    here = {
        one.code for one in place.compilation.diagnostics if one.span.file == place.text.path and one.span.line in lines
    }
    end = "" if "]" in place.content[place.column :] else "] "
    ordered = sorted(RULES, key=lambda rule: rule.code not in here)
    return tuple(Item(rule.code, ItemKind.VALUE, span, f"{rule.code}{end}", rule.summary) for rule in ordered)


def _directive(place: Place, before: str) -> tuple[Item, ...]:
    match = _COMMENT.search(before)
    if match is None or not _DIRECTIVE.startswith(match["word"]):
        return ()
    span = place.text.span(place.offset_of_line + match.start("word"), place.offset)
    return (Item(_DIRECTIVE, ItemKind.KEYWORD, span, _DIRECTIVE, "silence a finding", more=True),)
