"""What may be a name, and when two names are one."""

from __future__ import annotations

import re
from unicodedata import category, normalize

from argmap.diagnostics.characters import shown

SLUG_WORDS, SLUG_LENGTH = 6, 40

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_-]*+(?>(?:\.[A-Za-z][A-Za-z0-9_-]*+)*)")


def canonical(name: str) -> str:
    """The form in which names are compared: NFC."""
    return name if name.isascii() else normalize("NFC", name)


def name_fault(name: str, *, dotted: bool) -> str:
    """Why `name` cannot be a name, or nothing. A `dotted` name may reach into imports."""
    if _PLAIN.fullmatch(name) and (dotted or "." not in name):
        return ""
    parts = name.split(".")
    if len(parts) > 1 and not dotted:
        return "a dot reaches into an import; a new name has none"
    for part in parts:
        if not part:
            return "a dot stands between two names"
        if category(part[0])[0] != "L":
            return f"it begins with {shown(part[0])}, which is no letter"
        for character in part[1:]:
            if character not in "-_" and category(character) not in _INNER:
                return f"it holds {shown(character)}"
    return ""


def bare(text: str) -> str:
    """What is left of `text` as a name without the characters that no name can have; perhaps nothing."""
    kept = "".join(character for character in text if character in "-_" or category(character) in _INNER)
    start = next((place for place, character in enumerate(kept) if category(character)[0] == "L"), len(kept))
    return kept[start:]


def slugged(text: str) -> str:
    """A name made of the first words of `text`, small and joined by `-`; perhaps nothing or no name."""
    words = "".join(character if character.isalpha() or character.isdecimal() else " " for character in text).split()
    return canonical("-".join(words[:SLUG_WORDS]).lower())[:SLUG_LENGTH].strip("-")


_INNER = frozenset(("Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Nd"))
