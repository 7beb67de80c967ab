"""The error that a text with errors is no map."""

from __future__ import annotations

from argmap.diagnostics.diagnostic import Diagnostic, Severity
from argmap.errors import ArgmapError
from argmap.model import ArgumentMap
from argmap.visible import visible


class InvalidMapError(ArgmapError):
    """A text has findings of severity error, so that the map it describes cannot be relied on.

    Attributes:
        diagnostics: every finding about the text, of whatever severity.
        map: what could be made of the text in spite of them. It may not be sound: statements may lack what was lost.
    """

    def __init__(self, diagnostics: tuple[Diagnostic, ...], map: ArgumentMap) -> None:
        super().__init__(diagnostics, map)
        self.diagnostics = diagnostics
        self.map = map

    def __str__(self) -> str:
        """The first few errors, each with its place and what to do about it."""
        errors = [one for one in self.diagnostics if one.severity is Severity.ERROR]
        rows = [f"{len(errors):,} {'error' if len(errors) == 1 else 'errors'} in the text of the map"]
        for one in errors[:_TOLD]:
            span = one.span
            rows.append(f"  {visible(span.file)}:{span.line}:{span.column}: {one.code}: {visible(one.message)}")
            rows += (f"    {visible(hint)}" for hint in one.hints[:1])
        if len(errors) > _TOLD:
            rows.append(f"  … and {len(errors) - _TOLD:,} more in `diagnostics`")
        return "\n".join(rows)


_TOLD = 3
"""How many errors an error tells."""
