"""The files that decide what becomes of a map, and whether one of them has changed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from argmap.library import FINGERPRINTS, FileState, state_of
from argmap.model import ArgumentMap
from argmap.settings import Settings
from argmap.settings.reading import FILE_NAMES


class Watched:
    """Files that are looked at again and again, whether they are there or not.

    Looking is enough: the files of a map are few, and it works on every system and file system, for editors that save
    in place as for those that put another file there.
    """

    def __init__(self) -> None:
        self._states: dict[Path, FileState | None] = {}

    def __len__(self) -> int:
        return len(self._states)

    def watch(self, paths: Iterable[Path]) -> None:
        """Watch these from now on, and no others. What is known of those watched before is kept."""
        self._states = {path: self._states[path] if path in self._states else state_of(path) for path in paths}

    def note(self, path: Path) -> None:
        """Watch a file that is about to be read, so that no change from now on is missed."""
        self._states[path] = state_of(path)

    def changed(self) -> bool:
        """Whether a file has changed, come or gone since this was asked last."""
        now = {path: state_of(path) for path in self._states}
        found = now != self._states
        self._states = now
        return found


def settings_files(folder: Path) -> tuple[Path, ...]:
    """Every place in which the settings for `folder` may stand."""
    found: list[Path] = []
    here = folder.absolute()
    for above in (here, *here.parents):
        found += (above / name for name in FILE_NAMES)
        if state_of(above / ".git") is not None:
            break
    return tuple(found)


def source_files(argument_map: ArgumentMap, settings: Settings, maps: Iterable[Path]) -> tuple[Path, ...]:
    """Every place in which a text or a fingerprint of a source may lie."""
    names = [source.text for source in argument_map.sources if source.text and "\0" not in source.text]
    beside = [path.parent for path in maps]
    folders = (*settings.sources, *(folder / FINGERPRINTS for folder in (*beside, *settings.sources)))
    return tuple(
        folder / name
        for folder in dict.fromkeys(folders)
        for text in names
        for name in ((f"{text}.json",) if folder.name == FINGERPRINTS else (text,))
    )
