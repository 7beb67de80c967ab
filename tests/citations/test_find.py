"""Each outcome, in English, German and Chinese, on texts written for the purpose."""

from __future__ import annotations

import pytest

from argmap.citations import Article, ChangeKind, Outcome, Part, Run, Suggestion

ENGLISH = """The harbour board met in May. It found that the old pier is not safe for large ships, and said so plainly.

Nobody on the board asked for the har-
bour to be closed. A state-
owned company runs it — the same company runs the night ferry.

The old pier is not safe for swimmers either. It found that the night ferry is safe; 1,500 people use it daily.
"""
GERMAN = """Der Hafenrat tagte im Mai. Er stellte fest, dass die alte Mole für große Schiffe nicht sicher ist.

Niemand im Rat verlangte, den Hafen zu schließen. Eine staats-
eigene Gesellschaft betreibt ihn – dieselbe Gesellschaft betreibt die Nachtfähre.

Die Mole ist für Schwimmer nicht sicher. Er stellte fest, dass die „Nachtfähre“ sicher ist.
"""
CHINESE = """港务局五月开会，认定旧码头对大型船只并不安全，并且公开说明了这一点。

局里没有人要求关闭港口。一家国有公司负责经营——同一家
公司还经营夜间渡轮。

旧码头对游泳者也不安全。港务局认定夜间渡轮是“安全”的，每天有1500人乘坐。
"""
TEXTS = {"en": Article(ENGLISH), "de": Article(GERMAN), "zh": Article(CHINESE)}


@pytest.mark.parametrize(
    ("language", "quote", "until", "outcome", "passages"),
    [
        ("en", "is not safe for large ships", "", "found", ["is not safe for large ships"]),
        ("en", "asked for the harbour to be", "", "found", ["asked for the har-\nbour to be"]),
        ("en", "A state-owned company runs it", "", "found", ["A state-\nowned company runs it"]),
        ("en", "runs it - the same company", "", "found", ["runs it — the same company"]),
        ("en", "1,500 people use it daily.", "", "found", ["1,500 people use it daily"]),
        (
            "en",
            "Nobody on the board",
            "to be closed",
            "found",
            ["Nobody on the board asked for the har-\nbour to be closed"],
        ),
        ("en", "pier is not safe for", "", "ambiguous", ["pier is not safe for"] * 2),
        ("en", "It found that the", "is safe; 1,500", "ambiguous", None),
        ("en", "the old pier is now safe for large ships", "", "altered", ["the old pier is not safe for large ships"]),
        ("en", "the old pier is safe for large ships", "", "altered", ["the old pier is not safe for large ships"]),
        ("en", "500 people use it daily", "", "altered", None),
        ("en", "owned company runs it", "", "altered", ["state-\nowned company runs it"]),
        ("en", "Nobody on the Board asked", "", "altered", ["Nobody on the board asked"]),
        ("en", "Nobody on the board ... to be closed", "", "altered", None),
        ("en", "purple elephants dance at midnight", "", "missing", []),
        ("en", "Nobody on the board", "purple elephants dance at midnight", "missing", []),
        ("en", "the pier", "", "too-short", []),
        ("en", "?! — …", "", "too-short", []),
        ("en", "Nobody on the board", "be closed", "too-short", []),
        ("en", "runs the night ferry", "Nobody on the board", "reversed", None),
        ("en", "Nobody on the board", "on the board asked", "overlapping", ["Nobody on the board asked"]),
        ("de", "für große Schiffe nicht sicher", "", "found", ["für große Schiffe nicht sicher"]),
        ("de", "Eine staatseigene Gesellschaft betreibt", "", "found", ["Eine staats-\neigene Gesellschaft betreibt"]),
        ("de", "betreibt ihn -- dieselbe Gesellschaft", "", "found", ["betreibt ihn – dieselbe Gesellschaft"]),
        ("de", "dass die 'Nachtfähre' sicher ist", "", "found", ["dass die „Nachtfähre“ sicher ist"]),
        ("de", "Niemand im Rat", "betreibt die Nachtfähre", "found", None),
        ("de", "Er stellte fest, dass die", "", "ambiguous", ["Er stellte fest, dass die"] * 2),
        ("de", "für große Schiffe sicher ist", "", "altered", ["für große Schiffe nicht sicher ist"]),
        ("de", "für grosse Schiffe nicht sicher", "", "altered", ["für große Schiffe nicht sicher"]),
        ("de", "Lila Elefanten tanzen um Mitternacht", "", "missing", []),
        ("de", "alte Mole", "", "too-short", []),
        ("de", "betreibt die Nachtfähre", "Niemand im Rat", "reversed", None),
        ("de", "Niemand im Rat", "im Rat verlangte, den Hafen", "overlapping", None),
        ("zh", "对大型船只并不安全", "", "found", ["对大型船只并不安全"]),
        ("zh", "同一家公司还经营", "", "found", ["同一家\n公司还经营"]),
        ("zh", "夜间渡轮是「安全」的", "", "found", ["夜间渡轮是“安全”的"]),
        ("zh", "负责经营 — 同一家", "", "found", ["负责经营——同一家"]),
        ("zh", "局里没有人要求", "还经营夜间渡轮", "found", None),
        ("zh", "经营夜间渡轮是", "", "altered", None),
        ("zh", "间渡轮是“安全", "", "found", ["间渡轮是“安全"]),
        ("zh", "认定旧码头对大型船只安全", "", "altered", None),
        ("zh", "紫色大象午夜跳舞", "", "missing", []),
        ("zh", "旧码头对", "", "too-short", []),
        ("zh", "还经营夜间渡轮", "局里没有人要求", "reversed", None),
        ("zh", "局里没有人要求", "没有人要求关闭", "overlapping", ["局里没有人要求关闭"]),
    ],
)
def test_outcomes(language: str, quote: str, until: str, outcome: str, passages: list[str] | None) -> None:
    finding = TEXTS[language].find(quote, until)
    assert finding.outcome == outcome
    if passages is not None:
        assert [place.passage for place in finding.places] == passages


