"""What an edit has changed of a map."""

from __future__ import annotations

from dataclasses import dataclass, field

from argmap.model.statement import premises_of
from argmap.workspace.graph import ends_of, text_key
from argmap.workspace.unit import Part, Unit


@dataclass
class Touched:
    """What an edit has changed of a map: statements, texts that may be told twice, and whether anything of a sort."""

    ids: set[str] = field(default_factory=set)
    """Statements that changed, that are gone, or of which something around has changed."""
    keys: set[int] = field(default_factory=set)
    """The keys of lines that were read again."""
    numbers: dict[int, int] = field(default_factory=dict)
    """The numbers of nodes by these keys, where they are known."""
    gone: set[int] = field(default_factory=set)
    """The keys of lines that are there no more."""
    texts: set[tuple[bool, str]] = field(default_factory=set)
    bearing: set[str] = field(default_factory=set)
    """Statements of which a relation, a premise or a citation has changed."""
    subjects: set[str] = field(default_factory=set)
    """Statements of which a relation that begins there may be another one, or in another place among the others."""
    declared: bool = False

    def note(self, was: Unit | None, unit: Unit | None) -> None:
        """Note what another reading of a line touches."""
        self.declared = self.declared or _declared(was) != _declared(unit)
        bearing = was is None or unit is None or was.handles is not unit.handles or _bearing(was) != _bearing(unit)
        for one in (was, unit):
            if one is None:
                continue
            self.keys.add(one.key)
            around = {end for handle in one.handles for end in (handle.relation.subject, *ends_of(handle))}
            statement = one.statement
            if statement is not None:
                around.update((statement.id, *premises_of(statement)))
                self.texts.add(text_key(statement))
            if one.context is not None:
                around.add(one.context.id)
            self.ids |= around
            if bearing:
                self.bearing |= around


def _declared(unit: Unit | None) -> Part | None:
    """What a line declares beside statements."""
    return unit.part if unit is not None and unit.statement is None else None


def _bearing(unit: Unit) -> tuple[object, ...]:
    """What of a statement others rest on, beside its relations."""
    one = unit.statement
    return () if one is None else (one.id, one.kind, premises_of(one), one.citations, one.by)
