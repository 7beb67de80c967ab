"""Maps that somebody works on: unsaved texts laid over the disk, compiled again at every change."""

from __future__ import annotations

from argmap.workspace.documents import Change
from argmap.workspace.workspace import StaleError, Workspace

__all__ = ["Change", "StaleError", "Workspace"]
