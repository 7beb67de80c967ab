"""Texts that are too long for one thought."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.diagnostics.catalogue.style import LONG_TEXT
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.model import ArgumentMap
from argmap.resolve.symbols import SymbolTable

if TYPE_CHECKING:
    from argmap.settings import Settings


def long_text(map: ArgumentMap, symbols: SymbolTable, settings: Settings) -> Iterator[Diagnostic]:
    """A statement of more characters than the settings' `text_limit`."""
    limit = settings.text_limit
    for statement in map.statements:
        length = len(statement.text)
        if length > limit:
            yield LONG_TEXT.report(symbols.text_span(statement.id), length=str(length), limit=str(limit))
