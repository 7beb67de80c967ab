"""Every stage, once, in order: a text or a file in, everything that is known of it out."""

from __future__ import annotations

import os
import stat
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.checks import run_checks
from argmap.checks.silence import Ignores
from argmap.collector import paused
from argmap.diagnostics.diagnostic import Diagnostic, Severity
from argmap.errors import FileError
from argmap.model import ArgumentMap
from argmap.resolve import Loaded, Module, Reader, Refused, Resolution, SymbolTable, resolve
from argmap.resolve.resolver import on_sound_lines
from argmap.settings import Settings
from argmap.syntax.nodes import Document
from argmap.syntax.parser import Parse, parse
from argmap.text import Text

if TYPE_CHECKING:
    from argmap.proof import Proof, Quotation, Shelf

LARGEST = 64 * 1024 * 1024
"""The most bytes that are read of one file."""


@dataclass(frozen=True)
class Compilation:
    """What is known of a text: its lines, the map they describe, where everything stands, and what is wrong.

    `texts` holds the text of every file that was read, by the name that spans carry. `proof` is what came of looking
    for its quotes, None where nobody asked for that.
    """

    document: Document
    map: ArgumentMap
    symbols: SymbolTable
    diagnostics: Sequence[Diagnostic]
    texts: Mapping[str, Text]
    proof: Proof | None = None

    @property
    def quotes(self) -> tuple[Quotation, ...]:
        """Every quote, with what came of looking for it; none where nobody asked for that."""
        return () if self.proof is None else self.proof.quotations

    def worst(self) -> Severity | None:
        """The severity of the worst finding, None where there is none."""
        found = {diagnostic.severity for diagnostic in self.diagnostics}
        return next((severity for severity in Severity if severity in found), None)


def _nothing() -> None:
    """What is done between stages where nobody waits."""


def compile_text(
    text: Text,
    *,
    key: str = "",
    reader: Reader | None = None,
    settings: Settings | None = None,
    shelf: Shelf | None = None,
    parsed: Callable[[Text], Parse] = parse,
    between: Callable[[], None] = _nothing,
) -> Compilation:
    """Compile `text`. Its imports are read by `reader`, to which the text is `key`; without one they are findings.

    Its quotes are held against what `shelf` has of their sources; without one, nobody looks for them.
    Who keeps what was parsed brings `parsed`. `between` is called after each stage; what it raises ends the work.
    """
    with paused():
        resolution = resolve(text, key=key, reader=reader, parsed=parsed)
        between()
        return _judged(resolution, settings or Settings(), shelf, between)


def _judged(
    resolution: Resolution, settings: Settings, shelf: Shelf | None, between: Callable[[], None]
) -> Compilation:
    proof = None if shelf is None else _proof(resolution, shelf)
    checked = run_checks(resolution.map, resolution.symbols, settings)
    between()
    modules = resolution.symbols.modules
    parsing = [one for module in modules for one in module.parse.diagnostics]
    of_quotes = () if proof is None else on_sound_lines(_of_quotes(proof), parsing)
    found = (*resolution.diagnostics, *checked, *of_quotes)
    return Compilation(
        document=modules[0].document,
        map=resolution.map,
        symbols=resolution.symbols,
        diagnostics=in_order(found, modules, settings),
        texts={module.text.path: module.text for module in modules},
        proof=proof,
    )


def in_order(found: Iterable[Diagnostic], modules: Sequence[Module], settings: Settings) -> tuple[Diagnostic, ...]:
    """The findings that no comment silences, with the severities of the settings, by where they point."""
    weighed = _weighed(Ignores(modules).silenced(found), settings)
    order = {module.text.path: module.number for module in modules}

    def place(finding: Diagnostic) -> tuple[int, int, str, str]:
        span = finding.primary.span
        return order.get(span.file, 0), span.start, finding.code, finding.message

    if len(order) > 1:
        return tuple(sorted(weighed, key=place))
    weighed.sort(key=_start)  # much quicker than by all that counts, which counts for few
    starts = list(map(_start, weighed))
    end = 0
    for number in [number for number in range(1, len(starts)) if starts[number] == starts[number - 1]]:
        if number >= end:
            end = bisect_right(starts, starts[number])
            weighed[number - 1 : end] = sorted(weighed[number - 1 : end], key=place)
    return tuple(weighed)


