"""`argmap fmt`: in place, proved before it is written; or only looked at."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap import formatting
from argmap.text import Text
from argmap.writing import Stamp, stamp

if TYPE_CHECKING:
    from tests.cli.conftest import Run

FORMED = 'question q "Is it so?"\n\n  claim yes "It is"\n    rebuttal no "It is not"\n'
LOOSE = 'question  q   "Is it so?"\n\n  claim yes "It is"   \n    rebuttal no "It is not"\n'


@pytest.fixture
def loose(folder: Path) -> Path:
    path = folder / "a.arg"
    path.write_bytes(LOOSE.encode())
    return path


def test_a_file_is_put_into_its_form(run: Run, loose: Path) -> None:
    done = run("fmt", "a.arg")
    assert (done.code, done.out, done.err) == (0, "formatted a.arg\n", "")
    assert loose.read_bytes() == FORMED.encode()
    before = loose.stat()
    assert run("fmt", "a.arg").out == ""
    assert loose.stat() == before  # not written again


def test_check_writes_nothing(run: Run, folder: Path, loose: Path) -> None:
    (folder / "b.arg").write_bytes(FORMED.encode())
    done = run("fmt", "--check", ".")
    assert (done.code, done.out, done.err) == (1, "a.arg is not in its form\n", "")
    assert loose.read_bytes() == LOOSE.encode()
    assert run("fmt", "--check", "b.arg") == type(done)(0, "", "")


def test_the_difference_is_a_patch(run: Run, folder: Path, loose: Path) -> None:
    done = run("fmt", "--diff", "a.arg")
    assert done.code == 1
    assert done.out.startswith(
        '--- a.arg\n+++ a.arg\n@@ -1,4 +1,4 @@\n-question  q   "Is it so?"\n+question q "Is it so?"\n'
    )
    assert loose.read_bytes() == LOOSE.encode()
    if shutil.which("patch"):
        subprocess.run(["patch", "a.arg"], input=done.out.encode(), check=True, cwd=folder, capture_output=True)
        assert loose.read_bytes() == FORMED.encode()


def test_standard_input_is_formatted_to_standard_output(run: Run) -> None:
    done = run("fmt", "-", stdin=LOOSE.encode())
    assert (done.code, done.out, done.err) == (0, FORMED, "")
    assert run("fmt", "-", stdin=FORMED.encode()).out == FORMED
    assert run("fmt", "-", "--check", stdin=LOOSE.encode()).code == 1


@pytest.mark.parametrize("end", ["\r\n", "\r"])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_a_byte_order_mark_survive(run: Run, loose: Path, end: str, bom: bytes) -> None:
    loose.write_bytes(bom + LOOSE.replace("\n", end).encode())
    assert run("fmt", "a.arg").code == 0
    assert loose.read_bytes() == bom + FORMED.replace("\n", end).encode()


@pytest.mark.parametrize("damaged", [LOOSE.encode() + b"\xff\n", LOOSE.encode("utf-16")])
def test_a_file_that_is_no_text_is_never_written(run: Run, loose: Path, damaged: bytes) -> None:
    loose.write_bytes(damaged)
    for options in ([], ["--check"], ["--diff"]):
        done = run("fmt", "a.arg", *options)
        assert (done.code, done.out) == (1, "")
        assert done.err.startswith("error[not-utf-8]")
    assert loose.read_bytes() == damaged
    assert run("fmt", "-", stdin=damaged).out == ""


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX files")
def test_the_mode_is_kept_and_a_link_followed(run: Run, folder: Path, loose: Path) -> None:
    loose.chmod(0o640)
    (folder / "link.arg").symlink_to("a.arg")
    assert run("fmt", "link.arg").out == "formatted link.arg\n"
    assert (folder / "link.arg").is_symlink()
    assert loose.read_bytes() == FORMED.encode()
    assert stat.S_IMODE(loose.stat().st_mode) == 0o640


def test_a_file_that_changes_meanwhile_is_left_alone(run: Run, loose: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def changed_after(path: Path) -> Stamp:
        state = stamp(path)
        path.write_bytes(b"# somebody else's\n" + LOOSE.encode())
        return state

    monkeypatch.setattr("argmap.cli.fmt.stamp", changed_after)
    done = run("fmt", "a.arg")
    assert (done.code, done.out) == (3, "")
    assert done.err == "argmap: cannot write a.arg: it changed on disk meanwhile\n"
    assert loose.read_bytes() == b"# somebody else's\n" + LOOSE.encode()


@pytest.mark.parametrize(
    ("broken", "why"),
    [
        (lambda text: Text(text.path, text.content + "\n"), "its form would change again the next time"),
        (lambda text: Text(text.path, text.content.replace("is not", "was not")), "it would become another map"),
        (
            lambda text: Text(text.path, text.content.removesuffix("# lost\n") + "# lost\n"),
            "comments or lines that are no part of the map would change",
        ),
        (
            lambda text: Text(text.path, text.content.replace("\n  claim", "\n   claim")),
            "it would get faults that it does not have",
        ),
    ],
)
def test_a_formatter_at_fault_writes_nothing(
    run: Run, loose: Path, monkeypatch: pytest.MonkeyPatch, broken: Callable[[Text], Text], why: str
) -> None:
    monkeypatch.setattr(formatting, "format_text", broken)
    done = run("fmt", "a.arg")
    assert (done.code, done.out) == (3, "")
    assert done.err == f"argmap: a.arg was left as it is, for {why}: this is a fault of argmap, please report it\n"
    assert loose.read_bytes() == LOOSE.encode()


def test_what_cannot_be_read_does_not_stop_the_rest(run: Run, loose: Path) -> None:
    done = run("fmt", "nowhere.arg", "a.arg")
    assert (done.code, done.out) == (3, "formatted a.arg\n")
    assert done.err == "argmap: cannot read nowhere.arg: no such file or directory\n"
    assert loose.read_bytes() == FORMED.encode()


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX permissions")
def test_a_folder_that_may_not_be_written(
    argmap: Callable[..., subprocess.CompletedProcess[bytes]], folder: Path, loose: Path
) -> None:
    mortal: tuple[str, ...] = ()
    if os.geteuid() == 0:
        if shutil.which("setpriv") is None:
            pytest.skip("root may write everywhere, and there is no setpriv")
        mortal = ("setpriv", "--bounding-set=-dac_override,-dac_read_search")
    folder.chmod(0o555)
    try:
        done = argmap("fmt", "a.arg", prefix=mortal)
    finally:
        folder.chmod(0o755)
    assert (done.returncode, done.stdout) == (3, b"")
    assert done.stderr == b"argmap: cannot write a.arg: permission denied\n"
    assert loose.read_bytes() == LOOSE.encode()
