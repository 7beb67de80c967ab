"""Statements chosen by who says them and where they come from."""

from __future__ import annotations

import pytest

from argmap.errors import UsageError
from argmap.model import ArgumentMap, Attribution, Kind
from argmap.report.statements import Query, statements_of, to_data, to_table, to_text
from tests.marked import compiled

MAP = """
source essay "An essay"
  author: "Ann Abel", "Cleo Cole"
  date: 2020
source post "A post"
  publisher: "The Post"
  date: 2021
source bare "A leaflet"
actor bob "Bob Brown"
actor silent "Somebody else"

claim a "A"
  tags: core
  @essay
  evidence b "B"
    tags: core, law
    by: bob, "a passer-by"
    said: 2019
    @post "so they say"
    @post "again"
  rebuttal c "C"
    by: bob
  reason d "D"
    evidence e "E"
      @post
      @bare p. 3
"""


def chosen(**query: object) -> list[str]:
    return [one.statement.id for one in statements_of(compiled(MAP).map, Query(**query))]  # type: ignore[arg-type]


def test_an_empty_query_asks_for_everything() -> None:
    assert chosen() == ["a", "b", "c", "d", "e"]


@pytest.mark.parametrize(
    ("by", "found"),
    [
        ("bob", ["b", "c"]),
        ("Bob Brown", ["b", "c"]),
        ("BOB  brown", ["b", "c"]),
        ("a passer-by", ["b"]),
        ("Ann Abel", ["a"]),
        ("Cleo Cole", ["a"]),
        ("The Post", ["e"]),
        ("A leaflet", ["e"]),
        ("silent", []),
    ],
)
def test_by_whom(by: str, found: list[str]) -> None:
    assert chosen(by=(by,)) == found


def test_by_source_kind_attribution_and_tag() -> None:
    assert chosen(sources=("post",)) == ["b", "e"]
    assert chosen(sources=("post", "essay")) == ["a", "b", "e"]
    assert chosen(kinds=(Kind.EVIDENCE, Kind.REASON)) == ["b", "d", "e"]
    assert chosen(attributions=(Attribution.ASSERTED,)) == ["a", "e"]
    assert chosen(attributions=(Attribution.REPORTED,)) == ["b", "c"]
    assert chosen(attributions=(Attribution.ANALYST,)) == ["d"]
    assert chosen(tags=("core",)) == ["a", "b"]
    assert chosen(tags=("core",), by=("bob",)) == ["b"]
    assert chosen(tags=("law",), kinds=(Kind.CLAIM,)) == []


def test_attacks_that_are_not_answered() -> None:
    assert chosen(unanswered=True) == ["c"]
    assert chosen(unanswered=True, by=("Ann Abel",)) == []


@pytest.mark.parametrize(
    ("query", "message"),
    [
        (Query(by=("bo",)), "nobody in the map goes by `bo`; did you mean `bob`?"),
        (Query(by=("zzz",)), "nobody in the map goes by `zzz`"),
        (Query(sources=("essai",)), "the map has no source `essai`; did you mean `essay`?"),
        (Query(tags=("cor",)), "no statement has the tag `cor`; did you mean `core`?"),
        (Query(sources=("\x1b",)), "the map has no source `<U+001B>`; there are `essay`, `post`, `bare`"),
    ],
)
def test_what_the_map_does_not_know_is_an_error(query: Query, message: str) -> None:
    with pytest.raises(UsageError) as raised:
        statements_of(compiled(MAP).map, query)
    assert str(raised.value) == message


def test_a_name_without_its_import_stands_for_all_of_that_name() -> None:
    article = 'source s "S"\nactor x "X{n}"\nclaim a "A"\n  by: x\n  @s\n'
    files = {"map.arg": 'import "one.arg" as one\nimport "two.arg" as two\n'}
    files |= {"one.arg": article.replace("{n}", "1"), "two.arg": article.replace("{n}", "2")}
    map = compiled(files).map

    def ids(query: Query) -> list[str]:
        return [one.statement.id for one in statements_of(map, query)]

    assert ids(Query(by=("x",))) == ids(Query(sources=("s",))) == ["one.a", "two.a"]
    assert ids(Query(by=("two.x",))) == ids(Query(sources=("two.s",))) == ids(Query(by=("x2",))) == ["two.a"]


def test_as_text() -> None:
    map = compiled(MAP).map
    assert list(to_text(map, statements_of(map, Query()), 60)) == [
        "a  claim     Abel and Cole 2020",
        "    A",
        "b  evidence  Bob Brown, a passer-by, in The Post 2021",
        "    B",
        "c  rebuttal  Bob Brown",
        "    C",
        "d  reason    the map's own",
        "    D",
        "e  evidence  The Post 2021, A leaflet",
        "    E",
        "",
        "5 statements: 2 by the authors of the sources, 2 by others, 1 of the map's own",
    ]
    assert list(to_text(map, (), 60)) == ["no statement fits"]


def test_a_long_text_is_wrapped_and_nothing_is_obeyed() -> None:
    made = compiled(f'claim a "{"word " * 30}\x1b[31m ::error::"\n').map
    lines = list(to_text(made, statements_of(made, Query()), 40))
    assert max(map(len, lines)) <= 40
    assert "".join(lines).count("word") == 30
    assert "\x1b" not in "".join(lines)
    assert lines[-1] == "1 statement: 1 of the map's own"


def test_as_a_table_and_as_data() -> None:
    map = compiled(MAP).map
    listed = statements_of(map, Query(tags=("law",)))
    assert to_table(listed).rows == (("b", "evidence", "reported", "Bob Brown; a passer-by", "2019", "post", "B"),)
    assert to_data(listed) == [
        {
            "id": "b",
            "kind": "evidence",
            "attribution": "reported",
            "by": ["bob", "a passer-by"],
            "who": ["Bob Brown", "a passer-by"],
            "said": "2019",
            "sources": ["post"],
            "tags": ["core", "law"],
            "text": "B",
            "citations": [
                {"source": "post", "locator": "", "quote": "so they say", "until": ""},
                {"source": "post", "locator": "", "quote": "again", "until": ""},
            ],
        }
    ]


def test_the_queries_of_the_model_agree() -> None:
    map = compiled(MAP).map
    assert [one.id for one in map.by_actor("bob")] == chosen(by=("bob",))
    assert [one.id for one in map.by_source("post")] == chosen(sources=("post",))


def test_a_map_of_nothing() -> None:
    assert statements_of(ArgumentMap(), Query()) == ()
