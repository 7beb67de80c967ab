"""How a picture looks: sizes, type and colours, as data."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields

from argmap.errors import UsageError
from argmap.model import Kind

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_FONT = re.compile(r"[A-Za-z][A-Za-z0-9 -]{0,60}")


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours of one kind of node: its outline, its ground, its label and its text."""

    line: str
    ground: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Palette:
    """Every colour of a picture, as `#rrggbb`."""

    ground: str
    text: str
    quiet: str
    frame_line: str
    frame_ground: str
    question: Ink
    main: Ink
    claim: Ink
    evidence: Ink
    assumption: Ink
    rebuttal: Ink
    undercut: Ink
    reason: Ink
    objection: Ink
    support: str
    attack: str
    doubt: str
    """undercuts"""
    neutral: str
    """answers and restatements"""

    def ink(self, kind: Kind, *, main: bool = False) -> Ink:
        """The colours of a kind."""
        if kind is Kind.QUESTION and not main:
            return Ink(self.question.line, self.ground, self.question.line, self.text)
        found = self.main if main and kind is Kind.CLAIM else getattr(self, kind.value)
        assert isinstance(found, Ink)
        return found

    def __post_init__(self) -> None:
        """Refuse whatever is no colour. Raises `UsageError`."""
        for field in fields(self):
            value = getattr(self, field.name)
            colours = (value.line, value.ground, value.label, value.text) if isinstance(value, Ink) else (value,)
            for colour in colours:
                if not isinstance(colour, str) or not _COLOUR.fullmatch(colour):
                    raise UsageError(f"`{field.name}` of a palette must be a colour such as `#1c2330`, not {colour!r}")


@dataclass(frozen=True, slots=True)
class Theme:
    """A palette and the measures of a picture, in pixels of 1/96 inch."""

    name: str
    palette: Palette
    dark: Palette | None = None
    """For a dark screen; on paper `palette` holds."""
    fonts: tuple[str, ...] = ("Liberation Sans", "Arial", "Helvetica", "Noto Sans", "Noto Sans CJK SC")
    """The first that a viewer has is used; all but the last two are as wide as the text was measured."""
    text_size: float = 13.0
    box_width: float = 272.0
    junction_width: float = 156.0
    names: bool = False
    """Whether boxes show the names that statements have in the text."""
    spacing: float = 12.0
    """Between boxes that stand beside one another."""
    margin: float = 28.0

    def __post_init__(self) -> None:
        """Refuse fonts that are no names and sizes that no picture can have. Raises `UsageError`."""
        for font in self.fonts:
            if not _FONT.fullmatch(font):
                raise UsageError(f"a font is named by letters, digits, spaces and hyphens, not {font!r}")
        limits = {
            "text_size": (6, 40),
            "box_width": (120, 1200),
            "junction_width": (80, 800),
            "spacing": (6, 200),
            "margin": (0, 400),
        }
        for name, (least, most) in limits.items():
            if not least <= getattr(self, name) <= most:
                raise UsageError(
                    f"`{name}` of a theme must lie between {least} and {most}, not {getattr(self, name)!r}"
                )


_LIGHT = Palette(
    ground="#ffffff",
    text="#1b2330",
    quiet="#5a6473",
    frame_line="#c9cfd8",
    frame_ground="#f6f7f9",
    question=Ink(line="#26364d", ground="#26364d", label="#c5d2e4", text="#ffffff"),
    main=Ink(line="#26466f", ground="#e6eef8", label="#26466f", text="#14233a"),
    claim=Ink(line="#4a6f9f", ground="#ffffff", label="#2f5586", text="#1b2330"),
    evidence=Ink(line="#5d8a72", ground="#f4f9f5", label="#336349", text="#1b2330"),
    assumption=Ink(line="#a08434", ground="#fdf9ea", label="#75590d", text="#1b2330"),
    rebuttal=Ink(line="#b04a3a", ground="#fdf3f0", label="#97301f", text="#1b2330"),
    undercut=Ink(line="#8560a8", ground="#f8f3fc", label="#67408c", text="#1b2330"),
    reason=Ink(line="#5f7f86", ground="#f1f6f7", label="#2f5c66", text="#1b2330"),
    objection=Ink(line="#b04a3a", ground="#fdf3f0", label="#97301f", text="#1b2330"),
    support="#2f6f73",
    attack="#b23a28",
    doubt="#7a4ea3",
    neutral="#66707f",
)
_DARK = Palette(
    ground="#14181f",
    text="#e8ecf2",
    quiet="#a3adbb",
    frame_line="#3b4452",
    frame_ground="#1a1f28",
    question=Ink(line="#c5d2e4", ground="#c5d2e4", label="#33455f", text="#101722"),
    main=Ink(line="#8db3e6", ground="#1f3149", label="#a9c8f2", text="#f2f6fb"),
    claim=Ink(line="#7196c8", ground="#1a212c", label="#9dbdea", text="#e8ecf2"),
    evidence=Ink(line="#6fa387", ground="#18241e", label="#98cdb0", text="#e8ecf2"),
    assumption=Ink(line="#b8993f", ground="#262113", label="#dcc071", text="#e8ecf2"),
    rebuttal=Ink(line="#d0705f", ground="#2c1b18", label="#f0a192", text="#e8ecf2"),
    undercut=Ink(line="#a684c8", ground="#241c2d", label="#cfb3ea", text="#e8ecf2"),
    reason=Ink(line="#7fa3ab", ground="#1a2427", label="#a9cdd5", text="#e8ecf2"),
    objection=Ink(line="#d0705f", ground="#2c1b18", label="#f0a192", text="#e8ecf2"),
    support="#6fb5ba",
    attack="#ea7f6c",
    doubt="#b892dd",
    neutral="#98a3b3",
)

REPORT = Theme(name="report", palette=_LIGHT, dark=_DARK)
"""For paper and screen; follows the reader's dark mode."""
PRINT = Theme(name="print", palette=_LIGHT)
"""The same, light everywhere."""
THEMES: tuple[Theme, ...] = (REPORT, PRINT)


def theme_named(name: str) -> Theme:
    """The theme that goes by `name`. Raises `UsageError` where there is none."""
    for theme in THEMES:
        if theme.name == name:
            return theme
    raise UsageError(f"there is no theme `{name}`; there are {', '.join(f'`{theme.name}`' for theme in THEMES)}")
