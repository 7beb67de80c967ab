"""A line of text as glyphs, in the order in which they stand on paper."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from argmap.render.fonts.bidi import MIRRORED, levels, visual_order
from argmap.render.fonts.cascade import Cascade
from argmap.render.fonts.face import BOLD, HEAVY, REGULAR, Face, harfbuzz
from argmap.render.metrics import advance

_HANGUL = (("\u1100", "\u11ff"), ("\u3130", "\u318f"), ("\uac00", "\ud7a3"))
_KANA = (("\u3040", "\u30ff"),)


@dataclass(frozen=True, slots=True)
class Cut:
    """What glyphs are taken from: a face; a font that the reader brings; or boxes for what nothing can draw."""

    face: Face | None
    heavy: bool
    stand_in: str = ""
    """The script of a font that the reader brings."""

    @property
    def weight(self) -> float:
        """The weight at which a face that varies is drawn."""
        return BOLD if self.heavy else REGULAR

    @property
    def is_thickened(self) -> bool:
        """Whether a bold one is made by a line around the glyphs."""
        if self.face is None:
            return self.heavy and bool(self.stand_in)
        return self.heavy and not self.face.varies and self.face.weight < HEAVY


@dataclass(frozen=True, slots=True)
class Glyph:
    """A glyph by its number; how far it moves the pen and how far off it is drawn, in ems."""

    number: int
    advance: float
    dx: float = 0.0
    dy: float = 0.0


@dataclass(frozen=True, slots=True)
class Cluster:
    """Glyphs that are one piece of text, a bracket as it looks on paper."""

    text: str
    glyphs: tuple[Glyph, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """Clusters of one cut, from left to right."""

    cut: Cut
    clusters: tuple[Cluster, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """A line, from left to right."""

    runs: tuple[Run, ...]

    @property
    def width(self) -> float:
        """In ems."""
        return sum(glyph.advance for run in self.runs for cluster in run.clusters for glyph in cluster.glyphs)


class Shaper:
    """Turns lines into glyphs; the fonts it has opened are kept."""

    def __init__(self, cascade: Cascade) -> None:
        self._cascade = cascade
        self._fonts: dict[Cut, Any] = {}

    def set_line(self, text: str, *, bold: bool, rtl: bool) -> Setting:
        """`text` as glyphs."""
        text = text.replace("\xa0", " ")
        found = levels(text, rtl=rtl)
        spans = tuple(_spans(found))
        order = visual_order([found[start] for start, _ in spans])
        runs: list[Run] = []
        for at in order:
            start, end = spans[at]
            way_back = found[start] % 2 == 1
            made = list(self._runs(text[start:end], bold, way_back))
            runs.extend(reversed(made) if way_back else made)
        return Setting(tuple(runs))

    def font(self, cut: Cut) -> Any:  # noqa: ANN401 - HarfBuzz has no types
        """HarfBuzz's font of a cut that has a face."""
        assert cut.face is not None
        if cut not in self._fonts:
            font = harfbuzz().Font(cut.face.data)
            if cut.face.varies:
                font.set_variations({"wght": cut.weight})
            self._fonts[cut] = font
        return self._fonts[cut]

    def _runs(self, text: str, bold: bool, way_back: bool) -> Iterator[Run]:
        """Runs of text of one direction, in the order of the text."""
        for stretch in self._cascade.stretches(text, bold=bold):
            if stretch.face is not None:
                cut = Cut(stretch.face, bold)
                yield Run(cut, tuple(self._shaped(stretch.text, cut, way_back)))
            else:
                yield from _undrawn(stretch.text, bold)

    def _shaped(self, text: str, cut: Cut, way_back: bool) -> Iterator[Cluster]:
        hb = harfbuzz()
        assert cut.face is not None
        buffer = hb.Buffer()
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if way_back else "ltr"
        hb.shape(self.font(cut), buffer)
        em = float(cut.face.data.upem)
        groups: dict[int, list[Glyph]] = {}
        for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            glyph = Glyph(
                info.codepoint, position.x_advance / em, position.x_offset / em, position.y_offset / em
            )  # fmt: skip
            groups.setdefault(info.cluster, []).append(glyph)
        starts = sorted(groups)
        ends = dict(zip(starts, (*starts[1:], len(text)), strict=True))
        for start, glyphs in groups.items():  # in the order of the glyphs
            part = text[start : ends[start]]
            yield Cluster(MIRRORED.get(part, part) if way_back else part, tuple(glyphs))


def _undrawn(text: str, bold: bool) -> Iterator[Run]:
    """Text that no font at hand has, one run for each character that is seen."""
    shown = [character for character in text if advance(character) > 0]
    for character in shown:
        script = _stand_in(character)
        glyph = Glyph(ord(character), 1.0 if script else advance(character, bold))
        yield Run(Cut(None, bold, script), (Cluster(character, (glyph,)),))


def _stand_in(character: str) -> str:
    """The font that readers of PDF have for a character, by the name of its collection."""
    if unicodedata.east_asian_width(character) not in ("W", "F") or "\U0001f000" <= character <= "\U0001faff":
        return ""
    if any(first <= character <= last for first, last in _HANGUL):
        return "Korea1"
    return "Japan1" if any(first <= character <= last for first, last in _KANA) else "GB1"


def _spans(found: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    """Where stretches of one level begin and end."""
    start = 0
    for at in range(1, len(found) + 1):
        if at == len(found) or found[at] != found[start]:
            yield start, at
            start = at
