"""`python -m argmap.documents.myst` prints where the plugin for MyST and Jupyter Book 2 lies.

It is copied beside `myst.yml` and named there.
"""

from __future__ import annotations

from pathlib import Path

PLUGIN = Path(__file__).with_name("argmap.mjs")
"""The plugin. It calls the `argmap` of the search path."""

if __name__ == "__main__":
    print(PLUGIN)  # noqa: T201 - this is all it is for
