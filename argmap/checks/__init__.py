"""What is wrong with a map as an argument: one file a check, run in the order of `CHECKS`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.checks.bidi_control import bidi_control
from argmap.checks.check import Check
from argmap.checks.circular_support import circular_support
from argmap.checks.duplicate_relation import duplicate_relation
from argmap.checks.duplicate_text import duplicate_text
from argmap.checks.empty_inference import empty_inference
from argmap.checks.evidence_without_citation import evidence_without_citation
from argmap.checks.idle_choice import idle_choice
from argmap.checks.likelihood_word import likelihood_word
from argmap.checks.long_text import long_text
from argmap.checks.mixed_certainty import mixed_certainty
from argmap.checks.mixed_script_name import mixed_script_name
from argmap.checks.no_rebuttal import no_rebuttal
from argmap.checks.no_target import no_target
from argmap.checks.old_evidence import old_evidence
from argmap.checks.second_hand_actor import second_hand_actor
from argmap.checks.self_relation import self_relation
from argmap.checks.shared_origin import shared_origin
from argmap.checks.silence import Ignores
from argmap.checks.single_source import single_source
from argmap.checks.support_and_attack import support_and_attack
from argmap.checks.unanswered_rebuttal import unanswered_rebuttal
from argmap.checks.unconnected import unconnected
from argmap.checks.undated_source import undated_source
from argmap.checks.ungraded_source import ungraded_source
from argmap.checks.unsupported_claim import unsupported_claim
from argmap.checks.untested_claim import untested_claim
from argmap.checks.unused_name import unused_name
from argmap.collector import paused
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.model import ArgumentMap
from argmap.resolve.symbols import SymbolTable

if TYPE_CHECKING:
    from argmap.settings import Settings

__all__ = ["CHECKS", "Check", "Ignores", "run_checks"]

CHECKS: tuple[Check, ...] = (
    unused_name,
    idle_choice,
    evidence_without_citation,
    unconnected,
    no_target,
    empty_inference,
    self_relation,
    circular_support,
    support_and_attack,
    duplicate_relation,
    duplicate_text,
    unsupported_claim,
    unanswered_rebuttal,
    no_rebuttal,
    mixed_certainty,
    single_source,
    shared_origin,
    undated_source,
    ungraded_source,
    old_evidence,
    second_hand_actor,
    untested_claim,
    likelihood_word,
    long_text,
    bidi_control,
    mixed_script_name,
)
"""Every check, in the order of the manual."""


def run_checks(map: ArgumentMap, symbols: SymbolTable, settings: Settings) -> tuple[Diagnostic, ...]:
    """The findings of every check about a map, check by check, in the order of the map."""
    with paused():
        return tuple(finding for check in CHECKS for finding in check(map, symbols, settings))
