"""What `import argmap` offers: maps read, checked, drawn and written. Every name is reached through `argmap` itself."""

from __future__ import annotations

from argmap.face.invalid import InvalidMapError
from argmap.face.maps import FormatName, StrPath, check, dump, dumps, load, loads, quotes
from argmap.face.pictures import (
    DirectionName,
    EngineName,
    OverlayName,
    PartName,
    RenderOptions,
    StandingName,
    ThemeName,
    render,
)
from argmap.face.references import ReferenceFormat, references

__all__ = [
    "DirectionName",
    "EngineName",
    "FormatName",
    "InvalidMapError",
    "OverlayName",
    "PartName",
    "ReferenceFormat",
    "RenderOptions",
    "StandingName",
    "StrPath",
    "ThemeName",
    "check",
    "dump",
    "dumps",
    "load",
    "loads",
    "quotes",
    "references",
    "render",
]
