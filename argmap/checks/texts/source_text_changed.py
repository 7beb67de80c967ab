"""Texts that have changed since their fingerprint was made."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.catalogue.quotes import SOURCE_TEXT_CHANGED
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.proof import Proof


def source_text_changed(proof: Proof) -> Iterator[Diagnostic]:
    """A text whose words are not those that its fingerprint was made from: on other machines, quotes fare otherwise."""
    for cited in proof.sources:
        if cited.holding.has_changed:
            yield SOURCE_TEXT_CHANGED.report(cited.span, name=cited.name)
