"""How many pages each map takes, and how much of them is filled.

    python tests/bench/paper.py [SIZE ...]

The share is that of the height which a page has between its margins, at the size at which the picture is drawn.
"""

from __future__ import annotations

import sys
from pathlib import Path

import argmap
from argmap.drawing import Options, sheets_of
from argmap.drawing.pages import page_theme
from argmap.drawing.sheet import Sheet
from argmap.render.layout import lay_out
from argmap.render.paper import page_size
from argmap.render.svg.pages import height_on, page_scale
from argmap.render.typeset import typeset

MAPS = sorted((Path(__file__).parents[2] / "maps").glob("*.arg"))
SIZES = ("a4", "a4-landscape", "letter", "letter-landscape")
THIN = 0.5


def filled(sheet: Sheet, options: Options) -> float:
    """The share of the height of a page that its picture takes."""
    assert sheet.page
    theme = page_theme(options)
    across, down = sheet.page.room
    slips = {node.id: typeset(node, theme) for node in sheet.diagram.nodes}
    plan = lay_out(sheet.diagram, slips, theme, options.engine, down / across, dense=True)
    scale = page_scale(sheet.diagram, plan, theme, sheet.page)
    return min(1.0, height_on(sheet.diagram, plan, theme, across / scale) * scale / down)


def main() -> None:
    """Print the table."""
    print(f"{'size':18}{'map':10}{'pages':>6}{'filled':>8}{'thin':>6}")
    for size in sys.argv[1:] or SIZES:
        for path in MAPS:
            options = Options(page=page_size(size))
            shares = [filled(sheet, options) for sheet in sheets_of(argmap.load(path), options)]
            thin = sum(share < THIN for share in shares)
            print(f"{size:18}{path.stem:10}{len(shares):6}{sum(shares) / len(shares):8.0%}{thin:6}", flush=True)


if __name__ == "__main__":
    main()
