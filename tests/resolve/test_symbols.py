"""Where everything stands, and what refers to it."""

from __future__ import annotations

from argmap.text import Span
from tests.marked import compiled

SOURCE = """
source nagy "Ties that Bind"
actor us "United States"
question q "Q?"
  claim bound "Every company"
    "is bound"
    by: us
    likelihood: likely
    @nagy "they are bound"
    @nagy p. 2
    reason "R"
      premises: other
      evidence "E"
claim other "Other"
  supports bound, q
  rebuts bound
    @nagy "no"
group part "Part"
view v "V"
  focus: bound
"""
COMPILATION = compiled(SOURCE)
MAP, SYMBOLS = COMPILATION.map, COMPILATION.symbols


def at(span: Span) -> tuple[int, str]:
    return span.line, SOURCE[span.start : span.end]


def test_names_and_texts() -> None:
    assert at(SYMBOLS.span("bound")) == (5, "bound")
    assert at(SYMBOLS.text_span("bound")) == (5, '"Every company"')
    assert at(SYMBOLS.span("r")) == (11, "reason")
    assert at(SYMBOLS.name_span("source", "nagy")) == (2, "nagy")
    assert at(SYMBOLS.name_span("actor", "us")) == (3, "us")
    assert at(SYMBOLS.name_span("group", "part")) == (18, "part")
    assert at(SYMBOLS.name_span("view", "v")) == (19, "v")
    assert SYMBOLS.site("statement", "nowhere") is None


def test_lines_of_a_block() -> None:
    assert at(SYMBOLS.property_span("bound", "likelihood")) == (8, "likelihood: likely")
    assert at(SYMBOLS.property_span("bound", "weight")) == (5, "bound")
    assert [at(span) for span in SYMBOLS.citation_spans("bound")] == [(9, '@nagy "they are bound"'), (10, "@nagy p. 2")]


def test_relations_stand_where_they_were_written() -> None:
    places = {(one.subject, one.kind.value, one.target): number for number, one in enumerate(MAP.relations)}
    nested = places["r", "supports", "bound"]
    flat = places["other", "rebuts", "bound"]
    assert at(SYMBOLS.relation_span(nested)) == (11, "reason")
    assert at(SYMBOLS.relation_span(places["other", "supports", "bound"])) == (15, "bound")
    assert at(SYMBOLS.relation_span(flat)) == (16, "bound")
    assert (SYMBOLS.is_line(nested), SYMBOLS.is_line(flat)) == (False, True)
    assert [at(span) for span in SYMBOLS.relation_citation_spans(flat)] == [(17, '@nagy "no"')]
    assert SYMBOLS.relation_citation_spans(nested) == ()


def test_premises_stand_under_their_reason_or_in_its_list() -> None:
    assert at(SYMBOLS.premise_span("r", "e")) == (13, "evidence")
    assert at(SYMBOLS.premise_span("r", "other")) == (12, "other")
    assert (SYMBOLS.is_nested_premise("r", "e"), SYMBOLS.is_nested_premise("r", "other")) == (True, False)


def test_uses_are_the_words_that_refer() -> None:
    def uses(sort: str, id: str) -> list[tuple[int, str]]:
        return [at(use.module.span(use.word)) for use in SYMBOLS.uses(sort, id)]

    assert uses("statement", "bound") == [(15, "bound"), (16, "bound"), (20, "bound")]
    assert uses("source", "nagy") == [(9, "nagy"), (10, "nagy"), (17, "nagy")]
    assert uses("actor", "us") == [(7, "us")]
    assert uses("statement", "r") == []


def test_a_dotted_name_uses_its_import_at_its_first_part() -> None:
    source = 'import "b.arg" as b\nclaim a "A"\n  rebuts b.c.x\n'
    symbols = compiled({"a.arg": source, "b.arg": 'import "c.arg" as c\n', "c.arg": 'claim x "X"\n'}).symbols
    found = {id: symbols.uses("import", id)[0] for id in ("b", "b.c")}
    assert {id: source[one.word.start : one.word.end] for id, one in found.items()} == {"b": "b", "b.c": "c"}
    assert {id: one.module.key for id, one in found.items()} == {"b": "a.arg", "b.c": "a.arg"}


def test_damage_is_noted_of_what_lost_something_and_of_nothing_else() -> None:
    symbols = compiled(
        """
claim a "A"
  lorem ipsum
claim b "B"
  supports nowhere
claim c "C"
  rebuts dd
claim dd "D"
claim e "E"
  rebuts dd
claim f "F"
  supports fff
claim ffff "F"
"""
    ).symbols
    assert {id for id in ["a", "b", "c", "dd", "e", "f", "ffff"] if symbols.is_damaged(id)} == {"a", "b", "f", "ffff"}
    assert not symbols.is_whole
    assert SYMBOLS.is_whole is False  # `supports q` was refused
    assert compiled('claim a "A"\n').symbols.is_whole
