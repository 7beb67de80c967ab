"""Names for statements that have none: stable, and made from their text."""

from __future__ import annotations

from argmap.syntax.names import canonical
from argmap.syntax.nodes import Statement

WORDS, LENGTH = 6, 40


def slug(node: Statement, parent: str) -> str:
    """A name for `node`: the first words of its text, or its kind and the name of what it stands under."""
    text = node.text.value if node.text else ""
    words = "".join(character if character.isalpha() or character.isdecimal() else " " for character in text).split()
    name = canonical("-".join(words[:WORDS]).lower())[:LENGTH].strip("-")
    if not name:
        owner = parent.rpartition(".")[2]
        return f"{owner}-{node.kind}" if owner else node.kind
    return name if name[0].isalpha() else f"{node.kind}-{name}"
