"""Invisible characters that change how a text is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING
from unicodedata import category
from unicodedata import name as character_name

from argmap.diagnostics.catalogue.style import BIDI_CONTROL
from argmap.diagnostics.diagnostic import Diagnostic, Edit, Fix, Label
from argmap.model import ArgumentMap
from argmap.resolve.modules import Module
from argmap.resolve.symbols import SymbolTable

if TYPE_CHECKING:
    from argmap.settings import Settings

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""The characters with the Unicode property Bidi_Control: all twelve of them."""
_ZERO_WIDTH = "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200d\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0"
_MARKS = "\u2028\u2029\ufff9-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e007f"
"""Separators and anchors of other software, and the tags that spell words nobody sees."""
_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"

# Patterns are compiled where they are first used, which for most maps is nowhere.
_INVISIBLE = f"[{_BIDI}{_ZERO_WIDTH}{_MARKS}{_CONTROLS}]"
_CONTROL = f"[{_CONTROLS}]"
_SHAPING = "[\u0600-\u0dff\u0f00-\u109f\u1780-\u18af\u1900-\u1aaf\ua800-\uabff\ufb50-\ufefe]"
"""Letters of scripts in which a joiner chooses the form of a letter: Arabic and those of India and its neighbours."""
_SPACELESS = "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf]"
"""Letters of scripts written without spaces, in which U+200B tells where a line may end: Thai, Lao, Khmer, Burmese."""
_FLAG = "\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f"
"""The flag of a part of a country, spelt in tags."""
_MOST = 8
"""The most characters of a line that are pointed at."""


def bidi_control(_map: ArgumentMap, symbols: SymbolTable, _: Settings) -> Iterator[Diagnostic]:
    """Each line of a file, comments included, with a character that is not seen but changes what is.

    Joiners where the script or an emoji needs them, and flags spelt in tags, are what they should be.
    """
    for module in symbols.modules:
        yield from bidi_in(module, 0, len(module.text.content))


def bidi_in(module: Module, start: int, end: int) -> Iterator[Diagnostic]:
    """The findings in whole lines of a file, from one offset up to another."""
    for _line, found in groupby(_invisible(module, start, end), key=lambda offset: module.text.position(offset)[0]):
        yield _report(module, list(found))


def _invisible(module: Module, start: int, end: int) -> Iterator[int]:
    """The offsets of the characters that should not be there."""
    content = module.text.content
    if content.isascii():
        yield from (match.start() for match in re.compile(_CONTROL).finditer(content, start, end))
        return
    flags = re.compile(_FLAG).finditer(content, start, end)
    spelt = {offset for match in flags for offset in range(*match.span())}
    for match in re.compile(_INVISIBLE).finditer(content, start, end):
        offset = match.start()
        if offset not in spelt and not _belongs(content, offset):
            yield offset


def _belongs(content: str, offset: int) -> bool:
    """Whether the script or the emoji around a joiner needs it."""
    character = content[offset]
    before, after = content[max(offset - 1, 0) : offset], content[offset + 1 : offset + 2]
    if character == "\u200b":
        return _is_in(_SPACELESS, before) and _is_in(_SPACELESS, after)
    if character == "\u200d":
        return _is_in(_SHAPING, before) or (_is_emoji(before) and _is_emoji(after))
    return character == "\u200c" and _is_in(_SHAPING, before) and _is_in(_SHAPING, after)


def _is_in(pattern: str, character: str) -> bool:
    return re.match(pattern, character) is not None


def _is_emoji(character: str) -> bool:
    """Whether a character is a pictograph, or the sign of its colour or form."""
    return character == "\ufe0f" or (character != "" and category(character) in ("So", "Sk"))


def _report(module: Module, offsets: list[int]) -> Diagnostic:
    """The finding at the first of the invisible characters of a line; the fix takes all of them out."""
    spans = [module.text.span(offset, offset + 1) for offset in offsets]
    edits = tuple(Edit(span=span, replacement="") for span in spans)
    return BIDI_CONTROL.report(
        spans[0],
        related=[
            Label(span=span, message=f"and here {_told(module.text.content[span.start])}") for span in spans[1:_MOST]
        ],
        fixes=(Fix(title="take out what is not seen", edits=edits),),
        character=_told(module.text.content[offsets[0]]),
    )


def _told(character: str) -> str:
    """A character by its number and its name: `U+202E (right-to-left override)`."""
    name = character_name(character, "").lower() or "control character"
    return f"U+{ord(character):04X} ({name})"
