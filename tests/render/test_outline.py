"""The outline in Markdown: every statement once, where it belongs, in its own words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

import argmap
from argmap.diagram import Diagram, project
from argmap.drawing import Options, draw, format_named
from argmap.model import ArgumentMap, Citation, Claim, Question, Rebuttal, Relation, RelationKind, Source, Undercut
from argmap.render.outline import Heading, arrange, to_markdown
from argmap.render.outline.escape import escaped
from argmap.visible import visible
from tests.hostile.corpus import LINKS, TEXTS
from tests.hostile.maps import fit
from tests.render.samples import EVERYTHING, framed
from tests.strategies import argument_maps, texts

READERS = {"commonmark": MarkdownIt("commonmark"), "dialects": MarkdownIt("js-default")}
MAPS = ("cdt", "debate", "examiner", "mcgrath", "nagy", "nupi")

CROSSED = """\
map "Whether it is so"

source book "A book"
  author: "Ann Author"
  date: 2020
  url: "https://example.org/a_b?c=1&d=2"
  reliability: B

question q "Is it so?"

  claim yes "It is"
    likelihood: likely
    @book p. 3 "it is" … "so"
      credibility: 2

    reason both "Together they show it"
      scheme: example
      evidence one "One thing"
        @book
      assumption two "Another thing"

    rebuttal no "It is not"
      by: "Somebody"
      note: "Said in passing"

claim aside "Something else"
  supports yes
    note: "By and by"

claim doubt "A doubt"
  undercuts no -> yes, aside -> yes
  contradicts no

claim apart "Apart"

  claim why "Why"
    supports one
"""


FOLDED = """\
claim yes "It is"

  claim one "One thing"
    claim two "Another"
    rebuttal no "It is not"

group aside "By the way"
  claim three "Yet another"
    supports yes

view short
  collapse: one, aside
"""


def test_what_is_folded_away_is_said() -> None:
    map_ = argmap.loads(FOLDED)
    told = to_markdown(map_, project(map_, map_.views[0]))
    assert "**Supporting claim 2.** One thing\\\n    *Not told here:* 2 more" in told
    assert re.search(r"\*\*Group \d\.\*\* By the way\\\n *\*Not told here:\* ", told)


def test_sheets_lead_to_one_another(root: Path) -> None:
    map_ = argmap.load(root / "maps" / "debate.arg")
    files = {file.sheet: file.content.decode() for file in draw(map_, format_named("md"), Options(most=40))}
    assert len(files) > 3
    for told in files.values():
        tokens = READERS["commonmark"].parse(told)
        targets = [
            child.attrs["href"] for token in tokens for child in token.children or () if child.type == "link_open"
        ]
        beside = [str(target) for target in targets if "://" not in str(target)]
        assert beside
        assert all(target.removesuffix(".md") in files for target in beside)


def outline_of(text: str) -> str:
    map_ = argmap.loads(text)
    return to_markdown(map_, project(map_))


def test_it_reads_as_what_one_would_paste() -> None:
    assert outline_of(CROSSED) == (
        """\
# Whether it is so

## Question 1: Is it so?

- **Answer 2.** It is\\
  — [Author 2020, p. 3 \\[B2\\]][s1]: “it is” … “so”; likely
  - **Reason 3.** Together they show it\\
    — scheme: example
    - **Premise 4 (evidence).** One thing\\
      — [Author 2020, \\[B\\]][s1]\\
      *Also* supported by 10, “Why”
    - **Premise 5 (assumption).** Another thing
  - **Rebuttal 6.** It is not\\
    — Somebody\\
    *Note:* Said in passing\\
    *Also* contradicts 8, “A doubt”\\
    *Also* on its step to 2 undercut by 8, “A doubt”
  - **Supporting claim 7.** Something else\\
    *Of this step:* By and by
    - **Undercutting claim 8.** A doubt\\
      *Also* contradicts 6, “It is not”\\
      *Also* undercuts the step to 2 from 6, “It is not”

## Other statements

- **Claim 9.** Apart
  - **Supporting claim 10.** Why\\
    *Also* supports 4, “One thing”

