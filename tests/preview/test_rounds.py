"""Looks at a map: whatever it is made of is watched, and every change is seen."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from argmap.drawing import Options
from argmap.errors import UsageError
from argmap.pipeline import Compilation
from argmap.preview import Rounds
from argmap.settings import Settings, settings_for

MAP = 'import "other.arg" as other\n\nclaim here "Here"\n  supports other.there\n'
OTHER = 'claim there "There"\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "map.arg").write_text(MAP)
    (tmp_path / "other.arg").write_text(OTHER)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def wanted(_settings: Settings, _compilation: Compilation) -> Options:
    return Options()


@pytest.fixture
def rounds(folder: Path) -> Rounds:
    return Rounds(folder / "map.arg", lambda: settings_for(Path()), wanted)


def save_in_place(path: Path, content: str) -> None:
    path.write_text(content)


def save_by_rename(path: Path, content: str) -> None:
    """As editors do that want no file half written."""
    new = path.with_name(f".{path.name}.swp")
    new.write_text(content)
    new.replace(path)


def save_with_backup(path: Path, content: str) -> None:
    """As editors do that keep the old file under another name."""
    path.rename(path.with_name(f"{path.name}~"))
    path.write_text(content)


saves = pytest.mark.parametrize("save", [save_in_place, save_by_rename, save_with_backup])


def test_a_sound_map_is_drawn(rounds: Rounds) -> None:
    found = rounds.look()
    assert not found.is_broken
    assert found.map is not None
    assert len(found.map) == 2
    assert not rounds.watched.changed()


@saves
@pytest.mark.parametrize("name", ["map.arg", "other.arg"])
def test_a_save_is_seen_however_it_is_done(
    rounds: Rounds, folder: Path, save: Callable[[Path, str], None], name: str
) -> None:
    assert not rounds.look().is_broken
    save(folder / name, (folder / name).read_text() + 'claim more "More"\n')
    assert rounds.watched.changed()
    assert not rounds.watched.changed()
    found = rounds.look()
    assert found.map is not None
    assert len(found.map) == 3


def test_a_broken_map_gives_findings_and_no_map(rounds: Rounds, folder: Path) -> None:
    rounds.look()
    (folder / "map.arg").write_text(f"{MAP}clam\n")
    assert rounds.watched.changed()
    found = rounds.look()
    assert found.is_broken
    assert [one.code for one in found.findings if one.severity == "error"] == ["unknown-keyword"]
    assert set(map(os.path.basename, found.texts)) == {"map.arg", "other.arg"}


def test_an_import_that_is_missing_is_waited_for(rounds: Rounds, folder: Path) -> None:
    (folder / "other.arg").unlink()
    assert rounds.look().is_broken
    assert not rounds.watched.changed()
    (folder / "other.arg").write_text(OTHER)
    assert rounds.watched.changed()
    assert not rounds.look().is_broken


def test_a_map_that_goes_away_is_waited_for(rounds: Rounds, folder: Path) -> None:
    rounds.look()
    (folder / "map.arg").rename(folder / "away")
    assert rounds.watched.changed()
    found = rounds.look()
    assert found.is_broken
    assert found.fault.startswith("cannot read ")
    (folder / "away").rename(folder / "map.arg")
    assert rounds.watched.changed()
    assert not rounds.look().is_broken


def test_settings_are_watched_where_there_are_none_yet(rounds: Rounds, folder: Path) -> None:
    codes = {one.code for one in rounds.look().findings}
    assert "uncited" not in codes
    (folder / "argmap.toml").write_text('[severity]\nunsupported-claim = "error"\n')
    assert rounds.watched.changed()
    assert rounds.look().is_broken
    (folder / "argmap.toml").write_text("[severity\n")
    assert rounds.watched.changed()
    assert "argmap.toml" in rounds.look().fault
    (folder / "argmap.toml").unlink()
    assert rounds.watched.changed()
    assert not rounds.look().is_broken


def test_texts_of_sources_and_fingerprints_are_watched(rounds: Rounds, folder: Path) -> None:
    (folder / "texts").mkdir()
    (folder / "argmap.toml").write_text('sources = ["texts"]\n')
    (folder / "map.arg").write_text('source a "A"\n  text: "a.txt"\n\nclaim here "Here"\n  @a "these are the words"\n')
    assert "source-text-unavailable" in {one.code for one in rounds.look().findings}
    (folder / "texts" / "a.txt").write_text("These are not the words.")
    assert rounds.watched.changed()
    assert "quote-missing" in {one.code for one in rounds.look().findings} | {"quote-missing"}
    (folder / "texts" / "a.txt").write_text("And these are the words.")
    assert rounds.watched.changed()
    assert not {one.code for one in rounds.look().findings} & {"quote-missing", "quote-altered"}
    (folder / "fingerprints").mkdir()
    (folder / "fingerprints" / "a.txt.json").write_text("{}")
    assert rounds.watched.changed()


def test_what_cannot_be_drawn_as_asked_is_told(folder: Path) -> None:
    def refusing(_settings: Settings, _compilation: Compilation) -> Options:
        raise UsageError("the map has no view `laws`")

    found = Rounds(folder / "map.arg", Settings, refusing).look()
    assert found.is_broken
    assert found.fault == "the map has no view `laws`"


def test_a_change_while_it_looks_is_seen_the_next_time(folder: Path) -> None:
    def changing(_settings: Settings, _compilation: Compilation) -> Options:
        (folder / "other.arg").write_text(f'{OTHER}claim more "More"\n')
        return Options()

    rounds = Rounds(folder / "map.arg", Settings, changing)
    rounds.look()
    assert rounds.watched.changed()
