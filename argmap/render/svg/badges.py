"""The signs of badges, and the tints of boxes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from argmap.diagram import Badge, Sign, Tone
from argmap.diagram.badge import OTHER_TINT
from argmap.render.layout import Rect
from argmap.render.svg.elements import add, add_words, path, put
from argmap.render.theme import Palette, Theme
from argmap.render.typeset.column import CELL, CELL_GAP, emblem_width

UNIT = 10.4
"""The size of type for which the signs were drawn."""
STRIPE_AT, SMALL_STRIPE_AT, STRIPE_WIDE, STRIPE_SHORT = 8.0, 5.0, 4.0, 10.0
"""Where the stripe of a tint runs in a box and in a junction, how wide it is, and how far it ends from both edges."""


@dataclass(frozen=True, slots=True)
class Pen:
    """The colour of a sign and of the ground it stands on, each with the class under which a style sheet finds it."""

    name: str
    colour: str
    ground_name: str
    ground: str


def pen_of(badge: Badge, palette: Palette, *, on_question: bool = False) -> Pen:
    """The pen for a badge. On the dark ground of a question all signs have the colour of its label."""
    if on_question:
        return Pen("asking", palette.question.label, "asked-ground", palette.question.ground)
    name, colour = tones(palette)[badge.tone]
    return Pen(name, colour, "ground", palette.ground)


def tones(palette: Palette) -> Mapping[Tone, tuple[str, str]]:
    """The class and the colour of each tone."""
    return {
        Tone.GOOD: ("support", palette.support),
        Tone.CAUTION: ("caution", palette.assumption.label),
        Tone.BAD: ("attack", palette.attack),
        Tone.PLAIN: ("neutral", palette.neutral),
    }


def tint_of(number: int, palette: Palette) -> tuple[str, str]:
    """The class and the colour of a tint."""
    return ("tint-other", palette.neutral) if number >= OTHER_TINT else (f"tint{number}", palette.tags[number - 1])


def draw_stripe(parent: ET.Element, tint: int, place: Rect, theme: Theme, *, small: bool) -> None:
    """The tint of a box, as a stripe down its side."""
    name, colour = tint_of(tint, theme.palette)
    x = place.x + (SMALL_STRIPE_AT if small else STRIPE_AT) * theme.scale
    top, foot = place.y + STRIPE_SHORT, place.y + place.height - STRIPE_SHORT
    add(
        parent, "path", class_=f"e {name}", d=path("M", x, top, "V", foot), fill="none", stroke=colour,
        stroke_width=STRIPE_WIDE * theme.scale, stroke_linecap="round",
    )  # fmt: skip


def draw_sign(
    parent: ET.Element, badge: Badge, at: tuple[float, float], size: float, theme: Theme, *, on_question: bool = False
) -> None:
    """The sign of a badge in a space `size` high, its upper left corner at `at`."""
    pen = pen_of(badge, theme.palette, on_question=on_question)
    if badge.sign is Sign.CHIP:
        _chip(parent, badge, Rect(*at, emblem_width(badge, size), size), theme.palette, pen if on_question else None)
    elif badge.sign is Sign.SCALE:
        _scale(parent, badge, at, size, pen)
    else:
        _SIGNS[badge.sign](_Stamp(parent, pen, at[0] + size / 2, at[1] + size / 2, size / UNIT))


@dataclass(frozen=True, slots=True)
class _Stamp:
    """Draws around a middle, in units that grow with the type."""

    parent: ET.Element
    pen: Pen
    x: float
    y: float
    unit: float

    def disc(self) -> None:
        """A disc in the colour of the pen."""
        r = 5.0 * self.unit
        add(
            self.parent, "circle", class_=f"d {self.pen.name}", cx=self.x, cy=self.y, r=r, fill=self.pen.colour,
        )  # fmt: skip

    def ring(self) -> None:
        """A ring, its inside the ground."""
        add(
            self.parent, "circle", class_=f"s {self.pen.name}", cx=self.x, cy=self.y, r=4.4 * self.unit,
            fill=self.pen.ground, stroke=self.pen.colour, stroke_width=1.2 * self.unit,
        )  # fmt: skip

    def stroke(self, *parts: str | float, on_disc: bool = False) -> None:
        """A line through points given from the middle, two numbers after each letter."""
        name, colour = (self.pen.ground_name, self.pen.ground) if on_disc else (self.pen.name, self.pen.colour)
        add(
            self.parent, "path", class_=f"e {name}", d=self._path(parts), fill="none", stroke=colour,
            stroke_width=1.4 * self.unit, stroke_linecap="round", stroke_linejoin="round",
        )  # fmt: skip

    def fill(self, *parts: str | float) -> None:
        """A shape around points given from the middle."""
        add(self.parent, "path", class_=f"h {self.pen.name}", d=self._path(parts), fill=self.pen.colour)

    def _path(self, parts: tuple[str | float, ...]) -> str:
        found: list[str | float] = []
        number = 0
        for part in parts:
            if isinstance(part, str):
                found.append(part)
                number = 0
            else:
                found.append(part * self.unit + (self.y if number % 2 else self.x))
                number += 1
        return path(*found)


def _check(stamp: _Stamp) -> None:
    stamp.disc()
    stamp.stroke("M", -2.4, 0.2, "L", -0.7, 2.0, "L", 2.5, -1.9, on_disc=True)


def _check_ring(stamp: _Stamp) -> None:
    stamp.ring()
    stamp.stroke("M", -2.2, 0.2, "L", -0.6, 1.8, "L", 2.2, -1.7)


def _differs(stamp: _Stamp) -> None:
    stamp.ring()
    stamp.stroke("M", -2.3, -1.1, "L", 2.3, -1.1, "M", -2.3, 1.1, "L", 2.3, 1.1, "M", -1.2, 2.7, "L", 1.2, -2.7)


def _cross(stamp: _Stamp) -> None:
    stamp.disc()
    stamp.stroke("M", -2.0, -2.0, "L", 2.0, 2.0, "M", 2.0, -2.0, "L", -2.0, 2.0, on_disc=True)


def _mark(stamp: _Stamp) -> None:
    stamp.ring()
    stamp.stroke("M", 0.0, -2.4, "L", 0.0, 0.4, "M", 0.0, 2.2, "L", 0.0, 2.3)


def _dash(stamp: _Stamp) -> None:
    stamp.ring()
    stamp.stroke("M", -1.9, 0.0, "L", 1.9, 0.0)


def _spoken(stamp: _Stamp) -> None:
    for x in (-3.6, 0.6):
        stamp.fill("M", x, -3.4, "L", x + 2.8, -3.4, "L", x + 2.8, -0.2, "L", x + 1.0, 3.2, "L", x, 3.2,
                   "L", x + 1.0, -0.2, "L", x, -0.2, "Z")  # fmt: skip


def _passed_on(stamp: _Stamp) -> None:
    for x in (-3.2, 0.6):
        stamp.stroke("M", x, -3.0, "L", x + 2.6, 0.0, "L", x, 3.0)


def _own(stamp: _Stamp) -> None:
    stamp.stroke("M", 0.0, -4.2, "L", 4.2, 0.0, "L", 0.0, 4.2, "L", -4.2, 0.0, "Z")


def _half(stamp: _Stamp) -> None:
    stamp.ring()
    stamp.fill("M", 0.0, -4.4, "L", -3.1, -3.1, "L", -4.4, 0.0, "L", -3.1, 3.1, "L", 0.0, 4.4, "Z")


_SIGNS: Mapping[Sign, Callable[[_Stamp], None]] = {
    Sign.CHECK: _check,
    Sign.CHECK_RING: _check_ring,
    Sign.DIFFERS: _differs,
    Sign.CROSS: _cross,
    Sign.MARK: _mark,
    Sign.DASH: _dash,
    Sign.SPOKEN: _spoken,
    Sign.PASSED_ON: _passed_on,
    Sign.OWN: _own,
    Sign.FULL: _Stamp.disc,
    Sign.HALF: _half,
    Sign.EMPTY: _Stamp.ring,
}


def _chip(parent: ET.Element, badge: Badge, place: Rect, palette: Palette, around: Pen | None) -> None:
    size = place.height
    name, colour = tint_of(badge.tint, palette)
    chip = add(
        parent, "rect", class_=f"h {name}", x=place.x, y=place.y - 0.5, width=place.width, height=size + 1.0,
        rx=size * 0.26, fill=colour,
    )  # fmt: skip
    if around:
        put(chip, class_=f"h {name} around", stroke=around.colour)
    add_words(
        parent, "text", badge.letter, class_="c", x=place.x + place.width / 2, y=place.y + size * 0.8,
        font_size=round(size * 0.82, 1), font_weight="bold", text_anchor="middle", fill=palette.ground,
    )  # fmt: skip


def _scale(parent: ET.Element, badge: Badge, at: tuple[float, float], size: float, pen: Pen) -> None:
    x, y = at
    unit = size / UNIT
    for number in range(badge.cells):
        filled = number < badge.filled
        add(
            parent, "rect", class_=f"{'f' if filled else 'o'}-{pen.name}", x=x + number * (CELL + CELL_GAP) * unit,
            y=y + 1.2 * unit, width=CELL * unit, height=size - 2.4 * unit, rx=1.0 * unit,
            fill=pen.colour if filled else pen.ground, stroke=pen.colour, stroke_width=0.9 * unit,
        )  # fmt: skip