def test_a_place_tells_range_line_paragraph_and_passage() -> None:
    (place,) = TEXTS["en"].find("asked for the harbour").places
    assert ENGLISH[place.start : place.end] == place.passage == "asked for the har-\nbour"
    assert (place.line, place.end_line, place.paragraph, place.end_paragraph) == (3, 4, 2, 2)
    assert (place.page, place.page_label, place.section) == (0, "", "")
    assert TEXTS["en"].paragraph(2).startswith("Nobody on the board")


def test_offsets_count_code_points() -> None:
    text = "😀😀 the words after two faces"
    (place,) = Article(text).find("words after two").places
    assert (place.start, place.end) == (7, 22)


@pytest.mark.parametrize(
    ("quote", "until", "unique"),
    [
        ("pier is not safe for", "", ["pier is not safe for large", "pier is not safe for swimmers"]),
        ("It found that the", "is safe; 1,500", ["It found that the old", "It found that the night"]),
    ],
)
def test_an_ambiguous_quote_is_shown_with_the_words_to_add(quote: str, until: str, unique: list[str]) -> None:
    finding = TEXTS["en"].find(quote, until)
    assert [place.unique for place in finding.places] == unique
    for words, place in zip(unique, finding.places, strict=True):
        (again,) = TEXTS["en"].find(words, until).places
        assert again.start == place.start


def test_words_are_added_in_front_where_none_after_help() -> None:
    article = Article("First the board met twice. Then the board met twice. ")
    assert [place.unique for place in article.find("board met twice").places] == [
        "board met twice. Then",
        "Then the board met twice",
    ]


def test_a_quote_that_stands_nowhere_else_twice_over_has_no_words_to_add() -> None:
    finding = Article("the board met twice. " * 30).find("the board met twice")
    assert finding.outcome is Outcome.AMBIGUOUS
    assert len(finding.runs) == 30
    assert len(finding.places) == 20
    assert finding.places[5].unique == ""


def test_an_altered_quote_is_shown_word_by_word_with_the_exact_words() -> None:
    finding = TEXTS["en"].find("the old pier is now safe, for large ships")
    (difference,) = finding.differences
    assert difference.part is Part.QUOTE
    assert [(change.kind, change.quoted, change.source) for change in difference.changes] == [
        (ChangeKind.SAME, "the old pier is", "the old pier is"),
        (ChangeKind.CHANGED, "now", "not"),
        (ChangeKind.SAME, "safe", "safe"),
        (ChangeKind.ADDED, ",", ""),
        (ChangeKind.SAME, "for large ships", "for large ships"),
    ]
    assert finding.suggestion == Suggestion("the old pier is not safe for large ships")


def test_what_was_left_out_is_shown() -> None:
    (difference,) = TEXTS["de"].find("für große Schiffe sicher ist").differences
    assert (ChangeKind.LEFT_OUT, "", "nicht") in [(one.kind, one.quoted, one.source) for one in difference.changes]


def test_only_the_string_that_differs_is_reported() -> None:
    finding = TEXTS["en"].find("Nobody on the board", "for the pier to be closed")
    assert finding.outcome is Outcome.ALTERED
    assert finding.parts == (Part.UNTIL,)
    assert finding.suggestion == Suggestion("Nobody on the board", "for the harbour to be closed")


@pytest.mark.parametrize(
    ("quote", "until", "suggestion"),
    [
        ("Nobody on the board ... to be closed", "", Suggestion("Nobody on the board", "to be closed")),
        ("Nobody on the board […] to be closed", "", Suggestion("Nobody on the board", "to be closed")),
        ("runs the night ferry", "Nobody on the board", Suggestion("Nobody on the board", "runs the night ferry")),
        ("Nobody on the board", "on the board asked", Suggestion("Nobody on the board asked")),
        ("Nobody on", "be closed", Suggestion("Nobody on the", "to be closed")),
        ("the pier", "", None),
        ("purple elephants dance at midnight", "", None),
    ],
)
def test_what_to_write_instead(quote: str, until: str, suggestion: Suggestion | None) -> None:
    assert TEXTS["en"].find(quote, until).suggestion == suggestion


def test_a_passage_runs_to_the_nearest_end() -> None:
    article = Article("one two three mid four five six mid four five six")
    assert article.find("one two three", "four five six").runs == (Run(0, 6),)


def test_a_letter_in_brackets_is_not_the_text() -> None:
    """`[T]he` says openly that a letter was changed; the exact words are offered all the same."""
    finding = TEXTS["en"].find("[T]he old pier is not safe for large")
    assert finding.outcome is Outcome.ALTERED
    assert finding.suggestion == Suggestion("the old pier is not safe for large")


def test_looking_for_what_is_not_there_comes_to_an_end() -> None:
    article = Article("the board of the harbour and the pier " * 20_000)
    assert len(article.words) == 160_000
    for quote in ("the pier of the night and the board", "the " * 50_000, "zzz " * 1000, "-".join("abcdefgh") * 3):
        assert article.find(quote).outcome is not Outcome.FOUND
