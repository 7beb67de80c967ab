"""A map that is watched while somebody writes it: compiled again at every save, and shown in a page that follows."""

from __future__ import annotations

from argmap.preview.files import Watched
from argmap.preview.rounds import Round, Rounds
from argmap.preview.server import Preview

__all__ = ["Preview", "Round", "Rounds", "Watched"]