_start = attrgetter("primary.span.start")


def _proof(resolution: Resolution, shelf: Shelf) -> Proof:
    from argmap.proof import verify  # noqa: PLC0415 - who draws or converts a map has no use for it

    return verify(resolution.map, resolution.symbols, shelf)


def _of_quotes(proof: Proof) -> Iterator[Diagnostic]:
    """The findings about texts of sources and about quotes. What finds them is loaded only where it may find some."""
    if not proof.sources:
        return
    from argmap.checks.texts import TEXT_CHECKS  # noqa: PLC0415

    for check in TEXT_CHECKS:
        yield from check(proof)
    if proof.has_anything:
        from argmap.checks.quotes import QUOTE_CHECKS  # noqa: PLC0415

        for check in QUOTE_CHECKS:
            yield from check(proof)


def compile_file(
    path: Path, *, roots: Sequence[Path] = (), settings: Settings | None = None, shelf: Shelf | None = None
) -> Compilation:
    """Compile the file at `path` and what it imports from its own folder or from one of `roots`.

    Its quotes are held against what `shelf` has of their sources; without one, nobody looks for them.

    Raises:
        FileError: the file cannot be read.
    """
    text = read_text(path)
    return compile_text(text, key=str(path.resolve()), reader=FileReader(path, roots), settings=settings, shelf=shelf)


def _weighed(diagnostics: Sequence[Diagnostic], settings: Settings) -> list[Diagnostic]:
    """The findings with the severities of the settings, without those that are switched off."""
    if not settings.severity:
        return list(diagnostics)
    kept = []
    for diagnostic in diagnostics:
        wanted = settings.severity.get(diagnostic.code, diagnostic.severity)
        if isinstance(wanted, Severity):
            same = wanted is diagnostic.severity
            kept.append(diagnostic if same else diagnostic.model_copy(update={"severity": wanted}))
    return kept


def read_text(path: Path) -> Text:
    """The text of a file, whatever its bytes.

    Raises:
        FileError: there is no such file, it cannot be read, is no plain file, or is larger than `LARGEST`.
    """
    try:
        return read_file(path)
    except OSError as error:
        raise FileError(f"cannot read {path}: {(error.strerror or str(error)).lower()}") from None


def read_file(path: Path) -> Text:
    """The text of a plain file, whatever its bytes.

    Raises:
        OSError: the system does not let it be read.
        FileError: it is no plain file, or is larger than `LARGEST`.
    """
    # opened without blocking, so that a named pipe cannot hold the program up before it is seen to be one
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(descriptor, "rb") as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise FileError(f"cannot read {path}: it is no plain file")
        if status.st_size > LARGEST:
            raise FileError(f"cannot read {path}: it is larger than {LARGEST // 2**20} MB")
        data = file.read(LARGEST + 1)
    return Text.from_bytes(str(path), data)


def _text_of(named: Path, _real: Path) -> Text:
    return read_file(named)


class FileReader:
    """Reads imports from the folder of the main file or from one of `roots`, and from nowhere else."""

    def __init__(
        self, main: Path, roots: Sequence[Path] = (), text_of: Callable[[Path, Path], Text] | None = None
    ) -> None:
        """`text_of` gives the text of a file by its name and by its real path; without one it is read from disk."""
        self._text_of = text_of or _text_of
        real = main.resolve()
        self._roots = (real.parent, *(root.resolve() for root in roots))
        self._shown = {str(real): main}  # findings show files as the user named the main one

    def read(self, importer: str, path: str) -> Loaded | Refused:
        """The file `path`, seen from the file `importer`; links are followed before it is held against the folders."""
        if "\0" in path or not path:
            return Refused("this is no file name")
        named = self._shown[importer].parent / path
        try:
            real = named.resolve()
        except (OSError, RuntimeError):
            return Refused("its links go round in a circle")
        if not any(real.is_relative_to(root) for root in self._roots):
            return Refused("it lies outside the folders that may be read", outside=True)
        try:
            text = self._text_of(named, real)
        except FileError as error:
            return Refused(str(error).rpartition(": ")[2])
        except OSError as error:
            return Refused((error.strerror or "it cannot be read").lower())
        self._shown.setdefault(str(real), named)
        return Loaded(str(real), text)
