"""A map split into sheets: nothing lost, no sheet too large, the same names whatever else the map gains."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import load, loads
from argmap.diagram import Diagram
from argmap.diagram.edges import edges_of
from argmap.diagram.select import select, select_all
from argmap.drawing.below import BELOW
from argmap.drawing.ground import Ground
from argmap.drawing.sheaf import Fits, sheaf_of
from argmap.drawing.sheet import Sheet
from argmap.drawing.split import LEAST_MOST, Limits
from argmap.model import ArgumentMap, Inference, View
from tests.strategies import argument_maps, views

MAPS = sorted((Path(__file__).parents[2] / "maps").glob("*.arg"))


def branch(name: str, depth: int, width: int, indent: int = 0) -> str:
    """A claim with claims under it, named by their places."""
    lines = f'{"  " * indent}claim {name} "Text of {name}"\n'
    return lines + "".join(branch(f"{name}-{n}", depth - 1, width, indent + 1) for n in range(width) if depth)


def opened(sheets: tuple[Sheet, ...]) -> set[str]:
    """What is drawn with all that hangs under it."""
    return {node.id for sheet in sheets for node in sheet.diagram.nodes}


def hidden(diagram: Diagram) -> set[str]:
    return {id for box in diagram.boxes if box.fold for id in box.fold.statements}


def check_nothing_is_lost(map: ArgumentMap, view: View | None, sheets: tuple[Sheet, ...]) -> None:
    chosen = select(map, view) if view else select_all(map)
    statements = {statement.id for statement in chosen.statements}
    closed = {
        id
        for sheet in sheets
        for box in sheet.diagram.boxes
        if box.fold and not box.fold.sheet and not box.id.endswith(BELOW)
        for id in box.fold.statements
    }
    drawn = opened(sheets) & statements
    assert drawn | closed == statements
    inferences = [one for one in chosen.statements if isinstance(one, Inference)]
    edges = {edge.id: edge for edge in edges_of(inferences, chosen.relations)}
    shown = {edge.id for sheet in sheets for edge in sheet.diagram.edges}
    told = {one.edge for sheet in sheets for one in sheet.diagram.see_also}
    for edge in edges.values():
        step = edges.get(edge.head)
        ends = (edge.tail, step.tail, step.head) if step else (edge.tail, edge.head)
        if closed.intersection(ends) or not statements.issuperset(ends):
            continue
        assert edge.id in shown | told


limits = st.builds(
    Limits,
    st.integers(LEAST_MOST, 9),
    st.sampled_from((None, 3)),
    share=st.booleans(),
    always=st.booleans(),
)
fits: st.SearchStrategy[Fits | None] = st.sampled_from(
    (None, lambda sheet: len(sheet.diagram.nodes) <= 9, lambda _sheet: True)
)


@given(argument_maps(), limits, fits)
def test_every_statement_and_relation_is_drawn_or_told(map: ArgumentMap, limits: Limits, fits: Fits | None) -> None:
    check_nothing_is_lost(map, None, sheaf_of(Ground(map, None), limits, fits))


@given(argument_maps(), limits, fits, st.data())
def test_so_is_all_that_a_view_shows(map: ArgumentMap, limits: Limits, fits: Fits | None, data: st.DataObject) -> None:
    view = data.draw(views("some", map))
    check_nothing_is_lost(map, view, sheaf_of(Ground(map, view), limits, fits))


@given(argument_maps(), limits, fits)
def test_no_sheet_shows_a_statement_twice_but_folded_above_what_it_hides(
    map: ArgumentMap, limits: Limits, fits: Fits | None
) -> None:
    for sheet in sheaf_of(Ground(map, None), limits, fits):
        ids = [node.id for node in sheet.diagram.nodes]
        assert len(set(ids)) == len(ids)
        drawn = set(ids)
        for box in sheet.diagram.boxes:
            assert not box.fold or box.id.endswith(BELOW) or drawn.isdisjoint(box.fold.statements)
            if box.id.endswith(BELOW):
                assert box.id.removesuffix(BELOW) in drawn
                assert any(box.id in (edge.tail, edge.head) for edge in sheet.diagram.edges)


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
@pytest.mark.parametrize("most", [8, 40])
def test_the_maps_are_split_whole(path: Path, most: int) -> None:
    map = load(path)
    sheets = sheaf_of(Ground(map, None), Limits(most))
    check_nothing_is_lost(map, None, sheets)
    assert all(len(sheet.diagram.nodes) <= most for sheet in sheets)
    assert len({sheet.name for sheet in sheets}) == len(sheets)


def test_folded_boxes_lead_to_the_sheet_that_draws_what_they_hide() -> None:
    for path in MAPS:
        sheets = {sheet.name: sheet.diagram for sheet in sheaf_of(Ground(load(path), None), Limits(12))}
        for diagram in sheets.values():
            for box in diagram.boxes:
                if box.fold and not box.fold.group:
                    target = sheets[box.fold.sheet]
                    there = next(one for one in target.boxes if one.id == box.id)
                    assert there.fold is None or len(there.fold.statements) < len(box.fold.statements)
                elif box.fold:
                    assert box.fold.sheet in sheets
            for one in (*diagram.trail, *(also.place for also in diagram.see_also)):
                assert one.box in {"", *(node.id for node in sheets[one.sheet].nodes)}


def test_what_fits_on_one_sheet_is_one() -> None:
    (sheet,) = sheaf_of(Ground(loads(branch("a", 2, 2)), None), Limits(7))
    assert (sheet.name, len(sheet.diagram.nodes), sheet.diagram.trail) == ("overview", 7, ())
    assert len(sheaf_of(Ground(loads(branch("a", 2, 2)), None), Limits(6))) > 1


def test_sheets_are_named_by_what_they_show_and_keep_their_names() -> None:
    text = "".join(f'group g{n} "Group {n}"\n{branch(f"c{n}", 2, 3, 1)}\n' for n in range(3))
    text += branch("free", 2, 3)
    before = [sheet.name for sheet in sheaf_of(Ground(loads(text), None), Limits(15))]
    assert before == ["overview", "g0", "g1", "g2", "free"]
    more = text.replace('group g1 "Group 1"\n', 'group g1 "Group 1"\n  claim new "New"\n') + '\nclaim last "Last"\n'
    assert [sheet.name for sheet in sheaf_of(Ground(loads(more), None), Limits(15))] == before


def test_the_largest_branches_are_cut_off() -> None:
    text = 'question q "Q?"\n' + branch("big", 2, 3, 1) + branch("small", 1, 3, 1) + branch("also", 2, 3, 1)
    sheets = {sheet.name: sheet.diagram for sheet in sheaf_of(Ground(loads(text), None), Limits(20))}
    assert list(sheets) == ["overview", "q", "big"]
    folded = {box.id: box.fold.words for box in sheets["q"].boxes if box.fold}
    assert folded == {"big": "12 more: 12 for"}
    assert [place.sheet for place in sheets["big"].trail] == ["overview", "q"]
    (out,) = sheets["big"].see_also
    assert (out.kind, out.tail, out.head, out.place.sheet, out.place.box) == (
        "answers", "Text of big", "Q?", "q", "q",
    )  # fmt: skip


def test_more_members_than_a_sheet_holds_go_on_over_several() -> None:
    text = 'question q "Q?"\n' + "".join(f'  claim a{n} "A{n}"\n' for n in range(20))
    sheets = sheaf_of(Ground(loads(text), None), Limits(8))
    assert [sheet.name for sheet in sheets] == ["overview", "q", "q-2", "q-3"]
    members = [node.id for sheet in sheets[1:] for node in sheet.diagram.nodes if node.id != "q"]
    assert members == [f"a{n}" for n in range(20)]


def roomy(most: int) -> Fits:
    return lambda sheet: len(sheet.diagram.nodes) <= most


def test_small_parts_share_a_sheet_across_groups_and_none_goes_before_what_it_is_cut_off_from() -> None:
    text = "".join(f'group g{n} "Group {n}"\n{branch(f"c{n}", 1, 1, 1)}\n' for n in range(6))
    text += f'group last "Last"\n{branch("d", 3, 2, 1)}'
    sheets = sheaf_of(Ground(loads(text), None), Limits(8, always=True), roomy(6))
    assert [sheet.diagram.title for sheet in sheets[1:3]] == ["Group 0 – and 2 more", "Group 3 – and 2 more"]
    assert [frame.title for frame in sheets[1].diagram.frames] == ["Group 0", "Group 1", "Group 2"]
    order = {sheet.name: at for at, sheet in enumerate(sheets)}
    for sheet in sheets[1:]:
        for box in sheet.diagram.boxes:
            assert not box.fold or not box.fold.sheet or order[box.fold.sheet] > order[sheet.name]


def test_a_branch_goes_on_below_on_the_sheet_that_it_is_cut_off_from() -> None:
    text = 'question q "Q?"\n' + "".join(branch(f"a{n}", 2, 2, 1) for n in range(2))
    sheets = sheaf_of(Ground(loads(text), None), Limits(12, deep=3, always=True), roomy(20))
    (page,) = sheets[1:]
    boxes = {box.id: box for box in page.diagram.boxes}
    assert {id: box.fold.words for id, box in boxes.items() if box.fold} == {
        f"a0{BELOW}": "6 more: 6 for · below",
        f"a1{BELOW}": "6 more: 6 for · below",
    }
    answers = {edge.tail for edge in page.diagram.edges if edge.kind == "answers"}
    assert answers == {f"a0{BELOW}", f"a1{BELOW}"}
    assert {"a0", "a1", "a0-0-0"} <= boxes.keys()
    assert page.diagram.title == "Q?"


def test_a_sheet_of_several_branches_says_that_it_continues() -> None:
    text = 'question q "Q?"\n' + "".join(branch(f"a{n}", 2, 2, 1) for n in range(9))
    sheets = sheaf_of(Ground(loads(text), None), Limits(12, deep=3, always=True), roomy(18))
    assert {sheet.diagram.title for sheet in sheets[2:]} == {"Q? (continued)"}
    assert all([place.sheet for place in sheet.diagram.trail] == ["overview", "q"] for sheet in sheets[2:])


def undercuts_drawn(sheets: tuple[Sheet, ...]) -> set[str]:
    return {edge.tail for sheet in sheets for edge in sheet.diagram.edges if edge.kind == "undercuts"}


def test_an_undercut_stands_where_its_step_is_drawn_even_if_the_step_begins_on_another_sheet() -> None:
    text = 'claim q "Q"\n' + branch("a", 2, 3, 1) + '    undercut u "U"\n' + branch("b", 2, 3, 1)
    sheets = sheaf_of(Ground(loads(text), None), Limits(16))
    (home,) = [sheet for sheet in sheets if "u" in opened((sheet,))]
    folded = {box.id for box in home.diagram.boxes if box.fold}
    assert "a" in folded
    assert undercuts_drawn((home,)) == {"u"}


def test_so_does_one_that_stands_elsewhere_in_no_group() -> None:
    group = f'group g "G"\n{branch("a", 1, 3, 1)}\n'
    text = f'{group}{branch("b", 2, 3)}undercut u "U"\n  undercuts a-0 -> a\n  claim c "C"\n'
    sheets = sheaf_of(Ground(loads(text), None), Limits(10))
    check_nothing_is_lost(loads(text), None, sheets)
    (home,) = [sheet for sheet in sheets if {"u", "c"} <= opened((sheet,))]
    assert {"a", "a-0"} <= opened((home,))
    assert undercuts_drawn((home,)) == {"u"}


def test_the_step_is_drawn_beside_one_that_stands_in_another_group() -> None:
    undercut = '  undercut u "U"\n    undercuts a-0 -> a\n'
    text = f'group g "G"\n{branch("a", 1, 3, 1)}\ngroup h "H"\n{undercut}{branch("b", 1, 2, 1)}'
    sheets = sheaf_of(Ground(loads(text), None), Limits(6))
    check_nothing_is_lost(loads(text), None, sheets)
    (home,) = [sheet for sheet in sheets if sheet.name == "h"]
    assert {"a", "a-0"} <= opened((home,))
    assert undercuts_drawn((home,)) == {"u"}
    assert [frame.title for frame in home.diagram.frames] == ["G", "H"]
    assert not home.diagram.see_also


def test_a_deep_map_is_cut_by_depth() -> None:
    text = "".join(f'{"  " * n}claim a{n} "A{n}"\n' for n in range(12))
    sheets = sheaf_of(Ground(loads(text), None), Limits(40, deep=5, always=True))
    assert all(len(sheet.diagram.nodes) <= 5 for sheet in sheets)
    check_nothing_is_lost(loads(text), None, sheets)


def test_the_overview_shows_answers_then_questions_then_groups() -> None:
    question = '  question q{0} "Q{0}?"\n    claim a{0} "A"\n      claim b{0} "B"\n    claim c{0} "C"\n'
    text = "".join(f'group g{n} "Group {n}"\n{question.format(n)}' for n in range(6))
    map = loads(text)
    for most, first in ((18, ["q0", "a0", "c0"]), (10, ["q0", "q1", "q2"]), (5, ["g0", "g1", "g2"])):
        overview = sheaf_of(Ground(map, None), Limits(most))[0].diagram
        assert [node.id for node in overview.nodes][:3] == first
    several = [sheet for sheet in sheaf_of(Ground(map, None), Limits(5)) if sheet.name.startswith("overview")]
    assert [len(sheet.diagram.nodes) for sheet in several] == [3, 3]


def test_what_a_view_collapses_has_no_sheet() -> None:
    text = branch("a", 2, 3) + branch("b", 2, 3)
    sheets = sheaf_of(Ground(loads(text), View(id="v", collapse=("a",))), Limits(13))
    assert [sheet.name for sheet in sheets] == ["overview", "b"] or len(sheets) == 1
    box = next(node for sheet in sheets for node in sheet.diagram.boxes if node.id == "a")
    assert box.fold is not None
    assert (box.fold.words, box.fold.sheet) == ("12 more: 12 for", "")
