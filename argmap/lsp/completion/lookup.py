"""What completion asks of the world around a map: the texts of its sources, and the bibliographies it names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from argmap.citations import Article


class Shelves(Protocol):
    """The texts of sources, by the names that maps give them, and bibliographies, by the lines that name them."""

    def article(self, text: str) -> Article | None:
        """The text with this name; None where there is none that can be read."""
        ...

    def texts(self) -> Iterable[str]:
        """The names of all texts that are at hand."""
        ...

    def entries(self, importer: str, path: str) -> Iterable[str]:
        """The names of the entries of the bibliography that the file with the key `importer` calls `path`."""
        ...


class NoShelves:
    """The shelves of a map of whose sources nothing is at hand."""

    def article(self, text: str) -> Article | None:  # noqa: ARG002
        """None."""
        return None

    def texts(self) -> Iterable[str]:
        """None."""
        return ()

    def entries(self, importer: str, path: str) -> Iterable[str]:  # noqa: ARG002
        """None."""
        return ()
