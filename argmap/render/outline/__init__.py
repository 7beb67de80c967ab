"""A diagram as an outline: what bears on what as nested lists, in words, for reports and terminals."""

from __future__ import annotations

from argmap.render.outline.arrange import Entry, Heading, Outline, arrange
from argmap.render.outline.markdown import to_markdown
from argmap.render.outline.terminal import to_tree
from argmap.render.outline.wording import role

__all__ = ["Entry", "Heading", "Outline", "arrange", "role", "to_markdown", "to_tree"]
