"""What statements do to one another."""

from __future__ import annotations

from argmap.frozen import Frozen
from argmap.model.citation import Citation
from argmap.model.vocabulary import Name, RelationKind, Weight


class Step(Frozen):
    """The step from one statement to another that it supports or attacks: what an undercut speaks against."""

    subject: str
    """The id of what supports or attacks."""
    target: str
    """The id of what is supported or attacked."""

    def __str__(self) -> str:
        return f"{self.subject} -> {self.target}"


class Relation(Frozen):
    """`subject` does `kind` to `target`. Nested under its target or written as a line of its own, it is the same."""

    kind: RelationKind
    """What it does."""
    subject: str
    """The id of the statement it begins from."""
    target: str | Step
    """The id of the statement it leads to, or the step that it undercuts."""
    scheme: str = ""
    """The argumentation scheme of the step, as in `expert-opinion`."""
    by: tuple[Name, ...] = ()
    """Who takes the step: ids of actors, or names in free text."""
    weight: Weight | None = None
    """How much it counts, from 0 to 1."""
    note: str = ""
    """A remark of whoever drew the map."""
    citations: tuple[Citation, ...] = ()
    """The places in sources that make the step."""
    module: str = ""
    """The import in which it was written, `""` for the map itself."""
