"""Indentation: what is off is one finding on its own line, and its children stay with it."""

from __future__ import annotations

import pytest

from tests.syntax.reading import found, outline, read

TREE = """\
claim a <A>
  reason r -
    evidence b <B>
      citation s - <x> -
    evidence c <C>
  rebuttal d <D>
"""


def source(unit: str) -> str:
    return ('claim a "A"\n#reason r\n##evidence b "B"\n###@s "x"\n##evidence c "C"\n#rebuttal d "D"\n').replace(
        "#", unit
    )


def test_two_spaces_are_a_level() -> None:
    assert outline(source("  ")) == TREE
    assert found(source("  ")) == []


@pytest.mark.parametrize("unit", [" ", "   ", "    ", "      ", "        ", "\t"])
def test_another_width_throughout_is_one_finding(unit: str) -> None:
    assert outline(source(unit)) == TREE
    assert found(source(unit)) == ["2:1 indent-width"]


@pytest.mark.parametrize("unit", ["    ", "\t"])
def test_a_line_that_is_off_in_another_width(unit: str) -> None:
    text = source(unit).replace(f"{unit}rebuttal", f"{unit} rebuttal")
    assert outline(text) == TREE
    assert found(text) == ["2:1 indent-width", "6:1 odd-indent"]
    (fix,) = read(text).diagnostics[1].fixes
    assert fix.edits[0].replacement == unit


def test_a_text_indented_as_a_whole() -> None:
    text = "".join(f"    {line}\n" for line in source("  ").splitlines())
    assert outline(text + "\n") == TREE  # `read` takes the common margin away …
    shifted = f"#\n{text}"
    assert outline(shifted) == TREE  # … but not where a comment stands at the margin
    assert found(shifted) == ["2:1 indent-jump"]


def test_a_tab_is_a_level() -> None:
    text = source("  ").replace("    evidence b", "\t\tevidence b").replace("      @s", "    \t@s")
    assert outline(text) == TREE
    assert found(text) == ["3:1 tab-indent", "4:1 tab-indent"]
    finding = read(text).diagnostics[0]
    assert finding.message == "this line is indented with U+0009 (tab)"
    assert finding.fixes[0].edits[0].replacement == "    "


def test_other_spaces_are_named() -> None:
    text = source("  ").replace("  rebuttal", "\u00a0\u00a0rebuttal")
    assert outline(text) == TREE
    assert [finding.message for finding in read(text).diagnostics] == [
        "this line is indented with U+00A0 (no-break space)"
    ]


LINES = source("  ").splitlines()


