"""Rules about how things are written, and about the silencing of findings."""

from __future__ import annotations

from argmap.diagnostics.diagnostic import Severity
from argmap.diagnostics.rule import Rule

LONG_TEXT = Rule(
    "long-text",
    Severity.INFO,
    "a statement is too long for its box",
    "this text is {length} characters long",
    "more than {limit}",
    "one statement, one thought: split it, or move the detail into `note:`",
)
BIDI_CONTROL = Rule(
    "bidi-control",
    Severity.WARNING,
    "an invisible character that changes how a text is read",
    "here stands the invisible character {character}",
    "what you see may not be what is read",
    "take it out; it can make a text show another order of words than it has",
)
MIXED_SCRIPT_NAME = Rule(
    "mixed-script-name",
    Severity.WARNING,
    "a name mixes letters of scripts that look alike",
    "the name `{name}` mixes {scripts} letters",
    "looks like another name",
    "write it in one script",
)
UNUSED_IGNORE = Rule(
    "unused-ignore",
    Severity.WARNING,
    "a comment silences a finding that is not there",
    "this comment silences nothing: {why}",
    "not needed",
    "take it out",
)

RULES = (LONG_TEXT, BIDI_CONTROL, MIXED_SCRIPT_NAME, UNUSED_IGNORE)
