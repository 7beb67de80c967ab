from __future__ import annotations

from pathlib import Path

from tests.quoted import HEAD, checked, only, pointed, printed

QUOTES = 'question q "Q?"\n  claim a "A"\n    @s "a third berth"\n    @s "and a fourth one"\n'


def test_it_is_told_once_a_source_at_its_text(tmp_path: Path) -> None:
    compilation = checked(tmp_path, QUOTES, None, whole=True)
    finding = only(compilation, "source-text-unavailable")
    assert finding.severity == "info"
    assert pointed(compilation, finding) == 'text: "s.txt"'
    assert [one.finding.outcome for one in compilation.quotes] == ["unavailable"] * 2
    assert [one.basis for one in compilation.quotes] == ["nothing"] * 2


def test_a_source_without_quotes_needs_no_text(tmp_path: Path) -> None:
    compilation = checked(tmp_path, "¶ 3", None)
    assert "source-text-unavailable" not in {one.code for one in compilation.diagnostics}


def test_a_source_that_names_no_text_promises_none(tmp_path: Path) -> None:
    source = HEAD + 'source t "T"\n  date: 2020\n\nquestion q "Q?"\n  claim a "A"\n    @t "a third berth"\n'
    compilation = checked(tmp_path, source.removeprefix(HEAD), None, whole=True)
    assert "source-text-unavailable" not in {one.code for one in compilation.diagnostics}
    assert [one.finding.outcome for one in compilation.quotes] == ["unavailable"]


def test_a_fingerprint_or_a_text_is_enough(tmp_path: Path) -> None:
    text = "It is a third berth and a fourth one."
    for number, (there, fingerprint) in enumerate([(text, ""), (None, printed(text))]):
        compilation = checked(tmp_path / str(number), QUOTES, there, fingerprint=fingerprint, whole=True)
        assert "source-text-unavailable" not in {one.code for one in compilation.diagnostics}
