"""What is wrong with the texts at hand of sources: one file a check, run in the order of `TEXT_CHECKS`."""

from __future__ import annotations

from argmap.checks.texts.check import ProofCheck
from argmap.checks.texts.source_text_changed import source_text_changed
from argmap.checks.texts.source_text_unavailable import source_text_unavailable
from argmap.checks.texts.source_text_unreadable import source_text_unreadable

__all__ = ["TEXT_CHECKS"]

TEXT_CHECKS: tuple[ProofCheck, ...] = (source_text_unavailable, source_text_unreadable, source_text_changed)
"""Every such check, in the order of the manual. None of them needs the room of citations to be loaded."""
