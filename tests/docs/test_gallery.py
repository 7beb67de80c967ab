"""The gallery shows what is drawn today."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "docs" / "gallery.py"


def loaded() -> ModuleType:
    """The script that makes the gallery."""
    spec = importlib.util.spec_from_file_location("gallery", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["gallery"] = module
    spec.loader.exec_module(module)
    return module


gallery = loaded()
PICTURES = [picture for room in gallery.GALLERY for picture in room.pictures]


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
def test_a_picture_is_as_it_is_drawn_now(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, picture: tuple[str, str, str]
) -> None:
    monkeypatch.chdir(root)
    drawn = gallery.draw(picture, tmp_path)
    assert (root / gallery.PICTURES / picture[0]).read_bytes() == drawn, "run `python docs/gallery.py`"


def test_the_page_is_as_it_is_written_now(root: Path) -> None:
    assert (root / gallery.PAGE).read_text(encoding="utf-8") == "\n".join(gallery.pages()) + "\n"


def test_there_is_nothing_else(root: Path) -> None:
    assert {file.name for file in (root / gallery.PICTURES).iterdir()} == {picture.name for picture in PICTURES}


def test_every_map_and_every_theme_is_shown(root: Path) -> None:
    from argmap.render.theme import THEMES

    arguments = " ".join(picture.arguments for picture in PICTURES)
    assert all(f"maps/{file.name}" in arguments for file in (root / "maps").glob("*.arg"))
    assert all(f"--theme {theme.name}" in arguments for theme in THEMES if theme.name != "report")
