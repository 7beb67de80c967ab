from __future__ import annotations

import pytest

from argmap.diagnostics.diagnostic import Diagnostic
from tests.marked import assert_marked, compiled, pointed_at

CODE = "unused-ignore"


def test_a_comment_at_the_end_of_a_line_silences_what_that_line_has() -> None:
    assert_marked(
        """
claim a "Huawei is private"  # argmap: ignore[unconnected] nothing bears on it yet
claim b "Huawei is free"  #! unconnected
"""
    )


def test_a_comment_alone_silences_the_line_below_it() -> None:
    assert_marked(
        """
# argmap: ignore[unconnected] nothing bears on it yet
# (the next article will)
claim a "Huawei is private"
  # argmap: ignore[evidence-without-citation]
  # argmap: ignore[duplicate-text]
evidence b "Huawei is private"  #! unconnected
"""
    )


def test_several_codes_may_be_named() -> None:
    assert_marked('evidence a "A"  # argmap: ignore[unconnected,evidence-without-citation] a sketch\n')


def test_only_the_line_that_a_finding_points_at_counts() -> None:
    assert_marked(
        """
question q "Q?"
claim a "Huawei is private"  # argmap: ignore[duplicate-text]  #! unused-ignore
  answers q
claim b "Huawei is private"  #! duplicate-text
  answers q
"""
    )


def test_what_silences_nothing_is_found_at_its_code() -> None:
    source = """
claim a "A"  # argmap: ignore[unconnected, long-text] why  #! unused-ignore
"""
    (found,) = assert_marked(source)
    assert pointed_at(source, found) == "long-text"
    assert found.message == "this comment silences nothing: no finding here has the code `long-text`"
    assert found.hints == ("take it out",)


@pytest.mark.parametrize(
    ("comment", "hint"),
    [
        ("# argmap: ignore[unconected]", "there is no such code; did you mean `unconnected`?"),
        ("# argmap: ignore[everything]", "there is no such code"),
        ("# argmap: ignore", "name the code of what it is to silence: `# argmap: ignore[code] why`"),
        ("# argmap: ignore[]", "name the code of what it is to silence: `# argmap: ignore[code] why`"),
    ],
)
def test_a_comment_that_can_silence_nothing_says_what_to_do(comment: str, hint: str) -> None:
    found = assert_marked(f'claim a "A"  {comment}  #! unconnected, unused-ignore\n')
    assert found[-1].hints == (hint, "take it out")


def test_a_comment_does_not_silence_the_finding_about_itself() -> None:
    assert_marked(
        'question a "A"  # argmap: ignore[unconnected, long-text, unused-ignore]  #! unused-ignore, unused-ignore\n'
    )


def test_another_comment_may_silence_it() -> None:
    assert_marked(
        """
# argmap: ignore[unused-ignore] it comes and goes
claim a "A"  # argmap: ignore[unconnected, long-text]
"""
    )


def test_any_code_may_be_silenced_also_in_an_import() -> None:
    assert_marked(
        {
            "debate.arg": """
import "gone.arg" as gone  # argmap: ignore[import-missing] not written yet
import "nagy.arg" as nagy  # argmap: ignore[unused-name]
claim a "A"  # argmap: ignore[unconnected, duplicate-text]
""",
            "nagy.arg": 'claim a "A"  # argmap: ignore[unconnected]\n',
        }
    )


def mended(source: str, finding: Diagnostic) -> str:
    for edit in reversed(finding.fixes[0].edits):
        source = source[: edit.span.start] + edit.replacement + source[edit.span.end :]
    return source


@pytest.mark.parametrize(
    ("source", "after"),
    [
        ('question a "A"  # argmap: ignore[long-text] why\n', 'question a "A"\n'),
        ('map "M"\r\n# argmap: ignore[long-text] why\r\nclaim a "A"\n', 'map "M"\r\nclaim a "A"\n'),
        (
            'claim a "A"  # argmap: ignore[unconnected, long-text] why\n',
            'claim a "A"  # argmap: ignore[unconnected] why\n',
        ),
        (
            'claim a "A"  # argmap: ignore[long-text , unconnected] why\n',
            'claim a "A"  # argmap: ignore[unconnected] why\n',
        ),
        ('claim a "A"  # argmap: ignore[unconected]\n', 'claim a "A"  # argmap: ignore[unconnected]\n'),
        ('claim a "A"  # argmap: ignore[]\n', 'claim a "A"\n'),
    ],
)
def test_the_fix_takes_out_what_is_not_needed_and_no_more(source: str, after: str) -> None:
    (found,) = [one for one in compiled(source).diagnostics if one.code == CODE]
    assert mended(source, found) == after
