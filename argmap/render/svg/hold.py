"""Words held to their measured width where a font that stands in would not leave them the room they have."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from argmap.render.metrics import width_at_worst
from argmap.render.svg.elements import put
from argmap.render.wrap import Face


def hold(words: ET.Element, face: Face, room: float) -> None:
    """Fix the width of a text element, if it might not fit into `room` in another font than it was measured in.

    Only then: in a font of another width, a text so held is squeezed.
    """
    text = words.text or ""
    if text and width_at_worst(text, face.size, bold=face.bold) > room:
        put(words, textLength=face.width(text), lengthAdjust="spacingAndGlyphs")
