"""Characters that no word can have."""

from __future__ import annotations

from argmap.diagnostics.catalogue.lines import STRAY_CHARACTERS
from argmap.diagnostics.characters import shown
from argmap.diagnostics.diagnostic import Fix, Label
from argmap.syntax.faults.damage import Damage, Outcome
from argmap.syntax.faults.edited import Change
from argmap.syntax.faults.forms import by_form
from argmap.syntax.keywords import ALL_KEYS, FIRST_WORDS, VERBS
from argmap.syntax.nodes import Node, Quoted
from argmap.syntax.scanner import Token

MOST_RUNS = 20
MOST_NAMED = 3
OPENINGS = frozenset((*FIRST_WORDS, *ALL_KEYS))


def stray(damage: Damage) -> Outcome | None:
    """Strays anywhere in the line: it is read as if they were not there."""
    runs = _runs([token for token in damage.line.tokens if token.type == "X"])
    if not runs:
        return None
    first, *others = (damage.stretch(start, end) for start, end in runs[:MOST_RUNS])
    characters = shown(damage.line.content[slice(*runs[0])])
    node, fixes = _without(damage, runs)
    finding = STRAY_CHARACTERS.report(
        first, related=[Label(span=span, message="and this") for span in others], fixes=fixes, characters=characters
    )
    return Outcome(node, finding)


def split_word(damage: Damage) -> Outcome | None:
    """A sign in the middle of the first word, or before a verb: `evi:dence b "B"`, `a : supports b`."""
    if len(damage.shape) < 3 or damage.shape[0] != "W" or damage.shape[2] != "W":
        return None
    before, sign, after = damage.line.tokens[:3]
    if any(map(str.isalnum, damage.raw(1, 1))):
        return None
    if damage.raw(0, 0) + damage.raw(2, 2) in OPENINGS:
        change = Change(before.end, after.start)
    elif damage.raw(2, 2) in VERBS:
        change = Change(before.end, after.start, " ")
    else:
        return None
    node = damage.read_with(change)
    if node is None:
        return None
    characters = shown(damage.raw(1, 1))
    fix = damage.fix(f"take out {characters}", change)
    return Outcome(
        node, STRAY_CHARACTERS.report(damage.stretch(sign.start, sign.end), fixes=(fix,), characters=characters)
    )


def _runs(strays: list[Token]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for token in strays:
        if runs and runs[-1][1] == token.start:
            runs[-1] = (runs[-1][0], token.end)
        else:
            runs.append((token.start, token.end))
    return runs


def _joins(damage: Damage, start: int, end: int) -> bool:
    """Whether two words would become one without what stands between them."""
    before, after = damage.line.content[max(start - 1, 0) : start], damage.line.content[end : end + 1]
    return not (before.isspace() or after.isspace() or not before or not after)


def _without(damage: Damage, runs: list[tuple[int, int]]) -> tuple[Node | Quoted, tuple[Fix, ...]]:
    """The node of the line without the runs, words on both sides kept apart if they can be; and the fix."""
    spaced = [Change(start, end, " " if _joins(damage, start, end) else "") for start, end in runs]
    for changes in (spaced, [Change(start, end) for start, end in runs]):
        node = damage.read_with(*changes)
        if node is not None:
            title = " and ".join(
                dict.fromkeys(shown(damage.line.content[start:end]) for start, end in runs[:MOST_NAMED])
            )
            fixes = (damage.fix(f"take out {title}", *changes),) if len(runs) <= MOST_RUNS else ()
            return node, fixes
    rest = damage.with_changes(*spaced)
    return (by_form(rest).node if rest.shape else damage.broken()), ()
