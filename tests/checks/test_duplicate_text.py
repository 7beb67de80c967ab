from __future__ import annotations

from tests.marked import assert_marked, compiled, pointed_at

CODE = "duplicate-text"


def test_the_same_words_are_found_whatever_their_case_spaces_and_last_points() -> None:
    source = """
claim a "Huawei is private"
claim b "Huawei  is PRIVATE."  #! duplicate-text
rebuttal c "huawei is private!"  #! duplicate-text
claim d "Huawei"
  "is private"
""".replace('claim d "Huawei"', 'claim d "Huawei"  #! duplicate-text')
    found = assert_marked(source, CODE)
    assert found[0].message == "the claim `b` says the same words as `a`"
    assert pointed_at(source, found[0]) == '"Huawei  is PRIVATE."'
    assert all(one.related[0].span.line == 2 for one in found)


def test_short_texts_and_nameless_statements_count() -> None:
    source = """
claim a "A"
  rebuttal "No"
claim b "B"
  rebuttal "No."  #! duplicate-text
"""
    (found,) = assert_marked(source, CODE)
    assert found.message == "this rebuttal says the same words as the rebuttal on line 3"


def test_restating_explains_it_either_way_round_and_through_a_third() -> None:
    assert_marked(
        """
claim a "Huawei is private"
claim b "Huawei is private"
  restates a
claim c "Huawei is private"
b restates c
""",
        CODE,
    )


def test_a_question_is_no_answer_and_no_text_is_no_words() -> None:
    assert_marked(
        """
question q "Huawei is private?"
claim a "Huawei is private"
  reason r
    assumption "X"
  reason s
    assumption "Y"
""",
        CODE,
    )


def test_words_of_two_files_are_reported_in_the_main_one() -> None:
    found = assert_marked(
        {
            "debate.arg": """
import "nagy.arg" as nagy
import "cdt.arg" as cdt
claim a "Huawei is private"  #! duplicate-text
""",
            "nagy.arg": 'claim a "Huawei is private."\nclaim b "The law is vague"\n',
            "cdt.arg": 'claim c "The law is vague"  #! duplicate-text\n',
        },
        CODE,
    )
    assert [one.message for one in found] == [
        "the claim `a` says the same words as `nagy.a`",
        "the claim `c` says the same words as `nagy.b`",
    ]


def test_a_file_full_of_one_text_costs_no_more_than_its_size() -> None:
    source = "\n".join(f'claim c{number} "Huawei is private"\n  restates c0' for number in range(1, 5_000))
    found = [one for one in compiled(f'claim c0 "Huawei is private"\n{source}').diagnostics if one.code == CODE]
    assert found == []
