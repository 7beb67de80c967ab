"""What an editor offers to do about a place."""

from __future__ import annotations

from argmap.lsp.actions.action import Action, ActionKind
from argmap.lsp.actions.offer import fix_all, offered

__all__ = ["Action", "ActionKind", "fix_all", "offered"]
