"""The words of a source as one writes them in a citation: on one line, with nothing in them that is not seen."""

from __future__ import annotations

import re

from argmap.citations.characters import HAN, HYPHENS, INVISIBLE, KANA
from argmap.citations.normalise import BREAK
from argmap.text import LINE_END

_SOFT = re.compile(rf"\xad\s*|[{INVISIBLE}]")
_LINE_END = re.compile(rf"(?<=[^\W\d_])[{HYPHENS}]{BREAK}(?=([^\W\d_]))")
_BETWEEN_CHARACTERS = re.compile(rf"(?<=[{HAN}{KANA}，。、；：？！])\s++(?=[{HAN}{KANA}])")


def spelled(text: str) -> str:
    """`text` on one line: broken words joined, white space made single spaces, and nothing unseen left."""
    joined = _LINE_END.sub(lambda found: "" if found[1].islower() else "-", _SOFT.sub("", text))
    # a line end between two characters is no space in scripts that have none
    return " ".join(_BETWEEN_CHARACTERS.sub(lambda gap: "" if LINE_END.search(gap[0]) else " ", joined).split())