## Sources

- **Author 2020:** [Ann Author, “A book”, 2020][s1]; B, usually reliable

Statements without a name or a source are the map's own.

[s1]: <https://example.org/a_b?c=1&#38;d=2>
"""
    )


@pytest.mark.parametrize("name", MAPS)
def test_the_maps_are_told_whole(root: Path, name: str) -> None:
    map_ = argmap.load(root / "maps" / f"{name}.arg")
    check(map_, project(map_))


@pytest.mark.parametrize("name", MAPS)
def test_every_view_is_told(root: Path, name: str) -> None:
    map_ = argmap.load(root / "maps" / f"{name}.arg")
    for view in map_.views:
        check(map_, project(map_, view))


@pytest.mark.parametrize("diagram", [EVERYTHING, framed()], ids=("everything", "framed"))
def test_a_diagram_made_by_hand_is_told_without_its_map(diagram: Diagram) -> None:
    check(ArgumentMap(), diagram)


@given(argument_maps())
def test_any_map_is_told_whole(map_: ArgumentMap) -> None:
    check(map_, project(map_))


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(
    "text", [*filter(fit, TEXTS), "1. x", "- x", "+", "=", "a  b\tc", "\u00a0x", "a\\", "end #", "!"]
)
def test_a_hostile_text_stands_for_itself(reader: str, text: str) -> None:
    map_ = ArgumentMap(title=text, statements=(Question(id="q", text=text), Claim(id="c", text=text, note=text)))
    told = plain(READERS[reader].parse(to_markdown(map_, project(map_))))
    shown = as_shown(text)
    assert told == [
        *([shown.strip()] if shown.strip() else []),
        f"Question 1: {shown}".rstrip(),
        "Other statements",
        (f"Claim 2. {shown}" if shown else "Claim 2.") + (f"\nNote: {shown}".rstrip() if text else ""),
    ]


@given(st.lists(texts, max_size=4).map(" ".join))
def test_any_text_stands_for_itself(text: str) -> None:
    for reader in READERS.values():
        assert plain(reader.parse(f"x {escaped(text)} x")) == [f"x {as_shown(text)} x"]


@pytest.mark.parametrize("link", LINKS)
def test_no_link_leads_where_none_should(link: str) -> None:
    map_ = linked(link)
    for reader in READERS.values():
        html = reader.render(to_markdown(map_, project(map_)))
        for address in re.findall(r'href="([^"]*)"', html):
            assert address.startswith(("http://", "https://", "mailto:")), address
        assert "<script" not in html


@pytest.mark.parametrize(
    "link", ["https://example.org/?a=1&copy=2#x", "https://example.org/a_(b)*c*", "mailto:a@b.org"]
)
def test_a_link_leads_where_it_says(link: str) -> None:
    map_ = linked(link)
    tokens = MarkdownIt("commonmark").parse(to_markdown(map_, project(map_)))
    found = [child.attrs["href"] for token in tokens for child in token.children or () if child.type == "link_open"]
    assert found == [link, link]


def linked(link: str) -> ArgumentMap:
    return ArgumentMap(
        sources=(Source(id="s", title="S", url=link),),
        statements=(Claim(id="c", text="C", citations=(Citation(source="s"),)),),
    )


def test_a_circle_is_told_once_and_closed_in_words() -> None:
    map_ = argmap.loads('claim a "A"\n  supports c\nclaim b "B"\n  supports a\nclaim c "C"\n  supports b\n')
    told = to_markdown(map_, project(map_))
    check(map_, project(map_))
    assert told.count("*Also* ") == 2  # one line, told at both of its ends


def test_what_lies_deep_goes_on_below() -> None:
    deep = 400
    map_ = ArgumentMap(
        statements=tuple(Claim(id=f"c{number}", text=f"Text {number}") for number in range(deep)),
        relations=tuple(
            Relation(kind=RelationKind.SUPPORTS, subject=f"c{number + 1}", target=f"c{number}")
            for number in range(deep - 1)
        ),
    )
    told = to_markdown(map_, project(map_))
    check(map_, project(map_))
    assert max(token.level for token in READERS["commonmark"].parse(told)) <= 2 * 6 + 1
    assert "*What bears on 6 follows below.*" in told
    assert "\n\n**Supporting claim 6.** Text 5\n\n- **Supporting claim 7.** Text 6\n" in told


def test_a_large_map_is_told_whole() -> None:
    many = 5_000
    map_ = ArgumentMap(
        statements=(
            Question(id="q", text="Q"),
            *(Claim(id=f"c{number}", text=f"Text {number}") for number in range(many)),
        ),
        relations=tuple(
            Relation(
                kind=RelationKind.SUPPORTS if number >= 10 else RelationKind.ANSWERS,
                subject=f"c{number}",
                target=f"c{number // 10}" if number >= 10 else "q",
            )
            for number in range(many)
        ),
    )
    check(map_, project(map_))


def test_an_undercut_says_which_step_it_means_where_its_place_does_not() -> None:
    map_ = ArgumentMap(
        statements=(
            Claim(id="a", text="A"),
            Rebuttal(id="b", text="B"),
            Undercut(id="u", text="U"),
            Claim(id="c", text="C"),
        ),
        relations=(
            Relation(kind=RelationKind.REBUTS, subject="b", target="a"),
            Relation(kind=RelationKind.SUPPORTS, subject="b", target="c"),
            Relation(kind=RelationKind.UNDERCUTS, subject="u", target=argmap.Step(subject="b", target="a")),
            Relation(kind=RelationKind.UNDERCUTS, subject="u", target=argmap.Step(subject="b", target="c")),
        ),
    )
    told = to_markdown(map_, project(map_))
    assert "  - **Rebuttal 2.** B" in told
    assert "    - **Undercut 3.** U" in told
    assert "*Also* undercuts the step to 4 from 2, “B”" in told
    assert "*Also* on its step to 4 undercut by 3, “U”" in told


# -- reading an outline back ------------------------------------------------------------------------------------------


def check(map_: ArgumentMap, diagram: Diagram) -> None:
    """Each statement is told once, under what it stands under, with its text; each line is told at both ends."""
    outline = arrange(diagram)
    assert outline.entries.keys() == {node.id for node in diagram.nodes}
    told = to_markdown(map_, diagram)
    for reader in READERS.values():
        blocks = plain(reader.parse(told))
        for entry in outline.entries.values():
            is_heading = any(isinstance(part, Heading) and part.entry is entry for part in outline.parts)
            mark = f" {entry.number}: " if is_heading else f" {entry.number}. "
            shown = as_shown(entry.node.text)
            assert any(
                re.match(rf"[A-Z][a-z ]* {entry.number}(?: \([a-z]+\))?[.:]", block)
                and shown.strip() in block.split("\n")[0]
                for block in blocks
            ), (mark, shown)
    numbers = re.findall(r"^ *- \*\*[A-Z][a-z ]* (\d+)(?: \([a-z]+\))?\.\*\*", told, re.MULTILINE)
    headings = re.findall(r"^#+ Question (\d+):", told, re.MULTILINE)
    assert sorted(map(int, (*numbers, *headings))) == list(range(1, len(diagram.nodes) + 1))
    assert told.count("*Also* ") >= sum(map(len, outline.elsewhere.values()))


def plain(tokens: list[Token]) -> list[str]:
    """The text of each block, as a reader of the page sees it."""
    blocks = []
    for token in tokens:
        if token.type == "inline":
            shown = "".join("\n" if child.type.endswith("break") else child.content for child in token.children or ())
            assert all(
                child.type in {"text", "text_special", "softbreak", "hardbreak", "strong_open", "strong_close",
                               "em_open", "em_close", "link_open", "link_close"}
                for child in token.children or ()
            )  # fmt: skip
            blocks.append(shown.strip())
        assert token.type not in {"html_block", "fence", "code_block", "hr", "table_open"}
    return [block for block in blocks if block]


def as_shown(text: str) -> str:
    return visible(re.sub("[ \t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+", " ", text).strip(" "))
