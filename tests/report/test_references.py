"""References in a style of CSL."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest

import argmap
from argmap.report.csl_items import csl_item

ARTICLES = Path(__file__).parents[1] / "bibliography" / "articles.bib"
MAP = """
bibliography "articles.bib"

source own "Own <b>&</b> *others*"
  author: "Gehrke, Joel", "Associated Press"
  publisher: "Washington Examiner"
  date: 2019-12-19
  url: "https://example.org/x"
  accessed: 2020-03

source uncited "Nobody cites it"

claim a "A"
  @own
  evidence b "B"
    @nagy2020
"""


@pytest.fixture
def map(tmp_path: Path) -> argmap.ArgumentMap:
    shutil.copy(ARTICLES, tmp_path / "articles.bib")
    return argmap.loads(MAP, path=tmp_path / "map.arg")


def test_what_is_cited_is_written_in_the_order_of_the_style(map: argmap.ArgumentMap) -> None:
    own, nagy = argmap.references(map)
    assert own.startswith("Gehrke, J. and Associated Press (2019) Own & *others*, Washington Examiner. Available at:")
    assert "https://example.org/x (Accessed: March 2020)" in own
    assert nagy.startswith("Nagy, S. (2020) “Ties that Bind: Huawei and the Chinese Party-State”, Geopolitical Monitor")


def test_a_work_without_an_author_has_its_title_once() -> None:
    text = """
source ties "Ties that Bind"
  date: 2019
source pledge "Huawei's pledge (again)"
  publisher: "The Guardian"
  date: 2020-03-03
  url: "https://example.org/a"
source bare "A leaflet"
source same "Cyberspies"
  author: "Cyberspies"
claim a "A"
  @ties
  @pledge
  @bare
  @same
"""
    found = argmap.references(argmap.loads(text), format="md")
    assert found == (
        "Cyberspies (no date) “Cyberspies”.",
        "“A leaflet” (no date).",
        "“Ties that Bind” (2019).",
        "*Huawei's pledge (again)* (2020) *The Guardian*. Available at: https://example.org/a.",
    )


def test_html_and_markdown_are_escaped_and_set_off(map: argmap.ArgumentMap) -> None:
    assert "<i>Own &amp; *others*</i>" in argmap.references(map, format="html")[0]
    assert r"*Own & \*others\**" in argmap.references(map, format="md")[0]
    hostile = map.model_copy(
        update={"sources": (map.sources[0].model_copy(update={"title": "<script>\ue000x"}), *map.sources[1:])}
    )
    assert "<i>&lt;script&gt;x</i>" in argmap.references(hostile, format="html")[0]


def test_what_the_map_says_stands_over_the_entry() -> None:
    entry = {
        "id": "a",
        "type": "book",
        "title": "T",
        "publisher": "P",
        "volume": "3",
        "issued": {"date-parts": [[1999]]},
    }
    source = argmap.Source(id="a", title="U", publisher="P", date="2000-02", reference=json.dumps(entry))
    assert csl_item(source) == {
        "id": "a",
        "type": "book",
        "title": "U",
        "publisher": "P",
        "volume": "3",
        "issued": {"date-parts": [[2000, 2]]},
    }


def test_an_entry_that_csl_would_refuse_is_left_out() -> None:
    source = argmap.Source(id="a", title="T", reference='{"id": "a", "author": 3}')
    assert csl_item(source) == {"id": "a", "type": "document", "title": "T"}


def test_a_style_may_be_a_file(map: argmap.ArgumentMap, tmp_path: Path) -> None:
    style = tmp_path / "house.csl"
    style.write_text(
        '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>H</title><id>h</id>'
        "<updated>2020-01-01T00:00:00+00:00</updated></info>"
        "<citation><layout><text variable='title'/></layout></citation>"
        "<bibliography><layout suffix='!'><text variable='title' font-weight='bold'/></layout></bibliography></style>",
        encoding="utf-8",
    )
    assert argmap.references(map, style=str(style), format="md")[1].startswith("**Ties that Bind")


@pytest.mark.parametrize(
    ("style", "error", "reason"),
    [
        ("no-such-style", argmap.UsageError, "there is no style `no-such-style`"),
        ("../x", argmap.UsageError, r"there is no style `\.\./x`"),
        ("nowhere.csl", argmap.FileError, "no such file"),
    ],
)
def test_styles_that_are_not_there(
    map: argmap.ArgumentMap, style: str, error: type[argmap.ArgmapError], reason: str
) -> None:
    with pytest.raises(error, match=reason):
        argmap.references(map, style=style)


@pytest.mark.parametrize("content", ["", "no style", "<style/>", '<style xmlns="http://purl.org/net/xbiblio/csl"/>'])
def test_files_that_are_no_style(map: argmap.ArgumentMap, tmp_path: Path, content: str) -> None:
    (tmp_path / "bad.csl").write_text(content, encoding="utf-8")
    with pytest.raises(argmap.FileError, match=r"cannot follow bad\.csl"):
        argmap.references(map, style=str(tmp_path / "bad.csl"))


def test_without_its_library_the_extra_is_named(map: argmap.ArgumentMap, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "citeproc", None)
    with pytest.raises(argmap.UsageError, match=r"pip install 'argmap\[bibliography\]'"):
        argmap.references(map)


def test_formats_are_those_there_are(map: argmap.ArgumentMap) -> None:
    with pytest.raises(argmap.UsageError, match="there is no format `rtf`"):
        argmap.references(map, format="rtf")  # type: ignore[arg-type]


def test_every_source_of_the_articles_has_a_reference(root: Path) -> None:
    for name in ("nagy", "cdt", "examiner", "mcgrath", "nupi"):
        found = argmap.load(root / "maps" / f"{name}.arg")
        written = " ".join(argmap.references(found)).translate({0x2018: "'", 0x2019: "'"})
        assert found.sources[0].title.split(":")[0][:20] in written
