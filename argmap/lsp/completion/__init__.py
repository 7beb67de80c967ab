"""What may be written at a place."""

from __future__ import annotations

from argmap.lsp.completion.complete import complete
from argmap.lsp.completion.item import Item, ItemKind

__all__ = ["Item", "ItemKind", "complete"]
