"""Maps that quote a text, checked with the text, with a fingerprint of it, or with neither."""

from __future__ import annotations

from pathlib import Path

from argmap.citations import Fingerprint, dump_fingerprint, read_article
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.library import Library
from argmap.pipeline import Compilation, compile_file

HEAD = 'source s "S"\n  date: 2020\n  text: "s.txt"\n\n'
LINE = 'question q "Q?"\n  claim a "A"\n    @s '


def checked(
    folder: Path, lines: str, text: str | bytes | None, *, fingerprint: str = "", whole: bool = False
) -> Compilation:
    """The map whose claim has the citation `lines` (with `whole`: which has these lines) after its source.

    `text` is that of the source, in a folder of sources; None is for no such folder.
    """
    folder.mkdir(exist_ok=True)
    path = folder / "map.arg"
    path.write_text(HEAD + (lines if whole else f"{LINE}{lines}\n"), encoding="utf-8")
    if fingerprint:
        (folder / "fingerprints").mkdir()
        (folder / "fingerprints" / "s.txt.json").write_text(fingerprint, encoding="utf-8")
    if text is None:
        return compile_file(path, shelf=Library())
    texts = folder / "texts"
    texts.mkdir(exist_ok=True)
    (texts / "s.txt").write_bytes(text if isinstance(text, bytes) else text.encode())
    return compile_file(path, shelf=Library([texts]))


def printed(text: str) -> str:
    """The fingerprint of a text."""
    return dump_fingerprint(Fingerprint.of(read_article("s.txt", text.encode())))


def only(compilation: Compilation, code: str) -> Diagnostic:
    """The one finding with this code."""
    (found,) = (one for one in compilation.diagnostics if one.code == code)
    return found


def pointed(compilation: Compilation, finding: Diagnostic) -> str:
    """The words of the map that a finding points at."""
    span = finding.span
    return compilation.texts[span.file].content[span.start : span.end]


def mended(compilation: Compilation, finding: Diagnostic, number: int = 0) -> str:
    """The map with a fix of the finding made."""
    content = compilation.texts[finding.span.file].content
    for edit in sorted(finding.fixes[number].edits, key=lambda one: one.span.start, reverse=True):
        content = content[: edit.span.start] + edit.replacement + content[edit.span.end :]
    return content
