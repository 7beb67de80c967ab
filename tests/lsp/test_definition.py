"""Where words lead."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from argmap.lsp.definition import Definition, definition
from argmap.lsp.place import place_at
from tests.lsp.cursor import place
from tests.quoted import checked


def nowhere(_text: str) -> Path | None:
    return None


def found(source: str, others: Mapping[str, str] | None = None) -> Definition | None:
    return definition(place(source, others), nowhere)


def told(source: str, others: Mapping[str, str] | None = None) -> tuple[str, int, str]:
    """The file and line that a word leads to, and the words there."""
    one = found(source, others)
    assert one is not None
    target = one.target
    return target.file, target.line, one.text.content[target.start : target.end]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('claim a "A"\nclaim b "B"\n  supports |a\n', ("map.arg", 1, "a")),
        ('claim a "A"\nclaim b "B"\n  supports a|\n', ("map.arg", 1, "a")),
        ('claim "Some words"\nclaim b "B"\n  supports some-wo|rds\n', ("map.arg", 1, "claim")),
        ('source s "S"\nclaim b "B"\n  @|s "x"\n', ("map.arg", 1, "s")),
        ('actor s "S"\nclaim s "B"\n  by: |s\n', ("map.arg", 1, "s")),
        ('claim b "B"\nview v "V"\n  focus: |b\n', ("map.arg", 1, "b")),
        ('claim a "A"\n  claim b "B"\nclaim c "C"\n  undercuts b -> |a\n', ("map.arg", 1, "a")),
    ],
)
def test_a_name_leads_to_what_defines_it(source: str, expected: tuple[str, int, str]) -> None:
    assert told(source) == expected


def test_names_lead_through_imports() -> None:
    others = {"b.arg": 'import "c.arg" as c\n', "c.arg": '\nclaim x "X"\n'}
    line = 'import "b.arg" as b\nclaim a "A"\n  rebuts '
    assert told(f"{line}b.c.|x\n", others) == ("c.arg", 2, "x")
    assert told(f"{line}b|.c.x\n", others)[:2] == ("b.arg", 1)
    assert told(f"{line}b.|c.x\n", others)[:2] == ("c.arg", 1)
    assert told('import "|b.arg" as b\n', others)[:2] == ("b.arg", 1)
    assert told('import "b.arg" as |b\n', others)[:2] == ("b.arg", 1)


@pytest.mark.parametrize(
    "source", ["|", 'claim a "|A"\n', 'claim a "A"\n  supports |x\n', "# a|\n", 'import "|no.arg" as b']
)
def test_what_means_nothing_leads_nowhere(source: str) -> None:
    assert found(source) is None


def test_a_quote_leads_into_the_article(tmp_path: Path) -> None:
    text = "One line.\r\nOf 😀 it was said that nobody had asked.\r\n"
    compilation = checked(tmp_path, '"it was said that"', text)
    path = tmp_path / "texts" / "s.txt"
    content = compilation.document.text.content
    quote = definition(place_at(compilation, content.index("was said")), lambda name: tmp_path / "texts" / name)
    assert quote is not None
    assert (quote.path, quote.target.line, quote.target.column) == (path, 2, 6)
    assert quote.text.content[quote.target.start : quote.target.end] == "it was said that"
    file = definition(place_at(compilation, content.index("s.txt")), lambda name: tmp_path / "texts" / name)
    assert file is not None
    assert (file.path, file.target.start) == (path, 0)
    assert definition(place_at(compilation, content.index("s.txt")), nowhere) is None
