"""The style sheet: colours for a dark screen. Without it the picture is complete."""

from __future__ import annotations

from argmap.model import Kind
from argmap.render.svg.boxes import ink_class
from argmap.render.theme import Ink, Palette

_KINDS = (*((kind, False) for kind in Kind), (Kind.QUESTION, True), (Kind.CLAIM, True))
_LINES = ("support", "attack", "doubt", "neutral")


def style_sheet(dark: Palette) -> str:
    """Rules that hold on a screen whose reader prefers dark."""
    rules = [
        f"rect.ground{{fill:{dark.ground}}}",
        f"path.e.ground{{stroke:{dark.ground}}}",
        f"text.t{{fill:{dark.text}}}",
        f"text.q{{fill:{dark.quiet}}}",
        f"rect.f{{fill:{dark.frame_ground};stroke:{dark.frame_line}}}",
        *(rule for kind, main in _KINDS for rule in _ink_rules(ink_class(kind, main=main), dark.ink(kind, main=main))),
        *(rule for name in _LINES for rule in _line_rules(name, getattr(dark, name), dark)),
    ]
    return "@media screen and (prefers-color-scheme:dark){" + "".join(rules) + "}"


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
