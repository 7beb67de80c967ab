"""Quotes in Python: what came of each, its place, its link and its annotation."""

from __future__ import annotations

from pathlib import Path

import pytest

import argmap

TEXT = "The firm may not refuse a request of the navy.\n\nIn 2019, it leased a third berth.\n"
MAP = """source s "S"
  text: "s.txt"
  url: "https://example.org/port"

question q "Q?"
  claim a "A"
    @s ¶ 2 "leased a third berth"
    @s "may refuse a request"
"""


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    (tmp_path / "s.txt").write_text(TEXT)
    return tmp_path


def codes(found: tuple[argmap.Diagnostic, ...]) -> list[str]:
    return [one.code for one in found if one.code.startswith(("quote-", "source-text-"))]


def test_a_text_that_is_in_no_file_can_be_checked(texts: Path) -> None:
    assert codes(argmap.check(text=MAP, sources=[str(texts)])) == ["quote-altered"]
    assert codes(argmap.check(text=MAP, settings=argmap.Settings(sources=(texts,)))) == ["quote-altered"]
    assert codes(argmap.check(text=MAP)) == ["source-text-unavailable"]


def test_a_map_with_a_wrong_quote_is_a_map_all_the_same(texts: Path) -> None:
    (texts / "a.arg").write_text(MAP, encoding="utf-8")
    assert codes(argmap.check(texts / "a.arg", sources=[texts])) == ["quote-altered"]
    assert len(argmap.load(texts / "a.arg", settings=argmap.Settings(sources=(texts,)))) == 2


def test_place_link_and_annotation_of_what_was_found(texts: Path) -> None:
    found, altered = argmap.quotes(text=MAP, sources=[texts])
    assert (found.statement, found.citation.locator, found.source.id) == ("a", "¶ 2", "s")
    assert (found.finding.outcome, found.basis) == (argmap.Outcome.FOUND, argmap.Basis.TEXT)
    (place,) = found.finding.places
    assert isinstance(place, argmap.Place)
    assert TEXT[place.start : place.end] == place.passage == "leased a third berth"
    assert found.link() == "https://example.org/port#:~:text=leased%20a%20third%20berth"
    annotation = found.annotation()
    assert annotation is not None
    assert annotation["type"] == "Annotation"
    assert MAP[found.span.start : found.span.end] == '"leased a third berth"'
    assert (altered.finding.outcome, altered.link(), altered.annotation()) == (argmap.Outcome.ALTERED, "", None)


def test_without_the_text_there_is_no_place(texts: Path) -> None:
    (texts / "s.txt").unlink()
    for quotation in argmap.quotes(text=MAP, sources=[texts]):
        assert (quotation.finding.outcome, quotation.link(), quotation.annotation()) == ("unavailable", "", None)


def test_without_a_url_there_is_no_link(texts: Path) -> None:
    found, _ = argmap.quotes(text=MAP.replace('  url: "https://example.org/port"\n', ""), sources=[texts])
    assert found.link() == ""
    assert found.annotation() is not None


def test_what_cannot_be_asked(texts: Path) -> None:
    with pytest.raises(TypeError, match=r"quotes\(\) needs a path or a text"):
        argmap.quotes()
    with pytest.raises(argmap.UsageError, match=r"load it, and quotes\(text=dumps\(map\)\)"):
        argmap.quotes(texts / "a.json")
    with pytest.raises(argmap.FileError):
        argmap.quotes(texts / "nowhere.arg")
