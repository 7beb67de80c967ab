"""The text in the bytes of a source's file: plain, Markdown, HTML or PDF."""

from __future__ import annotations

from argmap.citations.texts.formats import TEXT_FORMATS, TextFormat, read_article

__all__ = ["TEXT_FORMATS", "TextFormat", "read_article"]
