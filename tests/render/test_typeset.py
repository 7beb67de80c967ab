"""Words in boxes: every one in its place, and none beyond the edge."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.diagram import Box, Junction
from argmap.model import Attribution, Kind
from argmap.render.clean import clean_text
from argmap.render.theme import REPORT, Theme, theme_named
from argmap.render.typeset import Line, Role, Slip, face, typeset
from tests.render.diagrams import boxes, junctions
from tests.render.samples import EVERYTHING

THEMES = (
    REPORT,
    replace(REPORT, text_size=20.0, box_width=180.0, junction_width=90.0),
    replace(REPORT, names=True),
    replace(REPORT, font_width=1.2),
    theme_named("screen"),
)
BOX = Box(
    "bound",
    Kind.CLAIM,
    "Every Chinese company is bound to the Party",
    name="bound",
    attribution=Attribution.REPORTED,
    speaker="Malcolm McNeil",
    source="Examiner 2019",
    scheme="expert opinion",
    grade="likely",
    tags=("law",),
)


def span(line: Line) -> tuple[float, float]:
    """Where a line begins and ends."""
    return (line.x - line.width, line.x) if line.flush or line.rtl else (line.x, line.x + line.width)


def words(slip: Slip, role: Role) -> str:
    return " ".join(line.text for line in slip.lines if line.role is role)


@given(boxes() | junctions(), st.sampled_from(THEMES))
def test_no_line_leaves_its_box_or_runs_into_another(node: Box | Junction, theme: Theme) -> None:
    slip = typeset(node, theme)
    for line in slip.lines:
        left, right = span(line)
        assert left >= 8.0
        assert right <= slip.width - 8.0
        assert 8.0 <= line.y <= slip.height - 4.0
        assert line.width <= line.room + 1e-6
    rows = sorted({line.y for line in slip.lines})
    for row in rows:
        on_row = sorted(span(line) for line in slip.lines if line.y == row)
        assert all(one[1] <= other[0] for one, other in pairwise(on_row))


@given(boxes())
def test_no_word_is_lost(box: Box) -> None:
    slip = typeset(box, REPORT)
    role = Role.LEAD if box.main else Role.TEXT
    assert words(slip, role).replace(" ", "") == clean_text(box.text).replace(" ", "")
    assert words(slip, Role.SPEAKER).replace(" ", "") == clean_text(f"— {box.speaker}" * bool(box.speaker)).replace(
        " ", ""
    )
    assert words(slip, Role.SOURCE).replace(" ", "") == clean_text(box.source).replace(" ", "")
    assert words(slip, Role.SCHEME).replace(" ", "") == clean_text(box.scheme).replace(" ", "")


def test_everything_has_its_place() -> None:
    slip = typeset(BOX, REPORT)
    by_role = {line.role: line for line in slip.lines}
    assert by_role[Role.KIND].text == "CLAIM"
    assert by_role[Role.SCHEME].y == by_role[Role.KIND].y
    assert by_role[Role.SOURCE].y == by_role[Role.KIND].y
    assert by_role[Role.SOURCE].flush
    assert by_role[Role.KIND].y < by_role[Role.TEXT].y < by_role[Role.SPEAKER].y < by_role[Role.GRADE].y
    assert by_role[Role.GRADE].text == "likely · #law"
    assert Role.NAME not in by_role


def test_names_are_shown_on_request() -> None:
    assert words(typeset(BOX, replace(REPORT, names=True)), Role.NAME) == "bound"


def test_a_source_without_room_in_the_head_goes_to_the_foot() -> None:
    slip = typeset(replace(BOX, source="A rather long name of an institution 2020, pp. 12-14; Another 2021"), REPORT)
    head = min(line.y for line in slip.lines)
    assert all(line.y > head for line in slip.lines if line.role is Role.SOURCE)


def test_main_claims_stand_out_and_nothing_is_louder_than_the_text() -> None:
    assert words(typeset(replace(BOX, main=True), REPORT), Role.LEAD) == BOX.text
    text = face(Role.TEXT, REPORT).size
    quieter = [face(role, REPORT) for role in Role if role not in (Role.TEXT, Role.LEAD)]
    assert all(one.size < text for one in quieter)
    assert [one.bold for one in quieter].count(True) == 1  # the label of the kind, the smallest of all
    assert face(Role.KIND, REPORT).size == min(one.size for one in quieter)


def test_right_to_left_texts_begin_at_the_right() -> None:
    slip = typeset(Box("he", Kind.CLAIM, "האוויר במרכז העיר השתפר מאוד"), REPORT)
    lines = [line for line in slip.lines if line.role is Role.TEXT]
    assert lines
    assert all(line.rtl and line.x == slip.width - 14 for line in lines)


@pytest.mark.parametrize(
    "node", [node for node in EVERYTHING.nodes if isinstance(node, Junction)], ids=lambda node: node.id
)
def test_a_junction_is_narrower_than_a_box(node: Junction) -> None:
    slip = typeset(node, REPORT)
    assert slip.width <= REPORT.junction_width < REPORT.box_width
    assert words(slip, Role.KIND) == node.kind.upper()
    assert words(slip, Role.GIST) == node.text
    assert words(slip, Role.SCHEME) == node.scheme
