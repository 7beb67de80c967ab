"""What a check is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from argmap.diagnostics.diagnostic import Diagnostic
from argmap.model import ArgumentMap
from argmap.resolve.symbols import SymbolTable

if TYPE_CHECKING:
    from argmap.settings import Settings

Check: TypeAlias = "Callable[[ArgumentMap, SymbolTable, Settings], Iterator[Diagnostic]]"
"""Finds the faults of one sort in a map. The cost grows with the map, no faster."""
