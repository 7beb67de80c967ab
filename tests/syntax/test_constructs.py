"""Every construct of the language, and what it is read as."""

from __future__ import annotations

import pytest

from argmap.syntax.keywords import DECLARATIONS, STATEMENTS, VERBS
from argmap.syntax.nodes import (
    Broken,
    Citation,
    Document,
    Import,
    MapTitle,
    Property,
    Quoted,
    Relation,
    Statement,
    Word,
)
from tests.syntax.reading import found, outline, read

LINES = {
    # statements
    'claim bound "Bound"': "claim bound <Bound>",
    'claim "Bound"': "claim - <Bound>",
    "reason obliged": "reason obliged -",
    "reason": "reason - -",
    'claim source "Named like a keyword"': "claim source <Named like a keyword>",
    'claim supports "Named like a verb"': "claim supports <Named like a verb>",
    'claim as "As"': "claim as <As>",
    'claim map "Map"': "claim map <Map>",
    'claim 华为-5g "Chinese"': "claim 华为-5g <Chinese>",
    'claim a_b-2 "x"': "claim a_b-2 <x>",
    'claim a""': "claim a <>",
    # declarations
    'map "Ties that bind"': "map <Ties that bind>",
    'import "nagy.arg" as nagy': "import <nagy.arg> nagy",
    'import "nagy.arg" as as': "import <nagy.arg> as",
    'import "nagy.arg"as nagy': "import <nagy.arg> nagy",
    # relations
    "answers independent": "relation - answers independent",
    "supports a, b ,c": "relation - supports a b c",
    "examiner.hollow rebuts mcgrath.no-spy": "relation examiner.hollow rebuts mcgrath.no-spy",
    "undercuts a -> b": "relation - undercuts a->b",
    "undercuts a->b,c": "relation - undercuts a->b c",
    "x.law undercuts m.refuse -> m.private": "relation x.law undercuts m.refuse->m.private",
    "answers answers": "relation - answers answers",
    # properties
    "by: mcneil": "property by mcneil",
    'by: mcneil, "Huawei\'s European chief"': "property by mcneil <Huawei's European chief>",
    "by:mcneil,uk": "property by mcneil uk",
    "date : 2020-03-03": "property date 2020-03-03",
    "based-on: nikkei, zhou.nikkei": "property based-on nikkei zhou.nikkei",
    "doi: 10.1000/182": "property doi 10.1000/182",
    "weight: 0.5": "property weight 0.5",
    "tags: map, source, as": "property tags map source as",
    'url: "https://a.example/?q=1#top"': "property url <https://a.example/?q=1#top>",
    # citations
    "@nagy": "citation nagy - - -",
    "@ nagy": "citation nagy - - -",
    "@nagy p. 12": "citation nagy p. 12 - -",
    "@nagy pp. 12-14": "citation nagy pp. 12-14 - -",
    "@nagy pp. 12–14": "citation nagy pp. 12–14 - -",
    "@nagy ¶ 14": "citation nagy ¶ 14 - -",
    "@nagy §3.2": "citation nagy §3.2 - -",
    "@nagy p.\u00a012": "citation nagy p.\u00a012 - -",
    '@nagy "bound"': "citation nagy - <bound> -",
    '@nagy p. 12 "bound"': "citation nagy p. 12 <bound> -",
    '@nagy "they are" … "ties"': "citation nagy - <they are> <ties>",
    '@nagy "they are" ... "ties"': "citation nagy - <they are> <ties>",
    '@nagy"they are"..."ties"': "citation nagy - <they are> <ties>",
    '@nagy § 3.2 "they are" … "ties"': "citation nagy § 3.2 <they are> <ties>",
    '@examiner.nagy "x"': "citation examiner.nagy - <x> -",
    '@answers "x"': "citation answers - <x> -",
}


@pytest.mark.parametrize("line", LINES)
def test_lines(line: str) -> None:
    assert outline(line) == LINES[line] + "\n"
    assert found(line) == []


