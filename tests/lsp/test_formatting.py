"""The changes that put a text into its one form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.lsp.formatting import Replacement, replacements
from argmap.text import Text

LINES = st.lists(st.sampled_from(("a", "b", "  c", "")), max_size=8).map("\n".join)


def formed(before: str, after: str) -> tuple[str, tuple[Replacement, ...]]:
    made = replacements(Text("a", before), Text("a", after))
    for one in reversed(made):
        before = f"{before[: one.start]}{one.text}{before[one.end :]}"
    return before, made


def test_only_lines_that_differ_are_replaced() -> None:
    made, edits = formed("a\n b\nc\n d\n\n\ne", "a\nb\nc\nd\n\ne\n")
    assert made == "a\nb\nc\nd\n\ne\n"
    assert edits[0] == Replacement(2, 5, "b\n")
    assert len(edits) > 1


def test_nothing_is_replaced_where_nothing_differs() -> None:
    assert replacements(Text("a", "a\r\nb"), Text("a", "a\r\nb")) == ()


def test_a_large_text_is_replaced_at_once() -> None:
    before, after = "a\n" + " b\n" * 5_000 + "c\n", "a\n" + "b\n" * 5_000 + "c\n"
    assert formed(before, after) == (after, (Replacement(2, len(before) - 2, "b\n" * 5_000),))


@given(LINES, LINES)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_changes_make_one_of_the_other(end: str, before: str, after: str) -> None:
    before, after = before.replace("\n", end), after.replace("\n", end)
    assert formed(before, after)[0] == after
