"""Names of statements that have none: made from their text, stable, each one's own."""

from __future__ import annotations

from tests.marked import compiled


def ids(source: str) -> list[str]:
    return [one.id for one in compiled(source).map.statements]


def test_a_name_is_made_of_the_first_words() -> None:
    assert ids('claim "Every Chinese company, Huawei included, is bound to the Party"\n') == [
        "every-chinese-company-huawei-included-is"
    ]
    assert ids('claim "华为是民营企业"\n') == ["华为是民营企业"]


def test_a_text_that_begins_with_no_letter_has_its_kind_in_front() -> None:
    assert ids('claim "5G matters"\nevidence "2017: a law was passed"\n') == [
        "claim-5g-matters",
        "evidence-2017-a-law-was-passed",
    ]


def test_a_text_without_words_has_the_name_of_its_parent() -> None:
    assert ids('claim a "A"\n  reason\n    assumption "?!"\n  reason\n') == [
        "a",
        "a-reason",
        "a-reason-assumption",
        "a-reason-2",
    ]
    assert ids('claim "…"\n') == ["claim"]


def test_the_same_text_is_numbered_and_names_that_are_given_go_first() -> None:
    source = 'claim "Huawei is private"\nclaim "Huawei is private"\nclaim huawei-is-private "Given"\n'
    assert ids(source) == ["huawei-is-private-2", "huawei-is-private-3", "huawei-is-private"]


def test_another_line_elsewhere_changes_no_name() -> None:
    before = ids('claim "Huawei is private"\nclaim "It belongs to its staff"\n')
    after = ids('claim "Huawei is private"\nclaim "The law is vague"\nclaim "It belongs to its staff"\n')
    assert [one for one in after if one != "the-law-is-vague"] == before


def test_a_file_full_of_one_text_costs_no_more_than_its_size() -> None:
    names = ids('claim "Huawei is private"\n' * 20_000)
    assert len(set(names)) == 20_000
