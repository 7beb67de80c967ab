"""Quotes verified by a fingerprint alone, and fingerprints as files that may come from anywhere."""

from __future__ import annotations

import json
import random

import pytest

from argmap.citations import Article, Fingerprint, Outcome, Run, dump_fingerprint, load_fingerprint
from argmap.errors import FileError

TEXT = """The harbour board met in May. It found that the old pier is not safe for large ships, and said so plainly.

Nobody on the board asked for the har-
bour to be closed. A state-
owned company runs it — the same company runs the night ferry.

The old pier is not safe for swimmers either; 1,500 people use it daily.
"""
CHINESE = "港务局五月开会，认定旧码头对大型船只并不安全，并且公开说明了这一点。局里没有人要求关闭港口。"
ARTICLE = Article(TEXT)
FINGERPRINT = Fingerprint.of(ARTICLE)


@pytest.mark.parametrize(
    ("quote", "until", "outcome"),
    [
        ("is not safe for large ships", "", "found"),
        ("asked for the harbour", "", "found"),
        ("asked for the har-bour", "", "found"),
        ("A state-owned company runs", "", "found"),
        ("A stateowned company runs", "", "found"),
        ("runs it -- the same company", "", "found"),
        ("runs it-the same company", "", "found"),
        ("Nobody on the board", "to be closed", "found"),
        ("pier is not safe for", "", "ambiguous"),
        ("is now safe for large ships", "", "missing"),
        ("is not safe for larger", "", "missing"),
        ("500 people use it daily", "", "missing"),
        ("Nobody on the board", "to be opened", "missing"),
        ("met in May. It found so", "", "missing"),
        ("on the pier is not", "", "missing"),
        ("the night ferry", "Nobody on the board", "reversed"),
        ("Nobody on the board", "on the board asked", "overlapping"),
        ("pier is", "", "too-short"),
        ("", "", "too-short"),
        ("owned company runs it", "", "missing"),
    ],
)
def test_outcomes(quote: str, until: str, outcome: str) -> None:
    finding = FINGERPRINT.find(quote, until)
    assert finding.outcome == outcome
    assert finding.places == ()
    if outcome != "missing":
        assert (finding.outcome, finding.runs) == (ARTICLE.find(quote, until).outcome, finding.runs)


def test_places_are_word_numbers() -> None:
    assert FINGERPRINT.find("harbour board met").runs == (Run(1, 3),)
    assert (
        FINGERPRINT.find("harbour board met", "large ships, and said").runs
        == ARTICLE.find("harbour board met", "large ships, and said").runs
    )


def test_a_text_without_spaces_is_hashed_in_longer_runs() -> None:
    fingerprint = Fingerprint.of(Article(CHINESE))
    assert fingerprint.run == 5
    assert fingerprint.find("对大型船只并不安全").outcome is Outcome.FOUND
    assert fingerprint.find("对大型船只安全").outcome is Outcome.MISSING
    assert fingerprint.find("旧码头对").outcome is Outcome.TOO_SHORT


def test_another_word_anywhere_is_not_found() -> None:
    generator = random.Random(1)
    vocabulary = [ARTICLE.words.word(number) for number in range(len(ARTICLE.words))] + ["elephant", "midnight"]
    for _ in range(500):
        first = generator.randrange(len(ARTICLE.words) - 8)
        words = [ARTICLE.words.word(number) for number in range(first, first + generator.randint(3, 8))]
        words[generator.randrange(len(words))] = generator.choice(vocabulary)
        quote = " ".join(words)
        if ARTICLE.find(quote).outcome not in (Outcome.FOUND, Outcome.AMBIGUOUS):
            assert FINGERPRINT.find(quote).outcome is Outcome.MISSING


@pytest.mark.parametrize("changed", [TEXT.replace("not safe", "safe"), TEXT.replace("May.", "May"), TEXT + " More."])
def test_a_changed_text_shows(changed: str) -> None:
    assert not FINGERPRINT.matches(Article(changed))


@pytest.mark.parametrize("same", [TEXT.replace(" ", "\xa0"), TEXT.replace("—", "--"), TEXT.replace("\n", "\r\n")])
def test_other_typography_is_no_change(same: str) -> None:
    assert FINGERPRINT.matches(Article(same))
    assert dump_fingerprint(Fingerprint.of(Article(same))) == dump_fingerprint(FINGERPRINT)


@pytest.mark.parametrize("text", [TEXT, CHINESE, "", "one two", "one two three"])
def test_a_fingerprint_goes_through_its_file(text: str) -> None:
    fingerprint = Fingerprint.of(Article(text))
    dumped = dump_fingerprint(fingerprint)
    assert load_fingerprint("x", dumped.encode()) == fingerprint
    assert dump_fingerprint(load_fingerprint("x", dumped.encode())) == dumped


def test_no_word_of_the_text_stands_in_the_file() -> None:
    dumped = dump_fingerprint(FINGERPRINT)
    assert not any(len(word) > 4 and word in dumped for word in TEXT.split())


GOOD = json.loads(dump_fingerprint(FINGERPRINT))


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "no JSON"),
        (b"\xff\xfe\x00", "no JSON"),
        (b"[1, 2]", "no fingerprint"),
        (b"{}", "no fingerprint"),
        (b'{"argmap-fingerprint": 1, "argmap-fingerprint": 1}', "no JSON"),
        (b'{"argmap-fingerprint": NaN}', "no JSON"),
        (b"[" * 100_000, "no JSON"),
        (b'{"argmap-fingerprint": ' + b"9" * 5000 + b"}", "no JSON"),
        (b" " * (33 * 2**20), "larger than 32 MB"),
        ({"argmap-fingerprint": 2}, "another format"),
        ({"argmap-fingerprint": True}, "a number of words belongs"),
        ({"normalisation": 2}, "make it again"),
        ({"extra": 1}, "these keys and no others"),
        ({"words": -1}, "a number of words belongs"),
        ({"words": 3.0}, "a number of words belongs"),
        ({"words": True}, "a number of words belongs"),
        ({"words": 10**30}, "as many hashes"),
        ({"words": 12, "broken": []}, "as many hashes"),
        ({"run": 2}, "length that is none"),
        ({"whole": "zz" * 32}, "hash of its whole"),
        ({"whole": 5}, "hash of its whole"),
        ({"broken": [10**9]}, "broken words"),
        ({"broken": ["1"]}, "a number of words belongs"),
        ({"hashes": ["????"]}, "base 64"),
        ({"hashes": "AAAA"}, "base 64"),
        ({"hashes": [["AAAA"]]}, "base 64"),
        ({"hashes": ["AAAA"]}, "cut off"),
    ],
)
def test_what_is_no_fingerprint_is_refused(data: bytes | dict[str, object], says: str) -> None:
    content = data if isinstance(data, bytes) else json.dumps({**GOOD, **data}).encode()
    with pytest.raises(FileError, match=says) as caught:
        load_fingerprint("texts/x.json", content)
    assert str(caught.value).startswith("cannot read texts/x.json: ")
