"""Fences in markdown-it-py, which MyST, mdformat and Jupyter Book stand on: ` ```argmap ` draws the map.

MarkdownIt().use(argmap_plugin, path="paper.md").render(text)
"""

from __future__ import annotations

from collections.abc import MutableMapping, Sequence
from pathlib import Path
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict

from argmap.documents.fence import read_fence
from argmap.documents.figure import FigureError, draw_figure
from argmap.documents.html import to_html

Env = MutableMapping[str, Any]  # Any: markdown-it-py's own type


def argmap_plugin(md: MarkdownIt, *, path: str | Path = "document.md") -> None:
    """Draw the maps in what `md` renders. `path` is the document, from whose folder files are named.

    A `path` in the `env` of a call to `render` holds for that call, and so does `lines_before`, the number of lines of
    the file above the text. A map that cannot be drawn raises `FigureError`.
    """
    usual = md.renderer.rules["fence"]  # type: ignore[attr-defined]  # the renderer is HTML's

    def fence(_: RendererHTML, tokens: Sequence[Token], at: int, options: OptionsDict, env: Env) -> str:
        token = tokens[at]
        found = read_fence(token.info)
        if found is None:
            return str(usual(tokens, at, options, env))
        document = Path(str(env.get("path", path)))
        line = (token.map[0] if token.map else 0) + 1 + int(env.get("lines_before", 0))
        if found.fault:
            raise FigureError(f"{document}:{line}: cannot read `{found.fault}`; wishes are written `view=laws`")
        return to_html(draw_figure(token.content, found.wishes, document=document, line=line + 1)) + "\n"

    md.add_render_rule("fence", fence)
