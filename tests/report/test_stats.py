"""A map in numbers."""

from __future__ import annotations

import argmap
from argmap.model import ArgumentMap
from argmap.report.stats import Quotes, stats_data, stats_of, stats_text

TEXT = """\
map "Whether it is so"

source book "A book"
  author: "Ann Author"

source other "Another"

actor ben "Ben"

question q "Is it so?"

  claim yes "It is"
    by: ben
    @book "it is so"

    reason both "Together"
      evidence one "One thing"
        @book "one thing or two"
      assumption two "Another thing"

    rebuttal no "It is not"
      evidence three "A third thing"
        @book

  claim bare "It may be"
    claim barer "So they say"
"""


def test_a_map_is_counted() -> None:
    stats = stats_of(argmap.loads(TEXT), argmap.quotes(text=TEXT))
    assert stats_data(stats) == {
        "title": "Whether it is so",
        "statements": 9,
        "imported": 0,
        "kinds": {"question": 1, "claim": 3, "evidence": 2, "assumption": 1, "rebuttal": 1, "reason": 1},
        "attribution": {"asserted": 2, "reported": 1, "analyst": 4},
        "relations": {"supports": 3, "rebuts": 1, "answers": 2},
        "attacks": {"total": 1, "unanswered": 1},
        "depth": 4,
        "claims": {"total": 3, "on_evidence": 1},
        "quotes": {"total": 2, "proven": 0, "unproven": 0, "unavailable": 2},
        "sources": [
            {"id": "book", "name": "A book", "statements": 3},
            {"id": "other", "name": "Another", "statements": 0},
        ],
        "people": [
            {"id": "Ann Author", "name": "Ann Author", "statements": 2},
            {"id": "ben", "name": "Ben", "statements": 1},
        ],
    }


def test_evidence_against_a_claim_is_no_evidence_for_it() -> None:
    text = 'claim a "A"\n  rebuttal no "No"\n    evidence e "E"\n'
    assert stats_of(argmap.loads(text)).claims_on_evidence == 0
    assert stats_of(argmap.loads('claim a "A"\n  claim b "B"\n    evidence e "E"\n')).claims_on_evidence == 2


def test_a_circle_of_claims_ends() -> None:
    text = 'claim a "A"\n  supports b\nclaim b "B"\n  supports a\nevidence e "E"\n  supports a\n'
    assert stats_of(argmap.loads(text)).claims_on_evidence == 2


def test_attacks_that_are_answered_are_no_open_ones() -> None:
    text = 'claim a "A"\n  rebuttal b "B"\n    undercut c "C"\n      rebuttal d "D"\n  rebuttal e "E"\n'
    stats = stats_of(argmap.loads(text))
    assert (stats.attacks, stats.unanswered) == (4, 2)


def test_an_empty_map() -> None:
    stats = stats_of(ArgumentMap())
    assert (stats.statements, stats.depth, stats.quotes) == (0, 0, Quotes(0, 0, 0, 0))
    assert list(stats_text(stats, 80))


def test_people_read_it_in_a_terminal() -> None:
    lines = list(stats_text(stats_of(argmap.loads(TEXT), argmap.quotes(text=TEXT)), 60))
    assert lines[0] == "Whether it is so"
    assert "unanswered attacks  1  of 1: 100%" in lines
    assert "claims on evidence  1  of 3: 33%" in lines
    assert any(line.startswith("  not looked for    2  neither text nor") for line in lines)
    assert all(len(line) <= 60 for line in lines)


def test_much_is_cut_short_for_people_and_not_for_programs() -> None:
    text = "".join(f'source s{number} "S{number}"\n' for number in range(12))
    stats = stats_of(argmap.loads(text))
    assert "  … and 4 more" in "\n".join(stats_text(stats, 80))
    assert len(stats_data(stats)["sources"]) == 12  # type: ignore[arg-type]  # a list, as it is read from JSON
