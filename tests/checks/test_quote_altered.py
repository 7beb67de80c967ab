from __future__ import annotations

from pathlib import Path

import pytest

from tests.quoted import checked, mended, only, pointed

TEXT = "The firm may not refuse a request of the navy.\n\nIn 2019, the council leased a third berth.\n"


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        ("The firm may refuse a request of the navy", "the source has `not` after `The firm may`, which you leave out"),
        ("The firm may not ever refuse a request", "the source has no `ever` after `firm may not`"),
        ("The firm may not refuse a request of the army", "the source has `navy` where you have `army`"),
        ("In 2018, the council leased a third berth", "the source has `2019` where you have `2018`"),
    ],
)
def test_one_word_is_enough(tmp_path: Path, quote: str, told: str) -> None:
    compilation = checked(tmp_path, f'"{quote}"', TEXT)
    finding = only(compilation, "quote-altered")
    assert pointed(compilation, finding) == f'"{quote}"'
    place = "line 3, ¶ 2" if "2018" in quote else "line 1, ¶ 1"
    assert finding.hints[0] == f"{told} ({place})"


def test_the_fix_quotes_the_exact_words(tmp_path: Path) -> None:
    compilation = checked(tmp_path, '"The firm may refuse a request" … "leased a fourth berth"', TEXT)
    finding = only(compilation, "quote-altered")
    assert finding.message.startswith("the words at both ends of this quote")
    mend = mended(compilation, finding)
    assert mend.endswith('@s "The firm may not refuse a request" … "leased a third berth"\n')
    again = checked(tmp_path, mend.partition("@s ")[2].rstrip(), TEXT)
    assert [one.finding.outcome for one in again.quotes] == ["found"]


def test_quotes_and_backslashes_of_the_source_are_written_as_the_language_has_them(tmp_path: Path) -> None:
    text = 'They said "the lease \\ the sale" was not theirs.'
    compilation = checked(tmp_path, '"They said the lease the sale was theirs"', text)
    mend = mended(compilation, only(compilation, "quote-altered"))
    again = checked(tmp_path, mend.partition("@s ")[2].rstrip(), text)
    assert [one.finding.outcome for one in again.quotes] == ["found"]


def test_one_end_is_mended_alone(tmp_path: Path) -> None:
    compilation = checked(tmp_path, '"The firm may not" … "leased a fourth berth"', TEXT)
    finding = only(compilation, "quote-altered")
    assert pointed(compilation, finding) == '"leased a fourth berth"'
    (edit,) = finding.fixes[0].edits
    assert edit.replacement == '"leased a third berth"'


def test_words_left_out_in_the_middle(tmp_path: Path) -> None:
    compilation = checked(tmp_path, '"The firm may not … a third berth"', TEXT)
    finding = only(compilation, "quote-altered")
    assert finding.hints[0].startswith("words are left out in its middle")
    assert mended(compilation, finding).endswith('@s "The firm may not" … "a third berth"\n')


def test_a_string_that_goes_on_in_the_next_line_is_not_rewritten(tmp_path: Path) -> None:
    compilation = checked(tmp_path, '"The firm may refuse"\n      "a request of the navy"', TEXT)
    assert only(compilation, "quote-altered").fixes == ()


def test_many_changes_are_told_in_part(tmp_path: Path) -> None:
    words = [f"word{number}" for number in range(60)]
    text = " ".join(words)
    quote = " ".join("other" if number % 5 == 4 else word for number, word in enumerate(words))
    finding = only(checked(tmp_path, f'"{quote}"', text), "quote-altered")
    assert finding.hints[6] == "… and 6 more"
