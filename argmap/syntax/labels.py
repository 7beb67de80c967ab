"""What statements are called elsewhere, in words of the language."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.syntax.keywords import NEEDS_NAME, STATEMENTS

LABELS: Mapping[str, str] = {
    **{kind: kind for kind in STATEMENTS if kind not in NEEDS_NAME and kind != "group"},
    **dict.fromkeys(
        ("thesis", "position", "proposition", "conclusion", "assertion", "hypothesis", "contention"), "claim"
    ),
    **dict.fromkeys(("statement", "argument", "pro", "support", "premise", "answer", "a"), "claim"),
    **dict.fromkeys(("fact", "data", "proof", "finding", "grounds"), "evidence"),
    **dict.fromkeys(("con", "counter", "counterargument", "counter-argument", "counterclaim", "but"), "rebuttal"),
    **dict.fromkeys(("however", "criticism", "reply", "attack"), "rebuttal"),
    **dict.fromkeys(("issue", "problem", "q"), "question"),
    **dict.fromkeys(("warrant", "presupposition", "axiom"), "assumption"),
    **dict.fromkeys(("because", "since", "justification"), "reason"),
    "title": "map",
}
"""The keyword for what other notations and people call a statement, or the title of a map."""

INSTEAD: Mapping[str, str] = {
    "include": 'a map is taken in with `import "file.arg" as name`',
    "quote": 'words of a source are quoted in a citation: `@source "the words"`',
    "quotes": 'words of a source are quoted in a citation: `@source "the words"`',
    "cite": 'a source is cited with `@source`, or with its words: `@source "the words"`',
    "see": 'a source is cited with `@source`, or with its words: `@source "the words"`',
}
"""What to write where a line begins with one of these, whatever word of the language it resembles."""


def kind_labelled(word: str) -> str:
    """The keyword that `word` stands for before a text; nothing where it is none that is known."""
    return LABELS.get(word.casefold(), "")
