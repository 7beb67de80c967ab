"""The tables of widths are those of the fonts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.render.font_advances import FACES, TARGET, WIDE_FACES, WIDE_TARGET, module, wide_module

FOLDERS = (Path("/usr/share/fonts/truetype/liberation"), Path("/usr/share/fonts/liberation-sans"))


def test_the_table_is_what_the_generator_writes() -> None:
    for folder in FOLDERS:
        if all((folder / file).is_file() for file in FACES.values()):
            assert module(folder) == TARGET.read_text(encoding="utf-8")
            return
    pytest.skip("needs the fonts Liberation Sans (fonts-liberation)")


def test_the_table_of_stand_ins_is_what_the_generator_writes() -> None:
    folder = Path("/usr/share/fonts/truetype/dejavu")
    if not all((folder / file).is_file() for files in WIDE_FACES.values() for file in files):
        pytest.skip("needs the fonts DejaVu Sans and Serif (fonts-dejavu)")
    assert wide_module(folder) == WIDE_TARGET.read_text(encoding="utf-8")
