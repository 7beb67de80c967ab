"""Lines that cannot be read: what is wrong, in one finding a line, and what can be saved."""

from __future__ import annotations

from collections.abc import Callable

from argmap.syntax.faults.arrows import arrow
from argmap.syntax.faults.citation import bracketed
from argmap.syntax.faults.colon import missing_colon
from argmap.syntax.faults.damage import Damage, Outcome
from argmap.syntax.faults.forms import by_form
from argmap.syntax.faults.labelled import labelled
from argmap.syntax.faults.length import too_many_words
from argmap.syntax.faults.notes import note
from argmap.syntax.faults.prose import element, prose
from argmap.syntax.faults.quotes import curly, unclosed, unquoted
from argmap.syntax.faults.stray import split_word, stray
from argmap.syntax.faults.value import names_in_a_row, other_words
from argmap.syntax.faults.verbs import unknown_verb

__all__ = ["Damage", "Outcome", "diagnose"]

EXPLANATIONS: tuple[Callable[[Damage], Outcome | None], ...] = (
    too_many_words,
    note,
    arrow,
    bracketed,
    element,
    curly,
    split_word,
    labelled,
    missing_colon,
    other_words,
    names_in_a_row,
    unknown_verb,
    prose,
    unquoted,
    unclosed,
    stray,
)
"""What may be wrong with the characters of a line, most telling first."""


def diagnose(damage: Damage) -> Outcome:
    """Why no plan fits the line, and the node that comes nearest to it."""
    for explanation in EXPLANATIONS:
        outcome = explanation(damage)
        if outcome is not None:
            return outcome
    return by_form(damage)
