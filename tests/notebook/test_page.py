"""The page on notebooks: its cell is drawn, and it names every theme."""

from __future__ import annotations

import re
from pathlib import Path

from argmap.notebook.magic import _drawn
from argmap.render.theme import THEMES


def test_the_cell_of_the_page_is_drawn(root: Path) -> None:
    page = (root / "docs" / "notebooks.md").read_text(encoding="utf-8")
    (cell,) = re.findall(r"```text\n%%argmap(.*)\n((?:.*\n)*?)```", page)
    name, picture = _drawn(*cell)
    assert name == "pledges"
    assert picture.options.view is not None
    assert [one.id for one in picture.map] == ["pledges", "no-spy", "law"]
    assert all(f"`{theme.name}`" in page for theme in THEMES)
