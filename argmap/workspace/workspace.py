"""The workspace: open texts over the disk, and what is known of each at every moment."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import RLock

from argmap.errors import FileError
from argmap.pipeline import Compilation, FileReader, read_text
from argmap.settings import Settings
from argmap.text import Text
from argmap.workspace.compiler import Compiler
from argmap.workspace.disk import Disk
from argmap.workspace.documents import Change, Documents, OpenDocument
from argmap.workspace.project import Projects


class StaleError(Exception):
    """A compilation was given up, since whoever asked for it said that it would be stale."""


class Workspace:
    """Maps that somebody works on.

    Texts that are open lie over the disk: what is not saved counts, in the file itself and in every file that imports
    it. A file that is not open is read from disk, again only when it has changed there. `compilation` gives for each
    file what `compile_file` would give if everything were saved.

    Paths name files as `compile_file` takes them, absolute or seen from the current folder; findings show a file by the
    name it was opened by. Two names of one file mean one document. Offsets count characters of `text(path).content`,
    which never begins with a byte order mark.

    Imports are read from the folder of the main file, from the `roots` of its settings, and from `roots` given here.
    `settings` holds for every file; without it each file has those that the command line finds in its folder.

    Any method may be called from any thread. Texts change at once, also while something is compiled; compilations are
    made one at a time, each of the texts as they were when it began.
    """

    def __init__(self, *, roots: Sequence[Path] = (), settings: Settings | None = None) -> None:
        self._roots = tuple(roots)
        self._projects = Projects(settings)
        self._disk = Disk()
        self._documents = Documents()
        self._texts_lock, self._work_lock = RLock(), RLock()
        self._trees: dict[Path, frozenset[Path]] = {}
        """For each file that was compiled, the files that it led to, read or not."""
        self._compilers: dict[tuple[Path, bool], Compiler] = {}

    # -- texts --------------------------------------------------------------------------------------------------------

    def open(self, path: Path, content: str) -> None:
        """Lay `content` over the file at `path`, which need not be there. An open text gets this content."""
        with self._texts_lock:
            self._documents.put(path, content)

    def change(self, path: Path, *changes: Change) -> None:
        """Make each of `changes` in turn, offsets counting in the text that the one before it has left.

        Raises:
            KeyError: the text is not open.
            ValueError: a change lies outside the text; then none is made.
        """
        with self._texts_lock:
            self._documents.change(path, changes)

    def replace(self, path: Path, content: str) -> None:
        """Give an open text another content as a whole; it is as quick as a change, as what is equal is found first.

        Raises:
            KeyError: the text is not open.
        """
        with self._texts_lock:
            if not self.is_open(path):
                raise KeyError(path)
            self._documents.put(self._shown(path), content)

    def close(self, path: Path) -> None:
        """Take the text off the file at `path`: from now on the disk holds. Nothing happens where it is not open."""
        with self._texts_lock:
            self._documents.close(path)
        with self._work_lock:
            for quotes in (True, False):
                self._compilers.pop((path.resolve(), quotes), None)

    def is_open(self, path: Path) -> bool:
        """Whether a text lies over the file at `path`."""
        return self._documents.at(path.resolve()) is not None

    def documents(self) -> tuple[Path, ...]:
        """The names that texts were opened by, in order."""
        return tuple(document.path for document in self._documents.snapshot().values())

    def text(self, path: Path) -> Text:
        """The text of a file: what lies over it, else what the disk has.

        Raises:
            FileError: it is not open and cannot be read.
        """
        document = self._documents.at(path.resolve())
        return read_text(path) if document is None else document.text

    def _shown(self, path: Path) -> Path:
        document = self._documents.at(path.resolve())
        return path if document is None else document.path

    # -- what is known of them ----------------------------------------------------------------------------------------

    def settings(self, path: Path) -> Settings:
        """The settings that hold for the file at `path`, as the command line finds them in its folder.

        While a settings file has a fault, compilations go by the last settings that were sound, or by the defaults.

        Raises:
            FileError: the settings file cannot be read.
            UsageError: what it says is no setting. The message begins with its place, `file:line:column`.
        """
        with self._work_lock:
            return self._projects.settings(path)

    def compilation(
        self, path: Path, *, quotes: bool = True, is_stale: Callable[[], bool] | None = None
    ) -> Compilation:
        """All that is known of the file at `path` with everything it imports, at this moment.

        With `quotes` they are held against the texts of their sources and the fingerprints of these, as `argmap check`
        does. `is_stale` is asked between stages whether somebody still waits for it.

        Raises:
            FileError: the file is not open and cannot be read.
            StaleError: `is_stale` said so.
        """
        with self._work_lock:
            documents = self._documents.snapshot()
            real = path.resolve()
            between = _asking(is_stale)
            between()
            return self._compiled(documents[real].path if real in documents else path, documents, quotes, between)

    def dependents(self, path: Path) -> tuple[Path, ...]:
        """The other open files that import the file at `path`, directly or not, or would if it could be read.

        They are told by the name they were opened by. When the file has changed, what is known of these has, too.
        """
        real = path.resolve()
        found = []
        for document in self._documents.snapshot().values():
            if document.real not in self._trees:
                self.compilation(document.path, quotes=False)
            if document.real != real and real in self._trees[document.real]:
                found.append(document.path)
        return tuple(found)

    def _compiled(
        self, main: Path, documents: dict[Path, OpenDocument], quotes: bool, between: Callable[[], None]
    ) -> Compilation:
        real = main.resolve()
        settings = self._projects.usable(main)
        reached: set[Path] = set()

        def text_of(named: Path, real: Path) -> Text:
            reached.add(real)
            return self._disk.text(named, real) if real not in documents else documents[real].named(named)

        reader = FileReader(main, (*settings.roots, *self._roots), text_of)
        text = self._main_text(main, real, documents)
        shelf = self._projects.shelf(settings) if quotes else None
        compiler = self._compilers.setdefault((real, quotes), Compiler(str(real)))
        compilation = compiler.compiled(text, reader, settings, shelf, between)
        self._trees[real] = frozenset(reached)
        return compilation

    def _main_text(self, main: Path, real: Path, documents: dict[Path, OpenDocument]) -> Text:
        if real in documents:
            return documents[real].text
        try:
            return self._disk.text(main, real)
        except OSError as error:
            raise FileError(f"cannot read {main}: {(error.strerror or str(error)).lower()}") from None


def _asking(is_stale: Callable[[], bool] | None) -> Callable[[], None]:
    def between() -> None:
        if is_stale is not None and is_stale():
            raise StaleError

    return between
