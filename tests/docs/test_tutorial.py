"""The tutorial works as it stands: its files are written, its edits made, its commands run, what it shows appears."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

_STEP = re.compile(
    r"(?:^<!-- (?P<order>[^\n]*?) -->\n)?(?:^```(?P<language>\w+)\n(?P<body>.*?)^```$)"
    r"|^<!-- replace: (?P<old>[^\n]*?) => (?P<new>[^\n]*?) -->$",
    re.MULTILINE | re.DOTALL,
)


class Reader:
    """Somebody who does what the tutorial says, in a folder of their own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.told = ""
        self.ran: list[str] = []

    def follow(self, page: str) -> None:
        """Take every step, in order."""
        for step in _STEP.finditer(page):
            order, body = step["order"] or "", step["body"] or ""
            if step["old"]:
                self._edit(lambda text, step=step: text.replace(step["old"], step["new"]))
            elif order.startswith("file: "):
                (self.folder / order.removeprefix("file: ")).write_text(body, encoding="utf-8")
            elif order == "append":
                self._edit(lambda text, body=body: f"{text}\n{body}")
            elif order.startswith("after: "):
                words = order.removeprefix("after: ")
                self._edit(lambda text, words=words, body=body: text.replace(f"{words}\n", f"{words}\n\n{body}", 1))
            elif order == "output":
                self._see(body)
            elif step["language"] == "sh":
                self._run(body)
            else:
                assert not order, f"nobody follows `{order}`"

    def _edit(self, change: object) -> None:
        assert callable(change)
        path = self.folder / "map.arg"
        before = path.read_text(encoding="utf-8")
        path.write_text(change(before), encoding="utf-8")
        assert path.read_text(encoding="utf-8") != before

    def _run(self, commands: str) -> None:
        for command in commands.splitlines():
            words = shlex.split(command)
            if words[0] == "cd":
                self.folder /= words[1]
                continue
            assert words[0] == "argmap"
            done = subprocess.run(
                [sys.executable, "-m", *words], cwd=self.folder, check=False, capture_output=True, text=True
            )
            assert done.returncode in (0, 1), done.stderr
            assert "Traceback" not in done.stderr
            self.told = done.stdout + done.stderr
            self.ran.append(f"{command}: {done.returncode}")

    def _see(self, shown: str) -> None:
        """Every line that is shown appears, in that order."""
        rest = iter(self.told.splitlines())
        for line in shown.splitlines():
            assert line in rest, f"not told: {line}\n{self.told}"


@pytest.fixture(scope="module")
def reader(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Reader:
    done = Reader(tmp_path_factory.mktemp("a tutorial"))
    done.follow((root / "docs" / "tutorial.md").read_text(encoding="utf-8"))
    return done


def test_every_step_does_what_it_says(reader: Reader) -> None:
    assert [line[-1] for line in reader.ran] == ["0", "0", "1", "0", "0", "0", "0", "0", "0"]


def test_the_figure_is_one_page(reader: Reader) -> None:
    from pypdf import PdfReader

    (page,) = PdfReader(reader.folder / "figure.pdf").pages
    assert page.mediabox.width > page.mediabox.height
    assert "closure should stay" in " ".join(page.extract_text().split())


def test_the_picture_is_the_one_that_is_shown(reader: Reader, root: Path) -> None:
    shown = root / "docs" / "images" / "tutorial" / "cars.svg"
    assert shown.read_bytes() == (reader.folder / "map.svg").read_bytes(), f"write the one of this test into {shown}"


def test_the_map_stands_in_its_form(reader: Reader) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "argmap", "fmt", "--check", "map.arg"],
        cwd=reader.folder,
        check=False,
        capture_output=True,
    )
    assert done.returncode == 0
