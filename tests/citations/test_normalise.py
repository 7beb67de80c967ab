from __future__ import annotations

import pytest

from argmap.citations.normalise import normalise, weight_of
from tests.steps import steps


def folded(text: str) -> str:
    return normalise(text).folded.strip()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("he said “no” twice", 'he said "no" twice'),
        ("he said “no” twice", "he said 'no' twice"),
        ("er sagte „nein“ dazu", "er sagte »nein« dazu"),
        ("他说「不」就走", "他说“不”就走"),
        ("the Party’s wishes", "the Party's wishes"),
        ("the leaders’ pledges", "the leaders' pledges"),
        ("safe — so far", "safe -- so far"),
        ("safe—so far", "safe – so far"),
        ("2010–2015 in all", "2010-2015 in all"),
        ("non\u2011profit bodies", "non-profit bodies"),
        ("was −5 degrees", "was -5 degrees"),
        ("10\u202f000 people", "10 000 people"),
        ("10\n000 people", "10 000 people"),
        ("a\xa0no-break\tspace\r\nand more", "a no-break space and more"),
        ("the ﬁnal oﬀer", "the final offer"),
        ("har\xadbour mas\xad\nter", "harbour master"),
        ("har-\nbour mas-  \r\n  ter", "harbour master"),
        ("Anglo-\nSaxon law", "Anglo-Saxon law"),
        ("har\u200bbour\u2060 master\ufeff", "harbour master"),
        ("cafe\u0301 au lait", "café au lait"),
        ("and so on … it went", "and so on ... it went"),
        ("华为，是一家公司。 民营", "华为,是一家公司.民营"),
        ("１２３ ＡＢＣ now", "123 ABC now"),
        ("华\n为 公 司", "华为公司"),
        ("हिन्दी में लिखा", "हिन्दी  में लिखा"),
    ],
)
def test_typography_makes_no_difference(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("it is safe", "it is not safe"),
        ("it can be done", "it can't be done"),
        ("1,500 people came", "1500 people came"),
        ("3.5 per cent", "35 per cent"),
        ("10² metres", "102 metres"),
        ("1½ hours", "11⁄2 hours"),
        ("-5 degrees", "5 degrees"),
        ("the Party said", "the party said"),
        ("Polish the table", "polish the table"),
        ("the so-called “reform” of law", "the so-called reform of law"),
        ("well, done it is", "well done it is"),
        ("is it safe? Yes", "is it safe. Yes"),
        ("non-profit bodies", "nonprofit bodies"),
        ("non-profit bodies", "non profit bodies"),
        ("5 % of all", "5 of all"),
        ("groß und klein", "gross und klein"),
        ("organisation of it", "organization of it"),
        ("不是公司", "是公司"),
        ("国家安全", "國家安全"),
    ],
)
def test_words_numbers_negations_case_and_punctuation_count(one: str, other: str) -> None:
    assert folded(one) != folded(other)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("non-profit can't 1,500 3.5 24:30 2010–2015 −5", 7),
        ("don’t l’État d'accord", 5),
        ("10 000 people", 2),
        ("In 2019 500 people", 4),
        ("chapter 12\n\n500 people", 4),
        ("华为是5G公司", 6),
        ("U.S.-China tech", 4),
        ("safe? 5 % of it!", 7),
        ("“…” — , .", 0),
        ("", 0),
    ],
)
def test_what_is_one_word(text: str, words: int) -> None:
    assert len(normalise(text)) == words


def test_every_word_leads_back_to_where_it_stands() -> None:
    text = "“Don’t” l’État 10\u202f000 har-\nbour ﬁnal 华为，no."
    words = normalise(text)
    spelled = [text[start:end] for start, end in zip(words.starts, words.ends, strict=True)]
    assert spelled == ["Don’t", "l’", "État", "10\u202f000", "har-\nbour", "ﬁnal", "华", "为", "no"]
    assert [words.word(number) for number in range(len(words))] == [
        "Don't", "l", "État", "10\xa0000", "harbour", "final", "华", "为", "no",
    ]  # fmt: skip
    assert words.broken == {4}


def test_words_weigh_more_than_characters_and_signs_nothing() -> None:
    words = normalise("three short words")
    assert weight_of(words, 0, 2) == 15
    assert weight_of(normalise("五个汉字啊"), 0, 4) == 15
    assert weight_of(normalise("5 % ?"), 0, 2) == 5


@pytest.mark.parametrize(
    "unit",
    ["- ", "a-", "a-\n", "\xad ", "l'aaa", "1 000 ", " ", "\n", "'", "…", "a\u0301", "\u200b", "😀", "12.", "-5 "],
)
def test_the_cost_grows_with_the_length_and_no_faster(unit: str) -> None:
    normalise(unit * 10)
    assert steps(lambda: normalise(unit * 2_000)) < 5 * steps(lambda: normalise(unit * 500)) + 500
