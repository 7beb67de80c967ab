"""The pictures of the documents are drawn by today's argmap: `argmap render maps/X.arg -o docs/images/X.svg`."""

from __future__ import annotations

from pathlib import Path

import pytest

import argmap

PICTURES = sorted((Path(__file__).resolve().parents[2] / "docs" / "images").glob("*.svg"))


def test_there_are_pictures() -> None:
    assert PICTURES


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.stem)
def test_a_picture_is_up_to_date(picture: Path, root: Path) -> None:
    drawn = argmap.render(root / "maps" / f"{picture.stem}.arg")
    assert drawn is not None
    assert drawn == picture.read_text(encoding="utf-8")
