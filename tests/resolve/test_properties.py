"""Which keys each line takes, once each."""

from __future__ import annotations

import pytest

from tests.marked import assert_marked, compiled, pointed_at

# What language.md says, with a good value for each key.
VALUES = {
    "by": '"Stephen Nagy"',
    "said": "2020-03-03",
    "scheme": "example",
    "tags": "law, party",
    "note": '"N"',
    "weight": "0.5",
    "likelihood": "likely",
    "confidence": "low",
    "premises": "other",
    "author": '"Stephen Nagy", "John Dotson"',
    "publisher": '"Geopolitical Monitor"',
    "date": "2020",
    "url": '"https://example.org/nagy"',
    "doi": "10.1000/182",
    "language": "en",
    "accessed": "2024-05-01",
    "text": '"nagy.txt"',
    "reliability": "B",
    "based-on": "another",
    "role": '"analyst"',
    "affiliation": '"Jamestown Foundation"',
    "focus": "other",
    "depth": "2",
    "show": "claim, evidence",
    "hide": "undercut",
    "sources": "another",
    "actors": "somebody",
    "collapse": "other, part",
    "direction": "top-down",
    "credibility": "1",
}
PROPOSITION = ("by", "said", "scheme", "tags", "note", "weight", "likelihood", "confidence")
INFERENCE = ("by", "said", "scheme", "tags", "note", "weight", "premises")
KEYS = {
    "question": ("by", "said", "tags", "note"),
    "claim": PROPOSITION,
    "evidence": PROPOSITION,
    "assumption": PROPOSITION,
    "rebuttal": PROPOSITION,
    "undercut": PROPOSITION,
    "reason": INFERENCE,
    "objection": INFERENCE,
    "group": ("note",),
    "source": (
        ["author", "publisher", "date", "url", "doi", "language", "accessed", "text", "reliability", "based-on", "note"]
    ),
    "actor": ("role", "affiliation", "note"),
    "view": ["focus", "depth", "show", "hide", "tags", "sources", "actors", "collapse", "direction", "note"],
    "relation": ("scheme", "by", "weight", "note"),
    "citation": ("credibility", "note"),
}
REST = '\nclaim other "O"\nsource another "S"\nactor somebody "A"\ngroup part "P"\n'


def source_of(line: str, key: str) -> str:
    """A line of each sort with one property, where a `scheme:` has a step."""
    value = VALUES[key]
    if line == "relation":
        return f'claim x "X"\nx supports other\n  {key}: {value}{REST}'
    if line == "citation":
        return f'claim x "X"\n  @another\n    {key}: {value}{REST}'
    if line in ("question", "group", "source", "actor", "view"):
        return f'{line} x "X"\n  {key}: {value}{REST}'
    return f'claim main "M"\n  claim ground "G"\n    {line} x "X"\n      {key}: {value}{REST}'


@pytest.mark.parametrize("line", KEYS)
@pytest.mark.parametrize("key", VALUES)
def test_every_key_on_every_line(line: str, key: str) -> None:
    found = [one for one in compiled(source_of(line, key)).diagnostics if one.severity == "error"]
    if key in KEYS[line]:
        assert found == []
        return
    (one,) = found
    what = line if line == "evidence" else f"{'an' if line[0] in 'aou' else 'a'} {line}"
    assert (one.code, one.message) == ("unknown-key", f"{what} has no property `{key}`")
    assert one.hints[-1] == f"it takes {', '.join(f'`{name}:`' for name in KEYS[line])}"


def test_a_near_key_is_offered() -> None:
    source = 'source x "X"\n  autor: "Stephen Nagy"  #! unknown-key\n'
    (found,) = assert_marked(source, "unknown-key")
    assert pointed_at(source, found) == "autor"
    assert found.hints[0] == "did you mean `author:`?"
    assert found.fixes[0].edits[0].replacement == "author"


def test_a_key_of_other_lines_is_told_whose_it_is() -> None:
    (found,) = assert_marked('claim x "X"\n  premises: y  #! unknown-key\n', "unknown-key")
    assert found.hints[0] == "`premises:` belongs to reasons and objections"


