"""Bibliographies that people keep in other programs: BibTeX and CSL JSON, entry by entry, as items of CSL."""

from __future__ import annotations

from argmap.bibliography.entry import Bibliography, Entry, EntryError, Fault, UnreadableError
from argmap.bibliography.names import name_of
from argmap.bibliography.read import read_bibliography

__all__ = ["Bibliography", "Entry", "EntryError", "Fault", "UnreadableError", "name_of", "read_bibliography"]
