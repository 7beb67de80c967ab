"""What a check of texts and quotes is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from argmap.diagnostics.diagnostic import Diagnostic
from argmap.proof import Proof

ProofCheck: TypeAlias = "Callable[[Proof], Iterator[Diagnostic]]"
"""Finds the faults of one sort among the quotes of a map and the texts of its sources."""
