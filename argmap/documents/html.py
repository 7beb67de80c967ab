"""A figure as HTML that can stand in any page."""

from __future__ import annotations

from base64 import b64encode
from html import escape

from argmap.documents.figure import Figure


def to_html(figure: Figure) -> str:
    """The SVG of `figure` as an image in a `figure` element, on one line.

    An image, not the bare SVG: the ids and styles of several pictures on one page would get in each other's way.
    """
    source = "data:image/svg+xml;base64," + b64encode(figure.picture).decode()
    caption = f"<figcaption>{escape(figure.caption)}</figcaption>" if figure.caption else ""
    image = f'<img src="{source}" alt="{escape(figure.alt)}" {_size(figure)}>'
    return f'<figure class="argmap">{image}{caption}</figure>'


def _size(figure: Figure) -> str:
    if not figure.shown_width:
        return f'width="{figure.width}" style="max-width: 100%; height: auto"'
    return f'style="width: {figure.shown_width}; max-width: 100%; height: auto"'
