"""The width of a level, told line by line while a text is edited."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from argmap.syntax.indentation import UNIT, indentation_of
from argmap.syntax.rows import line_of, scanned
from argmap.syntax.width import Votes
from argmap.text import Text

LINES = st.tuples(st.integers(0, 12), st.sampled_from(("claim a", '"and on"', "", "by: m", "# why"))).map(
    lambda one: " " * one[0] + one[1]
)
SOME = st.lists(LINES, max_size=6)


@given(SOME, SOME, SOME, SOME)
def test_an_edit_leaves_the_votes_of_the_whole_text(
    head: list[str], were: list[str], are: list[str], tail: list[str]
) -> None:
    votes = Votes(scanned([*head, *were, *tail])[0])
    words = scanned([*head, *are, *tail])[0]
    same = votes.edit(words, len(head), len(head) + len(were), len(head) + len(are))
    assert vars(votes) == vars(Votes(words))
    assert not same or len(were) == len(are)


@given(st.lists(LINES.filter(lambda line: (len(line) - len(line.lstrip())) % 2 == 0), max_size=12))
def test_what_is_usual_is_read_as_two_spaces(lines: list[str]) -> None:
    text = Text("", "\n".join(lines))
    words = scanned(text.lines)[0]
    if Votes(words).is_usual:
        said = [line_of(text, row, scan) for row, scan in enumerate(words) if scan is not None]
        assert indentation_of(said, text).unit == UNIT
