from __future__ import annotations

import pytest

from tests.marked import assert_marked, pointed_at

CODE = "second-hand-actor"
SOURCES = """
source report "R"
  author: "Hannah McGrath"
  publisher: "Data Driven Futures"
source speech "S"
  {by}
"""


def test_an_actor_whom_only_others_cite_is_found_once_at_its_name() -> None:
    source = (
        SOURCES.replace("{by}", 'author: "Wu Ken"')
        + """
actor liang "Liang Hua"  #! second-hand-actor
actor wu "Wu Ken"
actor silent "Somebody"
actor uncited "Somebody else"
claim a "A"
  by: liang, wu
  @report
claim b "B"
  by: liang
  @speech
  supports a
    by: liang
    @report
claim c "C"
  by: wu, "a passer-by"
  @speech
claim d "D"
  by: uncited
"""
    )
    (found,) = assert_marked(source, CODE)
    assert found.message == "`liang` is quoted only through others"
    assert (pointed_at(source, found), found.primary.message) == (
        "liang",
        "3 statements, none from a source of its own",
    )


@pytest.mark.parametrize(
    "by",
    [
        'author: "Liang Hua"',
        'author: "Somebody", "liang  hua"',
        'author: "Hua, Liang"',
        'publisher: "Liang Hua"',
        'author: "Huawei"',
        'publisher: "HUAWEI"',
    ],
)
def test_a_source_of_its_own_or_of_whom_it_belongs_to_is_first_hand(by: str) -> None:
    assert_marked(
        SOURCES.replace("{by}", by)
        + """
actor liang "Liang Hua"
  affiliation: "Huawei"
claim a "A"
  by: liang
  @speech
claim b "B"
  by: liang
  @report
""",
        CODE,
    )


def test_in_the_map_of_one_article_everybody_is_heard_through_it() -> None:
    article = 'source s "S"\nsource t "T"\nactor x "X"\nclaim a "A"\n  by: x\n  @s\n'
    assert_marked(article, CODE)
    debate = 'import "x.arg" as x\nsource u "U"\nsource v "V"\nclaim b "B"\n  by: x.x\n  @u\n  @v\n'
    assert_marked({"map.arg": debate, "x.arg": article}, CODE)


def test_an_actor_of_an_import_that_cites_several_is_told_as_its_file_names_it() -> None:
    study = (
        SOURCES.replace("{by}", "date: 2020")
        + """
actor wu "Wu Ken"  #! second-hand-actor
claim a "A"
  by: wu
  @report
  @speech
"""
    )
    (found,) = assert_marked({"map.arg": 'import "x.arg" as x\n', "x.arg": study}, CODE)
    assert found.message == "`wu` is quoted only through others"
    assert found.primary.message == "1 statement, none from a source of its own"


def test_a_source_that_was_lost_is_not_missed() -> None:
    assert_marked(
        SOURCES.replace("{by}", "date: 2020")
        + '\nactor wu "Wu Ken"\nclaim a "A"\n  by: wu\n  @report\n  @speech\n  @speach\n',
        CODE,
    )
