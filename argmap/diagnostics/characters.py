"""Characters that do not show, by name: what cannot be seen cannot be pointed at."""

from __future__ import annotations

from unicodedata import name

LONGEST = 40  # so many characters of a text are shown


def shown(text: str) -> str:
    """`text` in backquotes if all of it can be seen, else the first that cannot, by name: U+00A0 (no-break space)."""
    for character in text:
        if not character.isprintable() or (character.isspace() and character != " "):
            return _named(character)
    return f"`{shortened(text)}`" if text.strip() else _named(text[:1] or " ")


def shortened(text: str, longest: int = LONGEST) -> str:
    """`text` without its middle, where it is longer than fits a message."""
    half = (longest - 1) // 2
    return text if len(text) <= longest else f"{text[:half]}…{text[-half:]}"


def _named(character: str) -> str:
    called = _CONTROLS.get(character) or name(character, "").lower()
    return f"U+{ord(character):04X} ({called})" if called else f"U+{ord(character):04X}"


_CONTROLS = {"\0": "null", "\t": "tab", "\v": "vertical tab", "\f": "form feed", "\x1b": "escape", "\x7f": "delete"}
"""Unicode has no names for these."""
