"""Rules about sources: how many there are, where they come from, what they are worth, and who speaks through them."""

from __future__ import annotations

from argmap.diagnostics.diagnostic import Severity
from argmap.diagnostics.rule import Rule

SINGLE_SOURCE = Rule(
    "single-source",
    Severity.INFO,
    "a key claim rests on one source",
    "{this} rests on {source} alone",
    "one source for it and for all that supports it",
    "find a second source that does not draw on this one, or say in a `note:` why it is enough",
)
SHARED_ORIGIN = Rule(
    "shared-origin",
    Severity.INFO,
    "sources that corroborate a claim come from one origin",
    "{first} and {second} both speak for {this}, but {how}",
    "two sources, one origin",
    "count them as one, or cite a source that has it from elsewhere",
)
UNDATED_SOURCE = Rule(
    "undated-source",
    Severity.INFO,
    "a cited source has no date",
    "the source `{name}` has no date",
    "from when?",
    "add `date:` with at least the year",
)
UNGRADED_SOURCE = Rule(
    "ungraded-source",
    Severity.INFO,
    "a cited source has no grade, while others have",
    "the source `{name}` has no grade",
    "other sources of this file have one",
    "add `reliability:` from `A` to `E`, or `F` where there is nothing to judge it by",
)
OLD_EVIDENCE = Rule(
    "old-evidence",
    Severity.INFO,
    "evidence is older than the project's horizon",
    "{what} is of {date}, before the horizon of {horizon}",
    "{label}",
    "see whether it still holds, and cite something newer if it does",
)
SECOND_HAND_ACTOR = Rule(
    "second-hand-actor",
    Severity.INFO,
    "an actor is quoted only at second hand",
    "`{name}` is quoted only through others",
    "{count}, none from a source of its own",
    "cite what it wrote or said itself, if that can be had",
)
UNTESTED_CLAIM = Rule(
    "untested-claim",
    Severity.INFO,
    "an article supports its main claim and never tests it",
    "nothing that {source} says speaks against {this}, for which it argues most",
    "{count} speak for it, none against",
    "see whether the article grants anything to the other side; if it grants nothing, test the claim yourself",
)
LIKELIHOOD_WORD = Rule(
    "likelihood-word",
    Severity.WARNING,
    "a text says another likelihood than its statement",
    "the text says `{word}` ({said}), the likelihood `{likelihood}` ({meant})",
    "means {meant}",
    "let the two say the same, or leave the word out of the text",
)
BIBLIOGRAPHY_UNREADABLE = Rule(
    "bibliography-unreadable",
    Severity.ERROR,
    "a bibliography cannot be read",
    "`{path}` cannot be read as a bibliography: {reason}",
    "named here",
    "",
)
BIBLIOGRAPHY_ENTRY = Rule(
    "bibliography-entry",
    Severity.WARNING,
    "an entry of a bibliography cannot be read, or is not the only one of its name",
    "{where} of `{path}`: {reason}",
    "in this bibliography",
    "",
)

RULES = (
    BIBLIOGRAPHY_UNREADABLE,
    BIBLIOGRAPHY_ENTRY,
    SINGLE_SOURCE,
    SHARED_ORIGIN,
    UNDATED_SOURCE,
    UNGRADED_SOURCE,
    OLD_EVIDENCE,
    SECOND_HAND_ACTOR,
    UNTESTED_CLAIM,
    LIKELIHOOD_WORD,
)