@pytest.mark.parametrize("kind", STATEMENTS + DECLARATIONS)
def test_every_kind_of_statement(kind: str) -> None:
    assert outline(f'{kind} {kind} "{kind}"') == f"{kind} {kind} <{kind}>\n"


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_every_verb(verb: str) -> None:
    assert outline(f"{verb} {verb}") == f"relation - {verb} {verb}\n"
    assert outline(f"a {verb} b") == f"relation a {verb} b\n"


STRINGS = {
    '""': "",
    '"a \\"b\\" c"': 'a "b" c',
    '"\\\\"': "\\",
    '"\\\\\\""': '\\"',
    '"C:\\temp\\new"': "C:\\temp\\new",
    '"# no comment, // none either"': "# no comment, // none either",
    '"https://a.example/?x={y}&z=<w>#q"': "https://a.example/?x={y}&z=<w>#q",
    '"“curly” … and … dots..."': "“curly” … and … dots...",
    '"\ttab\u2028separator\u00a0\f\x00"': "\ttab\u2028separator\u00a0\f\x00",
    '"华为 是 谁的？"': "华为 是 谁的？",
}


@pytest.mark.parametrize("string", STRINGS)
def test_strings_are_literal_but_for_two_escapes(string: str) -> None:
    (node,) = read(f"claim x {string}").document.nodes
    assert isinstance(node, Statement)
    assert node.text is not None
    assert node.text.value == STRINGS[string]
    assert found(f"claim x {string}") == []


def test_a_block_belongs_to_the_line_above_it() -> None:
    source = """
        question q "Q"
          claim a "A"
            by: x
            @s "quote"
              credibility: 2
            evidence b "B"
            answers q
              note: "n"
          claim c "C"
        claim d "D"
    """
    assert outline(source) == (
        "question q <Q>\n"
        "  claim a <A>\n"
        "    property by x\n"
        "    citation s - <quote> -\n"
        "      property credibility 2\n"
        "    evidence b <B>\n"
        "    relation - answers q\n"
        "      property note <n>\n"
        "  claim c <C>\n"
        "claim d <D>\n"
    )


def test_blank_lines_and_comments_are_no_part_of_the_tree() -> None:
    source = 'claim a "A"  # why\n\n      # far to the right\n# at the margin\n\u00a0\f\n  claim b "B"#\n'
    parse = read(source)
    assert outline(source) == "claim a <A>\n  claim b <B>\n"
    comments = [
        (comment.line, source[comment.start : comment.end], comment.alone) for comment in parse.document.comments
    ]
    assert comments == [
        (1, "# why", False),
        (3, "# far to the right", True),
        (4, "# at the margin", True),
        (6, "#", False),
    ]
    assert parse.document.levels == (0, -1, -1, -1, -1, 1, -1)


TEXTS = {
    'claim a "one"\n  "two"\n  "three"\n  by: x\n': "claim a <one two three>\n  property by x\n",
    'map "one"\n  "two"\n': "map <one two>\n",
    'claim a\n  "one"\n  "two"\n': "claim a <one two>\n",
    'claim a "A"\n  note: x, "one"\n    "two"\n': "claim a <A>\n  property note x <one two>\n",
    'claim a "A"\n  @s "one"\n    "two"\n': "claim a <A>\n  citation s - <one two> -\n",
    'claim a "A"\n  @s "one" … "two"\n    "three"\n    credibility: 2\n': (
        "claim a <A>\n  citation s - <one> <two three>\n    property credibility 2\n"
    ),
    'claim a "one"\n  # a comment between\n\n  "two"\n': "claim a <one two>\n",
}


@pytest.mark.parametrize("source", TEXTS)
def test_a_text_goes_on_in_strings_below_it(source: str) -> None:
    assert outline(source) == TEXTS[source]
    assert found(source) == []


@pytest.mark.parametrize(
    ("source", "place"),
    [
        ('"alone"\n', "1:1"),
        ('claim a "one"\n"not deeper"\n', "2:1"),
        ('claim a "one"\n  by: x\n  "too late"\n', "3:3"),
        ('claim a "one"\n  by: x\n    "after a word"\n', "3:5"),
        ('claim a "one"\n  @s\n    "after no quote"\n', "3:5"),
        ('claim a "one"\n  answers q\n    "after a relation"\n', "3:5"),
        ('claim a "one"\n  "two"\n  by: x\n  "too late"\n', "4:3"),
    ],
)
def test_a_string_that_goes_on_from_nothing(source: str, place: str) -> None:
    assert found(source) == [f"{place} stray-text"]


