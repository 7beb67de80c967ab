"""Maps read, checked and written."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Literal, TypeAlias

from argmap.diagnostics.diagnostic import Diagnostic, Severity
from argmap.errors import UsageError
from argmap.face.invalid import InvalidMapError
from argmap.formats import FORMATS, Format, format_for, format_named, format_of
from argmap.formats import dumps as formatted
from argmap.library import Library
from argmap.model import ArgumentMap
from argmap.pipeline import Compilation, FileReader, compile_file, compile_text, read_text
from argmap.proof import Quotation
from argmap.settings import Settings
from argmap.text import Text
from argmap.visible import visible
from argmap.writing import write_file

StrPath: TypeAlias = str | os.PathLike[str]
FormatName: TypeAlias = Literal["arg", "json"]

UNNAMED = "<text>"
"""What findings call a text that was given without a path."""


def load(
    path: StrPath, *, format: FormatName | None = None, roots: Sequence[StrPath] = (), settings: Settings | None = None
) -> ArgumentMap:
    """The map in the file at `path`, with the maps it imports.

    Args:
        path: a file in `.arg` or in JSON.
        format: what the file holds, where its suffix does not tell.
        roots: folders that imports may be read from besides the file's own.
        settings: how findings are weighed; `pyproject.toml` and `argmap.toml` are not looked for.

    Raises:
        FileError: the file cannot be read.
        InvalidMapError: the text has findings of severity error; the error carries all findings.
        FormatError: the file is no JSON, or no map in JSON.
        UsageError: neither the suffix nor `format` names a format.
    """
    file = Path(path)
    chosen = _format(file, format)
    if chosen.loads is not None:
        return chosen.loads(read_text(file))
    return _valid(compile_file(file, roots=_roots(roots, settings), settings=settings))


def loads(
    text: str,
    *,
    format: FormatName = "arg",
    path: StrPath | None = None,
    roots: Sequence[StrPath] = (),
    settings: Settings | None = None,
) -> ArgumentMap:
    """The map that `text` describes.

    Args:
        text: a map in `.arg` or in JSON.
        format: which of them.
        path: the file that the text stands for, whether or not it exists. Findings name it, and imports are looked for
            in its folder; without it there is no folder, and an import is an error.
        roots: folders that imports may be read from besides that one.
        settings: how findings are weighed.

    Raises:
        InvalidMapError: the text has findings of severity error; the error carries all findings.
        FormatError: the text is no JSON, or no map in JSON.
        UsageError: there is no such format.
    """
    chosen = format_named(format)
    if chosen.loads is not None:
        return chosen.loads(_text(text, path))
    return _valid(_compiled(text, path, roots, settings))


def dumps(map: ArgumentMap, *, format: FormatName = "arg") -> str:
    """`map` as text. Read back, it is the same map.

    In `.arg`, the own part of a map with imports is written, with its `import` lines; the rest stands in their files.
    In JSON, everything is.

    Raises:
        FormatError: the format cannot hold something in the map, such as a text with a line break in `.arg`; the error
            names each such part. Or the map is not sound, which happens only to that of an `InvalidMapError`.
        UsageError: there is no such format.
    """
    return formatted(map, format_named(format))


def dump(map: ArgumentMap, path: StrPath, *, format: FormatName | None = None) -> None:
    """Write `map` into the file at `path`, in the format that `format` or else the suffix tells.

    The file is written whole or, if anything fails, not at all.

    Raises:
        FileError: the file cannot be written.
        FormatError: as for `dumps`.
        UsageError: neither the suffix nor `format` names a format, or they name different ones.
    """
    file = Path(path)
    text = formatted(map, format_for(file, format))
    write_file(file, text.encode())


def check(
    path: StrPath | None = None,
    *,
    text: str | None = None,
    roots: Sequence[StrPath] = (),
    sources: Sequence[StrPath] = (),
    settings: Settings | None = None,
) -> tuple[Diagnostic, ...]:
    """The findings about a map in `.arg`, by their places: every fault of the text, of the argument and of the quotes.

    Args:
        path: the file to check. With `text`, only the name and the folder of that text.
        text: what to check instead of what the file holds, as for a draft or for `dumps(map)`.
        roots: folders that imports may be read from besides the file's own.
        sources: folders that hold the texts of sources. Quotes are held against these texts, or against the
            fingerprints beside the map.
        settings: how findings are weighed; `pyproject.toml` and `argmap.toml` are not looked for.

    Raises:
        FileError: the file cannot be read.
        UsageError: the file is of a format that only programs write, which `load` judges.
        TypeError: neither a path nor a text is given.
    """
    return tuple(_looked_up(path, text, roots, sources, settings, asker="check").diagnostics)


def quotes(
    path: StrPath | None = None,
    *,
    text: str | None = None,
    roots: Sequence[StrPath] = (),
    sources: Sequence[StrPath] = (),
    settings: Settings | None = None,
) -> tuple[Quotation, ...]:
    """Every quote of a map in `.arg`, with what came of looking for it and where in its source it stands.

    Args:
        path: the file of the map. With `text`, only the name and the folder of that text.
        text: the map instead of what the file holds.
        roots: folders that imports may be read from besides the file's own.
        sources: folders that hold the texts of sources. Without a text, a fingerprint beside the map is taken: it tells
            whether the words are there, and not where but by the numbers of words.
        settings: further folders of imports and of texts.

    Raises:
        FileError: the file cannot be read.
        UsageError: the file is of a format that only programs write.
        TypeError: neither a path nor a text is given.
    """
    return _looked_up(path, text, roots, sources, settings, asker="quotes").quotes


def _looked_up(
    path: StrPath | None,
    text: str | None,
    roots: Sequence[StrPath],
    sources: Sequence[StrPath],
    settings: Settings | None,
    *,
    asker: str,
) -> Compilation:
    """The map, compiled, its quotes held against what is at hand of their sources."""
    library = Library((*map(Path, sources), *(settings.sources if settings else ())))
    if text is not None:
        return _compiled(text, path, roots, settings, library)
    if path is None:
        raise TypeError(f"{asker}() needs a path or a text")
    file = Path(path)
    if any(one.suffix == file.suffix.lower() and one.loads for one in FORMATS):
        raise UsageError(f"{visible(str(file))}: only .arg texts are checked; load it, and {asker}(text=dumps(map))")
    return compile_file(file, roots=_roots(roots, settings), settings=settings, shelf=library)


def _compiled(
    text: str,
    path: StrPath | None,
    roots: Sequence[StrPath],
    settings: Settings | None,
    library: Library | None = None,
) -> Compilation:
    if path is None:
        return compile_text(_text(text, None), settings=settings, shelf=library)
    file = Path(path)
    reader = FileReader(file, _roots(roots, settings))
    return compile_text(_text(text, file), key=str(file.resolve()), reader=reader, settings=settings, shelf=library)


def _valid(compilation: Compilation) -> ArgumentMap:
    if compilation.worst() is Severity.ERROR:
        raise InvalidMapError(tuple(compilation.diagnostics), compilation.map)
    return compilation.map


def _format(path: Path, name: FormatName | None) -> Format:
    return format_of(path) if name is None else format_named(name)


def _text(text: str, path: StrPath | None) -> Text:
    bom = text.startswith("\ufeff")  # as of a file that was opened as plain UTF-8
    return Text(UNNAMED if path is None else str(path), text[1:] if bom else text, bom)


def _roots(roots: Sequence[StrPath], settings: Settings | None) -> tuple[Path, ...]:
    return (*(Path(root) for root in roots), *(settings.roots if settings else ()))
