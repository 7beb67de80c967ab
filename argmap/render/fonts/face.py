"""One face of a font file: which characters it has, and how heavy it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from argmap.render.engine.interface import RenderError

HEAVY = 600
"""From which weight on a face is a bold one (OpenType, `usWeightClass`)."""
REGULAR, BOLD = 400.0, 700.0


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """A face. `data` is HarfBuzz's own, which has no types."""

    path: Path
    index: int
    """Which one of a collection."""
    family: str
    weight: float
    varies: bool
    """Whether it can be drawn as heavy as one likes."""
    is_cff: bool
    """Whether its outlines are those of PostScript, not of TrueType."""
    outlined: bool
    """Whether its glyphs are outlines, not pictures."""
    data: Any = field(repr=False)

    def has(self, character: str) -> bool:
        """Whether it has a glyph for that character."""
        return ord(character) in _characters(self)

    def is_bold(self, *, wanted: bool) -> bool:
        """Whether it is as heavy as wanted."""
        return self.varies or (self.weight >= HEAVY) is wanted


def harfbuzz() -> ModuleType:
    """The library that reads fonts and shapes text.

    Raises:
        RenderError: it is not installed.
    """
    try:
        return import_module("uharfbuzz")
    except ImportError as error:
        raise RenderError(
            "PDF and PNG need the package uharfbuzz; `pip install 'argmap[pdf]'` or `'argmap[png]'` brings it"
        ) from error


@lru_cache(maxsize=1024)
def open_faces(path: Path) -> tuple[Face, ...]:
    """The faces of a file, none where it cannot be read as a font."""
    hb = harfbuzz()
    try:
        blob = hb.Blob.from_file_path(str(path))
        first = hb.Face(blob, 0)
        count = max(1, int(first.count))
        return tuple(_opened(hb, path, at, hb.Face(blob, at)) for at in range(count) if first.glyph_count)
    except (OSError, hb.HarfBuzzError, MemoryError):
        return ()


def _opened(hb: ModuleType, path: Path, at: int, data: Any) -> Face:  # noqa: ANN401 - HarfBuzz has no types
    tags = frozenset(data.table_tags)
    family = data.get_name(hb.OTNameIdPredefined.FONT_FAMILY) or path.stem
    return Face(
        path=path,
        index=at,
        family=family,
        weight=hb.Font(data).get_style_value(hb.StyleTag.WEIGHT),
        varies=any(axis.tag == "wght" for axis in data.axis_infos),
        is_cff=bool(tags & {"CFF ", "CFF2"}),
        outlined=bool(tags & {"glyf", "CFF ", "CFF2"}) and not tags & {"CBDT", "sbix", "SVG "},
        data=data,
    )


@lru_cache(maxsize=256)
def _characters(face: Face) -> frozenset[int]:
    return frozenset(face.data.unicodes)
