"""Rules about the text itself: its bytes, its characters, its indentation."""

from __future__ import annotations

from argmap.diagnostics.diagnostic import Severity
from argmap.diagnostics.rule import Rule

NOT_UTF8 = Rule(
    "not-utf-8",
    Severity.ERROR,
    "the file is not UTF-8 text",
    "this file is not UTF-8 text: {reason}",
    "the first damaged place",
    "save the file as UTF-8 in your editor; nothing argmap writes will touch it until then",
)
TAB_INDENT = Rule(
    "tab-indent",
    Severity.ERROR,
    "a line is indented with something else than spaces",
    "this line is indented with {what}",
    "its width depends on who looks",
    "indent with two spaces a level; `argmap fmt` does it for a whole file",
)
ODD_INDENT = Rule(
    "odd-indent",
    Severity.ERROR,
    "a line is indented by an odd number of spaces",
    "this line is indented by {width}, which is no whole number of levels",
    "read as {read}",
    "indent with two spaces a level",
)
INDENT_JUMP = Rule(
    "indent-jump",
    Severity.ERROR,
    "a line is indented by more than one level under the line it belongs to",
    "this line is indented by {width}, deeper than a child of any line above it",
    "read as {read}",
    "a child stands two spaces to the right of what it speaks to",
)
INDENT_WIDTH = Rule(
    "indent-width",
    Severity.ERROR,
    "the file is indented throughout by another width than two spaces",
    "this file is indented by {width} a level, not by two spaces",
    "the first indented line",
    "run `argmap fmt` on the file; it was read as meant",
)
TOO_MANY_FINDINGS = Rule(
    "too-many-findings",
    Severity.ERROR,
    "a file has so many faults that the rest is not shown",
    "this file has more than {limit} faults; the rest is not shown",
    "reading went on without reporting from here",
    "mend the first ones and check again; is this an `.arg` file?",
)

RULES = (NOT_UTF8, TAB_INDENT, ODD_INDENT, INDENT_JUMP, INDENT_WIDTH, TOO_MANY_FINDINGS)
