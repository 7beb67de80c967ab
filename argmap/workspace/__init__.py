"""Maps that somebody works on: unsaved texts laid over the disk, compiled again at every change."""

from __future__ import annotations

from argmap.workspace.documents import Change
from argmap.workspace.listing import Findings
from argmap.workspace.standing import Placed
from argmap.workspace.workspace import StaleError, Workspace

__all__ = ["Change", "Findings", "Placed", "StaleError", "Workspace"]
