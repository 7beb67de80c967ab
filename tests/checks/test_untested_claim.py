from __future__ import annotations

import pytest

from tests.marked import assert_marked, pointed_at

CODE = "untested-claim"
ARTICLE = """
source s "S"
question q "Q?"
  claim small "Small"
    @s
    evidence "One"
      @s
    rebuttal other "Other"
      @s
  claim big "Big"{mark}
    @s
    reason r "Because"
      evidence a "A"
        @s
      evidence b "B"
        @s
    evidence c "C"
      @s
"""


def article(more: str = "", *, found: bool) -> str:
    return ARTICLE.replace("{mark}", "  #! untested-claim" if found else "") + more


def test_the_claim_argued_for_most_is_found_if_nothing_speaks_against_it() -> None:
    source = article(found=True)
    (finding,) = assert_marked(source, CODE)
    assert finding.message == "nothing that `s` says speaks against the claim `big`, for which it argues most"
    assert (pointed_at(source, finding), finding.primary.message) == ("big", "4 statements speak for it, none against")


@pytest.mark.parametrize(
    "test",
    [
        'rebuttal x "X"\n  rebuts big\n',
        'rebuttal x "X"\n  rebuts c\n',
        'objection x "X"\n  rebuts a\n  assumption "Y"\n',
        "big contradicts small\n",
        "small contradicts big\n",
        'undercut x "X"\n  undercuts r\n',
        'undercut x "X"\n  undercuts c -> big\n',
    ],
)
def test_anything_against_it_its_support_or_a_step_is_a_test(test: str) -> None:
    assert_marked(article(test, found=False), CODE)


def test_what_others_hold_against_it_is_not_the_articles_doing() -> None:
    debate = 'import "x.arg" as x\nrebuttal y "Y"\n  rebuts x.big\nclaim z "Z"\n  contradicts x.big\n'
    assert_marked({"map.arg": debate, "x.arg": article(found=True)}, CODE)


def test_what_others_add_for_another_of_its_claims_does_not_count() -> None:
    debate = 'import "x.arg" as x\n' + "".join(f'claim c{n} "C{n}"\n  supports x.small\n' for n in range(9))
    assert_marked({"map.arg": debate, "x.arg": article(found=True)}, CODE)


def test_a_map_of_several_sources_is_no_article() -> None:
    assert_marked(article('source t "T"\nclaim more "More"\n  @t\n', found=False), CODE)


def test_a_claim_with_little_support_is_not_argued_for() -> None:
    little = ARTICLE.replace("{mark}", "").replace('    evidence c "C"\n      @s\n', "")
    assert_marked(little, CODE)


def test_where_nobody_disputes_anything_another_finding_says_so() -> None:
    calm = ARTICLE.replace("{mark}", "").replace('    rebuttal other "Other"\n      @s\n', "")
    source = f'map "M"  #! no-rebuttal\n{calm}'
    assert_marked(source, CODE, "no-rebuttal")


def test_support_in_a_circle_is_no_more_than_it_is() -> None:
    assert_marked(article("big supports a\n", found=True), CODE)


def test_what_was_lost_may_have_been_a_test() -> None:
    assert_marked(article('rebutal x "X"\n  rebuts big\n', found=False), CODE)
