"""Pages, paragraphs and sections: held against the text where it has them, passed over where it has none."""

from __future__ import annotations

import pytest

from argmap.citations import Article, Outcome, Suggestion

PAGED = """1 The pier

The pier was built of oak in one summer.

2 The ferry

The ferry runs by night and never by day.
\f12

2.1 Fares

A ticket for the ferry costs two crowns.

3 The board

[14] The board meets on Mondays in the hall.
\f\xa7 4 Rules
Nobody may fish from the pier after dark.
"""
PLAIN = "The pier was built of oak in one summer. It stood for a hundred years."


@pytest.mark.parametrize(
    ("quote", "locator", "outcome", "right"),
    [
        ("built of oak in one summer", "¶ 2", "found", ""),
        ("built of oak in one summer", "¶ 1-3", "found", ""),
        ("built of oak in one summer", "¶ 4", "locator-wrong", "¶ 2"),
        ("The board meets on Mondays", "¶ 14", "found", ""),
        ("The board meets on Mondays", "¶ 9", "found", ""),
        ("The board meets on Mondays", "¶ 2", "locator-wrong", "¶ 14"),
        ("built of oak in one summer", "§ 1", "found", ""),
        ("built of oak in one summer", "§ 2", "locator-wrong", "§ 1"),
        ("A ticket for the ferry", "§ 2.1", "found", ""),
        ("A ticket for the ferry", "§ 2", "found", ""),
        ("A ticket for the ferry", "§ 9", "locator-wrong", "§ 2.1"),
        ("Nobody may fish from the pier", "§ 4", "found", ""),
        ("built of oak in one summer", "p. 1", "found", ""),
        ("A ticket for the ferry", "p. 2", "found", ""),
        ("A ticket for the ferry", "p. 12", "found", ""),
        ("A ticket for the ferry", "pp. 2-3", "found", ""),
        ("A ticket for the ferry", "pp. 10–12", "found", ""),
        ("A ticket for the ferry", "p. 3", "locator-wrong", "p. 12"),
        ("A ticket for the ferry", "p. 217", "found", ""),  # the file does not show that numbering
        ("A ticket for the ferry", "p. xii", "found", ""),
        ("A ticket for the ferry", "fol. 3", "found", ""),
    ],
)
def test_a_text_with_places(quote: str, locator: str, outcome: str, right: str) -> None:
    finding = Article(PAGED).find(quote, locator=locator)
    assert finding.outcome == outcome
    assert finding.suggestion == (Suggestion("", locator=right) if right else None)


@pytest.mark.parametrize("locator", ["¶ 7", "§ 3.2", "p. 12"])
def test_a_text_without_places_says_nothing_of_a_locator(locator: str) -> None:
    assert Article(PLAIN).find("built of oak in one", locator=locator).outcome is Outcome.FOUND


def test_a_passage_may_run_over_several_places() -> None:
    for locator in ("p. 1", "p. 2", "¶ 2", "¶ 6", "§ 1", "§ 2.1"):
        assert Article(PAGED).find("The pier was built", "costs two crowns", locator).outcome is Outcome.FOUND
    assert Article(PAGED).find("The pier was built", "costs two crowns", "p. 3").outcome is Outcome.LOCATOR_WRONG


def test_a_locator_tells_which_of_several_places_is_meant() -> None:
    article = Article("The board met twice.\n\nNobody came.\n\nThe board met twice.")
    assert article.find("The board met twice").outcome is Outcome.AMBIGUOUS
    finding = article.find("The board met twice", locator="¶ 3")
    assert finding.outcome is Outcome.FOUND
    assert [place.paragraph for place in finding.places] == [3]
    assert article.find("The board met twice", locator="¶ 2").outcome is Outcome.LOCATOR_WRONG


def test_pages_go_by_the_labels_of_the_file() -> None:
    article = Article("The pier was built of oak.\fThe ferry runs by night.", pages=("iv", "v"))
    (place,) = article.find("The ferry runs by night").places
    assert (place.page, place.page_label) == (2, "v")
    assert article.find("The ferry runs by night", locator="p. v").outcome is Outcome.FOUND
    assert article.find("The ferry runs by night", locator="p. iv").suggestion == Suggestion("", locator="p. v")


def test_the_paragraphs_of_a_text_without_blank_lines_are_not_counted() -> None:
    article = Article("The pier was built\nof oak.\fThe ferry runs\nby night.", pages=("1", "2"))
    assert article.find("The ferry runs by night", locator="¶ 40").outcome is Outcome.FOUND


@pytest.mark.parametrize("unit", ["1 a\n\n", "1.1 a\n\n", "\f", "\f1\n", "a b c\n\n", "\n", " ", "§ 1\n\n", "#"])
def test_a_text_that_is_nothing_but_places_is_read_to_its_end(unit: str) -> None:
    article = Article(unit * 100_000 + "\n\nthe pier was built")
    for locator in ("p. 3", "¶ 3", "§ 1.1"):
        assert article.find("the pier was built", locator=locator).runs
        article.find("a b c a b c", locator=locator)
