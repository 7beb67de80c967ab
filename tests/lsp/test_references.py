"""Every place that names a part."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from argmap.lsp.place import place_at
from argmap.lsp.references import references, target_at
from argmap.pipeline import compile_file
from tests.lsp.cursor import place


def found(source: str, others: Mapping[str, str] | None = None) -> list[tuple[str, int, int, bool]]:
    """The file, line and column of every place that names what the mark is at, and whether it is the definition."""
    at = place(source, others)
    target = target_at(at)
    assert target is not None
    spans = [(one.last, one.defines) for _, one in references(target, (at.compilation,))]
    return [(span.file, span.line, span.column, defines) for span, defines in spans]


@pytest.mark.parametrize("source", ["claim |a", "claim a|", "|claim a"])
def test_a_statement_from_its_definition(source: str) -> None:
    text = f'{source} "A"\nclaim b "B"\n  supports a\na rebuts b\n'
    assert found(text) == [("map.arg", 1, 7, True), ("map.arg", 3, 12, False), ("map.arg", 4, 1, False)]


def test_from_a_use_and_through_an_import() -> None:
    others = {"b.arg": 'claim x "X"\nclaim y "Y"\n  supports x\n'}
    assert found('import "b.arg" as b\nclaim a "A"\n  rebuts b.|x\n', others) == [
        ("b.arg", 1, 7, True),
        ("map.arg", 3, 12, False),
        ("b.arg", 3, 12, False),
    ]


def test_sources_actors_groups_views_and_imports() -> None:
    assert len(found('source |s "S"\nclaim a "A"\n  @s\n  claim b "B"\n    @s\n')) == 3
    assert len(found('actor |s "S"\nclaim a "A"\n  by: s, s\n')) == 3
    assert len(found('group |g "G"\n  claim a "A"\nview v "V"\n  collapse: g\n')) == 2
    assert len(found('view |v "V"\n')) == 1
    assert len(found('import "b.arg" as |b\nclaim a "A"\n  rebuts b.x\n', {"b.arg": 'claim x "X"\n'})) == 2


def test_a_statement_that_has_no_name_is_named_by_its_uses_alone() -> None:
    assert found('claim |"Some words"\nclaim b "B"\n  supports some-words\n') == [("map.arg", 3, 12, False)]


@pytest.mark.parametrize("source", ["|", '# claim |a "A"\n', 'map "|M"\n', 'claim a "A"\n  weight: |1\n'])
def test_what_names_nothing_has_none(source: str) -> None:
    assert target_at(place(source)) is None


def test_a_part_of_one_map_is_found_in_all_maps_that_import_it(root: Path) -> None:
    maps = root / "maps"
    nagy, debate = compile_file(maps / "nagy.arg"), compile_file(maps / "debate.arg")
    target = target_at(place_at(nagy, nagy.document.text.content.index("claim bound") + 8))
    assert target is not None
    files = [Path(one.module.key).name for _, one in references(target, (nagy, debate))]
    assert files.count("debate.arg") == debate.document.text.content.count("nagy.bound")
    assert files.count("nagy.arg") == len([one for _, one in references(target, (nagy,))])
