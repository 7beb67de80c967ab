"""Values that are no texts, in other words than those of the language."""

from __future__ import annotations

from argmap.diagnostics.catalogue.structure import BAD_VALUE
from argmap.syntax.faults.damage import Damage, Outcome
from argmap.syntax.meant import EXPECTED, meant
from argmap.syntax.nodes import Property, Word


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
