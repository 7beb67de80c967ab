"""`argmap watch`: what is told and drawn at every save, in a process of its own."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run

MAP = 'map "Whether it is so"\n\nclaim yes "It is"\n  by: "Somebody"\n\n  assumption so "So they say"\n'


class Watching:
    """A running `argmap watch`, and what it has written."""

    def __init__(self, folder: Path, *words: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "argmap", "watch", *words],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        self._lines: Queue[str] = Queue()
        self.seen: list[str] = []
        Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._lines.put(line)

    def until(self, words: str) -> str:
        """The next line in which `words` stand."""
        while True:
            line = self._lines.get(timeout=60)
            self.seen.append(line)
            if words in line:
                return line

    def end(self) -> int:
        """How it ends when it is interrupted."""
        self._process.send_signal(signal.SIGINT)
        code = self._process.wait(timeout=60)
        if self._process.stdout is not None:
            self._process.stdout.close()
        return code


@pytest.fixture
def file(folder: Path) -> Path:
    (folder / "a.arg").write_text(MAP)
    return folder / "a.arg"


@pytest.fixture
def watching(folder: Path, file: Path) -> Iterator[Watching]:
    assert file.exists()
    started = Watching(folder, "a.arg", "-o", "a.svg")
    yield started
    assert started.end() == 130
    assert "Traceback" not in "".join(started.seen)


def news(address: re.Match[str]) -> Iterator[dict[str, object]]:
    """What the page is told, one after another."""
    with closing(http.client.HTTPConnection("127.0.0.1", int(address["port"]), timeout=60)) as connection:
        connection.request("GET", f"/{address['token']}/events")
        with connection.getresponse() as answer:
            while line := answer.readline().decode():
                if line.startswith("data: "):
                    yield json.loads(line.removeprefix("data: "))


ADDRESS = re.compile(r"http://127\.0\.0\.1:(?P<port>\d+)/(?P<token>[\w-]{32})/")


def test_every_save_is_told_and_drawn(watching: Watching, folder: Path, file: Path) -> None:
    address = ADDRESS.search(watching.until("page: "))
    assert address is not None
    told = news(address)
    first = next(one for one in told if one["picture"])
    assert (first["title"], first["broken"]) == ("Whether it is so", False)
    drawn = (folder / "a.svg").read_bytes()
    assert b"So they say" in drawn

    file.write_text(f"{MAP}clam\n")
    watching.until("error[unknown-keyword]")
    broken = next(told)
    assert (broken["picture"], broken["broken"]) == (first["picture"], True)
    assert "error[unknown-keyword]" in str(broken["findings"])
    assert str(broken["summary"]).startswith("1 error")
    assert (folder / "a.svg").read_bytes() == drawn

    (folder / "new").write_text(MAP.replace("So they say", "So it is said"))
    os.replace(folder / "new", file)  # noqa: PTH105 - as editors do
    mended = next(one for one in told if one["picture"] != first["picture"])
    assert mended["broken"] is False
    assert b"So it is said" in (folder / "a.svg").read_bytes()


def test_settings_and_views_are_followed(folder: Path, file: Path) -> None:
    file.write_text(f"{MAP}\nview core\n  focus: yes\n")
    watching = Watching(folder, "a.arg", "--no-page", "--view", "core", "-o", "a.md")
    watching.until("a.arg")
    file.write_text(MAP)
    watching.until("the map has no view `core`")
    (folder / "argmap.toml").write_text("[severity\n")
    watching.until("argmap.toml:1:")
    (folder / "argmap.toml").write_text('[severity]\nunsupported-claim = "error"\n')
    file.write_text('claim bare "Bare"\n  claim barer "Barer"\n')
    watching.until("error[unsupported-claim]")
    assert watching.end() == 130
    assert not any("http://" in line for line in watching.seen)


@pytest.mark.parametrize(
    ("words", "code", "reason"),
    [
        (["-"], 2, "standard input cannot be watched"),
        (["a.arg", "--no-page", "--open"], 2, "--open opens the page"),
        (["a.arg", "-o", "a.xyz"], 2, "its name must say a format"),
        (["a.arg", "--port", "0"], 2, "`0` is no port"),
        (["a.arg", "--port", "99999"], 2, "`99999` is no port"),
        (["missing.arg"], 3, "cannot read missing.arg"),
        (["a.json"], 2, "a.json is JSON"),
        (["a.arg", "--config", "none.toml"], 3, "cannot read none.toml"),
    ],
)
def test_what_cannot_be_watched_is_told_at_once(run: Run, file: Path, words: list[str], code: int, reason: str) -> None:
    assert file.exists()
    done = run("watch", *words)
    assert (done.code, done.out) == (code, "")
    assert reason in done.err


def test_a_port_that_is_taken_is_told(run: Run, file: Path) -> None:
    import socket

    assert file.exists()
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = run("watch", "a.arg", "--port", port)
    assert done.code == 3
    assert done.err.startswith(f"argmap: cannot serve a page on port {port}: ")
