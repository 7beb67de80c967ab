"""What may be written at a place."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from argmap.citations import Article
from argmap.lsp.completion import Item, complete
from argmap.lsp.completion.lookup import NoShelves
from argmap.lsp.place import place_at
from argmap.pipeline import compile_file
from tests.lsp.cursor import place
from tests.marked import compiled

TEXT = """The harbour was dredged twice in a decade.

Nobody asked the fishermen, who had warned of the silt. The port authority spent the money all the same, and the
channel has filled up again since. "We were not heard," said one of them. Nobody asked them twice.
港口的淤泥又回来了。
"""


class Shelf:
    def article(self, text: str) -> Article | None:
        return Article(TEXT) if text == "h.txt" else None

    def texts(self) -> tuple[str, ...]:
        return ("h.txt", "i.txt")

    def entries(self, importer: str, path: str) -> tuple[str, ...]:
        return ("nagy-2020", "other") if (importer, path) == ("map.arg", "refs.json") else ()


def items(source: str, others: Mapping[str, str] | None = None) -> tuple[Item, ...]:
    return complete(place(source, others), Shelf())


def labels(source: str, others: Mapping[str, str] | None = None) -> list[str]:
    return [str(item.label) for item in items(source, others)]


def taken(source: str, label: str) -> str:
    """The source with the item of this label chosen."""
    at = place(source)
    (item,) = (one for one in complete(at, Shelf()) if one.label == label)
    text = at.text.content
    return f"{text[: item.span.start]}{item.insert}|{text[item.span.end :]}"


# -- keywords ---------------------------------------------------------------------------------------------------------

KINDS = ["question", "claim", "evidence", "assumption", "rebuttal", "reason", "objection", "undercut", "group"]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("|", [*KINDS, "source", "actor", "view", "map", "import", "bibliography"]),
        ('map "M"\ncl|', [*KINDS, "source", "actor", "view", "import", "bibliography"]),
        ('question q "Q?"\n  |', ["claim", "by", "said", "tags", "note", "@", "restates"]),
        ('question q "Q?"\n  by: "x"\n  |', ["claim", "said", "tags", "note", "@", "restates"]),
        ('source s "S"\n  date: 2020\n  author: "x"\n  note: "y"\n  |', None),
        ('actor s "S"\n  |', ["role", "affiliation", "note"]),
        ('claim a "A"\n  @s\n    |', ["credibility", "note"]),
        ('claim a "A"\n  supports b\n    |', ["scheme", "by", "weight", "note", "@"]),
        ('map "M"\n  |', []),
        ('claim a "A"\n  by: "x"\n    |', []),
    ],
)
def test_what_a_line_may_begin_with_where_it_stands(source: str, expected: list[str] | None) -> None:
    if expected is None:
        found = labels(source)
        assert "text" in found
        assert {"date", "author", "note"} & set(found) == set()
    else:
        assert labels(source) == expected


def test_a_kind_says_what_it_does_there() -> None:
    under_claim = {item.label: item.detail for item in items('claim a "A"\n  |')}
    assert (under_claim["rebuttal"], under_claim["evidence"]) == ("rebuts", "supports")
    under_reason = {item.label: item.detail for item in items('claim a "A"\n  reason r\n    |')}
    assert (under_reason["claim"], "rebuttal" in under_reason) == ("a premise", False)
    assert "supports" in under_reason  # the verb: a reason may speak for something else, too
    assert "rebuts" not in under_reason


def test_a_line_in_a_wider_indentation_belongs_to_what_it_stands_under() -> None:
    assert labels('question q "Q?"\n    claim a "A"\n    |') == labels('question q "Q?"\n  claim a "A"\n  |')


def test_keywords_take_the_place_of_what_is_begun() -> None:
    assert taken('question q "Q?"\n  cl| "A"', "claim") == 'question q "Q?"\n  claim | "A"'


# -- names ------------------------------------------------------------------------------------------------------------

PARTS = 'claim a "A"\n  reason r "R"\n    evidence e "E"\nquestion q "Q?"\nsource s "S"\nactor x "X"\ngroup g "G"\n'


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('claim b "B"\n  supports |', ["a", "e"]),
        ('claim b "B"\n  supports a, |', ["e"]),
        ('claim b "B"\n  supports a|', ["a", "e"]),
        ('claim b "B"\n  answers |', ["q"]),
        ("a supports |", ["e"]),
        ("a |", ["supports", "rebuts", "undercuts", "contradicts", "restates", "answers"]),
        ('claim b "B"\n  undercuts |', ["r", "r -> a"]),
        ('claim b "B"\n  undercuts r -> |', ["a", "r", "e", "q"]),
        ('claim b "B"\n  @|', ["s"]),
        ('claim b "B"\n  @s|', ["s"]),
        ('claim b "B"\n  by: |', ["x"]),
        ('claim b "B"\n  by: x, |', ["x"]),
        ('reason b "B"\n  premises: |', ["a", "e"]),
        ('view v "V"\n  collapse: |', ["a", "r", "e", "q", "g"]),
        ('view v "V"\n  sources: |', ["s"]),
        ('source t "T"\n  based-on: |', ["s", "t"]),
    ],
)
def test_the_names_that_a_place_can_have(line: str, expected: list[str]) -> None:
    found = labels(f"{PARTS}{line}")
    assert [one for one in found if one not in ("b", "v")] == expected


def test_names_of_imports_are_reached_through_a_dot() -> None:
    others = {"b.arg": 'claim far "Far"\nclaim "Nameless"\nsource t "T"\nactor y "Y"\n'}
    head = 'import "b.arg" as b\nclaim a "A"\n'
    assert labels(f'{head}claim c "C"\n  supports |', others) == ["a", "b.far"]
    assert labels(f'{head}claim c "C"\n  supports b.|', others) == ["a", "b.far"]
    assert labels(f"{head}  @|", others) == ["b.t"]
    assert labels(f"{head}  by: |", others) == ["b.y"]


def test_entries_of_a_bibliography_are_offered_cited_or_not() -> None:
    others = {"refs.json": '[{"id": "nagy:2020", "type": "book", "title": "T"}]'}
    source = 'bibliography "refs.json"\nsource s "S"\nclaim a "A"\n  @nagy-2020\n  @|'
    assert [(item.label, item.detail) for item in items(source, others)] == [
        ("s", "S"),
        ("nagy-2020", "T"),
        ("other", "in refs.json"),
    ]


def test_a_statement_without_a_name_is_offered_by_the_one_it_goes_by() -> None:
    assert "some-words" in labels('claim "Some words"\nclaim b "B"\n  supports |')


# -- values -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('claim a "A"\n  confidence: |', ["low", "moderate", "high"]),
        ('source s "S"\n  reliability: |', list("ABCDEF")),
        ('claim a "A"\n  @s\n    credibility: |', list("123456")),
        ('view v "V"\n  direction: |', ["left-right", "right-left", "top-down", "bottom-up"]),
        ('claim a "A"\n  tags: one, two\n  claim b "B"\n    tags: |', ["one", "two"]),
        ('source s "S"\n  text: "|', ["h.txt", "i.txt"]),
        ('source s "S"\n  author: "|', []),
    ],
)
def test_the_values_of_a_key(source: str, expected: list[str]) -> None:
    assert labels(source) == expected


def test_schemes_of_the_map_come_first() -> None:
    found = labels('claim a "A"\n  claim b "B"\n    scheme: of-my-own\n  claim c "C"\n    scheme: |')
    assert found[0] == "of-my-own"
    assert "expert-opinion" in found


def test_every_scheme_that_is_offered_can_be_written() -> None:
    from argmap.lsp.schemes import SCHEMES

    for scheme in SCHEMES:
        source = f'claim a "A"\n  claim b "B"\n    scheme: {scheme}\n'
        assert "bad-value" not in {one.code for one in compiled(source).diagnostics}


# -- files and comments -----------------------------------------------------------------------------------------------


def test_maps_that_can_be_imported(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    for name in ("a.arg", "b.arg", "deep/c.arg", "d.txt"):
        (tmp_path / name).write_text('import "', encoding="utf-8")
    found = complete(place_at(compile_file(tmp_path / "a.arg"), 8), NoShelves())
    assert [(item.label, item.insert) for item in found] == [("b.arg", 'b.arg"'), ("deep/c.arg", 'deep/c.arg"')]


def test_an_import_gets_its_name_from_its_file() -> None:
    assert labels('import "some/my map.arg" |') == ["as my-map"]
    assert labels('import "b.arg" as |') == ["b"]
    assert labels('import "c/b.arg" as b\nimport "b.arg" |') == ["as"]


def test_codes_found_in_the_line_come_first_in_a_comment_that_silences() -> None:
    assert labels('claim a "A"  # argmap: ignore[|')[0] in {one.code for one in compiled('claim a "A"\n').diagnostics}
    assert labels('# argmap: ignore[un|]\nclaim a "A"\n')[0] == "unconnected"
    assert labels("# arg|") == ["argmap: ignore["]
    assert labels("# a remark |") == []


# -- the words of a source --------------------------------------------------------------------------------------------

HEAD = 'source h "H"\n  text: "h.txt"\nclaim a "A"\n  '


def test_a_quote_goes_on_in_the_words_of_its_source() -> None:
    assert labels(f'{HEAD}@h "who had war|') == ["who had warned", "who had warned of the silt"]
    assert labels(f'{HEAD}@h "Nobody asked |') == [
        "Nobody asked the",
        "Nobody asked the fishermen, who had warned of the silt",
        "Nobody asked them",
        "Nobody asked them twice",
    ]
    assert labels(f'{HEAD}@h "and the chan|') == ["and the channel", "and the channel has filled up again since"]
    assert labels(f'{HEAD}@h "nobody asked the f|')[0] == "Nobody asked the fishermen"


def test_words_that_are_not_there_are_not_offered() -> None:
    assert labels(f'{HEAD}@h "nobody has |') == []
    assert labels(f'{HEAD}@h "arned of|') == []  # no word begins so
    assert labels(f'{HEAD}@h "|') == []
    assert labels(f'{HEAD}@none "who had|') == []
    assert labels('source h "H"\nclaim a "A"\n  @h "who had|') == []


def test_a_quote_that_is_chosen_is_found_in_the_text() -> None:
    chosen = taken(f'{HEAD}@h ¶ 2 "who had war|', "who had warned of the silt").replace("|", "")
    assert chosen.endswith('@h ¶ 2 "who had warned of the silt"')
    assert Article(TEXT).find("who had warned of the silt").outcome == "found"


def test_quotes_in_the_words_are_escaped_and_a_string_that_is_closed_stays_so() -> None:
    source = f'{HEAD}@h "since. \\"We were|"\n'
    item = items(source)[1]
    at = place(source)
    assert item.insert == 'since. \\"We were not heard,\\" said one of them'
    assert at.text.content[item.span.start : item.span.end] == 'since. \\"We were'


def test_the_end_of_a_passage_is_looked_for_behind_its_start() -> None:
    source = f'{HEAD}@h "The port authority spent" … "Nobody asked|'
    assert labels(source)[0] == "Nobody asked them"


def test_a_quote_in_a_second_line_goes_on_from_the_first() -> None:
    source = f'{HEAD}@h "who had warned"\n    "of the si|'
    assert labels(source)[0] == "of the silt"


def test_chinese_is_completed_by_characters() -> None:
    assert labels(f'{HEAD}@h "港口|')[0] == "港口的淤泥"


def test_every_place_of_the_maps_can_be_completed(root: Path) -> None:
    for path in sorted((root / "maps").glob("*.arg")):
        compilation = compile_file(path)
        for offset in range(0, len(compilation.document.text.content), 41):
            complete(place_at(compilation, offset), Shelf())


def test_a_relation_is_not_led_back_to_where_it_begins() -> None:
    assert [one.label for one in items('claim a "A"\nclaim b "B"\nb rebuts |')] == ["a"]
    assert [one.label for one in items('claim a "A"\nclaim b "B"\n  rebuts |')] == ["a"]


def test_a_word_is_offered_with_what_it_means() -> None:
    found = {one.label: one.detail for one in items('claim a "A"\n  confidence: |\n')}
    assert found["high"].startswith("good grounds")
    keys = {one.label: one.documentation for one in items('claim a "A"\n  |\n')}
    assert keys["weight"] == "how much it counts, from 0 to 1"
