"""The first line of a fence: whether it is a map, and what is wished."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.documents import Fence, read_fence


@pytest.mark.parametrize(
    ("info", "wishes"),
    [
        ("argmap", {}),
        (" argmap  ", {}),
        ("argmap view=laws", {"view": "laws"}),
        ('argmap view="laws" caption="The laws, and why"', {"view": "laws", "caption": "The laws, and why"}),
        ("argmap caption='A \"word\"'", {"caption": 'A "word"'}),
        ("argmap caption=''", {"caption": ""}),
        ("{.argmap view=laws}", {"view": "laws"}),
        ("{argmap}", {}),
        ("{ .argmap #fig-laws .wide width=80% }", {"width": "80%"}),
    ],
)
def test_wishes_are_read(info: str, wishes: dict[str, str]) -> None:
    assert read_fence(info) == Fence(wishes)


@pytest.mark.parametrize("info", ["", "python", "argmaps", "argmap-js", "argmap.js", "{.python}", "{.argmap"])
def test_other_blocks_are_left_alone(info: str) -> None:
    assert read_fence(info) is None


@pytest.mark.parametrize(("info", "fault"), [("argmap view", "view"), ("argmap view=", "view="), ("argmap =x", "=x")])
def test_what_cannot_be_read_is_told(info: str, fault: str) -> None:
    found = read_fence(info)
    assert found is not None
    assert found.fault == fault


@given(st.text(max_size=60))
def test_any_words_are_read_or_told(words: str) -> None:
    found = read_fence(f"argmap {words}")
    assert found is None or found.fault or isinstance(dict(found.wishes), dict)
