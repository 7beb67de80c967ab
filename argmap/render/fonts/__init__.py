"""The fonts that draw the text of a PNG or PDF: those that argmap's extras bring, and those of the machine."""

from __future__ import annotations

from argmap.render.fonts.cascade import Cascade, Stretch
from argmap.render.fonts.face import Face, harfbuzz, open_faces
from argmap.render.fonts.files import find_fonts

__all__ = ["Cascade", "Face", "Stretch", "find_fonts", "harfbuzz", "open_faces"]