@pytest.mark.parametrize("line", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("more", [1, -1])
def test_one_space_more_or_less(line: int, more: int) -> None:
    """Each line in turn; what stands around it tells where it belongs."""
    lines = list(LINES)
    lines[line] = " " + lines[line] if more > 0 else lines[line][1:]
    text = "\n".join(lines)
    assert outline(text) == TREE
    assert found(text) == [f"{line + 1}:1 odd-indent"]
    mended = read(text).diagnostics[0].fixes[0].edits[0]
    assert mended.replacement + lines[line].lstrip() == LINES[line]


ODD = {
    # the block of the line tells its level
    'claim a "A"\n  claim b "B"\n   claim c "C"\n      by: x\n': (
        "claim a <A>\n  claim b <B>\n    claim c <C>\n      property by x\n"
    ),
    'claim a "A"\n  claim b "B"\n   claim c "C"\n    by: x\n': (
        "claim a <A>\n  claim b <B>\n  claim c <C>\n    property by x\n"
    ),
    # no level is skipped
    'claim a "A"\nclaim b "B"\n   claim c "C"\n    claim d "D"\n': (
        "claim a <A>\nclaim b <B>\n  claim c <C>\n    claim d <D>\n"
    ),
    # a reason has premises, evidence has none
    'claim a "A"\n  claim b "B"\n   reason c\n    claim d "D"\n': (
        "claim a <A>\n  claim b <B>\n  reason c -\n    claim d <D>\n"
    ),
    'claim a "A"\n  claim b "B"\n   evidence c "C"\n    claim d "D"\n': (
        "claim a <A>\n  claim b <B>\n    evidence c <C>\n    claim d <D>\n"
    ),
    'claim a "A"\n  reason b\n   claim c "C"\n': "claim a <A>\n  reason b -\n    claim c <C>\n",
    # a text belongs to the line above it, a property to its statement
    'claim a "A"\n  @s "x"\n   "y"\n': "claim a <A>\n  citation s - <x y> -\n",
    'claim a "A"\n  @s "x"\n     "y"\n': "claim a <A>\n  citation s - <x y> -\n",
    'claim a "A"\n   by: x\n  by: y\n': "claim a <A>\n  property by x\n  property by y\n",
    'claim a "A"\n  @s "x"\n     note: "n"\n': "claim a <A>\n  citation s - <x> -\n    property note <n>\n",
    # a relation that says where it begins stands in a group, not under a question
    'group g "G"\n  question p "P"\n question q "Q"\n  a answers q\n': (
        "group g <G>\n  question p <P>\n  question q <Q>\n  relation a answers q\n"
    ),
    # what has no sense at top level stands one level deeper
    'claim a "A"\n rebuttal b "B"\nclaim c "C"\n  by: x\n': (
        "claim a <A>\n  rebuttal b <B>\nclaim c <C>\n  property by x\n"
    ),
    'claim a "A"\n claim b "B"\nclaim c "C"\n  by: x\n': "claim a <A>\nclaim b <B>\nclaim c <C>\n  property by x\n",
}


@pytest.mark.parametrize("text", ODD)
def test_between_two_levels_the_lines_around_decide(text: str) -> None:
    assert outline(text) == ODD[text]
    assert [finding.split()[1] for finding in found(text)] == ["odd-indent"]


USUAL = 'claim x "X"\n  claim y "Y"\n  claim z "Z"\n'  # so that two spaces are the width of the file

JUMPS = {
    # by itself: the next line shows where it should have stood
    'claim a "A"\n    reason r\n    claim b "B"\n': "claim a <A>\n  reason r -\n    claim b <B>\n",
    'claim a "A"\n    claim r "R"\n    by: x\n': "claim a <A>\n  claim r <R>\n    property by x\n",
    'claim a "A"\n      claim r "R"\n    by: x\n': "claim a <A>\n  claim r <R>\n    property by x\n",
    '    claim a "A"\n  by: x\nclaim b "B"\n': "claim a <A>\n  property by x\nclaim b <B>\n",
    # with its block
    'claim a "A"\n    claim r "R"\n      by: x\n      claim c "C"\n  claim d "D"\n': (
        "claim a <A>\n  claim r <R>\n    property by x\n    claim c <C>\n  claim d <D>\n"
    ),
    # under a line that nothing stands under but a text
    'claim a "A"\n  by: x\n    evidence b "B"\n      by: y\n': (
        "claim a <A>\n  property by x\n  evidence b <B>\n    property by y\n"
    ),
    'map "M"\n  source s "S"\n    date: 2020\n': "map <M>\nsource s <S>\n  property date 2020\n",
    # a text aligned with the one above it
    'claim a "A"\n        "B"\n  by: x\n': "claim a <A B>\n  property by x\n",
}


@pytest.mark.parametrize("text", JUMPS)
def test_a_jump_is_one_finding_and_its_children_stay_with_it(text: str) -> None:
    text += USUAL
    assert outline(text).removesuffix(outline(USUAL)) == JUMPS[text.removesuffix(USUAL)]
    assert [finding.split()[1] for finding in found(text)] == ["indent-jump"]


def test_siblings_that_jump_together_stay_siblings() -> None:
    text = 'claim a "A"\n    claim b "B"\n    claim c "C"\n  by: x\n' + USUAL
    assert outline(text) == "claim a <A>\n  claim b <B>\n  claim c <C>\n  property by x\n" + outline(USUAL)
    assert found(text) == ["2:1 indent-jump", "3:1 indent-jump"]


def test_one_odd_line_among_many_does_not_make_the_file_one_of_single_spaces() -> None:
    text = 'claim a "A"\n  evidence b "B"\n   by: "Huawei"\n  claim c "C"\n  claim d "D"\n  tags: x\n'
    assert found(text) == ["3:1 odd-indent"]
