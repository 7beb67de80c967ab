"""Lines of text as outlines, for what draws without fonts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from argmap.render.fonts.face import harfbuzz
from argmap.render.fonts.shaping import Cut, Run, Setting, Shaper

Step = tuple[str, tuple[float, ...]]
"""A letter of a path and its numbers, in units of the font."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The glyphs of a run."""

    path: str
    """In units of the font from the left end of the line, y running up."""
    em: float
    """How many of these units make an em."""
    thickened: bool
    """Whether a line around them makes them bold."""


class Outliner:
    """Draws glyphs; what it has drawn is kept."""

    def __init__(self, shaper: Shaper) -> None:
        self._shaper = shaper
        self._steps: dict[tuple[Cut, int], tuple[Step, ...]] = {}
        self._taken: list[Step] = []
        self._pen = self._make_pen()

    def outlines(self, setting: Setting) -> Iterator[Outline]:
        """Those of the runs of a line that have a font."""
        start = 0.0
        for run in setting.runs:
            if run.cut.face is not None:
                em = float(run.cut.face.data.upem)
                yield Outline("".join(self._parts(run, start, em)), em, run.cut.is_thickened)
            start += sum(glyph.advance for cluster in run.clusters for glyph in cluster.glyphs)

    def _parts(self, run: Run, start: float, em: float) -> Iterator[str]:
        for cluster in run.clusters:
            for glyph in cluster.glyphs:
                across, up = (start + glyph.dx) * em, glyph.dy * em
                for letter, numbers in self._glyph(run.cut, glyph.number):
                    places = (value + (up if at % 2 else across) for at, value in enumerate(numbers))
                    yield letter + " ".join(f"{place:.1f}" for place in places)
                start += glyph.advance

    def _glyph(self, cut: Cut, number: int) -> tuple[Step, ...]:
        key = cut, number
        if key not in self._steps:
            self._taken.clear()
            self._shaper.font(cut).draw_glyph(number, self._pen, None)
            self._steps[key] = tuple(self._taken)
        return self._steps[key]

    def _make_pen(self) -> Any:  # noqa: ANN401 - HarfBuzz has no types
        taken = self._taken
        pen = harfbuzz().DrawFuncs()
        pen.set_move_to_func(lambda x, y, _: taken.append(("M", (x, y))))
        pen.set_line_to_func(lambda x, y, _: taken.append(("L", (x, y))))
        pen.set_quadratic_to_func(lambda a, b, x, y, _: taken.append(("Q", (a, b, x, y))))
        pen.set_cubic_to_func(lambda a, b, c, d, x, y, _: taken.append(("C", (a, b, c, d, x, y))))
        pen.set_close_path_func(lambda _: taken.append(("Z", ())))
        return pen
