"""The language of a text, as far as its script tells it."""

from __future__ import annotations

from collections import Counter

_SCRIPTS = (
    ("\u0370", "\u03ff", "el"),
    ("\u0590", "\u05ff", "he"),
    ("\u0600", "\u06ff", "ar"),
    ("\u0e00", "\u0e7f", "th"),
    ("\u3040", "\u30ff", "ja"),
    ("\u3400", "\u9fff", "zh"),
    ("\uac00", "\ud7a3", "ko"),
)


def tongue_of(text: str) -> str:
    """The tag of a language in the script that most of its letters have; `en` for Latin, as boxes are labelled."""
    counts = Counter(_tongue(letter) for letter in text if letter.isalpha())
    return max(sorted(counts), key=lambda tongue: counts[tongue], default="en")


def _tongue(letter: str) -> str:
    return next((tongue for first, last, tongue in _SCRIPTS if first <= letter <= last), "en")
