"""Maps with bibliographies, written and read back."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import argmap

ARTICLES = Path(__file__).parents[1] / "bibliography" / "articles.bib"
MAP = """map "M"

bibliography "articles.bib"

source nagy2020
  reliability: B
  based-on: mcgrath2019

source own "Own"
  date: 2020

claim a "A"
  @nagy2020 "they are bound"
  @own

  evidence b "B"
    @cdt-2022

  evidence c "C"
    @nupi2021
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(ARTICLES, tmp_path / "articles.bib")
    return tmp_path


def test_it_is_written_as_it_was_read(folder: Path) -> None:
    map = argmap.loads(MAP, path=folder / "map.arg")
    assert [one.id for one in map.sources] == ["nagy2020", "own", "cdt-2022", "mcgrath2019", "nupi2021"]
    assert argmap.dumps(map) == MAP
    assert argmap.loads(argmap.dumps(map, format="json"), format="json") == map


def test_any_order_is_kept(folder: Path) -> None:
    map = argmap.loads(MAP, path=folder / "map.arg")
    for sources in (map.sources[::-1], map.sources[2:] + map.sources[:2], map.sources[1:] + map.sources[:1]):
        other = map.model_copy(update={"sources": sources})
        assert argmap.loads(argmap.dumps(other), path=folder / "map.arg") == other


def test_what_the_map_says_otherwise_is_written(folder: Path) -> None:
    map = argmap.loads(MAP, path=folder / "map.arg")
    changed = map.sources[2].model_copy(update={"title": "Another", "author": ("Somebody",)})
    other = map.model_copy(update={"sources": (*map.sources[:2], changed, *map.sources[3:])})
    text = argmap.dumps(other)
    assert 'source cdt-2022 "Another"\n  author: "Somebody"\n\n' in text
    assert argmap.loads(text, path=folder / "map.arg") == other


@pytest.mark.parametrize(
    ("update", "reason"),
    [
        ({"title": ""}, "has no `title`, but its entry in the bibliography has one"),
        ({"reference": json.dumps({"id": "x"})}, "has the `reference` of `x`, which goes by another name"),
    ],
)
def test_what_cannot_be_said_is_refused(folder: Path, update: dict[str, str], reason: str) -> None:
    map = argmap.loads(MAP, path=folder / "map.arg")
    sources = (map.sources[0].model_copy(update=update), *map.sources[1:])
    with pytest.raises(argmap.FormatError, match=reason):
        argmap.dumps(map.model_copy(update={"sources": sources}))


def test_a_reference_needs_a_bibliography(folder: Path) -> None:
    map = argmap.loads(MAP, path=folder / "map.arg").model_copy(update={"bibliographies": ()})
    with pytest.raises(argmap.FormatError, match="the map names no bibliography"):
        argmap.dumps(map)
    assert argmap.loads(argmap.dumps(map, format="json"), format="json") == map


@pytest.mark.parametrize("reference", ["x", "[]", "{}", '{"id": 3}', "[" * 100_000, "9" * 5_000])
def test_a_reference_is_an_item(reference: str) -> None:
    with pytest.raises(ValueError, match="a reference is an item of CSL JSON"):
        argmap.Source(id="a", reference=reference)


def test_a_bibliography_of_an_import_that_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="the map has no import `x`"):
        argmap.ArgumentMap(bibliographies=(argmap.Bibliography(path="a.bib", module="x"),))