ENDS = ["\n", "\r\n", "\r"]


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("last", ["", "last"])
def test_line_ends(end: str, last: str) -> None:
    source = end.join(['map "M"', "", 'claim a "A"', "  # c", "  by: x"]) + (end if last else "")
    assert outline(source) == "map <M>\nclaim a <A>\n  property by x\n"
    assert [node.line for node in read(source).document.nodes] == [1, 3, 5]


def test_line_ends_may_be_mixed() -> None:
    assert outline('claim a "A"\r\n  by: x\r  by: y\n\r  by: z') == (
        "claim a <A>\n  property by x\n  property by y\n  property by z\n"
    )


@pytest.mark.parametrize("character", ["\u2028", "\u2029", "\x0b", "\f", "\x1c", "\x85"])
def test_other_separators_end_no_line(character: str) -> None:
    assert outline(f'claim a "A{character}B"') == f"claim a <A{character}B>\n"
    assert found(f'claim a "A" {character}') == ["1:13 stray-characters"]


@pytest.mark.parametrize("space", ["\t", "\u00a0", "\u3000", "\u202f", "  \t "])
def test_spaces_of_every_script_stand_between_words(space: str) -> None:
    assert outline(f'claim{space}a{space}"A"{space}# c') == "claim a <A>\n"
    assert found(f'claim{space}a{space}"A"{space}# c') == []


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert outline('\ufeffclaim a "A"') == "claim a <A>\n"
    assert found('\ufeffclaim a "A"') == []


def test_a_byte_order_mark_in_the_middle_is_white_space() -> None:
    source = 'claim a "A"\n  by: x\n\ufeffclaim b "B"\n  by: y\n\ufeff\n'
    assert outline(source) == "claim a <A>\n  property by x\nclaim b <B>\n  property by y\n"
    assert found(source) == ["3:1 tab-indent"]


@pytest.mark.parametrize("source", ["", "\n", "   ", "# only a comment", "\ufeff", "\r\r\n\n"])
def test_texts_that_say_nothing(source: str) -> None:
    parse = read(source)
    assert parse.document.nodes == ()
    assert parse.diagnostics == ()
    assert set(parse.document.levels) == {-1}


WHOLE = """\
map "Ties"
import "b.arg" as b
source s "S"
  author: "A \\"B\\"", c
claim a "one"
  "two"
  answers q, b.q
  @s p. 12 "x" … "y"
    credibility: 2
  undercut u "U"
b.x undercuts a -> b.y
"""


def test_places_are_those_of_the_words() -> None:
    document = read(WHOLE).document
    assert [type(node) for node in document.nodes] == [
        *(MapTitle, Import, Statement, Property, Statement, Relation, Citation, Property, Statement, Relation),
    ]
    places = [WHOLE[node.start : node.end] for node in document.nodes]
    assert places == [line.strip() for line in WHOLE.splitlines() if line != '  "two"']
    written = [(WHOLE[word.start : word.end], word) for word in _words(document)]
    assert [raw for raw, word in written if isinstance(word, Word)] == [
        *("b", "s", "author", "c", "a", "answers", "q", "b.q", "s", "p. 12", "credibility", "2", "u"),
        *("b.x", "undercuts", "a", "b.y"),
    ]
    assert [raw for raw, word in written if isinstance(word, Quoted)] == [
        *('"Ties"', '"b.arg"', '"S"', '"A \\"B\\""', '"one"', '"x"', '"y"', '"U"'),
    ]


def _words(document: Document) -> list[Word | Quoted]:
    words: list[Word | Quoted] = []

    def walk(value: object) -> None:
        if isinstance(value, Word | Quoted):
            words.append(value)
        elif isinstance(value, tuple):
            for item in value:
                walk(item)

    for node in document.nodes:
        assert not isinstance(node, Broken)
        walk(tuple(node))
    return words
