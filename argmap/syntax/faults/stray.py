"""Characters that no word can have."""

from __future__ import annotations

from argmap.diagnostics.catalogue.lines import STRAY_CHARACTERS
from argmap.diagnostics.characters import shown
from argmap.diagnostics.diagnostic import Fix, Label
from argmap.syntax.faults.damage import Damage, Outcome
from argmap.syntax.faults.edited import Change
from argmap.syntax.faults.forms import by_form
from argmap.syntax.nodes import Node, Quoted
from argmap.syntax.scanner import Token

MOST_RUNS = 20


def stray(damage: Damage) -> Outcome | None:
    """Strays anywhere in the line: it is read as if they were not there."""
    runs = _runs([token for token in damage.line.tokens if token.type == "X"])
    if not runs:
        return None
    first, *others = (damage.stretch(start, end) for start, end in runs[:MOST_RUNS])
    characters = shown(damage.line.content[slice(*runs[0])])
    node, fixes = _without(damage, runs, characters)
    finding = STRAY_CHARACTERS.report(
        first, related=[Label(span=span, message="and this") for span in others], fixes=fixes, characters=characters
    )
    return Outcome(node, finding)


def _runs(strays: list[Token]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for token in strays:
        if runs and runs[-1][1] == token.start:
            runs[-1] = (runs[-1][0], token.end)
        else:
            runs.append((token.start, token.end))
    return runs


def _without(damage: Damage, runs: list[tuple[int, int]], characters: str) -> tuple[Node | Quoted, tuple[Fix, ...]]:
    """The node of the line with spaces for the runs, or with nothing where they split a word in two; and the fix."""
    spaced = [Change(start, end, " " * (end - start)) for start, end in runs]
    for changes in (spaced, [Change(start, end) for start, end in runs]):
        node = damage.read_with(*changes)
        if node is not None:
            fixes = (damage.fix(f"take out {characters}", *changes),) if len(runs) <= MOST_RUNS else ()
            return node, fixes
    rest = damage.with_changes(*spaced)
    return (by_form(rest).node if rest.shape else damage.broken()), ()
