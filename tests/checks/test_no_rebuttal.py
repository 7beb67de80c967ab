from __future__ import annotations

from tests.marked import assert_marked, pointed_at

CODE = "no-rebuttal"

AGREED = """
question independent "Is Huawei independent?"
  claim bound "Every company is bound"
    reason obliged "The law leaves no room"
      assumption duty "There is a duty"
      assumption assist "Operators must assist"
"""


def test_a_map_without_dispute_is_found_once_at_its_title() -> None:
    source = AGREED + 'map "Ties"  #! no-rebuttal\n'
    (found,) = assert_marked(source, CODE)
    assert pointed_at(source, found) == '"Ties"'


def test_without_a_title_the_first_line_stands_for_the_map() -> None:
    source = AGREED.replace('independent?"', 'independent?"  #! no-rebuttal')
    (found,) = assert_marked(source, CODE)
    assert pointed_at(source, found) == "question"


def test_any_attack_is_a_dispute() -> None:
    assert_marked(AGREED + "duty contradicts assist\n", CODE)
    assert_marked(AGREED + '      undercut "The duty is narrow"\n', CODE)
    assert_marked(AGREED + '    objection "It is vague"\n      assumption "It names no limit"\n', CODE)


def test_a_sketch_of_four_statements_is_left_alone() -> None:
    assert_marked("\n".join(AGREED.splitlines()[:-1]), CODE)


def test_an_attack_in_an_import_counts() -> None:
    assert_marked(
        {
            "debate.arg": f'import "nagy.arg" as nagy\n{AGREED}',
            "nagy.arg": 'claim a "A"\n  rebuttal b "B"\n',
        },
        CODE,
    )


def test_an_attack_that_may_have_been_lost_is_not_missed() -> None:
    assert_marked(AGREED + "  rebutts\n", CODE)
    assert_marked(AGREED + "duty contradicts nowhere\n", CODE)
    assert_marked(AGREED + 'import "gone.arg" as gone\n', CODE)
