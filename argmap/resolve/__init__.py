"""Documents into one map, and where everything in it was written."""

from __future__ import annotations

from argmap.resolve.modules import Loaded, Module, NoReader, Reader, Refused
from argmap.resolve.resolver import Resolution, resolve
from argmap.resolve.symbols import Site, SymbolTable, Use

__all__ = [
    "Loaded",
    "Module",
    "NoReader",
    "Reader",
    "Refused",
    "Resolution",
    "Site",
    "SymbolTable",
    "Use",
    "resolve",
]
