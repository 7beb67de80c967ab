"""The quotes of the project's own maps, held against the articles where those are at hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from argmap.citations import Article, Fingerprint, Outcome, dump_fingerprint, load_fingerprint, read_article
from argmap.model import Citation
from argmap.resolve import resolve
from argmap.text import Text

MAPS = ("cdt", "examiner", "mcgrath", "nagy", "nupi")


class Read(NamedTuple):
    article: Article
    fingerprint: Fingerprint


@pytest.fixture(scope="module")
def read(articles: Path) -> dict[str, Read]:
    """Each article, and its fingerprint as it comes back from its file."""
    found = {}
    for name in MAPS:
        article = read_article(f"{name}.txt", (articles / f"{name}.txt").read_bytes())
        fingerprint = load_fingerprint(name, dump_fingerprint(Fingerprint.of(article)).encode())
        found[f"{name}.txt"] = Read(article, fingerprint)
    return found


def citations(path: Path) -> Iterator[tuple[str, Citation]]:
    """The citations of a map that quote something, each with the name of its source's text."""
    argument_map = resolve(Text.from_bytes(path.name, path.read_bytes())).map
    texts = {source.id: source.text for source in argument_map.sources}
    for part in (*argument_map.statements, *argument_map.relations):
        for citation in getattr(part, "citations", ()):
            if citation.quote:
                yield texts[citation.source], citation


@pytest.mark.parametrize("name", MAPS)
def test_every_quote_stands_in_its_article_and_its_fingerprint_says_so(
    name: str, root: Path, read: dict[str, Read]
) -> None:
    quoted = list(citations(root / "maps" / f"{name}.arg"))
    assert len(quoted) > 10
    faults = []
    for text, citation in quoted:
        article, fingerprint = read[text]
        found = article.find(citation.quote, citation.until, citation.locator)
        proved = fingerprint.find(citation.quote, citation.until)
        if found.outcome is not Outcome.FOUND or proved.outcome is not Outcome.FOUND or found.runs != proved.runs:
            faults.append((citation.quote, citation.until, found.outcome, proved.outcome))
    assert faults == []


def test_a_quote_of_one_article_is_not_in_the_fingerprint_of_another(root: Path, read: dict[str, Read]) -> None:
    for name in MAPS:
        for text, citation in citations(root / "maps" / f"{name}.arg"):
            for other, (article, fingerprint) in read.items():
                if other != text:
                    outcome = fingerprint.find(citation.quote, citation.until).outcome
                    assert (outcome is Outcome.FOUND) is (
                        article.find(citation.quote, citation.until).outcome is Outcome.FOUND
                    )


def test_a_fingerprint_is_a_few_bytes_a_word(read: dict[str, Read]) -> None:
    for _, fingerprint in read.values():
        assert len(dump_fingerprint(fingerprint)) < 6.2 * fingerprint.words + 300
