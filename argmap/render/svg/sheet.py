"""The style sheet: colours for a dark screen. Without it the picture is complete."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagram.badge import OTHER_TINT
from argmap.model import Kind
from argmap.render.svg.badges import tint_of, tones
from argmap.render.svg.boxes import group_ink, ink_class
from argmap.render.theme import Ink, Palette

_KINDS = (*((kind, False) for kind in Kind), (Kind.QUESTION, True), (Kind.CLAIM, True))
_LINES = ("support", "attack", "doubt", "neutral")


def style_sheet(dark: Palette, *, badges: bool = False, folds: bool = False) -> str:
    """Rules that hold on a screen whose reader prefers dark."""
    rules = [
        f"rect.ground{{fill:{dark.ground}}}",
        f"path.e.ground{{stroke:{dark.ground}}}",
        f"text.t{{fill:{dark.text}}}",
        f"text.q{{fill:{dark.quiet}}}",
        f"rect.f{{fill:{dark.frame_ground};stroke:{dark.frame_line}}}",
        *(rule for kind, main in _KINDS for rule in _ink_rules(ink_class(kind, main=main), dark.ink(kind, main=main))),
        *((*_ink_rules("group", group_ink(dark)), f"g path.o.u{{stroke:{dark.ground}}}") if folds else ()),
        *(rule for name in _LINES for rule in _line_rules(name, getattr(dark, name), dark)),
        *(_badge_rules(dark) if badges else ()),
    ]
    # LibreOffice reads the rules of any medium; it knows no `:root`, and so leaves these alone
    return "@media screen and (prefers-color-scheme:dark){" + "".join(f":root {rule}" for rule in rules) + "}"


def _ink_rules(name: str, ink: Ink) -> tuple[str, ...]:
    return (
        f".{name} path.o{{fill:{ink.ground};stroke:{ink.line}}}",
        f".{name} path.b{{stroke:{ink.line}}}",
        f".{name} text.l{{fill:{ink.label}}}",
        f".{name} text.t{{fill:{ink.text}}}",
    )


def _line_rules(name: str, colour: str, dark: Palette) -> tuple[str, ...]:
    return (
        f"path.e.{name}{{stroke:{colour}}}",
        f"path.h.{name}{{fill:{colour}}}",
        f"circle.{name}{{fill:{dark.ground};stroke:{colour}}}",
    )


def _badge_rules(dark: Palette) -> Iterator[str]:
    """Rules for signs and tints."""
    asking = dark.question
    yield from _line_rules("caution", dark.assumption.label, dark)
    yield from (
        f"path.e.asking{{stroke:{asking.label}}}",
        f"path.h.asking{{fill:{asking.label}}}",
        f"circle.s.asking{{fill:{asking.ground};stroke:{asking.label}}}",
        f"path.e.asked-ground{{stroke:{asking.ground}}}",
        f"text.c{{fill:{dark.ground}}}",
        f"rect.around{{stroke:{asking.label}}}",
    )
    colours = {name: (colour, dark.ground) for name, colour in tones(dark).values()}
    for name, (colour, ground) in (*colours.items(), ("asking", (asking.label, asking.ground))):
        yield f"circle.d.{name}{{fill:{colour}}}"
        yield f"rect.f-{name}{{fill:{colour};stroke:{colour}}}"
        yield f"rect.o-{name}{{fill:{ground};stroke:{colour}}}"
    for number in range(1, OTHER_TINT + 1):
        name, colour = tint_of(number, dark)
        yield f"rect.{name}{{fill:{colour}}}"
        yield f"path.e.{name}{{stroke:{colour}}}"
