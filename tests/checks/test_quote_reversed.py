from __future__ import annotations

from pathlib import Path

from tests.quoted import checked, mended, only, pointed

TEXT = "The firm may not refuse a request of the navy.\n\nIn 2019, the council leased a third berth.\n"


def test_an_end_before_the_start(tmp_path: Path) -> None:
    compilation = checked(tmp_path, '"leased a third berth" … "The firm may not"', TEXT)
    finding = only(compilation, "quote-reversed")
    assert pointed(compilation, finding) == '"leased a third berth" … "The firm may not"'
    assert mended(compilation, finding).endswith('@s "The firm may not" … "leased a third berth"\n')


def test_an_end_after_the_start(tmp_path: Path) -> None:
    compilation = checked(tmp_path, '"The firm may not" … "leased a third berth"', TEXT)
    assert "quote-reversed" not in {one.code for one in compilation.diagnostics}
