"""The guide to themes names all there is, and what it shows can be read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import argmap
from argmap.diagram import Part
from argmap.drawing.overlays import OVERLAYS, Standing
from argmap.render.theme import THEMES, theme_named, themes_of, unreadable
from argmap.settings import read_settings
from argmap.settings.theme import _KEYS, COLOURS, KINDS, SIZES


@pytest.fixture(scope="module")
def page(root: Path) -> str:
    return (root / "docs" / "themes.md").read_text(encoding="utf-8")


def test_the_settings_it_shows_make_themes_that_can_be_read(page: str, tmp_path: Path) -> None:
    (shown,) = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    path = tmp_path / "argmap.toml"
    path.write_text(shown, encoding="utf-8")
    settings = read_settings(path)
    themes = themes_of(settings.themes)
    assert [theme.name for theme in themes] == ["house", "poster"]
    assert [unreadable(theme) for theme in themes] == [(), ()]
    assert theme_named(settings.theme, themes) is themes[0]


def test_it_names_everything(page: str) -> None:
    prose = re.sub(r"^```.*?^```$", "", page, flags=re.MULTILINE | re.DOTALL)
    named = set(re.findall(r"`([^`\n]+)`", prose))
    assert {theme.name for theme in THEMES} <= named
    assert {overlay.name for overlay in OVERLAYS} <= named
    assert {*Part, "none"} <= named
    assert {*SIZES, *_KEYS} - {"colours", "dark"} <= named
    assert set(KINDS) <= named
    plain = {name for name in COLOURS if not name.startswith(tuple(f"{kind}-" for kind in KINDS))}
    assert {name for name in plain if not name.startswith("tag-")} <= named
    assert {"tag-1", "tag-8", "KIND-line", "KIND-ground", "KIND-label", "KIND-text"} <= named
    assert all(f'"{standing}"' in page for standing in Standing)
    for name, (least, most) in SIZES.items():
        row = next(line for line in page.splitlines() if line.startswith(f"| `{name}`"))
        assert row.endswith(f"| {least:g} | {most:g} |")


def test_its_python_draws(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (toml,) = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    (tmp_path / "argmap.toml").write_text(toml, encoding="utf-8")
    (tmp_path / "articles").mkdir()
    (tmp_path / "offer.arg").write_text(
        'question q "Is it safe?"\n  claim safe "It is"\n  claim pledges "There are pledges"\n', encoding="utf-8"
    )
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {"argmap": argmap}
    blocks = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    assert len(blocks) == 3
    for block in blocks:
        (tmp_path / "offer.svg").unlink(missing_ok=True)
        exec(block, names)
        assert (tmp_path / "offer.svg").read_bytes().startswith(b"<?xml")
