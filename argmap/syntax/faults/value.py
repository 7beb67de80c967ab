"""Values that are no texts, in other words than those of the language."""

from __future__ import annotations

from argmap.diagnostics.catalogue.structure import BAD_VALUE
from argmap.syntax.faults.damage import Damage, Outcome
from argmap.syntax.meant import EXPECTED, meant
from argmap.syntax.nodes import Property, Word

NAMED = frozenset(("tags", "premises", "focus", "sources", "actors", "collapse", "show", "hide", "based-on"))
"""The keys whose values are names."""

_BETWEEN = ("and", "or", "-")
MOST_NAMES = 100


def names_in_a_row(damage: Damage) -> Outcome | None:
    """`premises: a b`, `premises: a and b`, `tags: - law`: names with something else than commas between them."""
    line, shape = damage.line, damage.shape
    if shape[:2] != "W:" or len(shape) < 4 or shape[2:].strip("W,") or damage.raw(0, 0) not in NAMED:
        return None
    words = [line.word(place) for place in range(2, len(shape)) if shape[place] == "W"]
    names = [word for word in words if word.value not in _BETWEEN]
    if "WW" not in shape or not names or len(names) > MOST_NAMES:
        return None
    value = ", ".join(name.value for name in names)
    finding = BAD_VALUE.report(
        damage.span(2, -1),
        hints=(f"write `{value}`",),
        fixes=(damage.replace(damage.span(2, -1), value, f"write `{value}`"),),
        value=damage.brief(2),
        key=f"{damage.raw(0, 0)}:",
        expected="expected names, separated by commas",
    )
    return Outcome(Property(damage.parent, line.number, line.start, line.end, line.word(0), tuple(names)), finding)


def other_words(damage: Damage) -> Outcome | None:
    """`date: June 2022`, `likelihood: 70%`, `likelihood: very likely`."""
    line, shape = damage.line, damage.shape
    if shape[:2] != "W:" or len(shape) < 4 or any(letter in shape for letter in "SU"):
        return None
    key = damage.raw(0, 0)
    if key not in EXPECTED:
        return None
    value = meant(key, damage.raw(2))
    if not value and shape[2:].strip("W"):
        return None  # a sign too many, perhaps
    word = Word(value, line.offset + line.tokens[2].start, line.end)
    node = Property(damage.parent, line.number, line.start, line.end, line.word(0), (word,))
    finding = BAD_VALUE.report(
        damage.span(2, -1),
        hints=(f"write `{value}`",) if value else (),
        fixes=(damage.replace(damage.span(2, -1), value, f"write `{value}`"),) if value else (),
        value=damage.brief(2),
        key=f"{key}:",
        expected=f"expected {EXPECTED[key]}",
    )
    return Outcome(node if value else damage.broken(), finding)
