"""Lines that hold more words than are read."""

from __future__ import annotations

from argmap.diagnostics.catalogue.lines import TOO_MANY_WORDS
from argmap.syntax.faults.damage import Damage, Outcome
from argmap.syntax.scanner import MOST_WORDS


def too_many_words(damage: Damage) -> Outcome | None:
    """A line past the limit: what it says is lost, and nothing else."""
    if not damage.shape.endswith("Z"):
        return None
    return Outcome(damage.broken(), TOO_MANY_WORDS.report(damage.span(-1), limit=f"{MOST_WORDS:,}"))
