from __future__ import annotations

from argmap.settings import Settings
from tests.marked import assert_marked, pointed_at

CODE = "long-text"


def test_a_text_past_the_limit_is_found() -> None:
    source = f"""
claim a "{"x" * 200}"
claim b "{"x" * 201}"  #! long-text
"""
    (found,) = assert_marked(source, CODE)
    assert found.message == "this text is 201 characters long"
    assert found.primary.message == "more than 200"
    assert pointed_at(source, found) == f'"{"x" * 201}"'


def test_the_limit_is_the_projects_and_counts_text_that_goes_on() -> None:
    assert_marked(
        """
claim a "Huawei is private"
claim b "Huawei"  #! long-text
  "is owned by its staff"
reason "Its staff hold the shares"  #! long-text
""",
        CODE,
        settings=Settings(text_limit=17),
    )


def test_characters_are_counted_not_bytes() -> None:
    assert_marked(f'claim a "{"华" * 200}"\n', CODE)
