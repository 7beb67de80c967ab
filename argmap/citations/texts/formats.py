"""Which reader takes which file, by how its name ends."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath
from typing import NamedTuple

from argmap.citations.article import Article
from argmap.citations.texts.html import read_html
from argmap.citations.texts.limits import LARGEST, refuse
from argmap.citations.texts.markdown import read_markdown
from argmap.citations.texts.pdf import read_pdf
from argmap.citations.texts.plain import read_plain


class TextFormat(NamedTuple):
    """A kind of file that argmap can take a text from."""

    name: str
    endings: tuple[str, ...]
    read: Callable[[str, bytes], Article]


TEXT_FORMATS = (
    TextFormat("plain text", (".txt", ".text", ""), read_plain),
    TextFormat("Markdown", (".md", ".markdown"), read_markdown),
    TextFormat("HTML", (".html", ".htm", ".xhtml"), read_html),
    TextFormat("PDF", (".pdf",), read_pdf),
)


def read_article(name: str, data: bytes) -> Article:
    """The text in `data`, the bytes of the file `name`, ready for quotes to be looked for.

    Raises:
        FileError: it is no text of a kind that can be read, is damaged or too large, or needs the extra `sources`.
    """
    if len(data) > LARGEST:
        refuse(name, f"it is larger than {LARGEST // 2**20} MB")
    ending = PurePath(name).suffix.lower()
    reader = next((known.read for known in TEXT_FORMATS if ending in known.endings), None)
    if reader is None:
        known = ", ".join(one for known in TEXT_FORMATS for one in known.endings if one)
        refuse(name, f"texts end in one of {known}")
    return reader(name, data)
