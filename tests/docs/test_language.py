"""The page that teaches the language: its examples are maps without a fault, its tables those of the program."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from argmap.diagnostics.diagnostic import Severity
from argmap.pipeline import compile_file
from argmap.resolve.places import EFFECTS, GROUP, INFERENCE, NOTHING, PROPOSITION, QUESTION, TOP
from argmap.syntax.keywords import KEYS_BY_KIND, VERBS

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "language.md").read_text(encoding="utf-8")
_BLOCK = re.compile(r"^```(?:arg|bibtex)(?P<how>.*)\n(?P<lines>(?:.*\n)*?)^```$", re.MULTILINE)


class Example(NamedTuple):
    """A map of the page, the other files it imports, and the finding it is there to show, if any."""

    content: str
    beside: dict[str, str]
    bad: str


def examples() -> Iterator[Example]:
    """The maps of the page. A block with a file name is a file beside the next map."""
    beside: dict[str, str] = {}
    for block in _BLOCK.finditer(PAGE):
        how = block["how"].split()
        if how and how[0].endswith((".arg", ".bib")):
            beside[how[0]] = block["lines"]
            continue
        yield Example(block["lines"], beside, how[1] if how else "")
        beside = {}


@pytest.mark.parametrize("example", list(examples()), ids=lambda example: example.content.strip().splitlines()[0])
def test_an_example_is_what_the_page_says_it_is(example: Example, tmp_path: Path) -> None:
    for name, content in {**example.beside, "main.arg": example.content}.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    found = compile_file(tmp_path / "main.arg").diagnostics
    worse = [one.code for one in found if one.severity is not Severity.INFO]
    assert worse == ([example.bad] if example.bad else [])


def rows(heading: str, table: int = 0) -> list[list[str]]:
    """The cells of a table under a heading, without its head."""
    section = PAGE.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    tables = re.findall(r"(?:^\|.*\n)+", section, re.MULTILINE)
    return [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in tables[table].splitlines()[2:]]


def test_the_table_of_places_is_the_programs() -> None:
    told = {}
    for kinds, *cells in rows("What may stand where"):
        for kind in re.findall(r"`([\w-]+)`", kinds):
            places = zip((TOP, GROUP, QUESTION, PROPOSITION, INFERENCE), cells, strict=True)
            told[kind] = {place: NOTHING if cell == "yes" else cell for place, cell in places if cell != "–"}
    assert told == {kind: {place: str(effect) for place, effect in row.items()} for kind, row in EFFECTS.items()}


def test_the_table_of_keys_is_the_programs() -> None:
    told = [tuple(re.findall(r"`([\w-]+):`", keys)) for _, keys in rows("Properties")]
    assert told == list(KEYS_BY_KIND.values())


def test_every_verb_is_told() -> None:
    assert {re.sub("`", "", row[0]) for row in rows("Relations")} == VERBS