def test_a_key_given_twice_counts_once() -> None:
    source = 'claim x "X"\n  by: "A"\n  note: "N"\n  by: "B"  #! duplicate-key\n'
    (found,) = assert_marked(source, "duplicate-key")
    assert pointed_at(source, found) == "by"
    assert [one.span.line for one in found.related] == [2]
    assert compiled(source).map["x"].by == ("A",)


def test_what_properties_say_is_in_the_map() -> None:
    map = compiled(
        """
source nagy "Ties that Bind"
  author: "Stephen Nagy", "John Dotson"
  publisher: "Geopolitical Monitor"
  date: 2020-03-03
  url: "https://example.org/nagy"
  doi: 10.1000/182
  language: zh-Hans
  accessed: 2024-05
  text: "nagy.txt"
  reliability: B
  based-on: nikkei
  note: "N"
source nikkei "K"
actor xi "Xi Jinping"
  role: "President of China"
  affiliation: "The Party"
view short "Short"
  focus: bound
  depth: 3
  show: claim, evidence
  hide: undercut
  tags: law
  sources: nagy
  actors: xi
  collapse: bound, part
  direction: left-right
group part "Part"
  claim bound "Bound"
    said: 2020-03
    tags: law, party
    weight: 0.25
    likelihood: very-likely
    reason r "R"
      scheme: established-rule
      premises: law
claim law "Law"
  confidence: high
"""
    ).map
    nagy = map.sources[0]
    assert nagy.author == ("Stephen Nagy", "John Dotson")
    assert (nagy.publisher, nagy.date, nagy.url) == ("Geopolitical Monitor", "2020-03-03", "https://example.org/nagy")
    assert (nagy.doi, nagy.language, nagy.accessed, nagy.text) == ("10.1000/182", "zh-Hans", "2024-05", "nagy.txt")
    assert (nagy.reliability, nagy.based_on, nagy.note) == ("B", ("nikkei",), "N")
    assert (map.actors[0].name, map.actors[0].role, map.actors[0].affiliation) == (
        "Xi Jinping",
        "President of China",
        "The Party",
    )
    (view,) = map.views
    assert (view.focus, view.depth, view.show, view.hide) == (("bound",), 3, ("claim", "evidence"), ("undercut",))
    assert (view.tags, view.sources, view.actors, view.collapse) == (("law",), ("nagy",), ("xi",), ("bound", "part"))
    assert view.direction == "left-right"
    bound = map["bound"]
    assert (bound.said, bound.tags, getattr(bound, "weight", None)) == ("2020-03", ("law", "party"), 0.25)
    assert getattr(bound, "likelihood", None) == "very-likely"
    assert getattr(map["law"], "confidence", None) == "high"
    assert [(one.scheme, one.target) for one in map.relations_of("r")] == [("established-rule", "bound")]
    assert map.premises("r") == (map["law"],)


def test_a_scheme_needs_a_step() -> None:
    found = assert_marked(
        """
claim a "A"
  scheme: example  #! scheme-without-step
  claim b "B"
    scheme: example
  reason r "R"
    scheme: sign
    claim p "P"
      scheme: example  #! scheme-without-step
question q "Q"
  claim c "C"
    scheme: example
""",
        "scheme-without-step",
    )
    assert found[0].primary.message == "this claim supports or attacks nothing by itself"


def test_premises_are_those_under_it_and_those_named_in_the_order_of_the_map() -> None:
    map = compiled(
        """
claim late "L"
claim a "A"
  reason r "R"
    premises: later, late, here
    claim here "H"
    evidence there "T"
claim later "La"
"""
    ).map
    assert [one.id for one in map.premises("r")] == ["late", "here", "there", "later"]


def test_a_quote_is_no_property() -> None:
    (found,) = [one for one in compiled('claim a "A"\n  quote: "words"\n').diagnostics if one.code == "unknown-key"]
    assert found.hints[0] == 'a quote is written in a citation: `@source "the words"`'
    assert found.fixes == ()


def test_a_statement_is_no_property() -> None:
    source = 'Claim: "A"\nclaim b "B"\n  Evidence: "C"\n'
    found = [one for one in compiled(source).diagnostics if one.severity == "error"]
    assert [(one.code, one.hints[0]) for one in found] == [
        ("misplaced", 'a claim is written without `:`, as in `claim "…"`'),
        ("unknown-key", 'evidence is written without `:`, as in `evidence "…"`'),
    ]
