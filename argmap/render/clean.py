"""Text and links made safe to stand in a picture: nothing invisible steers it, nothing in it runs."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import urlsplit

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
LONGEST = 2000
"""Characters of one text that are drawn; the rest is in the map."""
ELLIPSIS = "…"
MARKS = 4
"""Combining marks that one character may carry; no orthography needs more."""

# Controls of C0 and C1, the twelve bidirectional controls, surrogates, tags and the code points that are no characters.
_UNFIT = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe"
    "\uffff\U000e0000-\U000e007f"
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}-{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 17))
    + "]"
)
_SCHEMES = frozenset({"http", "https", "mailto"})
_FRAGMENT = re.compile(r"#[A-Za-z0-9%._~:-]+")
_LINK = re.compile(r"[!#-&(-;=?-\[\]_a-z~]+")  # printable ASCII but what RFC 3986 leaves out, and the apostrophe


def clean_text(text: str, longest: int = LONGEST) -> str:
    """`text` on one line, in NFC, what is unfit replaced by U+FFFD, and cut with an ellipsis past `longest`."""
    if len(text) <= longest and text.isascii() and text.isprintable() and _is_spaced(text):
        return text  # as almost all texts are
    head = text[: 4 * longest]
    line = " ".join(_thinned(unicodedata.normalize("NFC", _UNFIT.sub(REPLACEMENT, head))).split())
    if len(line) > longest or len(head) < len(text):
        return line[: longest - 1].rstrip() + ELLIPSIS
    return line


def _is_spaced(text: str) -> bool:
    """Whether one space stands between its words, and none around them."""
    return "  " not in text and text[:1] != " " and text[-1:] != " "


def _thinned(text: str) -> str:
    """`text` with at most `MARKS` combining marks on one character: more would be drawn over what stands above it."""
    if text.isascii():
        return text
    kept, marks = [], 0
    for character in text:
        marks = marks + 1 if unicodedata.category(character) in ("Mn", "Me") else 0
        if marks <= MARKS:
            kept.append(character)
    return "".join(kept)


def clean_link(link: str) -> str:
    """`link` if it is an `http`, `https` or `mailto` address or a fragment, and plain ASCII; otherwise nothing."""
    if len(link) > LONGEST or not _LINK.fullmatch(link):
        return ""
    if link.startswith("#"):
        return link if _FRAGMENT.fullmatch(link) else ""
    try:
        parts = urlsplit(link)
        host = parts.hostname if parts.port is None or parts.port else None
    except ValueError:  # of what looks like an IPv6 address, or a port that is no number
        return ""
    if parts.scheme not in _SCHEMES:
        return ""
    return link if host or parts.scheme == "mailto" else ""


def is_right_to_left(text: str) -> bool:
    """Whether the first letter of `text` belongs to a script that runs from right to left."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in ("R", "AL", "L"):
            return direction != "L"
    return False
