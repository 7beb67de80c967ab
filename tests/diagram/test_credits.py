"""What sources and actors are called."""

from __future__ import annotations

import pytest

from argmap.diagram.credits import Credits, beyond_short, full_title, join_names, short_titles
from argmap.model import Actor, ArgumentMap, Citation, Evidence, Source


@pytest.mark.parametrize(
    ("source", "short"),
    [
        (Source(id="s", author=("Stephen Nagy",), date="2020-03-03"), "Nagy 2020"),
        (Source(id="s", author=("Hans Jørgen Gåsemyr",), date="2021"), "Gåsemyr 2021"),
        (Source(id="s", author=("Ludwig van Beethoven",), date="1801"), "Ludwig van Beethoven 1801"),
        (Source(id="s", author=("Nagy, Stephen",), date="2020"), "Nagy 2020"),
        (Source(id="s", author=("A Bee", "C Dee"), date="2020"), "Bee and Dee 2020"),
        (Source(id="s", author=("A Bee", "C Dee", "E Eff")), "Bee et al."),
        (
            Source(id="s", author=("Norwegian Institute of International Affairs",)),
            "Norwegian Institute of International Affairs",
        ),
        (Source(id="s", author=("王小明",), date="2020"), "王小明 2020"),
        (Source(id="s", publisher="China Digital Times", date="2022-05"), "China Digital Times 2022"),
        (Source(id="s", title="A short title"), "A short title"),
        (
            Source(id="s", title="A title that is so long that nobody would want it in a box"),
            "A title that is so long that nobody…",
        ),
        (Source(id="s"), "s"),
    ],
)
def test_short_titles(source: Source, short: str) -> None:
    assert short_titles((source,)) == {"s": short}


def test_two_works_of_one_year_are_told_apart() -> None:
    works = tuple(Source(id=id, author=("Stephen Nagy",), date="2020") for id in ("x", "y"))
    assert short_titles(works) == {"x": "Nagy 2020a", "y": "Nagy 2020b"}
    undated = tuple(Source(id=id, publisher="Press") for id in ("x", "y"))
    assert short_titles(undated) == {"x": "Press a", "y": "Press b"}
    many = tuple(Source(id=f"s{number}", date="2020") for number in range(60))
    assert len(set(short_titles(many).values())) == 60
    alike = tuple(Source(id=f"s{number}", publisher="Press", date="2020") for number in range(60))
    assert len(set(short_titles(alike).values())) == 60


def test_full_titles() -> None:
    source = Source(id="s", title="Ties", author=("A B", "C D", "E F"), publisher="GM", date="2020-03-03")
    assert full_title(source) == "A B, C D and E F, “Ties”, GM, 2020-03-03"


def test_a_source_is_named_once_with_its_places() -> None:
    names = Credits(
        ArgumentMap(sources=(Source(id="s", author=("A Bee",)), Source(id="t", title="T", reliability="A")))
    )
    cited = (
        Citation(source="s", locator="p. 1"),
        Citation(source="t"),
        Citation(source="s", locator="p. 9", credibility="3"),
        Citation(source="s", locator="p. 1"),
    )
    assert names.source_line(cited) == "Bee, p. 1, p. 9 [3]; T, [A]"


def test_only_what_is_used_is_credited() -> None:
    one = Evidence(id="e", by=("p", "someone else"), citations=(Citation(source="s"),))
    map = ArgumentMap(
        statements=(one,),
        sources=(Source(id="s", url="https://example.org"), Source(id="t")),
        actors=(Actor(id="p", name="P", role="r", affiliation="a"), Actor(id="q", role="r")),
    )
    names = Credits(map)
    assert [(credit.short, credit.link) for credit in names.works((one,))] == [("s", "https://example.org")]
    assert [(credit.short, credit.full) for credit in names.people((one,))] == [("P", "r, a")]


def test_names_in_a_row() -> None:
    assert [join_names(names) for names in ((), ("A",), ("A", "B"), ("A", "B", "C"))] == [
        "",
        "A",
        "A and B",
        "A, B and C",
    ]


def test_a_title_that_is_the_short_form_is_not_said_again() -> None:
    assert beyond_short(Source(id="s", title="Ties that Bind", date="2019")) == ""
    assert beyond_short(Source(id="s", title="Ties that Bind", date="2019-03", doi="10.1000/182")) == (
        "2019-03, https://doi.org/10.1000/182"
    )
    for source in (
        Source(id="s", title="Ties that Bind", author=("A B",)),
        Source(id="s", title="Ties that Bind", publisher="GM"),
        Source(id="s", title="Ties that bind many more than may be told here"),
    ):
        assert beyond_short(source) == full_title(source)
