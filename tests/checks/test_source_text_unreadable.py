from __future__ import annotations

import os
from pathlib import Path

import pytest

from argmap.diagnostics.diagnostic import Diagnostic
from argmap.library import Library
from argmap.pipeline import compile_file
from tests.quoted import HEAD, LINE, checked, only, pointed, printed

SECRET = "the secret words of another file"
QUOTE = f'"{SECRET}"'


def refused(folder: Path, text: str = "s.txt") -> Diagnostic:
    """The finding about the text of a map in `folder`, which may read `folder/texts`; no quote is proven by it."""
    path = folder / "map.arg"
    path.write_text(HEAD.replace("s.txt", text) + f"{LINE}{QUOTE}\n", encoding="utf-8")
    compilation = compile_file(path, shelf=Library([folder / "texts"]))
    assert [one.finding.outcome for one in compilation.quotes] == ["unavailable"]
    finding = only(compilation, "source-text-unreadable")
    assert (finding.severity, pointed(compilation, finding)) == ("error", f'text: "{text}"')
    shown = finding.model_dump_json()
    assert "secret" not in shown.replace("secret.txt", "")
    return finding


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    (tmp_path / "secret.txt").write_text(f"It has {SECRET}.")
    folder = tmp_path / "texts"
    folder.mkdir()
    return folder


def test_a_link_out_of_the_folder(tmp_path: Path, texts: Path) -> None:
    (texts / "s.txt").symlink_to(tmp_path / "secret.txt")
    assert "outside the folders" in refused(tmp_path).message


def test_a_folder_that_is_a_link_out_of_the_folder(tmp_path: Path, texts: Path) -> None:
    (texts / "inner").symlink_to(tmp_path)
    assert "outside the folders" in refused(tmp_path, "inner/secret.txt").message


def test_a_name_that_leads_out_of_the_folder(tmp_path: Path, texts: Path) -> None:
    assert texts.is_dir()
    assert "outside the folders" in refused(tmp_path, "../secret.txt").message
    assert "outside the folders" in refused(tmp_path, str(tmp_path / "secret.txt")).message


def test_a_name_that_leads_out_tells_nothing_of_what_is_there(tmp_path: Path, texts: Path) -> None:
    assert texts.is_dir()
    there, not_there = refused(tmp_path, "../secret.txt"), refused(tmp_path, "../nothing.txt")
    assert there.message == not_there.message


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path, texts: Path) -> None:
    os.mkfifo(texts / "s.txt")
    assert "no plain file" in refused(tmp_path).message


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs devices")
def test_a_device(tmp_path: Path) -> None:
    path = tmp_path / "map.arg"
    path.write_text(HEAD.replace("s.txt", "zero") + f"{LINE}{QUOTE}\n", encoding="utf-8")
    finding = only(compile_file(path, shelf=Library([Path("/dev")])), "source-text-unreadable")
    assert "no plain file" in finding.message


def test_a_folder(tmp_path: Path, texts: Path) -> None:
    (texts / "s.txt").mkdir()
    assert "no plain file" in refused(tmp_path).message


def test_links_in_a_circle(tmp_path: Path, texts: Path) -> None:
    (texts / "s.txt").symlink_to(texts / "t.txt")
    (texts / "t.txt").symlink_to(texts / "s.txt")
    refused(tmp_path)


def test_a_link_within_the_folder_is_followed(tmp_path: Path, texts: Path) -> None:
    (texts / "t.txt").write_text(f"It has {SECRET}.")
    (texts / "s.txt").symlink_to(texts / "t.txt")
    path = tmp_path / "map.arg"
    path.write_text(f"{HEAD}{LINE}{QUOTE}\n", encoding="utf-8")
    assert [one.finding.outcome for one in compile_file(path, shelf=Library([texts])).quotes] == ["found"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"caf\xe9 at the port", "byte 0xE9 in line 1 is not UTF-8"),
        (b"\x00\x01\x02", "a zero byte"),
        (b"\xff\xfe\x00", "not UTF-16"),
    ],
)
def test_what_is_no_text(tmp_path: Path, content: bytes, reason: str) -> None:
    compilation = checked(tmp_path, QUOTE, content)
    assert reason in only(compilation, "source-text-unreadable").message
    assert "source-text-unavailable" not in {one.code for one in compilation.diagnostics}


def test_a_line_of_a_hundred_megabytes(tmp_path: Path, texts: Path) -> None:
    with (texts / "s.txt").open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    assert "larger than 64 MB" in refused(tmp_path).message


def test_a_fingerprint_stands_in_for_a_text_that_cannot_be_read(tmp_path: Path) -> None:
    compilation = checked(tmp_path, QUOTE, b"\x00", fingerprint=printed(f"It has {SECRET}."))
    assert (
        only(compilation, "source-text-unreadable").primary.message
        == "its quotes are held against the fingerprint alone"
    )
    assert [(one.finding.outcome, one.basis) for one in compilation.quotes] == [("found", "fingerprint")]


@pytest.mark.parametrize(
    "fingerprint", ["{", "[]", '{"argmap-fingerprint": 1}', '{"argmap-fingerprint": 99}', "x" * 99]
)
def test_a_damaged_fingerprint(tmp_path: Path, fingerprint: str) -> None:
    compilation = checked(tmp_path, QUOTE, None, fingerprint=fingerprint)
    finding = only(compilation, "source-text-unreadable")
    assert finding.message.startswith("the fingerprint of `s` cannot be read: ")
    assert str(tmp_path) not in finding.message
    assert finding.hints == ("`argmap fingerprint` makes it again where the text is at hand",)


def test_a_fingerprint_is_not_read_from_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "s.txt.json").write_text(printed(f"It has {SECRET}."))
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "fingerprints").mkdir()
    (tmp_path / "here" / "fingerprints" / "s.txt.json").symlink_to(tmp_path / "there" / "s.txt.json")
    compilation = checked(tmp_path / "here", QUOTE, None)
    assert [one.finding.outcome for one in compilation.quotes] == ["unavailable"]
