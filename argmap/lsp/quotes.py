"""The quote of a citation at a place, and what came of it."""

from __future__ import annotations

from argmap.lsp.place import Place
from argmap.proof import Quotation


def quotation_at(place: Place) -> Quotation | None:
    """The quote whose words, or whose end, stand at `place`."""
    file = place.text.path
    for quoted in place.compilation.quotes:
        for span in (quoted.written.quote, quoted.written.until):
            if span is not None and span.file == file and span.start <= place.offset <= span.end:
                return quoted
    return None
