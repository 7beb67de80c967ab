from __future__ import annotations

from pathlib import Path

from tests.quoted import checked, only, pointed, printed

TEXT = "The firm may not refuse a request of the navy.\n\nIn 2019, the council leased a third berth.\n"


def test_words_that_are_not_there(tmp_path: Path) -> None:
    compilation = checked(tmp_path, '"sold the harbour for good"', TEXT)
    finding = only(compilation, "quote-missing")
    assert finding.message == "these words do not stand in `s.txt`"
    assert pointed(compilation, finding) == '"sold the harbour for good"'
    assert finding.fixes == ()


def test_the_end_that_is_missing_is_pointed_at(tmp_path: Path) -> None:
    compilation = checked(tmp_path, '"The firm may not" … "sold it for good"', TEXT)
    finding = only(compilation, "quote-missing")
    assert finding.message == "the last words of this quote do not stand in `s.txt`"
    assert pointed(compilation, finding) == '"sold it for good"'


def test_a_fingerprint_says_what_the_text_could_tell(tmp_path: Path) -> None:
    compilation = checked(tmp_path, '"The firm may refuse a request"', None, fingerprint=printed(TEXT))
    finding = only(compilation, "quote-missing")
    assert finding.hints == (
        "only its fingerprint is at hand; with the text, `--sources DIR` shows what comes nearest",
    )


def test_words_that_are_there(tmp_path: Path) -> None:
    for number, line in enumerate(('"may not refuse"', '"may not refuse" … "a third berth"', '"In 2019, the council"')):
        codes = {one.code for one in checked(tmp_path / str(number), line, TEXT).diagnostics}
        assert not any(code.startswith("quote-") for code in codes)
