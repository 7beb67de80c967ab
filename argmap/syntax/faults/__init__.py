"""Lines that cannot be read: what is wrong, in one finding a line, and what can be saved."""

from __future__ import annotations

from argmap.syntax.faults.characters import curly, punctuation, stray, unclosed
from argmap.syntax.faults.citation import citation
from argmap.syntax.faults.damage import Damage, Outcome
from argmap.syntax.faults.opening import opening
from argmap.syntax.faults.property import property_line
from argmap.syntax.faults.relation import relation
from argmap.syntax.faults.statement import import_line, statement, title

__all__ = ["Damage", "Outcome", "diagnose"]


def diagnose(damage: Damage) -> Outcome:
    """Why no plan fits the line, and the node that comes nearest to it."""
    for characters in (unclosed, curly, stray):
        outcome = characters(damage)
        if outcome is not None:
            return outcome
    return _by_form(damage)


def _by_form(damage: Damage) -> Outcome:
    """What the first words say the line was meant to be decides who explains it."""
    first, second = damage.shape[0], damage.shape[1:2]
    if first == "@":
        return citation(damage)
    if second == ":" and len(damage.shape) > 1 and first in "WKMIV" and damage.shape[:4] != "KW:S":
        return property_line(damage)
    if "V" in damage.shape[:2] and first in "WV":
        return relation(damage)
    if (outcome := punctuation(damage)) is not None:
        return outcome
    if first == "K":
        return statement(damage)
    if first == "M":
        return title(damage)
    if first == "I":
        return import_line(damage)
    return opening(damage)
