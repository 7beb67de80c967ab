"""Sources with the findings that are expected of a line beside it.

`claim a "A"  #! unconnected` says that this line has this finding; `#!below code` stands above a line that cannot hold
a comment of its own.
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from argmap.diagnostics.diagnostic import Diagnostic, Severity
from argmap.pipeline import Compilation, compile_text
from argmap.resolve import Loaded, Refused
from argmap.settings import Settings
from argmap.text import Text

_MARK = re.compile(r"#!(?P<below>below)? +(?P<codes>[\w, -]+)")


class Place(NamedTuple):
    """A line of a file, and the code of a finding there."""

    file: str
    line: int
    code: str


class Files:
    """A reader of files that exist in a test only."""

    def __init__(self, files: Mapping[str, str]) -> None:
        self.files = files
        self.read_of: list[str] = []
        """What was asked for, in order."""

    def read(self, importer: str, path: str) -> Loaded | Refused:
        """The file at `path`, seen from `importer`."""
        key = posixpath.normpath(posixpath.join(posixpath.dirname(importer), path))
        self.read_of.append(key)
        if key not in self.files:
            return Refused("no such file or directory")
        return Loaded(key, Text(key, self.files[key]))


def compiled(source: str | Mapping[str, str], settings: Settings | None = None) -> Compilation:
    """What is known of a source; of several files, the first is the main one."""
    files = {"map.arg": source} if isinstance(source, str) else source
    main = next(iter(files))
    return compile_text(Text(main, files[main]), key=main, reader=Files(files), settings=settings)


def marks(source: str | Mapping[str, str]) -> list[Place]:
    """The findings that the marks of a source announce."""
    files = {"map.arg": source} if isinstance(source, str) else source
    found = []
    for name, text in files.items():
        for number, line in enumerate(re.split(r"\r\n|\r|\n", text), start=1):
            if match := _MARK.search(line):
                at = number + 1 if match["below"] else number
                found += [Place(name, at, code.strip()) for code in match["codes"].split(",")]
    return sorted(found)


def assert_marked(
    source: str | Mapping[str, str], *codes: str, settings: Settings | None = None
) -> tuple[Diagnostic, ...]:
    """Hold the findings of these codes against the marks, without any all but information; give the findings."""
    found = tuple(
        one
        for one in compiled(source, settings).diagnostics
        if (one.code in codes if codes else one.severity is not Severity.INFO)
    )
    places = Counter(Place(one.span.file, one.span.line, one.code) for one in found)
    expected = Counter(marks(source))
    assert places == expected, f"not marked: {list(places - expected)}; not found: {list(expected - places)}"
    return found


def pointed_at(source: str | Mapping[str, str], finding: Diagnostic) -> str:
    """The words of the source that a finding points at."""
    span = finding.span
    text = source if isinstance(source, str) else source[span.file]
    return text[span.start : span.end]
