"""Ids told by those before an edit are those that are found out from scratch."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import event, given
from hypothesis import strategies as st

from argmap.syntax.nodes import Node
from argmap.syntax.parser import parse
from argmap.text import Text
from argmap.workspace.naming import Form, form_of, naming_of
from argmap.workspace.renaming import Lines, renamed

LINES = st.sampled_from(
    (
        'claim a "A"',
        'claim "a"',
        'claim "b"',
        'claim a-2 "other"',
        "claim",
        "reason",
        'reason "b"',
        "undercut",
        "group a",
        'group b "B"',
        "group",
        'source s "S"',
        'actor "s"',
        "view",
        "source s",
        "claim a",
        "undercut u",
        "undercut v",
        "a supports b",
        'claim claim-2 "C"',
        'claim a-undercut "D"',
    )
)
DEEP = st.tuples(st.integers(0, 2), LINES).map(lambda one: "  " * one[0] + one[1])
TEXTS = st.lists(DEEP, max_size=8)


def read(lines: Sequence[str]) -> tuple[Sequence[Node], list[Form | None], tuple[int, ...]]:
    nodes = parse(Text("", "".join(f"{line}\n" for line in lines))).document.nodes
    return nodes, [form_of(node) for node in nodes], tuple(node.parent for node in nodes)


@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_ids_are_those_found_from_scratch(head: list[str], were: list[str], are: list[str], tail: list[str]) -> None:
    nodes, forms, parents = read([*head, *were, *tail])
    now, fresh, above = read([*head, *are, *tail])
    if len(forms) != len(head) + len(were) + len(tail) or len(fresh) != len(head) + len(are) + len(tail):
        return  # a line that is no node would count here as one
    first, last, end = len(head), len(head) + len(were), len(head) + len(are)
    same = [one + (end - last if one >= last else 0) for one in parents[last:]]
    taken_along = any(first <= one < last for one in parents[last:])
    if taken_along or same != list(above[end:]) or parents[:first] != above[:first]:
        first, last, end = 0, len(forms), len(fresh)  # as when the tree below an edit is another one
    told = renamed(
        naming_of(forms, parents, {}, nodes), Lines(first, forms[first:last], fresh[first:end]), fresh, above, {}
    )
    event("told" if told else "from scratch")
    if told is None:
        return
    known = naming_of(fresh, above, {}, now)
    assert told == known
    for sort, numbers in known.numbers.items():
        assert list(told.numbers[sort]) == list(numbers)


def test_most_edits_need_no_start_from_scratch() -> None:
    for were, are in (
        ([], ["claim b"]),
        (["claim b"], ["claim bc"]),
        (["claim b"], []),
        ([], ["  a supports b"]),
        ([], ['claim "new words"']),
        (['claim "new words"'], ['claim "new word"']),
        (["source s"], ["source st"]),
    ):
        head, tail = ["claim a", "  reason r"], ['claim c "C"', '  undercut "d"', 'claim "d"']
        nodes, forms, parents = read([*head, *were, *tail])
        now, fresh, above = read([*head, *are, *tail])
        told = renamed(
            naming_of(forms, parents, {}, nodes),
            Lines(2, forms[2 : 2 + len(were)], fresh[2 : 2 + len(are)]),
            fresh,
            above,
            {},
        )
        assert told == naming_of(fresh, above, {}, now)
