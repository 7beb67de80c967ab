"""`python -m argmap.documents.pandoc` prints where the filter for pandoc and Quarto lies.

It is used so: `pandoc paper.md --lua-filter "$(python -m argmap.documents.pandoc)" -o paper.pdf`.
"""

from __future__ import annotations

from pathlib import Path

FILTER = Path(__file__).with_name("argmap.lua")
"""The filter. It calls the `argmap` of the search path."""

if __name__ == "__main__":
    print(FILTER)  # noqa: T201 - this is all it is for
