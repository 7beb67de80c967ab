"""The form of each key's values."""

from __future__ import annotations

import pytest

from argmap.diagnostics.diagnostic import Diagnostic
from tests.marked import compiled

TEXT_KEYS = [
    ("source", "publisher"),
    ("source", "text"),
    ("actor", "role"),
    ("actor", "affiliation"),
    ("group", "note"),
]
DATE_KEYS = [("claim", "said"), ("source", "date"), ("source", "accessed")]


def fault(line: str, key: str, value: str) -> Diagnostic | None:
    """The finding on one property, None where the value is of the right form."""
    step = 'claim main "M"\n  ' if line == "claim" else ""
    rest = 'claim other "O"\nsource another "S"\nactor somebody "A"\n'
    source = f'{step}{line} x "X"\n{"    " if step else "  "}{key}: {value}\n{rest}'
    found = [one for one in compiled(source).diagnostics if one.severity == "error"]
    assert len(found) <= 1, found
    return found[0] if found else None


GOOD = [
    *[(line, key, value) for line, key in TEXT_KEYS for value in ['"X"', '""', '"a, b: c # d"']],
    *[
        (line, key, value)
        for line, key in DATE_KEYS
        for value in ["2020", "2020-03", "2020-02-29", '"2020-03-03"', "0001"]
    ],
    ("source", "author", '"A"'),
    ("source", "author", '"A", "B", "C"'),
    ("source", "url", '"http://example.org"'),
    ("source", "url", '"https://example.org/a?b=c#d"'),
    ("source", "doi", "10.1000/182"),
    ("source", "doi", '"10.1002/(SICI)1099-1085(199907)13:10<1:AID>3.0.CO;2-0"'),
    ("source", "language", "en"),
    ("source", "language", "zh-Hans-CN"),
    *[("source", "reliability", grade) for grade in "ABCDEF"],
    ("source", "based-on", "another"),
    ("claim", "scheme", "expert-opinion"),
    ("claim", "tags", "a"),
    ("claim", "tags", "a, 法律, c-1"),
    *[("claim", "weight", value) for value in ["0", "1", "0.5", "0.123456789", "1.0"]],
    *[
        ("claim", "likelihood", value)
        for value in [
            "almost-no-chance",
            "very-unlikely",
            "unlikely",
            "roughly-even",
            "likely",
            "very-likely",
            "almost-certain",
        ]
    ],
    *[("claim", "confidence", value) for value in ["low", "moderate", "high"]],
    ("claim", "by", "somebody"),
    ("claim", "by", 'somebody, "Stephen Nagy"'),
    ("reason", "premises", "other"),
    ("view", "focus", "other"),
    *[("view", "depth", value) for value in ["0", "12"]],
    ("view", "show", "claim"),
    ("view", "hide", "question, claim, evidence, assumption, rebuttal, reason, objection, undercut"),
    *[("view", "direction", value) for value in ["left-right", "right-left", "top-down", "bottom-up"]],
]

BAD = [
    *[(line, key, value) for line, key in TEXT_KEYS for value in ["word", '"a", "b"']],
    *[
        (line, key, value)
        for line, key in DATE_KEYS
        for value in [
            "2020-13",
            "2020-02-30",
            "20",
            "2020-3-3",
            "03-2020",
            "2020, 2021",
            '"last year"',
            "0000",
            "２０２０",
        ]
    ],
    ("source", "author", "nagy"),
    ("source", "author", '"A", nagy'),
    ("source", "url", '"example.org"'),
    ("source", "url", '"javascript:alert(1)"'),
    ("source", "url", '"https://"'),
    ("source", "url", '"https://example.org/a b"'),
    ("source", "url", '"https://[x"'),
    ("source", "doi", "11.1000/182"),
    ("source", "doi", '"10.1000/1 2"'),
    ("source", "language", "english_and_chinese"),
    ("source", "language", "e"),
    *[("source", "reliability", value) for value in ["G", "a", '"A"', "A, B"]],
    ("source", "based-on", '"another"'),
    ("claim", "scheme", '"expert opinion"'),
    ("claim", "scheme", "a, b"),
    ("claim", "tags", '"law"'),
    ("claim", "tags", "a, 1b"),
    *[("claim", "weight", value) for value in ["1.1", "2", '"0.5"', "half", ".5", "1e-1", "0.5, 0.6", "٠"]],
    *[("claim", "likelihood", value) for value in ["probable", '"likely"', "likely, unlikely", "Likely"]],
    *[("claim", "confidence", value) for value in ["medium", '"low"']],
    ("claim", "by", '""'),
    ("reason", "premises", '"other"'),
    ("view", "focus", '"other"'),
    *[("view", "depth", value) for value in ["1.5", "two", '"2"', "9999999999"]],
    ("view", "show", "source"),
    ("view", "hide", '"claim"'),
    ("view", "direction", "sideways"),
]


@pytest.mark.parametrize(("line", "key", "value"), GOOD)
def test_good_values(line: str, key: str, value: str) -> None:
    assert fault(line, key, value) is None


@pytest.mark.parametrize(("line", "key", "value"), BAD)
def test_bad_values(line: str, key: str, value: str) -> None:
    found = fault(line, key, value)
    assert found is not None
    assert found.code == "bad-value"
    assert found.message.endswith(f" is no value for `{key}:`")
    assert found.primary.message.startswith("expected ")


@pytest.mark.parametrize(
    ("line", "key", "value", "hint", "replacement"),
    [
        ("claim", "likelihood", "lkely", "did you mean `likely`?", "likely"),
        ("claim", "likelihood", '"likely"', "write `likely`, without quotes", "likely"),
        ("claim", "likelihood", "probable", "write `likely`", "likely"),
        ("claim", "likelihood", '"highly probable"', "write `very-likely`", "very-likely"),
        ("claim", "likelihood", "0.7", "write `likely`", "likely"),
        ("claim", "confidence", "medium", "write `moderate`", "moderate"),
        ("claim", "weight", ".5", "write `0.5`", "0.5"),
        ("source", "date", '"June 2022"', "write `2022-06`", "2022-06"),
        ("source", "date", "2022/6/3", "write `2022-06-03`", "2022-06-03"),
        ("source", "publisher", "Reuters", 'write `"Reuters"`, in double quotes', '"Reuters"'),
        ("view", "direction", "top-dwon", "did you mean `top-down`?", "top-down"),
        ("view", "show", "claims", "did you mean `claim`?", "claim"),
    ],
)
def test_what_was_meant_is_offered(line: str, key: str, value: str, hint: str, replacement: str) -> None:
    found = fault(line, key, value)
    assert found is not None
    assert found.hints == (hint,)
    assert found.fixes[0].edits[0].replacement == replacement


def test_the_value_that_is_wrong_is_pointed_at() -> None:
    found = fault("claim", "tags", 'law, "the party"')
    assert found is not None
    assert (found.span.column, found.message) == (16, "`the party` is no value for `tags:`")


def test_quotes_around_a_word_are_shown() -> None:
    found = fault("source", "reliability", '"B"')
    assert found is not None
    assert (found.message, found.hints) == ('`"B"` is no value for `reliability:`', ("write `B`, without quotes",))
