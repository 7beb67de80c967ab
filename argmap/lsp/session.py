"""What the server knows while an editor is connected: the open texts, and what was found in them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from argmap.errors import ArgmapError, FileError
from argmap.library import Library, located
from argmap.lsp.addresses import address_of, path_of
from argmap.lsp.documents import Documents, Edit, OpenText
from argmap.lsp.positions import Encoding
from argmap.pipeline import Compilation, FileReader
from argmap.resolve import Reader, Refused
from argmap.settings import Settings
from argmap.text import Text
from argmap.workspace import Workspace

if TYPE_CHECKING:
    from argmap.citations import Article

MOST_FILES = 2_000
"""So many maps of the folders of a project are looked through for uses of a name."""


class Session:
    """The open texts, over a workspace that compiles them.

    Texts are changed by one thread, that of the messages; anything may be asked from another meanwhile. `moment` counts
    the changes, so that whoever works on something can see that it is no longer so.
    """

    def __init__(self, *, roots: Iterable[Path] = (), settings: Settings | None = None) -> None:
        self.workspace = Workspace(roots=tuple(roots), settings=settings)
        self.documents = Documents()
        self.encoding = Encoding.UTF16
        self.folders: tuple[Path, ...] = ()
        self.versioned_edits = False
        """Whether the editor wants to be told which version of a text an edit is for."""
        self.chooses_on = False
        """Whether the editor has the command that asks for completion again."""
        self.moment = 0
        self._known: dict[Path, tuple[int, Compilation]] = {}
        self._shelves: dict[tuple[Path, ...], FolderShelves] = {}
        self._compiling = Lock()

    # -- texts --------------------------------------------------------------------------------------------------------

    @property
    def folder(self) -> Path:
        """The folder of what is in no file yet."""
        return self.folders[0] if self.folders else Path.cwd()

    def open(self, address: str, version: int, content: str) -> OpenText | None:
        """Open a text; None where its address can mean no file."""
        path = path_of(address, self.folder)
        if path is None:
            return None
        document = OpenText(address, path, path.resolve(), version, content)
        self._put(document)
        return document

    def change(self, address: str, version: int, edits: Iterable[Edit]) -> OpenText | None:
        """Change an open text; None where the change is out of date, or to a text that is not open."""
        document = self.document(address)
        if document is None or version < document.version:
            return None
        starts = None if document.marked else self.workspace.text(document.path).line_starts  # mostly known already
        edited = document.edited(version, edits, self.encoding, starts)
        self._put(edited)
        return edited

    def close(self, address: str) -> OpenText | None:
        """Close a text; None where it is not open."""
        document = self.document(address)
        if document is not None:
            self.documents.drop(document.real)
            self.workspace.close(document.path)
            self.moment += 1
        return document

    def touch(self) -> None:
        """Note that files have changed on disk."""
        self.moment += 1

    def document(self, address: str) -> OpenText | None:
        """The open text at `address`, None where there is none."""
        path = path_of(address, self.folder)
        return None if path is None else self.documents.at(path.resolve())

    def _put(self, document: OpenText) -> None:
        self.documents.put(document)
        self.workspace.open(document.path, document.content)
        self.moment += 1

    # -- what is known of them ----------------------------------------------------------------------------------------

    def compilation(self, path: Path, is_stale: Callable[[], bool] | None = None) -> Compilation:
        """What is known of the file at `path`, made once until a text changes.

        Raises:
            FileError: it is not open and cannot be read.
            StaleError: `is_stale` said so.
        """
        with self._compiling:  # who comes second takes what the first has made
            real, moment = path.resolve(), self.moment
            known = self._known.get(real)
            if known is not None and known[0] == moment:
                return known[1]
            made = self.workspace.compilation(path, is_stale=is_stale)
            self._known = {one: kept for one, kept in self._known.items() if kept[0] >= moment}
            self._known[real] = (moment, made)
            return made

    def maps(self) -> tuple[Path, ...]:
        """Every map that may use a name: those that are open, then those in the folders of the project."""
        found = {document.real: document.path for document in self.documents.all()}
        for folder in self.folders:
            for path in _maps_in(folder):
                if len(found) >= MOST_FILES:
                    return tuple(found.values())
                found.setdefault(path.resolve(), path)
        return tuple(found.values())

    def compilations(self, paths: Iterable[Path]) -> Iterable[Compilation]:
        """What is known of each of these files; those that cannot be read are left out."""
        for path in paths:
            try:
                yield self.compilation(path)
            except FileError:
                continue

    # -- what is around them ------------------------------------------------------------------------------------------

    def address(self, key: str) -> str:
        """The address of the file with this key: the one by which it was opened, if it is open."""
        path = Path(key)
        document = self.documents.at(path)
        return document.address if document is not None else address_of(path)

    def settings(self, path: Path) -> Settings:
        """The settings that hold for a file; the defaults, while they have a fault."""
        try:
            return self.workspace.settings(path)
        except ArgmapError:
            return Settings()

    def faults(self) -> frozenset[str]:
        """What is wrong with the settings of the open texts. While it is, the last that were sound hold."""
        found = set()
        for document in self.documents.all():
            try:
                self.workspace.settings(document.path)
            except ArgmapError as error:
                found.add(str(error))
        return frozenset(found)

    def surroundings(self, path: Path) -> Surroundings:
        """The texts of the sources of the map at `path`, and the bibliographies it names."""
        settings = self.settings(path)
        shelves = self._shelves.get(settings.sources)
        if shelves is None or not shelves.is_fresh:
            shelves = self._shelves[settings.sources] = FolderShelves(settings.sources)
        return Surroundings(shelves, self.reader(path))

    def reader(self, path: Path) -> FileReader:
        """What reads the files that the map at `path` names, as they are in the editor or on disk."""

        def text_of(named: Path, _real: Path) -> Text:
            return self.workspace.text(named)

        return FileReader(path, self.settings(path).roots, text_of)


class FolderShelves:
    """The texts of sources in some folders."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self._folders = folders
        self._library = Library(folders)

    @property
    def is_fresh(self) -> bool:
        """Whether every text is as it was when it was read."""
        return self._library.is_fresh

    def article(self, text: str) -> Article | None:
        """The text with this name; None where there is none that can be read."""
        try:
            return self._library.article(text)
        except FileError:
            return None

    def path(self, text: str) -> Path | None:
        """The file that holds the text with this name, None where there is none."""
        return next((found.path for folder in self._folders if (found := located(folder, text)).path), None)

    def texts(self) -> tuple[str, ...]:
        """The names of all texts that are at hand."""
        names = (path.name for folder in self._folders for path in sorted(folder.glob("*")) if path.is_file())
        return tuple(dict.fromkeys(names))


class Surroundings:
    """The files around one map: texts of its sources, and bibliographies."""

    def __init__(self, shelves: FolderShelves, reader: Reader) -> None:
        self.article, self.texts, self.path = shelves.article, shelves.texts, shelves.path
        self._reader = reader

    def entries(self, importer: str, path: str) -> tuple[str, ...]:
        """The names of the entries of the bibliography that the file with the key `importer` calls `path`."""
        found = self._reader.read(importer, path)
        return () if isinstance(found, Refused) else _entries(found.text)


@lru_cache(maxsize=16)
def _entries(text: Text) -> tuple[str, ...]:
    """The names of the entries in a bibliography; none where it cannot be read."""
    from argmap.bibliography import UnreadableError, read_bibliography  # noqa: PLC0415 - most maps name none

    try:
        return tuple(read_bibliography(text).entries)
    except UnreadableError:
        return ()


def _maps_in(folder: Path) -> Iterable[Path]:

    for here, folders, files in os.walk(folder):
        folders[:] = sorted(one for one in folders if not one.startswith(".") and one != "node_modules")
        yield from (Path(here) / name for name in sorted(files) if name.endswith(".arg"))
