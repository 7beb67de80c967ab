"""What can be laid over a picture: badges and tints that tell of its statements what the drawing does not."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.diagram import Diagram
from argmap.drawing.overlays.asked import Asked, Overlay
from argmap.drawing.overlays.grades import GRADES
from argmap.drawing.overlays.quotes import QUOTES
from argmap.drawing.overlays.standing import Standing, lay_standing
from argmap.drawing.overlays.tags import TAGS
from argmap.drawing.overlays.voices import ATTRIBUTION
from argmap.errors import UsageError

__all__ = ["OVERLAYS", "Asked", "Overlay", "Standing", "overlaid", "overlays_named"]

OVERLAYS: tuple[Overlay, ...] = (QUOTES, ATTRIBUTION, GRADES, TAGS)


def overlays_named(names: Sequence[str]) -> tuple[Overlay, ...]:
    """The overlays that go by `names` (or by one), each once, in their own order.

    Raises `UsageError` where there is none.
    """
    names = (names,) if isinstance(names, str) else names
    known = {overlay.name: overlay for overlay in OVERLAYS}
    for name in names:
        if name not in known:
            raise UsageError(f"there is no overlay `{name}`; there are {', '.join(f'`{one}`' for one in known)}")
    return tuple(overlay for overlay in OVERLAYS if overlay.name in names)


def overlaid(diagram: Diagram, overlays: Sequence[Overlay], asked: Asked) -> Diagram:
    """`diagram` with the overlays on it, and with the statements that stand, as far as that is known.

    Raises:
        UsageError: an overlay lacks what it is made from.
    """
    if asked.standing:
        diagram = lay_standing(diagram, asked)
    for overlay in overlays:
        diagram = overlay.lay(diagram, asked)
    return diagram
