"""One look at a map after another: what is wrong with it now, and how it is drawn now."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from argmap.diagnostics.diagnostic import Diagnostic, Severity
from argmap.drawing import Options
from argmap.errors import ArgmapError
from argmap.library import Library
from argmap.model import ArgumentMap
from argmap.pipeline import Compilation, FileReader, compile_text, read_file, read_text
from argmap.preview.files import Watched, settings_files, source_files
from argmap.settings import Settings
from argmap.text import Text


@dataclass(frozen=True, slots=True)
class Round:
    """What came of one look."""

    findings: tuple[Diagnostic, ...] = ()
    texts: Mapping[str, Text] = field(default_factory=dict)
    fault: str = ""
    """Why the map could not be looked at, or not drawn as it was asked for."""
    map: ArgumentMap | None = None
    """The map, None while it cannot be drawn."""
    options: Options | None = None

    @property
    def is_broken(self) -> bool:
        """Whether there is nothing new to draw."""
        return self.map is None


class Rounds:
    """Looks at the map at `path` as often as it is asked to; `watched` are then the files that it was made of."""

    def __init__(
        self,
        path: Path,
        settings: Callable[[], Settings],
        options: Callable[[Settings, Compilation], Options],
        config: Path | None = None,
    ) -> None:
        """`settings` and `options` are asked at every look, and may raise `ArgmapError`; `config` holds them."""
        self.watched = Watched()
        self._path = path
        self._settings = settings
        self._options = options
        self._config = (config,) if config is not None else settings_files(Path())
        self._read: dict[Path, None] = {}
        self._more: tuple[Path, ...] = ()
        self._library = Library()
        self._folders: tuple[Path, ...] = ()

    def look(self) -> Round:
        """The map as it is now."""
        self._read = {self._path.absolute(): None}
        for path in (*self._config, *self._more):
            self.watched.note(path)  # before it is read: what changes while this looks is seen the next time
        try:
            settings = self._settings()
            compilation = self._compiled(settings)
        except ArgmapError as error:
            return Round(fault=str(error))
        finally:
            self.watched.watch((*self._config, *self._read, *self._more))
        self._more = source_files(compilation.map, settings, self._read)
        self.watched.watch((*self._config, *self._read, *self._more))
        if compilation.worst() is Severity.ERROR:
            return Round(tuple(compilation.diagnostics), compilation.texts)
        try:
            options = self._options(settings, compilation)
        except ArgmapError as error:  # a view that was there before is gone
            return Round(tuple(compilation.diagnostics), compilation.texts, str(error))
        return Round(tuple(compilation.diagnostics), compilation.texts, map=compilation.map, options=options)

    def _compiled(self, settings: Settings) -> Compilation:
        if self._folders != settings.sources or not self._library.is_fresh:
            self._folders, self._library = settings.sources, Library(settings.sources)
        self.watched.note(self._path.absolute())
        return compile_text(
            read_text(self._path),
            key=str(self._path.resolve()),
            reader=FileReader(self._path, settings.roots, self._text_of),
            settings=settings,
            shelf=self._library,
        )

    def _text_of(self, named: Path, real: Path) -> Text:
        """The text of an import, which is watched whether or not it can be read."""
        self._read[real] = None
        self.watched.note(real)
        return read_file(named)
