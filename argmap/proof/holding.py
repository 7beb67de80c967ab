"""What is at hand of a source: its text, a fingerprint of it, both, or neither."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from argmap.citations import Article, Finding, Fingerprint


class Basis(StrEnum):
    """What a quote was held against."""

    TEXT = "text"
    FINGERPRINT = "fingerprint"
    NOTHING = "nothing"


class Holding:
    """What is at hand of a source.

    `text_fault` says why a text that is there cannot be read, `fingerprint_fault` the same of a fingerprint. Each
    citation is looked for once, however many maps have it.
    """

    def __init__(
        self,
        article: Article | None = None,
        fingerprint: Fingerprint | None = None,
        *,
        text_fault: str = "",
        fingerprint_fault: str = "",
    ) -> None:
        self.article = article
        self.fingerprint = fingerprint
        self.text_fault = text_fault
        self.fingerprint_fault = fingerprint_fault
        self._found: dict[tuple[str, str, str], Finding] = {}

    @property
    def basis(self) -> Basis:
        """What quotes are held against: the text where it is there, else the fingerprint."""
        if self.article is not None:
            return Basis.TEXT
        return Basis.NOTHING if self.fingerprint is None else Basis.FINGERPRINT

    @property
    def has_changed(self) -> bool:
        """Whether the text is another one than the fingerprint was made from."""
        if self.article is None or self.fingerprint is None:
            return False
        return not self.fingerprint.matches(self.article)

    def find(self, quote: str, until: str, locator: str) -> Finding:
        """What is known of a citation with these strings."""
        if self.article is None and self.fingerprint is None:
            # most maps have no texts at hand, and this room takes as long to load as such a map to check
            from argmap.citations import UNAVAILABLE  # noqa: PLC0415

            return UNAVAILABLE
        strings = (quote, until, locator)
        if strings not in self._found:
            self._found[strings] = self._look(quote, until, locator)
        return self._found[strings]

    def _look(self, quote: str, until: str, locator: str) -> Finding:
        if self.article is not None:
            return self.article.find(quote, until, locator)
        assert self.fingerprint is not None
        return self.fingerprint.find(quote, until)


NOTHING = Holding()
"""What is at hand of a source of which there is nothing."""


class Shelf(Protocol):
    """Where the texts of sources are looked for. The pipeline brings one that reads files."""

    def holding(self, text: str, declared_in: str) -> Holding:
        """What is at hand of a source with this `text:`, declared in the file with the key `declared_in`."""
        ...
