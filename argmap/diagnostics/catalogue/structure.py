"""Rules about what may stand where, and what properties may say."""

from __future__ import annotations

from argmap.diagnostics.diagnostic import Severity
from argmap.diagnostics.rule import Rule

MISPLACED = Rule(
    "misplaced",
    Severity.ERROR,
    "a line stands where it has no sense",
    "{what} cannot stand {place}",
    "",
    "{advice}",
)
UNKNOWN_KEY = Rule(
    "unknown-key",
    Severity.ERROR,
    "a property has a key that its line does not take",
    "{what} has no property `{key}`",
    "unknown here",
    "it takes {keys}",
)
DUPLICATE_KEY = Rule(
    "duplicate-key",
    Severity.ERROR,
    "a property is given twice",
    "`{key}` is given twice",
    "given again",
    "keep one of them; several values stand after one key, separated by commas",
)
BAD_VALUE = Rule(
    "bad-value",
    Severity.ERROR,
    "a property has a value of the wrong form",
    "`{value}` is no value for `{key}`",
    "{expected}",
    "",
)
SCHEME_WITHOUT_STEP = Rule(
    "scheme-without-step",
    Severity.ERROR,
    "a scheme is given where there is no step for it",
    "`scheme:` has no step to describe here",
    "this {kind} supports or attacks nothing by itself",
    "a scheme names the step from a statement to the one it stands under; premises share the scheme of their reason",
)

WRONG_END = Rule(
    "wrong-end",
    Severity.ERROR,
    "a relation leads from or to something it cannot",
    "{what} cannot {act}",
    "{label}",
    "{advice}",
)
UNKNOWN_STEP = Rule(
    "unknown-step",
    Severity.ERROR,
    "an undercut names a step that the map does not take",
    "there is no step from `{subject}` to `{target}`",
    "`{subject}` neither supports, attacks nor answers `{target}`",
    "a step is written from what speaks to what it speaks to: `evidence -> claim`",
)

RULES = (MISPLACED, UNKNOWN_KEY, DUPLICATE_KEY, BAD_VALUE, SCHEME_WITHOUT_STEP, WRONG_END, UNKNOWN_STEP)
