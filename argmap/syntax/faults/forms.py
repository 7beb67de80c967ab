"""What a line was meant to be, by its first words."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from argmap.syntax.faults.bibliography import bibliography
from argmap.syntax.faults.citation import citation, source_line
from argmap.syntax.faults.damage import Damage, Outcome
from argmap.syntax.faults.imports import import_line
from argmap.syntax.faults.opening import opening
from argmap.syntax.faults.property import property_line
from argmap.syntax.faults.relation import relation
from argmap.syntax.faults.signs import sign_too_many
from argmap.syntax.faults.statement import statement, title


def by_form(damage: Damage) -> Outcome:
    """What is wrong with a line of readable words, explained by the form it comes nearest to."""
    first, second = damage.shape[0], damage.shape[1:2]
    if first == "@":
        return citation(damage)
    if first == "W" and second == ":" and damage.shape[2:3] != ":":
        return property_line(damage)
    if (first == "V" and second != ":") or (first == "W" and second == "V"):
        return relation(damage)
    if (outcome := source_line(damage) or sign_too_many(damage)) is not None:
        return outcome
    if first == "K":
        return statement(damage)
    return _DECLARED.get(first, opening)(damage)


_DECLARED: Mapping[str, Callable[[Damage], Outcome]] = {"M": title, "I": import_line, "B": bibliography}
"""What begins with a word of its own and has a form of its own."""
