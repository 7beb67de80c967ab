"""Bibliographies as people keep them, and as nobody should send them."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from argmap.bibliography import Bibliography, EntryError, UnreadableError, name_of, read_bibliography
from argmap.text import Text

HERE = Path(__file__).parent


def read(content: str, name: str = "refs.bib") -> Bibliography:
    return read_bibliography(Text(name, content))


@pytest.fixture(scope="module")
def bibtex() -> Bibliography:
    return read((HERE / "articles.bib").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("nagy2020", "nagy2020"),
        ("smith:2020", "smith-2020"),
        ("doe+20", "doe-20"),
        ("doe.et.al", "doe-et-al"),
        ("12/NUPI", "ref-12-NUPI"),
        ("-x-", "x"),
        ("müller", "müller"),
        ("mu\u0308ller", "müller"),
        ("华为2020", "华为2020"),
        (":::", "ref"),
    ],
)
def test_a_key_gives_a_name(key: str, name: str) -> None:
    assert name_of(key) == name
    assert name_of(name) == name


def test_every_article_is_read(bibtex: Bibliography) -> None:
    assert list(bibtex.entries) == ["nagy2020", "cdt-2022", "examiner-19", "mcgrath2019", "nupi2021"]
    assert (bibtex.faults, bibtex.doubles) == ((), {})
    assert bibtex.entries["cdt-2022"].place == "line 15"


def test_bibtex_becomes_csl(bibtex: Bibliography) -> None:
    assert bibtex.entries["nagy2020"].read() == {
        "id": "nagy2020",
        "type": "article-journal",
        "title": "Ties that Bind: Huawei and the Chinese Party-State",
        "container-title": "Geopolitical Monitor",
        "author": [{"family": "Nagy", "given": "Stephen"}],
        "issued": {"date-parts": [[2020, 3, 3]]},
        "language": "en",
    }


def test_biblatex_becomes_csl(bibtex: Bibliography) -> None:
    cdt, examiner, nupi = (bibtex.entries[name].read() for name in ("cdt-2022", "examiner-19", "nupi2021"))
    assert cdt["author"] == [{"literal": "China Digital Times"}]
    assert (cdt["type"], cdt["URL"]) == ("webpage", "https://chinadigitaltimes.net/2022/05/a_b")
    assert (cdt["issued"], cdt["accessed"]) == ({"date-parts": [[2022, 5]]}, {"date-parts": [[2022, 6, 1]]})
    assert (examiner["type"], examiner["container-title"]) == ("article-newspaper", "Washington Examiner")
    assert nupi["author"] == [{"family": "Gåsemyr", "given": "Hans Jørgen"}]
    assert (nupi["title"], nupi["page"]) == ("Chinese digi-tech politics: Steering growth", "1-12")


def test_csl_json_is_kept_without_what_is_no_reference() -> None:
    found = read((HERE / "articles.json").read_text(encoding="utf-8"), "articles.json")
    assert list(found.entries) == ["nagy2020", "ref-12-NUPI", "undated"]
    nagy = found.entries["nagy2020"].read()
    assert "abstract" not in nagy
    assert (nagy["id"], nagy["issued"]) == ("nagy2020", {"date-parts": [[2020, 3, 3]]})


def test_what_stands_twice_and_what_does_not_end() -> None:
    found = read("@misc{a:b, title={A}}\n@misc{a-b, title={B}}\n@book{broken, title = {x\n@misc{c, title={y}}\n")
    assert list(found.entries) == ["a-b", "c"]
    assert [one.key for one in found.doubles["a-b"]] == ["a-b"]
    assert [(one.place, one.key) for one in found.faults] == [("line 3", "broken")]
    twice = read("@misc{a, title={A}, title={B}}\n")
    assert twice.faults[0].reason == "a field is given twice: `title`"


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("refs.txt", "", r"expected a file \.bib"),
        ("refs.bib", "Dear reader,\n", "no entry"),
        ("refs.bib", "@a{" * 50_001, "more than 50,000 entries"),
        ("refs.json", "{", "no JSON.*line 1"),
        ("refs.json", '{"id": "a"}', "expected a list"),
        ("refs.json", '[{"id": "a", "id": "b"}]', "a key is given twice in one object: `id`"),
        ("refs.json", '[{"id": "a", "volume": NaN}]', "`NaN` is no number"),
        ("refs.json", '[{"id": "a", "volume": ' + "9" * 5_000 + "}]", "more than 20 digits"),
        ("refs.json", "[" * 100_000, "nested too deep"),
        ("refs.json", " " * (16 * 1024 * 1024 + 1), "larger than 16 MB"),
    ],
)
def test_what_is_no_bibliography(name: str, content: str, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        read(content, name)


@pytest.mark.parametrize(
    "content",
    ["@a{" * 20_000, "@misc{a, b={" + "{" * 500_000, '@misc{a, b="' * 20_000, "@misc{a,b=1}\n" * 20_000],
)
def test_hostile_texts_are_read_to_their_end(content: str) -> None:
    assert len(read(content).entries) <= 1


def test_other_encodings_are_told_with_their_line() -> None:
    data = b"@misc{a,\n  title = {Universit\xe4t}}\n"
    with pytest.raises(UnreadableError, match="byte 0xE4 is not UTF-8, in line 2"):
        read_bibliography(Text.from_bytes("refs.bib", data))


@pytest.mark.parametrize(
    ("item", "reason"),
    [
        ({"author": "Nagy"}, "its `author` is no list of names"),
        ({"author": ["Nagy"]}, "its `author` is no list of names"),
        ({"issued": "2020"}, "its `issued` is no date"),
        ({"issued": {"date-parts": [[]]}}, "its `issued` is no date"),
        ({"issued": {"date-parts": [["x"]]}}, "its `issued` is no date"),
        ({"title": "x" * 30_000}, "longer than 20,000"),
        ({"title": "\ud800"}, "a lone surrogate"),
    ],
)
def test_entries_that_cannot_be_read(item: dict[str, object], reason: str) -> None:
    found = read(json.dumps([{"id": "a", **item}]), "refs.json")
    with pytest.raises(EntryError, match=reason):
        found.entries["a"].read()


@pytest.mark.parametrize("title", ["{" * 3_000 + "}" * 3_000, r"\begin{x}" * 3_000, r"\input{/etc/passwd}", "$" * 999])
def test_latex_does_nothing_but_say_a_text(title: str) -> None:
    found = read(f"@misc{{a, title = {{{title}}}}}\n")
    try:
        told = str(found.entries["a"].read().get("title", "")) if "a" in found.entries else ""
    except EntryError as error:
        told = str(error)
    assert "root:" not in told


def test_without_its_library_bibtex_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "bibtexparser.entrypoint", None)
    with pytest.raises(UnreadableError, match=r"pip install 'argmap\[bibliography\]'"):
        read("@misc{a, title={A}}")
    assert list(read('[{"id": "a"}]', "refs.json").entries) == ["a"]
