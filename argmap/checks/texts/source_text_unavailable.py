"""Sources that cannot be held against anything."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.catalogue.quotes import SOURCE_TEXT_UNAVAILABLE
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.proof import Basis, Proof


def source_text_unavailable(proof: Proof) -> Iterator[Diagnostic]:
    """A source that is quoted and names its text, of which there is neither the text nor a fingerprint."""
    for cited in proof.sources:
        holding = cited.holding
        if holding.basis is Basis.NOTHING and not (holding.text_fault or holding.fingerprint_fault):
            yield SOURCE_TEXT_UNAVAILABLE.report(cited.span, name=cited.name, text=cited.source.text)
