"""`argmap fingerprint`: what it writes, when, and where never."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap.citations import load_fingerprint

if TYPE_CHECKING:
    from tests.cli.conftest import Run

TEXT = "The firm may not refuse a request of the navy.\n"
MAP = """source s "S"
  date: 2020
  text: "{name}"

question q "Q?"
  claim a "A"
    @s "may not refuse a request"
"""
PLACE = Path("maps/fingerprints/s.txt.json")


@pytest.fixture
def project(folder: Path) -> Path:
    """A folder with a map that quotes a text, and one with the text."""
    (folder / "maps").mkdir()
    (folder / "maps" / "a.arg").write_text(MAP.format(name="s.txt"))
    (folder / "texts").mkdir()
    (folder / "texts" / "s.txt").write_text(TEXT)
    return folder


def test_it_is_written_beside_the_map_and_named(run: Run, project: Path) -> None:
    done = run("fingerprint", "maps", "--sources", "texts")
    assert (done.code, done.out, done.err) == (0, f"wrote {PLACE}\n", "")
    assert load_fingerprint("s", (project / PLACE).read_bytes()).words == 10


def test_with_it_a_quote_is_proven_where_the_text_is_not(run: Run, project: Path) -> None:
    assert "source-text-unavailable" in run("check", "maps").out
    run("fingerprint", "maps", "--sources", "texts")
    (project / "texts" / "s.txt").unlink()
    done = run("check", "maps", "--fail-on", "warning")
    assert (done.code, "source-text-unavailable" in done.out) == (0, False)
    (project / "maps" / "a.arg").write_text(MAP.format(name="s.txt").replace("may not", "may"))
    done = run("check", "maps")
    assert (done.code, "error[quote-missing]" in done.out) == (1, True)


def test_it_is_written_when_it_changes_and_not_else(run: Run, project: Path) -> None:
    run("fingerprint", "maps", "--sources", "texts")
    before = (project / PLACE).stat()
    done = run("fingerprint", "maps/a.arg", "--sources", "texts")
    assert (done.code, done.out, done.err) == (0, "", "")
    after = (project / PLACE).stat()
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)
    (project / "texts" / "s.txt").write_text(TEXT.replace("navy", "army"))
    assert run("fingerprint", "maps", "--sources", "texts").out == f"wrote {PLACE}\n"


def test_check_writes_nothing_and_tells(run: Run, project: Path) -> None:
    done = run("fingerprint", "maps", "--sources", "texts", "--check")
    assert (done.code, done.out) == (1, f"{PLACE} is not of s.txt\n")
    assert not (project / "maps" / "fingerprints").exists()
    run("fingerprint", "maps", "--sources", "texts")
    assert run("fingerprint", "maps", "--sources", "texts", "--check").code == 0
    content = (project / PLACE).read_bytes()
    start = content.rindex(b'    "') + 5
    letter = b"A" if content[start : start + 1] != b"A" else b"B"
    (project / PLACE).write_bytes(content[:start] + letter + content[start + 1 :])  # one hash, so that a lie would pass
    assert run("fingerprint", "maps", "--sources", "texts", "--check").code == 1


def test_a_damaged_one_is_made_again(run: Run, project: Path) -> None:
    (project / PLACE.parent).mkdir()
    (project / PLACE).write_text("{")
    assert run("check", "maps").code == 1
    assert run("fingerprint", "maps", "--sources", "texts").code == 0
    assert run("check", "maps", "--fail-on", "warning").code == 0


def test_a_text_that_is_not_at_hand(run: Run, project: Path) -> None:
    (project / "texts" / "s.txt").unlink()
    done = run("fingerprint", "maps", "--sources", "texts")
    assert (done.code, done.out, done.err) == (1, "", "argmap: maps/a.arg: `s.txt` is in none of the folders\n")


def test_what_is_no_text_leaves_the_old_one(run: Run, project: Path) -> None:
    run("fingerprint", "maps", "--sources", "texts")
    before = (project / PLACE).read_bytes()
    (project / "texts" / "s.txt").write_bytes(b"\0\1")
    assert run("fingerprint", "maps", "--sources", "texts").code == 3
    assert (project / PLACE).read_bytes() == before


def test_it_needs_to_know_where_the_texts_are(run: Run, project: Path) -> None:
    done = run("fingerprint", "maps")
    assert (done.code, done.err) == (2, "argmap: where are the texts? `--sources DIR` names a folder that holds them\n")
    done = run("fingerprint", "maps", "--sources", "nowhere")
    assert (done.code, done.err) == (2, "argmap: --sources: there is no folder nowhere\n")
    (project / "argmap.toml").write_text('sources = ["texts"]\n')
    assert run("fingerprint", "maps").out == f"wrote {PLACE}\n"


def test_standard_input_has_no_folder(run: Run, project: Path) -> None:
    assert project.is_dir()
    assert run("fingerprint", "-", "--sources", "texts", stdin=b"").code == 2


@pytest.mark.parametrize("name", ["../s.txt", "../../s.txt", "{folder}/texts/s.txt"])
def test_nothing_is_written_outside_the_folder_of_the_map(run: Run, project: Path, name: str) -> None:
    (project / "maps" / "a.arg").write_text(MAP.format(name=name.format(folder=project)))
    before = sorted(project.rglob("*"))
    done = run("fingerprint", "maps", "--sources", "texts")
    assert (done.code, done.out) == (3, "")
    assert "outside the folders" in done.err
    assert sorted(project.rglob("*")) == before


def test_a_link_does_not_lead_it_outside(run: Run, project: Path) -> None:
    (project / "elsewhere").mkdir()
    (project / "maps" / "fingerprints").symlink_to(project / "elsewhere")
    assert run("fingerprint", "maps", "--sources", "texts").code == 3
    assert list((project / "elsewhere").iterdir()) == []


def test_imports_are_not_its_business(run: Run, project: Path) -> None:
    (project / "maps" / "inner").mkdir()
    (project / "maps" / "a.arg").replace(project / "maps" / "inner" / "a.arg")
    (project / "maps" / "b.arg").write_text('import "inner/a.arg" as a\n\nclaim b "B"\n  supports a.a\n')
    done = run("fingerprint", "maps/b.arg", "--sources", "texts")
    assert (done.code, done.out) == (0, "")
    assert "no source in these maps has a `text:`" in done.err
    assert run("fingerprint", "maps", "--sources", "texts").out == "wrote maps/inner/fingerprints/s.txt.json\n"


def test_several_maps_of_one_text_have_one(run: Run, project: Path) -> None:
    (project / "maps" / "b.arg").write_text(MAP.format(name="s.txt"))
    assert run("fingerprint", "maps", "--sources", "texts").out == f"wrote {PLACE}\n"
