"""What holds for the maps of a folder: settings as the command line finds them, and the shelf of their sources."""

from __future__ import annotations

from pathlib import Path

from argmap.errors import ArgmapError
from argmap.library import FileState, Library, state_of
from argmap.settings import Settings, settings_for
from argmap.settings.reading import FILE_NAMES

_Signature = tuple[tuple[str, FileState | None], ...]


class Projects:
    """The settings of every folder that was asked about, read again when a file that decides them has changed."""

    def __init__(self, fixed: Settings | None = None) -> None:
        self._fixed = fixed
        self._kept: dict[Path, tuple[_Signature, Settings | ArgmapError]] = {}
        self._sound: dict[Path, Settings] = {}
        self._libraries: dict[tuple[Path, ...], Library] = {}

    def settings(self, path: Path) -> Settings:
        """The settings that hold for the map at `path`.

        Raises:
            FileError: the settings file cannot be read.
            UsageError: what it says is no setting.
        """
        found = self._settings(path)
        if isinstance(found, ArgmapError):
            raise found
        return found

    def usable(self, path: Path) -> Settings:
        """The same; while the settings file has a fault, the last that were sound, or the defaults."""
        found = self._settings(path)
        return self._sound.get(path.parent, Settings()) if isinstance(found, ArgmapError) else found

    def shelf(self, settings: Settings) -> Library:
        """What is at hand of the sources of these settings: no file of it has changed since it was read."""
        library = self._libraries.get(settings.sources)
        if library is None or not library.is_fresh:
            library = self._libraries[settings.sources] = Library(settings.sources)
        return library

    def _settings(self, path: Path) -> Settings | ArgmapError:
        if self._fixed is not None:
            return self._fixed
        folder = path.parent
        signature = _signature(folder.absolute())
        kept = self._kept.get(folder)
        if kept is not None and kept[0] == signature:
            return kept[1]
        found: Settings | ArgmapError
        try:
            found = self._sound[folder] = settings_for(folder)
        except ArgmapError as error:
            found = error
        self._kept[folder] = (signature, found)
        return found


def _signature(folder: Path) -> _Signature:
    """The state of every file that may decide the settings of `folder`."""
    names = (*FILE_NAMES, ".git")
    return tuple((name, state_of(above / name)) for above in (folder, *folder.parents) for name in names)
