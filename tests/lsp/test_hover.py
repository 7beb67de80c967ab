"""What is told of the thing under the pointer."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.lsp.glossary import KEYS, KINDS, VERBS
from argmap.lsp.hover import Hover, hover
from argmap.lsp.place import place_at
from argmap.pipeline import compile_file
from argmap.syntax import keywords
from argmap.syntax.keywords import ALL_KEYS
from tests.lsp.cursor import place, words
from tests.quoted import checked

MAP = """
source nagy "Ties *that* Bind"
  author: "Stephen Nagy", "A. Other"
  publisher: "Geopolitical Monitor"
  date: 2020-03
  url: "https://example.org/a"
  reliability: B
actor mcneil "Malcolm McNeil"
  role: "trade lawyer"
question q "Q?"
  claim bound "Bound"
    by: mcneil
    likelihood: likely
    note: "A remark"
    @nagy
    claim why "Why"
    rebuttal but "But"
    reason r
      evidence e "E"
        @nagy
"""


def told(source: str) -> Hover:
    found = hover(place(source))
    assert found is not None
    return found


def at(before: str, word: str) -> str:
    """The map with the mark in `word`, after the words `before`."""
    offset = MAP.index(word, MAP.index(before))
    return f"{MAP[: offset + 1]}|{MAP[offset + 1 :]}"


def test_a_statement_is_told_with_what_bears_on_it() -> None:
    text = told(at("claim bound", "bound")).markdown
    assert text.split("\n\n") == [
        "**claim** `bound`",
        "Bound",
        "said by Malcolm McNeil · from `nagy` · likelihood likely",
        "answers `q`",
        "**2 for it**",
        "- claim `why` Why\n- reason `r`",
        "**1 against it**",
        "- rebuttal `but` But",
        "*A remark*",
    ]


def test_a_question_and_a_reason_are_told_with_theirs() -> None:
    assert "**1 answer**\n\n- claim `bound` Bound" in told(at("question", "q ")).markdown
    assert "**1 premise**\n\n- evidence `e` E" in told(at("reason", "r\n")).markdown


def test_a_line_without_a_name_under_the_pointer_tells_its_statement() -> None:
    assert told(at("claim why", "claim")).markdown.startswith("**claim** `why`")


def test_a_source_is_told_by_its_reference() -> None:
    text = told(at("@nagy", "nagy")).markdown
    assert text.split("\n\n") == [
        "**source** `nagy`",
        "Stephen Nagy, A. Other. *Ties \\*that\\* Bind*. Geopolitical Monitor, 2020-03.",
        "reliability B",
        "<https://example.org/a>",
        "cited by 2 statements",
    ]


def test_an_actor_is_told_by_who_it_is() -> None:
    text = told(at("by:", "mcneil")).markdown
    assert text.split("\n\n") == ["**actor** `mcneil` Malcolm McNeil", "trade lawyer", "says 1 statement"]


@pytest.mark.parametrize("source", ["|", "# claim |a\n", 'map "T|"\n', "  |\n", 'claim a "A"\n  weight: 0|.5\n'])
def test_nothing_is_told_of_nothing(source: str) -> None:
    assert hover(place(source)) is None


def test_a_name_in_an_import_is_told_by_its_own_part(root: Path) -> None:
    compilation = compile_file(root / "maps" / "debate.arg")
    offset = compilation.document.text.content.index("nagy.bound answers")
    alias, name = (hover(place_at(compilation, offset + more)) for more in (1, 6))
    assert alias is not None
    assert name is not None
    assert alias.markdown.startswith("**import** Ties that bind")
    assert name.markdown.startswith("**claim** `nagy.bound`")
    assert words(compilation, name.span) == "bound"


TEXT = "First things first.\n\nOf the harbour it was said that nobody had asked.\nNobody had.\n\nLast things last.\n"


def test_a_quote_is_told_with_the_passage_around_it(tmp_path: Path) -> None:
    compilation = checked(tmp_path, '"it was said that"', TEXT)
    found = hover(place_at(compilation, compilation.document.text.content.index("was said")))
    assert found is not None
    assert words(compilation, found.span) == '"it was said that"'
    assert found.markdown.split("\n\n")[1:] == [
        "found, line 3, ¶ 2",
        "> Of the harbour **it was said that** nobody had asked. Nobody had.",
    ]


def test_a_quote_without_a_text_says_so(tmp_path: Path) -> None:
    compilation = checked(tmp_path, '"it was said that"', None)
    found = hover(place_at(compilation, compilation.document.text.content.index("was said")))
    assert found is not None
    assert found.markdown.split("\n\n")[1:] == ["no text of the source is at hand"]


def test_every_place_of_the_maps_can_be_pointed_at(root: Path) -> None:
    for path in sorted((root / "maps").glob("*.arg")):
        compilation = compile_file(path)
        told = 0
        for offset in range(0, len(compilation.document.text.content), 7):
            told += hover(place_at(compilation, offset)) is not None
        assert told > 100, path


@pytest.mark.parametrize(
    ("source", "meaning"),
    [
        ('claim a "A"\n  claim b "B"\n    reb|uts a\n', "`rebuts`: speaks against"),
        ('claim a "A"\nclaim b "B"\nb reb|uts a\n', "`rebuts`: speaks against"),
        ('claim a "A"\n  like|lihood: likely\n', "`likelihood`: how probable the statement is"),
        ('claim a "A"\n  likelihood: like|ly\n', "`likely`: 55–80% on the scale icd-203, 55–75% on the scale phia"),
        ('claim a "A"\n  claim b "B"\n    scheme: si|gn\n', "`sign`: what is seen points to it"),
        ('source s "S"\n  reliability: |B\n', "`B`: usually reliable"),
        ('view v "V"\n  hide: evid|ence\n', "`evidence`: a proposition taken from a source, which it cites"),
    ],
)
def test_a_word_of_the_language_tells_what_it_means(source: str, meaning: str) -> None:
    found = told(source)
    assert found.markdown == meaning
    assert f"`{words(place(source).compilation, found.span)}`" in meaning


@pytest.mark.parametrize(
    "source", ['claim a "A"\n  scheme: o|wn\n', 'claim a "A"\n  tags: like|ly\n', 'claim a "A"\n  no|nsense: 1\n']
)
def test_a_word_of_ones_own_means_nothing_here(source: str) -> None:
    assert hover(place(source)) is None


def test_a_statement_tells_what_it_does() -> None:
    source = 'claim a "A"\n  reason r\n    scheme: sign\n    claim b "B"\nclaim c "C"\n  undercuts r -> a\n  rebuts b\n'
    for mark, does in (
        ("reason", "supports `a` by `sign`"),
        ("claim b", "premise of `r`"),
        ("claim c", "rebuts `b` · undercuts `r -> a`"),
    ):
        assert does in told(source.replace(mark, f"{mark[:3]}|{mark[3:]}")).markdown.split("\n\n")


def test_every_word_of_the_language_has_a_meaning() -> None:
    assert set(KEYS) == set(ALL_KEYS)
    assert set(VERBS) == set(keywords.VERBS)
    assert set(KINDS) == {*keywords.FIRST_WORDS} - keywords.VERBS
