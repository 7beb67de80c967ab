"""The bibliography in a file, by the suffix of its name."""

from __future__ import annotations

from pathlib import PurePosixPath

from argmap.bibliography.csl_json import read_csl_json
from argmap.bibliography.entry import Bibliography, UnreadableError
from argmap.text import Text

LARGEST = 16 * 1024 * 1024
"""The most characters of a bibliography that are read: some twenty thousand entries."""


def read_bibliography(text: Text) -> Bibliography:
    """The bibliography in `text`: BibTeX in a file `.bib`, CSL JSON in a file `.json`.

    Raises:
        UnreadableError: it is neither, it is damaged as a whole, or what reads BibTeX is not installed.
    """
    suffix = PurePosixPath(text.path).suffix.lower()
    if suffix not in (".bib", ".json"):
        raise UnreadableError("expected a file .bib (BibTeX) or .json (CSL JSON)")
    if len(text.content) > LARGEST:
        raise UnreadableError(f"it is larger than {LARGEST // 2**20} MB")
    if text.damage:
        damage = text.damage[0]
        line, _ = text.position(damage.start)
        raise UnreadableError(f"{damage.reason}, in line {line}; save it as UTF-8")
    if suffix == ".json":
        return read_csl_json(text.content)
    from argmap.bibliography.bibtex import read_bibtex  # noqa: PLC0415 - of no use to CSL JSON

    return read_bibtex(text.content)
