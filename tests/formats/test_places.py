"""Where things stand in a JSON text."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.formats.places import Path, first_fault, offsets_of, shown_path

values = st.recursive(
    st.none() | st.booleans() | st.integers(-99, 99) | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=12,
)


def ways(value: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    yield path, value
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from ways(inner, (*path, key))
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from ways(inner, (*path, place))


@given(values, st.sampled_from((None, 1)))
def test_every_value_is_found_where_it_begins(value: object, indent: int | None) -> None:
    text = json.dumps(value, indent=indent)
    found = list(ways(value))
    starts = offsets_of(text, [path for path, _ in found])
    assert [json.JSONDecoder().raw_decode(text, start)[0] for start in starts] == [inner for _, inner in found]


@given(values)
def test_plain_json_has_no_fault(value: object) -> None:
    assert first_fault(json.dumps(value)) is None


def test_of_what_is_not_there_the_nearest_is_found() -> None:
    text = '{"a": [1, {"b": 2}]}'
    assert offsets_of(text, [("a", 1, "c"), ("x",), ("a", 7)]) == (text.index("{", 1), 0, text.index("["))


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ((), ""),
        (("statements", 3, "text"), "statements[3].text"),
        (("a b", 0), "['a b'][0]"),
        (("x", "y.z"), "x['y.z']"),
    ],
)
def test_a_path_as_one_writes_it(path: Path, shown: str) -> None:
    assert shown_path(path) == shown
