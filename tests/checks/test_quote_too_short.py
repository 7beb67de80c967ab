from __future__ import annotations

from pathlib import Path

from tests.quoted import checked, mended, only, pointed

TEXT = "The firm may not refuse a request of the navy.\n\nIn 2019, the council leased a third berth.\n"


def test_two_words_prove_nothing(tmp_path: Path) -> None:
    compilation = checked(tmp_path, '"third berth"', TEXT)
    finding = only(compilation, "quote-too-short")
    assert finding.severity == "warning"
    assert pointed(compilation, finding) == '"third berth"'
    again = checked(
        tmp_path,
        mended(compilation, only(checked(tmp_path, '"a third"', TEXT), finding.code)).partition("@s ")[2].rstrip(),
        TEXT,
    )
    assert [one.finding.outcome for one in again.quotes] == ["found"]


def test_the_end_that_is_too_short_is_pointed_at(tmp_path: Path) -> None:
    compilation = checked(tmp_path, '"The firm may not" … "third berth"', TEXT)
    finding = only(compilation, "quote-too-short")
    assert finding.message == "the last words of this quote are too few to prove anything"
    assert pointed(compilation, finding) == '"third berth"'
    assert mended(compilation, finding).endswith('@s "The firm may not" … "a third berth"\n')


def test_three_words_are_enough(tmp_path: Path) -> None:
    (one,) = checked(tmp_path, '"a third berth"', TEXT).quotes
    assert one.finding.outcome == "found"
