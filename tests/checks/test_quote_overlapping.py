from __future__ import annotations

from pathlib import Path

from tests.quoted import checked, mended, only, pointed

TEXT = "The firm may not refuse a request of the navy.\n\nIn 2019, the council leased a third berth.\n"


def test_an_end_within_the_start(tmp_path: Path) -> None:
    compilation = checked(tmp_path, '"The firm may not refuse" … "may not refuse a request"', TEXT)
    finding = only(compilation, "quote-overlapping")
    assert pointed(compilation, finding) == '"The firm may not refuse" … "may not refuse a request"'
    assert mended(compilation, finding).endswith('@s "The firm may not refuse a request"\n')


def test_an_end_right_after_the_start(tmp_path: Path) -> None:
    compilation = checked(tmp_path, '"The firm may not" … "refuse a request"', TEXT)
    assert [one.finding.outcome for one in compilation.quotes] == ["found"]
