"""Citations held against what is at hand of their sources: the text, or a fingerprint of it."""

from __future__ import annotations

from argmap.proof.holding import NOTHING, Basis, Holding, Shelf
from argmap.proof.proof import CitedSource, Proof, cited_sources, verify
from argmap.proof.quotation import Quotation, QuotePlaces

__all__ = [
    "NOTHING",
    "Basis",
    "CitedSource",
    "Holding",
    "Proof",
    "Quotation",
    "QuotePlaces",
    "Shelf",
    "cited_sources",
    "verify",
]
