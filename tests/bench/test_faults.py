"""The promise of the benchmark, on its first files."""

from __future__ import annotations

import pytest

from argmap.diagnostics.diagnostic import Severity
from argmap.pipeline import compile_text
from argmap.text import Text
from tests.bench.faults import MOST_FAULTS, STATEMENTS, Score, damaged, score

FILES = 80


@pytest.fixture(scope="module")
def total() -> Score:
    result = Score()
    for seed in range(FILES):
        result.add(score(damaged(seed)))
    return result


def test_every_fault_is_found_on_its_line(total: Score) -> None:
    assert total.missed == []


def test_at_most_one_finding_is_false_for_twenty_faults(total: Score) -> None:
    assert total.false_rate <= 1 / 20, total.false


def test_every_undamaged_statement_is_kept_under_its_parent(total: Score) -> None:
    assert total.lost == []


def test_every_sort_of_fault_is_tried(total: Score) -> None:
    assert len(total.faults) == 8
    assert all(count > 10 for count in total.faults.values())
    assert total.statements > FILES * (STATEMENTS - MOST_FAULTS)


def test_undamaged_maps_have_no_faults() -> None:
    """So that whatever is found in the others is a fault's doing."""
    for seed in range(20):
        found = compile_text(Text("clean.arg", damaged(seed).clean)).diagnostics
        assert [one for one in found if one.severity is not Severity.INFO] == []
