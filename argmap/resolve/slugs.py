"""Names for statements that have none: stable, and made from their text."""

from __future__ import annotations

from argmap.syntax.names import slugged
from argmap.syntax.nodes import Statement


def slug(node: Statement, parent: str) -> str:
    """A name for `node`: the first words of its text, or its kind and the name of what it stands under."""
    name = slugged(node.text.value if node.text else "")
    if not name:
        owner = parent.rpartition(".")[2]
        return f"{owner}-{node.kind}" if owner else node.kind
    return name if name[0].isalpha() else f"{node.kind}-{name}"
