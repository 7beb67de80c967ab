"""Rules about the argument a map makes."""

from __future__ import annotations

from argmap.diagnostics.diagnostic import Severity
from argmap.diagnostics.rule import Rule

EVIDENCE_WITHOUT_CITATION = Rule(
    "evidence-without-citation",
    Severity.WARNING,
    "a piece of evidence cites no source",
    "this evidence cites no source",
    "taken from where?",
    'cite it in its block (`@source "a few words"`), or call it an `assumption`',
)
UNCONNECTED = Rule(
    "unconnected",
    Severity.WARNING,
    "a statement is connected to nothing",
    "this {kind} is connected to nothing",
    "nothing bears on it and it bears on nothing",
    "{advice}",
)
NO_TARGET = Rule(
    "no-target",
    Severity.WARNING,
    "a reason, objection or rebuttal speaks to nothing",
    "this {kind} speaks {speaks} nothing",
    "{speaks} what?",
    "put it under what it speaks {speaks}, or name that in its block with `{verb}`",
)
EMPTY_INFERENCE = Rule(
    "empty-inference",
    Severity.WARNING,
    "a reason or objection has no premises",
    "this {kind} has no premises",
    "nothing carries it",
    "put its premises under it, or name them with `premises:`",
)
SELF_RELATION = Rule(
    "self-relation",
    Severity.ERROR,
    "a statement relates to itself",
    "{name} {verb} {itself}",
    "a statement cannot bear on itself",
    "name another statement, or take the relation out",
)
CIRCULAR_SUPPORT = Rule(
    "circular-support",
    Severity.WARNING,
    "statements support one another in a circle",
    "this support goes round in a circle: {cycle}",
    "the circle closes here",
    "find which of them stands on grounds of its own, and take out the step into it",
)
SUPPORT_AND_ATTACK = Rule(
    "support-and-attack",
    Severity.WARNING,
    "one statement both supports and attacks another",
    "{subject} both supports and attacks {target}",
    "{does}",
    "keep the one that is meant, or split the statement in two",
)
DUPLICATE_RELATION = Rule(
    "duplicate-relation",
    Severity.WARNING,
    "one relation is written twice",
    "{relation}: this is said twice",
    "said again",
    "take one of them out; what stands under a statement needs no relation line to it",
)
DUPLICATE_TEXT = Rule(
    "duplicate-text",
    Severity.WARNING,
    "two statements say the same words",
    "{this} says the same words as {other}",
    "the same text",
    "refer to one of them by its name, or join the two with `restates`",
)
UNSUPPORTED_CLAIM = Rule(
    "unsupported-claim",
    Severity.INFO,
    "a claim has nothing that speaks for it",
    "nothing speaks for {this}",
    "no support, no citation, nobody who asserts it",
    "give it a reason or evidence, or call it an `assumption`",
)
UNANSWERED_REBUTTAL = Rule(
    "unanswered-rebuttal",
    Severity.INFO,
    "a rebuttal, objection or undercut has no answer",
    "nothing answers {this}",
    "stands unanswered",
    "add what the other side says to it, if it says anything",
)
NO_REBUTTAL = Rule(
    "no-rebuttal",
    Severity.INFO,
    "a map in which nothing is disputed",
    "nothing in this map speaks against anything",
    "the map begins here",
    "what would somebody who disagrees say? Add it as a `rebuttal`, an `objection` or an `undercut`",
)
MIXED_CERTAINTY = Rule(
    "mixed-certainty",
    Severity.WARNING,
    "a statement gives a likelihood and a confidence together",
    "{this} mixes a likelihood with a confidence",
    "and a {second} here",
    "say how likely it is, or how sure you are of the judgement; readers take the two for one",
)

RULES = (
    EVIDENCE_WITHOUT_CITATION,
    UNCONNECTED,
    NO_TARGET,
    EMPTY_INFERENCE,
    SELF_RELATION,
    CIRCULAR_SUPPORT,
    SUPPORT_AND_ATTACK,
    DUPLICATE_RELATION,
    DUPLICATE_TEXT,
    UNSUPPORTED_CLAIM,
    UNANSWERED_REBUTTAL,
    NO_REBUTTAL,
    MIXED_CERTAINTY,
)
