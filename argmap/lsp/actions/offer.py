"""Every action that a place has, in one order."""

from __future__ import annotations

from argmap.lsp.actions.action import Action, ActionKind, Selected
from argmap.lsp.actions.citation import citations
from argmap.lsp.actions.declaration import declarations
from argmap.lsp.actions.fixes import fixes, safe_fixes
from argmap.lsp.actions.nesting import nested, unnested
from argmap.lsp.actions.reasons import reasons
from argmap.lsp.actions.silence import silences
from argmap.pipeline import Compilation
from argmap.text import Span

FIXES = (fixes, citations, declarations)
REWRITES = (reasons, unnested, nested)
"""What offers something, in the order in which it is shown; what silences a finding comes last."""


def offered(compilation: Compilation, span: Span) -> tuple[Action, ...]:
    """What can be done about the stretch `span` of the main file."""
    selected = Selected(compilation, span)
    offers = (*FIXES, *(REWRITES if selected.stands else ()), silences)
    return tuple(action for offer in offers for action in offer(selected) if action.changes)


def fix_all(compilation: Compilation) -> Action | None:
    """Every fix that may be made without asking; None where there is none."""
    changes = safe_fixes(compilation)
    return Action("Fix all that can be fixed safely", ActionKind.FIX_ALL, changes) if changes else None
