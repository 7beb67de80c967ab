"""Texts that say another likelihood than their statement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.checks.spoken import bounded, spoken
from argmap.diagnostics.catalogue.sources import LIKELIHOOD_WORD
from argmap.diagnostics.diagnostic import Diagnostic, Label
from argmap.model import ArgumentMap, Likelihood
from argmap.resolve.symbols import SymbolTable
from argmap.text import Span

if TYPE_CHECKING:
    from argmap.settings import Settings


def likelihood_word(map: ArgumentMap, symbols: SymbolTable, settings: Settings) -> Iterator[Diagnostic]:
    """A statement whose text names likelihoods, none of which has anything in common with its `likelihood:`."""
    ranges, words = settings.likelihood.ranges, settings.likelihood.words
    for statement in map.statements:
        likelihood: Likelihood | None = getattr(statement, "likelihood", None)
        if likelihood is None:
            continue
        meant = ranges[likelihood]
        found = tuple(spoken(statement.text, words))
        if not found or any(meant.meets(one.range) for one in found):
            continue
        word, said = found[0]
        yield LIKELIHOOD_WORD.report(
            symbols.property_span(statement.id, "likelihood"),
            related=[Label(span=_span(symbols, statement.id, word), message=f"means {said}")],
            word=word,
            said=str(said),
            likelihood=likelihood,
            meant=str(meant),
        )


def _span(symbols: SymbolTable, id: str, word: str) -> Span:
    """Where the text of a statement says `word`; its first string, where the word runs from one line to the next."""
    span = symbols.text_span(id)
    text = symbols.definitions("statement")[id].module.text
    strings = re.compile(_STRINGS).match(text.content, span.start)
    match = re.compile(bounded(word)).search(text.content, span.start, strings.end() if strings else span.end)
    return span if match is None else text.span(*match.span())


_STRINGS = r'"(?:\\.|[^"\\\r\n])*"(?:\s+"(?:\\.|[^"\\\r\n])*")*'
"""A string and those on the lines below with which it goes on."""
