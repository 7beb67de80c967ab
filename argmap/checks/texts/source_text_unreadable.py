"""Texts and fingerprints that are there and cannot be read."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.catalogue.quotes import SOURCE_TEXT_UNREADABLE
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.proof import Basis, CitedSource, Proof


def source_text_unreadable(proof: Proof) -> Iterator[Diagnostic]:
    """A text, or a fingerprint, that is no plain file, lies outside the folders, or holds something else."""
    for cited in proof.sources:
        if cited.holding.text_fault:
            advice = "mend that, or name another file with its text, as seen from one of the folders of sources"
            yield _report(cited, "the text", cited.holding.text_fault, advice)
        if cited.holding.fingerprint_fault:
            advice = "`argmap fingerprint` makes it again where the text is at hand"
            yield _report(cited, "the fingerprint", cited.holding.fingerprint_fault, advice)


def _report(cited: CitedSource, what: str, reason: str, advice: str) -> Diagnostic:
    basis = cited.holding.basis
    instead = "not verified" if basis is Basis.NOTHING else f"held against the {basis} alone"
    return SOURCE_TEXT_UNREADABLE.report(
        cited.span, what=what, name=cited.name, reason=reason, instead=instead, advice=advice
    )
