from __future__ import annotations

from pathlib import Path

import pytest

from tests.quoted import checked, mended, only, pointed, printed

TEXT = "The firm may not refuse a request of the navy.\n\nIn 2019, the council leased a third berth.\n"


def test_another_paragraph(tmp_path: Path) -> None:
    compilation = checked(tmp_path, '¶ 1 "a third berth"', TEXT)
    finding = only(compilation, "locator-wrong")
    assert finding.message == "the quote stands in `s.txt`, but not at `¶ 1`"
    assert pointed(compilation, finding) == "¶ 1"
    assert finding.hints == ("it stands in line 3, ¶ 2",)
    assert mended(compilation, finding).endswith('@s ¶ 2 "a third berth"\n')


def test_another_page(tmp_path: Path) -> None:
    compilation = checked(tmp_path, 'p. 1 "a third berth"', "One page with some words.\fIt is a third berth.")
    assert pointed(compilation, only(compilation, "locator-wrong")) == "p. 1"


@pytest.mark.parametrize("locator", ["¶ 2", "p. 7", "§ 3.2"])
def test_the_right_place_or_one_that_the_text_does_not_have(tmp_path: Path, locator: str) -> None:
    (one,) = checked(tmp_path, f'{locator} "a third berth"', TEXT).quotes
    assert one.finding.outcome == "found"


def test_a_fingerprint_has_no_places(tmp_path: Path) -> None:
    (one,) = checked(tmp_path, '¶ 1 "a third berth"', None, fingerprint=printed(TEXT)).quotes
    assert one.finding.outcome == "found"
