from __future__ import annotations

import pytest

from argmap.checks.shared_origin import MOST_FOLLOWED
from tests.marked import assert_marked, pointed_at

CODE = "shared-origin"
SOURCES = """
source leak "L"
source wire "W"
  based-on: leak
source times "T"
  based-on: wire
source post "P"
  based-on: leak
source other "O"
"""


def test_two_supporters_with_one_origin_are_found_at_the_claim() -> None:
    source = (
        SOURCES
        + """
claim a "A"  #! shared-origin
  evidence b "B"
    @other
    @times "said so"
  evidence c "C"
    @post "as well"
"""
    )
    (found,) = assert_marked(source, CODE)
    assert found.message == "`times` and `post` both speak for the claim `a`, but both draw on `leak`"
    assert pointed_at(source, found) == "a"
    assert [one.message for one in found.related] == ["`times` cited here", "`post` cited here"]
    assert [source[one.span.start : one.span.end] for one in found.related] == ['@times "said so"', '@post "as well"']


@pytest.mark.parametrize(
    ("first", "second", "how"),
    [
        ("leak", "wire", "`wire` draws on `leak`"),
        ("wire", "leak", "`wire` draws on `leak`"),
        ("leak", "times", "`times` draws on `leak`"),
        ("wire", "post", "both draw on `leak`"),
    ],
)
def test_one_that_draws_on_the_other_is_named(first: str, second: str, how: str) -> None:
    source = f'{SOURCES}\nclaim a "A"  #! shared-origin\n  @{first}\n  @{second}\n'
    (found,) = assert_marked(source, CODE)
    assert found.message == f"`{first}` and `{second}` both speak for the claim `a`, but {how}"


def test_a_claim_is_found_once_and_by_its_restatements_too() -> None:
    assert_marked(
        SOURCES
        + """
claim a "A"  #! shared-origin
  @wire
  evidence "B"
    @times
  evidence "C"
    @post
claim d "D"  #! shared-origin
  @leak
claim e "E"  #! shared-origin
  @post
  restates d
""",
        CODE,
    )


def test_sources_of_their_own_premises_together_and_both_sides_are_fine() -> None:
    assert_marked(
        SOURCES
        + """
claim a "A"
  @wire
  evidence "B"
    @other
  rebuttal "C"
    @post
  reason "D"
    evidence "E"
      @times
      evidence "F"
        @other
    evidence "G"
      @post
  claim "H"
    evidence "I"
      @times
question q "Q?"
  @wire
  @post
""",
        CODE,
    )


def test_one_source_cited_twice_is_one() -> None:
    assert_marked(SOURCES + 'claim a "A"\n  @wire "x"\n  @wire "y"\n', CODE)


def test_sources_that_draw_on_one_another_in_a_circle() -> None:
    (found,) = assert_marked(
        'source a "A"\n  based-on: b\nsource b "B"\n  based-on: a\nclaim c "C"  #! shared-origin\n  @a\n  @b\n', CODE
    )
    assert found.message.endswith("but `b` draws on `a`")


def test_a_chain_is_followed_far_but_not_without_end() -> None:
    def chain(length: int) -> str:
        links = "".join(f'source s{n} "S"\n  based-on: s{n + 1}\n' for n in range(length))
        return f'{links}source s{length} "S"\nclaim c "C"{{mark}}\n  @s0\n  @s{length}\n'

    assert_marked(chain(MOST_FOLLOWED - 1).replace("{mark}", "  #! shared-origin"), CODE)
    assert_marked(chain(MOST_FOLLOWED).replace("{mark}", ""), CODE)


def test_what_was_lost_is_not_guessed_at() -> None:
    assert_marked(SOURCES + 'claim a "A"\n  @nowhere\n  @wire\n  @times\n', CODE)


def test_a_claim_of_an_import_is_told_as_its_file_names_things() -> None:
    article = f'{SOURCES}\nclaim a "A"  #! shared-origin\n  @wire\n  @times\n'
    (found,) = assert_marked({"map.arg": 'import "x.arg" as x\n', "x.arg": article}, CODE)
    assert found.message == "`wire` and `times` both speak for the claim `a`, but `times` draws on `wire`"
