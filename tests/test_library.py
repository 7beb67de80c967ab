"""The library: each file read once, in the order of the folders, and nothing loaded for nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from argmap import library
from argmap.citations import Fingerprint, read_article
from argmap.library import Library
from argmap.pipeline import compile_file
from tests.quoted import HEAD, LINE, printed

TEXT = "The firm may not refuse a request of the navy."


def test_a_text_is_read_once_however_many_maps_cite_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "s.txt").write_text(TEXT)
    for number in range(5):
        (tmp_path / f"{number}.arg").write_text(f'{HEAD}{LINE}"may not refuse a request"\n', encoding="utf-8")
    imports = "".join(f'import "{number}.arg" as m{number}\n' for number in range(5))
    (tmp_path / "all.arg").write_text(f'{imports}claim b "B"\n  supports m0.a\n')
    read: list[str] = []
    original = library.read_bytes

    def counted(path: Path) -> bytes:
        read.append(path.name)
        return original(path)

    monkeypatch.setattr(library, "read_bytes", counted)
    shelf = Library([tmp_path])
    articles = set()
    for path in sorted(tmp_path.glob("*.arg")):
        for quotation in compile_file(path, shelf=shelf).quotes:
            assert quotation.finding.outcome == "found"
            articles.add(id(quotation.article))
    assert (read, len(articles)) == (["s.txt"], 1)


def test_the_first_folder_that_has_a_text_holds(tmp_path: Path) -> None:
    for name, text in (("a", "one"), ("b", "two")):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.txt").write_text(text)
        (tmp_path / name / "s.txt").write_text(text)
    shelf = Library([tmp_path / "a", tmp_path / "b"])
    texts = [article.text for name in ("s.txt", "a.txt", "b.txt") if (article := shelf.article(name))]
    assert texts == ["one", "one", "two"]
    assert shelf.article("c.txt") is None


def test_fingerprints_of_one_name_in_two_folders_are_two(tmp_path: Path) -> None:
    for name, text in (("a", TEXT), ("b", TEXT.replace("navy", "army"))):
        (tmp_path / name / "fingerprints").mkdir(parents=True)
        (tmp_path / name / "fingerprints" / "s.txt.json").write_text(printed(text))
    shelf = Library()
    for name, quote in (("a", "request of the navy"), ("b", "request of the army")):
        holding = shelf.holding("s.txt", str(tmp_path / name / "map.arg"))
        assert holding.find(quote, "", "").outcome == "found"
        assert shelf.holding("s.txt", str(tmp_path / name / "other.arg")) is holding


def test_a_fingerprint_may_lie_in_a_folder_of_sources(tmp_path: Path) -> None:
    (tmp_path / "fingerprints").mkdir()
    (tmp_path / "fingerprints" / "s.txt.json").write_text(printed(TEXT))
    assert Library([tmp_path]).holding("s.txt", "").basis == "fingerprint"
    assert Fingerprint.of(read_article("s.txt", TEXT.encode())).matches(read_article("s.txt", f"{TEXT}\n".encode()))


@pytest.mark.parametrize("name", ["a\0b", "x" * 300, "", ".", "..", "s.txt/", "~/s.txt"])
def test_names_that_are_none(tmp_path: Path, name: str) -> None:
    holding = Library([tmp_path]).holding(name, str(tmp_path / "map.arg"))
    assert (holding.article, holding.fingerprint) == (None, None)


@pytest.mark.parametrize(
    "source", ['claim a "A"\n  @s "may not refuse"\n', f'{HEAD}{LINE}"may not refuse a request"\n']
)
def test_a_map_without_texts_does_not_load_what_reads_them(tmp_path: Path, source: str) -> None:
    (tmp_path / "map.arg").write_text(source, encoding="utf-8")
    script = (
        "import sys; from argmap.cli.command_line import main\n"
        "main(['check', 'map.arg']); print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], check=True, cwd=tmp_path, capture_output=True, text=True)
    loaded = set(done.stderr.split())
    assert "argmap.pipeline" in loaded
    assert not {name for name in loaded if name.startswith(("argmap.citations", "argmap.checks.quotes"))}
