"""Maps in notebooks: shown as their pictures, and drawn from cells."""

from __future__ import annotations

from argmap.notebook.picture import Picture, bundle

__all__ = ["Picture", "bundle"]
