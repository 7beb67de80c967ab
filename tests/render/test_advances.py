"""The table of widths is that of the font."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.render.font_advances import FACES, TARGET, module

FOLDERS = (Path("/usr/share/fonts/truetype/liberation"), Path("/usr/share/fonts/liberation-sans"))


def test_the_table_is_what_the_generator_writes() -> None:
    for folder in FOLDERS:
        if all((folder / file).is_file() for file in FACES.values()):
            assert module(folder) == TARGET.read_text(encoding="utf-8")
            return
    pytest.skip("needs the fonts Liberation Sans (fonts-liberation)")
