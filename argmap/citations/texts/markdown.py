"""Markdown: its marks are blanked out one character for one, so that offsets are those of the file.

What stands for nothing on the page (`**`, the address of a link, a tag) becomes characters that are not seen, so that a
word with a mark inside stays one word; what begins a line becomes spaces. The rest of CommonMark does not change words.
"""

from __future__ import annotations

import html
import re

from argmap.citations.article import Article
from argmap.citations.texts.plain import decoded

_UNSEEN = "\u2060"  # word joiner
_KEPT = "\ue000"  # stands in for a character that is no mark, until the marks are gone

_FENCE = re.compile(r"^ {0,3}(?:`{3,}|~{3,})[^`\n]*$", re.MULTILINE)
_LINE_MARK = re.compile(
    r"^(?: {0,3}>[ \t]?)+|^[ \t]*[-*+](?=[ \t])|^ {0,3}#{1,6}(?=[ \t])|^ {0,3}(?:=+|[-*_](?:[ \t]*[-*_])+)[ \t]*$",
    re.MULTILINE,
)
_DEFINITION = re.compile(r"^ {0,3}\[[^\[\]\n]{1,200}\]:[^\n]*$", re.MULTILINE)
_CODE = re.compile(r"(?<!`)(`{1,3})(?!`)([^`\n]+)\1(?!`)")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_IMAGE = re.compile(r"!\[[^\[\]\n]*\](?:\([^()\n]*\)|\[[^\[\]\n]*\])")
_LINK = re.compile(r"\[([^\[\]\n]*)\](\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)|\[[^\[\]\n]*\])")
_NOTE = re.compile(r"\[\^[^\[\]\n]{1,100}\]")
_TAG = re.compile(r"</?[A-Za-z][^<>\n]*>")
_ADDRESS = re.compile(r"<([a-z][a-z0-9+.-]*:[^<>\s]*)>")
_EMPHASIS = re.compile(r"(?<=\S)[*~]+|[*~]+(?=\S)|(?<![\w_])_+(?=[^\s_])|(?<=[^\s_])_+(?![\w_])")


def read_markdown(name: str, data: bytes) -> Article:
    """The Markdown in `data`.

    Raises:
        FileError: it is no text.
    """
    text = decoded(name, data)
    return Article(text, plain=without_marks(text))


def without_marks(text: str) -> str:
    """`text` as a page would show it, as long as it was: each mark a space or a character that is not seen."""
    kept: dict[int, str] = {}

    def keep(match: re.Match[str], group: int, shown: str) -> str:
        """The match with all but `group` blanked out, and what is shown for it put aside until the marks are gone."""
        start, end = match.span(group)
        kept.update(zip(range(start, end), shown, strict=False))
        return _blank(match[0][: start - match.start()]) + _KEPT * len(shown) + _blank(match[0][end - match.start() :])

    text = _FENCE.sub(lambda found: " " * len(found[0]), text)
    text = _without_comments(text)
    text = _CODE.sub(lambda found: keep(found, 2, found[2]), text)
    text = _ESCAPE.sub(lambda found: keep(found, 1, found[1]), text)
    text = _ENTITY.sub(lambda found: _entity(found, kept), text)
    for mark in (_LINE_MARK, _DEFINITION):
        text = mark.sub(lambda found: " " * len(found[0]), text)
    text = _ADDRESS.sub(lambda found: f"{_UNSEEN}{found[1]}{_UNSEEN}", text)
    for mark in (_IMAGE, _NOTE, _TAG):
        text = mark.sub(lambda found: _blank(found[0]), text)
    text = _LINK.sub(lambda found: f"{_UNSEEN}{found[1]}{_UNSEEN}{_blank(found[2])}", text)
    text = _EMPHASIS.sub(lambda found: _blank(found[0]), text)
    if not kept:
        return text
    characters = list(text)
    for offset, character in kept.items():
        characters[offset] = character
    return "".join(characters)


def _blank(mark: str) -> str:
    return _UNSEEN * len(mark)


def _without_comments(text: str) -> str:
    """The text with each HTML comment blanked out; one that is never closed is none."""
    pieces: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        pieces += (text[at:start], _blank(text[start : end + 3]))
        at = end + 3
    return "".join(pieces) + text[at:]


def _entity(found: re.Match[str], kept: dict[int, str]) -> str:
    """The one character that the entity stands for, and nothing seen after it."""
    shown = html.unescape(found[0])
    if len(shown) != 1:
        return found[0]
    kept[found.start()] = shown
    return _KEPT + _UNSEEN * (len(found[0]) - 1)
