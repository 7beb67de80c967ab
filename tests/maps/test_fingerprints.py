"""Every quote of the project's maps is proven: by the fingerprints it ships, and by the articles where they are."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import argmap
from argmap.citations import Fingerprint, dump_fingerprint, load_fingerprint, read_article
from argmap.diagnostics.catalogue import quotes

ARTICLES = ("cdt", "examiner", "mcgrath", "nagy", "nupi")
MAPS = (*ARTICLES, "debate")
CODES = {rule.code for rule in quotes.RULES}


@pytest.fixture(scope="session")
def maps(root: Path) -> Path:
    return root / "maps"


@pytest.mark.parametrize("name", MAPS)
def test_the_fingerprints_prove_every_quote(maps: Path, name: str) -> None:
    found = argmap.quotes(maps / f"{name}.arg")
    assert len(found) >= 16
    assert {(one.finding.outcome, one.basis) for one in found} == {(argmap.Outcome.FOUND, argmap.Basis.FINGERPRINT)}
    assert not CODES & {one.code for one in argmap.check(maps / f"{name}.arg")}


@pytest.mark.parametrize("name", MAPS)
def test_the_articles_prove_every_quote(maps: Path, articles: Path, name: str) -> None:
    found = argmap.quotes(maps / f"{name}.arg", sources=[articles])
    assert {(one.finding.outcome, one.basis) for one in found} == {(argmap.Outcome.FOUND, argmap.Basis.TEXT)}
    assert not CODES & {one.code for one in argmap.check(maps / f"{name}.arg", sources=[articles])}


@pytest.mark.parametrize("name", MAPS)
def test_articles_and_fingerprints_agree_on_the_places(maps: Path, articles: Path, name: str) -> None:
    by_text = argmap.quotes(maps / f"{name}.arg", sources=[articles])
    by_fingerprint = argmap.quotes(maps / f"{name}.arg")
    assert [one.finding.runs for one in by_text] == [one.finding.runs for one in by_fingerprint]


@pytest.mark.parametrize("name", ARTICLES)
def test_a_fingerprint_is_that_of_its_article(maps: Path, articles: Path, name: str) -> None:
    article = read_article(f"{name}.txt", (articles / f"{name}.txt").read_bytes())
    there = (maps / "fingerprints" / f"{name}.txt.json").read_text(encoding="utf-8")
    assert there == dump_fingerprint(Fingerprint.of(article))


@pytest.mark.parametrize("name", ARTICLES)
def test_no_word_of_an_article_is_in_its_fingerprint(maps: Path, name: str) -> None:
    """It holds the names of its keys, numbers, one hash in hexadecimal and hashes in base 64: nothing else."""
    data = (maps / "fingerprints" / f"{name}.txt.json").read_bytes()
    fingerprint = load_fingerprint(name, data)
    content = json.loads(data)
    assert set(content) == {"argmap-fingerprint", "normalisation", "words", "whole", "run", "broken", "hashes"}
    assert re.fullmatch(r"[0-9a-f]{64}", content["whole"])
    assert all(isinstance(number, int) for number in content["broken"])
    assert all(re.fullmatch(r"[A-Za-z0-9+/]+={0,2}", line) for line in content["hashes"])
    assert sum(len(line.rstrip("=")) * 6 // 8 for line in content["hashes"]) == 4 * len(fingerprint.hashes)


@pytest.mark.parametrize("name", ARTICLES)
def test_a_changed_word_is_not_proven(maps: Path, name: str) -> None:
    """What passes for all quotes passes for a reason: each with a word put into it is missing."""
    source = (maps / f"{name}.arg").read_text(encoding="utf-8")
    changed = re.sub(r'^( *@\w+ (?:[p¶§][^"]*)?"\S+)', r"\1 unheard-of", source, flags=re.MULTILINE)
    found = argmap.quotes(maps / "map.arg", text=changed)
    assert len(found) == len(argmap.quotes(maps / f"{name}.arg"))
    assert {one.finding.outcome for one in found} == {argmap.Outcome.MISSING}
