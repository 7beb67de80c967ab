"""HTML, read by lxml (the extra `sources`): the words a page shows, a blank line between its blocks.

Places are those in the text that this gives, not in the HTML.
"""

from __future__ import annotations

import codecs
import re

from argmap.citations.article import Article
from argmap.citations.texts.limits import bounded, needs_extra, refuse

_UNSHOWN = frozenset(("head", "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "select"))
_BLOCK_NAMES = (
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre search section summary table tr ul"
)
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_CELLS = frozenset(("td", "th"))
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE)
_CHARSET_WITHIN = 4096  # bytes in which a page must say how it is encoded; the standard has 1024


def read_html(name: str, data: bytes) -> Article:
    """The text of the HTML page in `data`.

    Raises:
        FileError: it is no HTML that can be read, or the extra `sources` is not installed.
    """
    try:
        from lxml import etree  # noqa: PLC0415 - an optional extra
    except ImportError:
        needs_extra(name, "HTML")
    page = _Page()
    # told nothing of trust, the parser has limits; told of no tree, it keeps none, and depth does not matter
    parser = etree.HTMLParser(target=page, no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        parser.feed(_decoded(name, data))
        parser.close()
    except etree.XMLSyntaxError as error:
        refuse(name, f"it is no HTML that can be read ({error.msg})")
    if any("LIMIT" in entry.type_name for entry in parser.error_log):
        refuse(name, "it has parts larger than a page has")
    text = bounded(name, page.text())
    if not text:
        refuse(name, "there is no text in it")
    return Article(text)


def _decoded(name: str, data: bytes) -> str:
    """The page as text: by its byte order mark, its `charset`, else UTF-8, else what browsers take for it."""
    declared = _CHARSET.search(data, 0, _CHARSET_WITHIN)
    encodings = ["utf-8-sig"]
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings.insert(0, "utf-16")
    elif declared and not data.startswith(codecs.BOM_UTF8):
        encodings.insert(0, declared[1].decode("ascii"))
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except (ValueError, LookupError):  # not so encoded, or in no encoding of texts that there is
            continue
        break
    else:
        text = data.decode("cp1252", errors="replace")
    if "\0" in text:
        refuse(name, "it is no text: it has zero bytes")
    return text


class _Page:
    """Takes what the parser tells, and keeps the words that a page shows."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self._unshown = 0
        self._verbatim = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if tag not in _VOID and (self._unshown or tag in _UNSHOWN or "hidden" in attributes):
            self._unshown += 1
        elif self._unshown:
            return
        elif tag == "br":
            self.pieces.append("\n")
        elif tag == "wbr":
            self.pieces.append("\u200b")
        elif tag in _CELLS:
            self.pieces.append("\t")
        elif tag in _BLOCKS:
            self._verbatim += tag == "pre"
            self.pieces.append("\n\n")

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._unshown:
            self._unshown -= tag not in _VOID
        elif tag in _BLOCKS:
            self._verbatim -= tag == "pre" and self._verbatim > 0
            self.pieces.append("\n\n")

    def data(self, text: str) -> None:
        """Characters between tags."""
        if not self._unshown:
            self.pieces.append(text if self._verbatim else _SPACE.sub(" ", text))

    def close(self) -> None:
        """The end of the page."""

    def text(self) -> str:
        """What the page shows, paragraphs parted by a blank line."""
        joined = _AROUND.sub(lambda found: "\n\n" if found[0].count("\n") > 1 else "\n", "".join(self.pieces))
        return joined.strip()


_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_SPACE = re.compile(r"[ \t\r\n\f]+")
_AROUND = re.compile(r"[ \t]*+\n[ \t\n]*+")
