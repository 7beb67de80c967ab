"""A file is wholly old or wholly new, whatever happens while it is written."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from argmap.errors import FileError
from argmap.writing import stamp, write_file, write_files

POSIX = pytest.mark.skipif(os.name == "nt", reason="needs POSIX files")


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file(tmp_path: Path) -> None:
    write_file(tmp_path / "a.svg", b"new")
    assert (tmp_path / "a.svg").read_bytes() == b"new"
    assert files(tmp_path) == ["a.svg"]


@POSIX
def test_a_new_file_has_the_mode_of_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_file(tmp_path / "a", b"")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o640


@POSIX
@pytest.mark.parametrize("mode", [0o600, 0o644, 0o755, 0o664])
def test_an_old_file_keeps_its_mode(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    path.chmod(mode)
    write_file(path, b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == mode


@POSIX
def test_a_link_stays_and_what_it_leads_to_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    target = tmp_path / "there" / "a"
    target.write_bytes(b"old")
    link = tmp_path / "link"
    link.symlink_to(Path("there", "a"))
    write_file(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert files(tmp_path / "there") == ["a"]


@POSIX
def test_a_circle_of_links(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    with pytest.raises(FileError, match=r"^cannot write"):
        write_file(tmp_path / "a", b"")


@pytest.mark.parametrize("change", [lambda path: path.write_bytes(b"other"), Path.unlink])
def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path, change: Callable[[Path], object]) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    before = stamp(path)
    change(path)
    after = {found.name: found.read_bytes() for found in tmp_path.iterdir()}
    with pytest.raises(FileError, match=r"it changed on disk meanwhile$"):
        write_file(path, b"new", unless_changed=before)
    assert {found.name: found.read_bytes() for found in tmp_path.iterdir()} == after


def test_a_file_of_the_same_size_put_in_its_place_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    before = stamp(path)
    (tmp_path / "b").write_bytes(b"OLD")
    os.utime(tmp_path / "b", ns=(path.stat().st_atime_ns, path.stat().st_mtime_ns))
    (tmp_path / "b").replace(path)
    with pytest.raises(FileError, match=r"it changed on disk meanwhile$"):
        write_file(path, b"new", unless_changed=before)


def test_an_unchanged_file_is_written(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    write_file(path, b"new", unless_changed=stamp(path))
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("step", ["fsync", "fchmod"])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
@POSIX
def test_a_failing_disk_leaves_the_old_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int
) -> None:
    def fail(*_: object) -> NoReturn:
        raise OSError(number, os.strerror(number))

    path = tmp_path / "a"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, step, fail)
    with pytest.raises(FileError, match=f"^cannot write .*a: {os.strerror(number).lower()}$"):
        write_file(path, b"new")
    assert path.read_bytes() == b"old"
    assert files(tmp_path) == ["a"]


@POSIX
def test_an_interrupt_leaves_the_old_file_and_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: object) -> NoReturn:
        raise KeyboardInterrupt

    path = tmp_path / "a"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_file(path, b"new")
    assert path.read_bytes() == b"old"
    assert files(tmp_path) == ["a"]


def test_the_file_is_forced_to_disk_before_it_takes_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    fsync, replace = os.fsync, Path.replace

    def note_fsync(descriptor: int) -> None:
        done.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")
        fsync(descriptor)

    def note_replace(path: Path, target: Path) -> Path:
        done.append("replace")
        return replace(path, target)

    monkeypatch.setattr(os, "fsync", note_fsync)
    monkeypatch.setattr(Path, "replace", note_replace)
    write_file(tmp_path / "a", b"new")
    assert done == (["file", "replace", "folder"] if hasattr(os, "O_DIRECTORY") else ["file", "replace"])


@POSIX
@pytest.mark.parametrize("where", ["file", "folder"])
def test_what_may_not_be_written(tmp_path: Path, where: str) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    locked = path if where == "file" else tmp_path
    mode = stat.S_IMODE(locked.stat().st_mode)
    locked.chmod(mode & ~0o222)
    script = "import sys, pathlib, argmap.writing as w; w.write_file(pathlib.Path(sys.argv[1]), b'')"
    try:
        done = subprocess.run(
            [*without_the_powers_of_root(), sys.executable, "-c", script, str(path)],
            check=False,
            capture_output=True,
            text=True,
        )
    finally:
        locked.chmod(mode)
    assert done.stderr.rstrip().endswith(f"FileError: cannot write {path}: permission denied")
    assert path.read_bytes() == b"old"
    assert files(tmp_path) == ["a"]


def without_the_powers_of_root() -> list[str]:
    """What to begin a command with so that permissions bind it."""
    if os.geteuid() != 0:
        return []
    if shutil.which("setpriv") is None:
        pytest.skip("root may write everywhere, and there is no setpriv")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]


@POSIX
def test_what_is_no_plain_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", Path("/dev/null")):
        with pytest.raises(FileError, match=r"it is no plain file$"):
            write_file(path, b"new")


@POSIX
def test_a_kill_at_any_moment_leaves_the_old_or_the_new_file(tmp_path: Path) -> None:
    path = tmp_path / "a"
    size = 200_000
    path.write_bytes(b"0" * size)
    script = (
        "import sys; from itertools import cycle; from pathlib import Path; from argmap.writing import write_file\n"
        "print(flush=True)\n"
        f"for digit in cycle(b'123'): write_file(Path(sys.argv[1]), bytes([digit]) * {size})"
    )
    for attempt in range(8):
        with subprocess.Popen([sys.executable, "-c", script, str(path)], stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(0.003 * attempt)
            process.send_signal(signal.SIGKILL)
        content = path.read_bytes()
        assert len(content) == size
        assert len(set(content)) == 1


def test_where_nothing_can_be_written_it_is_said_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("folder").mkdir()
    Path("file").write_bytes(b"old")
    for path, words in {
        "folder": "it is a folder; name a file in it",
        "new/a": "there is no folder new; make it first",
        "folder/new/a": f"there is no folder {Path('folder', 'new')}; make it first",
        "file/a": "file is no folder",
    }.items():
        with pytest.raises(FileError) as told:
            write_file(Path(path), b"new")
        assert str(told.value) == f"cannot write {Path(path)}: {words}"
    assert (files(tmp_path), files(tmp_path / "folder")) == (["file", "folder"], [])


@POSIX
def test_a_link_into_a_folder_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "gone" / "a")
    with pytest.raises(FileError, match=f"there is no folder {tmp_path.resolve() / 'gone'}; make it first"):
        write_file(tmp_path / "link", b"new")


def test_a_folder_of_files_is_made_but_not_what_it_lies_in(tmp_path: Path) -> None:
    write_files(tmp_path / "new", {"a": b"a", "b": b"b"})
    write_files(tmp_path / "new", {"a": b"c"})
    assert (files(tmp_path / "new"), (tmp_path / "new" / "a").read_bytes()) == (["a", "b"], b"c")
    with pytest.raises(FileError, match=r"there is no folder .*other; make it first"):
        write_files(tmp_path / "other" / "new", {"a": b"a"})
    assert files(tmp_path) == ["new"]
