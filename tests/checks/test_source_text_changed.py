from __future__ import annotations

from pathlib import Path

from tests.quoted import checked, only, pointed, printed

TEXT = "The council leased two berths of the port."


def test_another_word_is_another_text(tmp_path: Path) -> None:
    line = '"berths of the port"'
    compilation = checked(tmp_path, line, TEXT.replace("two", "three"), fingerprint=printed(TEXT))
    finding = only(compilation, "source-text-changed")
    assert finding.severity == "warning"
    assert pointed(compilation, finding) == 'text: "s.txt"'
    assert [(one.finding.outcome, one.basis) for one in compilation.quotes] == [("found", "text")]


def test_typography_is_no_change(tmp_path: Path) -> None:
    compilation = checked(tmp_path, '"berths of the port"', TEXT.replace(" ", "\n", 3), fingerprint=printed(TEXT))
    assert "source-text-changed" not in {one.code for one in compilation.diagnostics}
