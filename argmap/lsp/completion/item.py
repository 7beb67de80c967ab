"""One thing that may be written at a place."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from argmap.text import Span


class ItemKind(StrEnum):
    """What an item is, by which an editor chooses its sign."""

    KEYWORD = "keyword"
    PROPERTY = "property"
    VALUE = "value"
    STATEMENT = "statement"
    SOURCE = "source"
    ACTOR = "actor"
    IMPORT = "import"
    PART = "part"
    FILE = "file"
    WORDS = "words"


class Item(NamedTuple):
    """Put `insert` in place of what stands at `span`. `filter` is what the words typed so far are held against."""

    label: str
    kind: ItemKind
    span: Span
    insert: str
    detail: str = ""
    documentation: str = ""
    filter: str = ""
    more: bool = False
    """Whether more is to be chosen right after it, as behind `by: `."""
