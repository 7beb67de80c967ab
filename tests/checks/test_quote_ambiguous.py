from __future__ import annotations

from pathlib import Path

from tests.quoted import checked, mended, only, pointed, printed

TEXT = "The council leased a berth in 2016.\n\nThe council leased a berth in 2019, and the town objected.\n"


def test_the_places_are_shown_with_the_words_to_add(tmp_path: Path) -> None:
    compilation = checked(tmp_path, '"The council leased a berth"', TEXT)
    finding = only(compilation, "quote-ambiguous")
    assert finding.message == "this quote stands in 2 places of `s.txt`"
    assert pointed(compilation, finding) == '"The council leased a berth"'
    assert [hint.partition(": ")[0] for hint in finding.hints[:2]] == ["line 1, ¶ 1", "line 3, ¶ 2"]
    for number, line in enumerate((1, 3)):
        again = checked(tmp_path, mended(compilation, finding, number).partition("@s ")[2].rstrip(), TEXT)
        (one,) = again.quotes
        assert (one.finding.outcome, [place.end_line for place in one.finding.places]) == ("found", [line])


def test_a_locator_tells_which(tmp_path: Path) -> None:
    (one,) = checked(tmp_path, '¶ 2 "The council leased a berth"', TEXT).quotes
    assert (one.finding.outcome, [place.line for place in one.finding.places]) == ("found", [3])


def test_the_end_tells_which(tmp_path: Path) -> None:
    (one,) = checked(tmp_path, '"The council leased" … "the town objected"', TEXT).quotes
    assert one.finding.outcome in ("found", "ambiguous")


def test_many_places_are_told_in_part(tmp_path: Path) -> None:
    text = "".join(f"The council leased a berth in {year}. " for year in range(1900, 1910))
    finding = only(checked(tmp_path, '"The council leased a berth"', text), "quote-ambiguous")
    assert finding.message == "this quote stands in 10 places of `s.txt`"
    assert "… and 5 more" in finding.hints
    assert len(finding.fixes) == 5


def test_a_fingerprint_counts_the_places(tmp_path: Path) -> None:
    compilation = checked(tmp_path, '"The council leased a berth"', None, fingerprint=printed(TEXT))
    finding = only(compilation, "quote-ambiguous")
    assert (finding.message, finding.fixes) == ("this quote stands in 2 places of `s.txt`", ())
