"""Pages by name."""

from __future__ import annotations

import pytest

from argmap.errors import UsageError
from argmap.render.paper import A4, LETTER, SLIDE, Orientation, page_size, page_sizes


@pytest.mark.parametrize(
    ("name", "width", "height"),
    [
        ("a4", 595.28, 841.89),
        ("a4-landscape", 841.89, 595.28),
        ("A4-Portrait", 595.28, 841.89),
        ("letter", 612, 792),
        ("letter-landscape", 792, 612),
        ("slide", 960, 540),
        ("slide-landscape", 960, 540),
        ("slide-portrait", 540, 960),
    ],
)
def test_the_sides_of_a_page(name: str, width: float, height: float) -> None:
    page = page_size(name)
    assert (page.width, page.height) == pytest.approx((width, height), abs=0.01)


@pytest.mark.parametrize("name", page_sizes())
def test_each_name_is_known_and_kept(name: str) -> None:
    assert page_size(name).name == name


@pytest.mark.parametrize(
    "name", ["", "a3", "a4-", "a4-sideways", "a4-landscape-portrait", "-landscape", "a4 landscape"]
)
def test_an_unknown_page_names_the_known(name: str) -> None:
    with pytest.raises(
        UsageError, match=r"there is no page size `.*`; there are a4, a4-portrait, a4-landscape, letter"
    ):
        page_size(name)


def test_turned_keeps_what_lies_right_already() -> None:
    assert A4.orientation is LETTER.orientation is Orientation.PORTRAIT
    assert SLIDE.orientation is Orientation.LANDSCAPE
    assert A4.turned(Orientation.PORTRAIT) is A4
    assert A4.turned(Orientation.LANDSCAPE).turned(Orientation.PORTRAIT) == A4


def test_a_picture_is_made_smaller_but_never_larger() -> None:
    across, down = A4.room
    assert across == pytest.approx((210 - 30) / 25.4 * 96)
    assert A4.scale(across, down) == 1
    assert A4.scale(10, 10) == 1
    assert A4.scale(2 * across, down) == pytest.approx(0.5)
    assert A4.scale(across, 4 * down) == pytest.approx(0.25)
