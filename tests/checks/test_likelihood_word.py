from __future__ import annotations

from types import MappingProxyType

import pytest

from argmap.checks.spoken import spoken
from argmap.model import Likelihood
from argmap.model.grades import ICD_203, PHIA, Range, Scale
from argmap.settings import Settings
from tests.marked import assert_marked, pointed_at

CODE = "likelihood-word"


def words(text: str, scale: Scale = ICD_203) -> list[str]:
    return [one.word for one in spoken(text, scale.words)]


def test_a_word_of_another_likelihood_is_found_with_both_places() -> None:
    source = """
claim a "It was very likely, they say,"
  "the United Front"
  likelihood: unlikely  #! likelihood-word
"""
    (found,) = assert_marked(source, CODE)
    assert found.message == "the text says `very likely` (80–95%), the likelihood `unlikely` (20–45%)"
    assert (pointed_at(source, found), found.primary.message) == ("likelihood: unlikely", "means 20–45%")
    (there,) = found.related
    assert (source[there.span.start : there.span.end], there.message) == ("very likely", "means 80–95%")


def test_a_word_is_shown_on_the_line_that_says_it() -> None:
    source = 'claim a "The front was"\n  "very likely \\\\ behind it"\n  likelihood: unlikely  #! likelihood-word\n'
    (found,) = assert_marked(source, CODE)
    assert [(one.span.line, source[one.span.start : one.span.end]) for one in found.related] == [(2, "very likely")]


def test_a_word_that_runs_over_a_line_end_is_shown_with_the_first_line() -> None:
    source = 'claim a "The front was very"\n  "likely behind it"\n  likelihood: unlikely  #! likelihood-word\n'
    (found,) = assert_marked(source, CODE)
    (there,) = found.related
    assert source[there.span.start : there.span.end] == '"The front was very"'


@pytest.mark.parametrize(
    ("text", "likelihood"),
    [
        ("Huawei will probably refuse", "likely"),
        ("Huawei is Likely to refuse", "likely"),
        ("It was almost certainly Huawei", "almost-certain"),
        ("There is almost no chance of it", "almost-no-chance"),
        ("Once thought unlikely, it is now likely", "likely"),
        ("Huawei will refuse", "unlikely"),
        ("Huawei will probably refuse", None),
    ],
)
def test_a_text_that_says_the_same_or_nothing_is_fine(text: str, likelihood: str | None) -> None:
    given = f"  likelihood: {likelihood}\n" if likelihood else "  confidence: low\n"
    assert_marked(f'claim a "{text}"\n{given}', CODE)


@pytest.mark.parametrize("scale", [ICD_203, PHIA], ids=lambda scale: scale.name)
def test_every_word_is_found_beside_every_other_likelihood(scale: Scale) -> None:
    for word, said in scale.words.items():
        for likelihood in Likelihood:
            mark = "" if said == scale.ranges[likelihood] else "  #! likelihood-word"
            source = f'claim a "It is {word} in the end"\n  likelihood: {likelihood}{mark}\n'
            assert_marked(source, CODE, settings=Settings(likelihood=scale))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The front was probably behind it", ["probably"]),
        ("Probably the front was behind it", ["Probably"]),
        ("China likely sees it so", ["likely"]),
        ("They will very probably refuse", ["very probably"]),
        ("If asked, Huawei would probably refuse", ["probably"]),
        ("Huawei, which is private, is unlikely to obey", ["unlikely"]),
        ("It is unlikely that they obey", ["unlikely"]),
        ("There is a remote chance of it", ["remote chance"]),
        ("The chances are roughly even", ["roughly even"]),
        ("It is very  likely so", ["very  likely"]),
        ("It's ALMOST CERTAIN", ["ALMOST CERTAIN"]),
    ],
)
def test_what_a_text_says_of_itself(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    "text",
    [
        # denied
        "It is not likely to happen",
        "Huawei isn't very likely to refuse",
        "Huawei isn’t likely to refuse",
        "Nobody is likely to object",
        "It is far from likely",
        "It will probably not happen",
        # compared, or said to some degree
        "It makes war more likely",
        "It is as likely as before",
        "It is less likely now",
        "It is so unlikely",
        "It is extremely unlikely",
        "It is increasingly likely",
        "They will most probably refuse",
        # of a thing
        "Huawei is a likely target",
        "The likely cause is a fault",
        "Its probable owner is the state",
        "Huawei's likely answer is known",
        "Firms’ likely answers are known",
        "Likely targets are networks",
        "It speaks of likely targets",
        "They are (unlikely) friends",
        "Remote access is a danger",
        # of a part of the sentence
        "Firms that would probably refuse are kept out",
        "It warns because war is likely",
        "Whether it is likely is open",
        "One knows who is likely to gain",
        # quoted
        "To say “it is likely” is to guess",
        "The report's 'word' is \"it is probably so\"",
        "He wrote: “it is likely",
        # another word
        "The likelihood is unknown and its improbability too",
        "It is not-unlikely",
        "unlikelyhood",
        "",
    ],
)
def test_what_says_nothing_of_the_text_as_a_whole(text: str) -> None:
    assert words(text) == []


HOUSE = Scale(
    "house",
    "",
    {**ICD_203.ranges, Likelihood.LIKELY: Range(0.6, 0.9)},
    MappingProxyType({"possible": Range(0.1, 0.4), "wahrscheinlich": Range(0.6, 0.9), "可能": Range(0.4, 0.6)}),
)


def test_a_scale_of_ones_own_has_words_of_its_own() -> None:
    assert words("Es ist wahrscheinlich so", HOUSE) == ["wahrscheinlich"]
    assert words("It is possible", HOUSE) == ["possible"]
    assert words("It is a possible way", HOUSE) == []
    assert words("华为可能会拒绝", HOUSE) == ["可能"]
    source = 'claim a "华为可能会拒绝"\n  likelihood: very-unlikely  #! likelihood-word\n'
    (found,) = assert_marked(source, CODE, settings=Settings(likelihood=HOUSE))
    (there,) = found.related
    assert source[there.span.start : there.span.end] == "可能"


def test_its_ranges_decide_what_fits() -> None:
    source = 'claim a "It is very likely"\n  likelihood: likely{mark}\n'
    assert_marked(source.replace("{mark}", "  #! likelihood-word"), CODE)
    assert_marked(source.replace("{mark}", ""), CODE, settings=Settings(likelihood=HOUSE))


def test_a_text_without_end_is_read_to_its_end() -> None:
    text = "is likely “to be ‘unlikely "
    assert words(text * 40_000)
