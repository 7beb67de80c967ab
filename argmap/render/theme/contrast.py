"""Whether what a palette colours can be read and seen.

Contrast is that of WCAG 2.2 (W3C, 2023): text needs 4.5 to 1 on its ground (success criterion 1.4.3, level AA), a line
that carries meaning 3 to 1 (1.4.11).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from argmap.model import Kind
from argmap.render.theme.palette import Ink, Palette
from argmap.render.theme.theme import Theme

TEXT, LINE = 4.5, 3.0


class Pair(NamedTuple):
    """Two colours that meet in a picture, by their names, and the contrast that they need."""

    colour: str
    ground: str
    ratio: float
    needed: float

    @property
    def is_enough(self) -> bool:
        """Whether it can be read, or seen."""
        return self.ratio >= self.needed

    def __str__(self) -> str:
        """`quiet` on `ground`: 3.9 to 1, where 4.5 is needed."""
        shown = int(self.ratio * 100) / 100  # cut, not rounded: 4.499 is not 4.5
        return f"`{self.colour}` on `{self.ground}` has a contrast of {shown:g} to 1, where {self.needed:g} is needed"


def luminance(colour: str) -> float:
    """The relative luminance of `#rrggbb`, from 0 to 1."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def contrast(one: str, other: str) -> float:
    """From 1, the same, to 21, black on white."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def pairs_of(palette: Palette) -> tuple[Pair, ...]:
    """Every two colours that meet in a picture of this palette."""
    named = dict(palette.colours())
    found = (*_texts(palette), *_lines(palette))
    return tuple(
        Pair(colour, ground, contrast(named[colour], named[ground]), needed)
        for (colour, ground), needed in dict(found).items()
    )


def _texts(palette: Palette) -> Iterator[tuple[tuple[str, str], float]]:
    for ground in ("ground", "frame-ground"):
        yield ("text", ground), TEXT
        yield ("quiet", ground), TEXT
    for name in _inks(palette):
        yield (f"{name}-text", f"{name}-ground"), TEXT
        yield (f"{name}-label", f"{name}-ground"), TEXT
        if name != Kind.QUESTION:
            yield ("quiet", f"{name}-ground"), TEXT
    yield ("question-line", "ground"), TEXT  # the label of a question that is not the map's own
    for number in range(1, len(palette.tags) + 1):
        yield ("ground", f"tag-{number}"), TEXT  # the letter on the chip of a tag


def _lines(palette: Palette) -> Iterator[tuple[tuple[str, str], float]]:
    names = ("support", "attack", "doubt", "neutral")
    for ground in ("ground", "frame-ground"):
        for name in names:
            yield (name, ground), LINE
        for name in _inks(palette):
            yield (f"{name}-line", ground), LINE
    for name in _inks(palette):
        if name != Kind.QUESTION:  # whose ground is its outline
            yield (f"{name}-line", f"{name}-ground"), LINE
            for number in range(1, len(palette.tags) + 1):
                yield (f"tag-{number}", f"{name}-ground"), LINE


def _inks(palette: Palette) -> Iterator[str]:
    return (name for name in palette.__slots__ if isinstance(getattr(palette, name), Ink))


def unreadable(theme: Theme) -> tuple[str, ...]:
    """What in `theme` cannot be read or seen well enough: for each colour a sentence with the ground it is worst on."""
    palettes = ((theme.palette, ""), *(((theme.dark, " on a dark screen"),) if theme.dark else ()))
    return tuple(sentence for palette, where in palettes for sentence in _told(pairs_of(palette), where))


def _told(pairs: tuple[Pair, ...], where: str) -> Iterator[str]:
    failing: dict[str, list[Pair]] = {}
    for pair in pairs:
        if not pair.is_enough:
            failing.setdefault(pair.colour, []).append(pair)
    for found in failing.values():
        worst = min(found, key=lambda pair: pair.ratio / pair.needed)
        others = len(found) - 1
        more = f", and too little on {others} other{'s' if others > 1 else ''}" if others else ""
        yield f"{worst}{where}{more}"
