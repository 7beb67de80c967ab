"""The request `argmap/picture`, of the protocol's own no part: what a preview beside the text shows."""

from __future__ import annotations

from typing import Any

from argmap.lsp.picture import picture
from argmap.lsp.wire.asked import Asked

METHOD = "argmap/picture"


def picture_of(asked: Asked, params: Any) -> dict[str, object]:  # noqa: ANN401 - the protocol knows no type for it
    """`{svg, lines, views, fault}` for `{textDocument, view, theme}`."""
    found = picture(asked.compilation, _word(params, "view"), _word(params, "theme"))
    return {
        "svg": found.svg,
        "lines": found.lines,
        "views": [list(view) for view in found.views],
        "fault": found.fault,
    }


def _word(params: object, name: str) -> str:
    value = getattr(params, name, "")
    return value if isinstance(value, str) else ""
