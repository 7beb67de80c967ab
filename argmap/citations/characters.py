"""Which characters are words, marks or nothing, and the one form that typographic kinds of a character share.

The classes are written as they stand inside the brackets of a regular expression.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# Scripts written without spaces: each character is a word of its own, with the marks that follow it.
HAN = (
    r"\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3100-\u312f\u31a0-\u31bf\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    r"\U00020000-\U0003ffff"
)
KANA = r"\u3040-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f"
SOUTH_EAST = r"\u0e01-\u0e2f\u0e32\u0e33\u0e40-\u0e46\u0e81-\u0eb0\u0eb2\u0eb3\u0ebd-\u0ec6\u1000-\u102a\u1780-\u17b3"
UNSPACED = HAN + KANA + SOUTH_EAST

# Combining marks and vowel signs, which belong to the letter before them. Ranges run over letters and gaps between.
COMBINING = (
    r"\u0300-\u034e\u0350-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f"
    r"\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0711-\u07f3\u07fd\u0816-\u082d\u0859-\u085b\u0898-\u08e1"
    r"\u08e3-\u0963\u0981-\u09e3\u0a01-\u0a75\u0a81-\u0ae3\u0afa-\u0b63\u0b82-\u0bd7\u0c00-\u0c63\u0c81-\u0c83"
    r"\u0cbc-\u0d4d\u0d57-\u0d63\u0d81-\u0df3\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd\u0f18-\u0f19"
    r"\u0f35\u0f37\u0f39\u0f3e-\u0f84\u0f86-\u0fbc\u0fc6\u102b-\u103e\u1056-\u109d\u135d-\u135f\u1712-\u1734\u1752-\u1773"
    r"\u17b4-\u17d3\u17dd\u1885-\u193b\u1a17-\u1a1b\u1a55-\u1a7f\u1ab0-\u1b44\u1b6b-\u1b73\u1b80-\u1bf3\u1c24-\u1c37"
    r"\u1cd0-\u1cd2\u1cd4-\u1dff\u20d0-\u20f0\u2cef-\u2cf1\u2d7f\u2de0-\u2dff\u302a-\u302f\u3099\u309a\ua66f-\ua672"
    r"\ua674-\ua67d\ua69e\ua69f\ua6f0\ua6f1\ua802\ua806\ua80b\ua823-\ua827\ua82c\ua880\ua881\ua8b4-\ua8c5\ua8e0-\ua8f1"
    r"\ua8ff\ua926-\ua92d\ua947-\ua953\ua980-\ua983\ua9b3-\ua9c0\ua9e5\uaa29-\uaa36\uaa43-\uaa4d\uaa7b-\uaa7d"
    r"\uaab0-\uaac1\uaaeb-\uaaef\uaaf5\uaaf6\uabe3-\uabea\uabec\uabed\ufb1e\ufe20-\ufe2f"
    r"\U00010a01-\U00010a3f\U00011000-\U00011046\U00011070-\U000110ba\U00011100-\U00011134\U00011180-\U000111c0"
    r"\U0001122c-\U00011237\U000112df-\U00011374\U00011435-\U00011446\U000114b0-\U000114c3\U000115af-\U000115c0"
    r"\U00011630-\U00011640\U0001e000-\U0001e02a\U0001e8d0-\U0001e8d6\U0001e944-\U0001e94a"
)

# Nothing is seen of these: soft hyphen, zero-width and direction characters, variation selectors, controls.
INVISIBLE = (
    r"\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u2064"
    r"\u2066-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e01ef"
)

HYPHENS = r"\-\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d"
"""What joins the parts of a compound. The en dash is one of them: it does so in `2010–2015`."""
DASHES = HYPHENS + r"\u2014\u2015\u2e3a\u2e3b\ufe58\u301c\uff5e"
APOSTROPHES = r"'\u2019\u2018\u02bc\u02bb\u0060\u00b4\u2032\uff07"
QUOTATION = (
    r"'\"\u02bb\u02bc\u0060\u00b4\u2018-\u201f\u2032\u2033\u2039\u203a\u00ab\u00bb\u300c-\u300f\u301d-\u301f"
    r"\uff02\uff07\uff62\uff63"
)

# Punctuation counts between two words; at the ends of a quote it belongs to whoever quotes.
# What is neither a word, nor here, nor invisible is a sign that counts like a word: `%`, `§`, `$`, `?`, `!`.
PUNCTUATION = (
    DASHES + QUOTATION + r".,;:()\[\]{}/\\_*|\u2026\u2022\u00b7\u2027\u2024\u2025\u30fb\uff65\u2020\u2021\u00b6"
    r"\u3001\u3002\u3008-\u300b\u3010\u3011\u3014-\u301b\uff0c\uff0e\uff1a\uff1b\uff08\uff09\uff3b\uff3d\uff5b\uff5d"
    r"\uff0f\uff3c\uff61\uff64\ufe10-\ufe12\ufe35-\ufe44\ufe50-\ufe52\ufe54\ufe55\ufe59-\ufe5e"
)

# Compatibility forms that differ in shape and in nothing else. Superscripts, fractions and circled digits are not
# among them: folding those would make `10²` one hundred and two.
_SHAPES = "noBreak wide narrow small vertical font compat initial medial final isolated"
_SHAPE_ONLY = frozenset(f"<{shape}>" for shape in _SHAPES.split())
_ONE_FORM = {"\u3002": ".", "\u30fb": "\u00b7", "\u2022": "\u00b7", "\u2027": "\u00b7"}


@lru_cache(maxsize=4096)
def folded_character(character: str) -> str:
    """The form that `character` shares with those that look different and mean the same: `ﬁ` is `fi`, `，` is `,`."""
    tag, _, codes = unicodedata.decomposition(character).partition(" ")
    if tag in _SHAPE_ONLY:
        plain = "".join(chr(int(code, 16)) for code in codes.split())
        if " " not in plain:  # `´` alone is a space with an accent: no form of a letter
            return "".join(map(folded_character, plain)) if plain != character else plain
    return _ONE_FORM.get(character, character)
