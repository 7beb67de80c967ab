"""The extension for VS Code, as far as it runs without VS Code."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from argmap.diagnostics.diagnostic import Severity
from argmap.highlighting.textmate import SCOPES
from argmap.lsp.picture import picture
from argmap.pipeline import compile_file, compile_text
from argmap.text import Text
from tests.browser import visited
from tests.highlighting.reference import Colours, colours_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser

MAPS = ("cdt", "debate", "examiner", "mcgrath", "nagy", "nupi")
_SORTS = {f"{scope}.argmap": sort for sort, scope in SCOPES.items()}


def test_its_own_tests(extension: Path) -> None:
    files = sorted(map(str, (extension / "test").glob("*.test.js")))
    done = subprocess.run(["node", "--test", *files], cwd=extension, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
    assert re.search(r"^# pass [1-9]", done.stdout, re.MULTILINE)


def test_its_engine_colours_every_line_of_the_maps(root: Path, extension: Path) -> None:
    lines = [line for map in MAPS for line in (root / "maps" / f"{map}.arg").read_text(encoding="utf-8").splitlines()]
    done = subprocess.run(
        ["node", "test/tokenize.js"], cwd=extension, check=True, capture_output=True, text=True, input=json.dumps(lines)
    )
    for line, tokens in zip(lines, json.loads(done.stdout), strict=True):
        assert _colours(line, tokens) == colours_of(line), line


def _colours(line: str, tokens: list[tuple[int, int, str]]) -> Colours:
    """What the engine found; it counts in UTF-16."""
    assert line.isascii() or all(ord(character) < 0x10000 for character in line)
    found: Colours = [None] * len(line)
    for start, end, scope in tokens:
        found[start:end] = [_SORTS.get(scope)] * (end - start)
    return found


AROUND = """\
source source "A source"

claim statement "A statement"
  evidence "What is known"
{nested}
{free}
"""


def test_every_snippet_is_a_map(root: Path) -> None:
    snippets = json.loads((root / "editors/vscode/snippets/argmap.json").read_text(encoding="utf-8"))
    assert len(snippets) > 5
    for name, snippet in snippets.items():
        assert snippet["prefix"].isalpha()  # a snippet for `@` would stand before the sources of the map
        text = _expanded("\n".join(snippet["body"]))
        nested = "".join(f"    {line}\n" for line in text.splitlines())
        free = text.replace("source name", "source other")
        around = {"Map": text, **dict.fromkeys(AT_THE_MARGIN, AROUND.format(nested="", free=free))}
        found = compile_text(Text("a.arg", around.get(name, AROUND.format(nested=nested, free="")))).diagnostics
        assert [one.message for one in found if one.severity is Severity.ERROR] == [], name


AT_THE_MARGIN = ("Source", "Actor", "View", "Group", "Question", "Claim")


def _expanded(body: str) -> str:
    """What is left of a snippet when its author only presses Tab; a stop named again repeats its words."""
    words = dict(re.findall(r"\$\{(\d+):([^}]*)\}", body))
    return re.sub(r"\$\{(\d+)(?::[^}]*)?\}|\$\d+", lambda stop: words.get(stop[1] or "", ""), body)


def test_it_is_packed_by_one_command(extension: Path, tmp_path: Path) -> None:
    copy = tmp_path / "vs code"
    shutil.copytree(extension, copy, ignore=shutil.ignore_patterns("node_modules", "dist", "*.vsix"))
    (copy / "node_modules").symlink_to(extension / "node_modules", target_is_directory=True)
    done = subprocess.run(["npm", "run", "package"], cwd=copy, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(copy / "argmap.vsix") as packed:
        names = set(packed.namelist())
        manifest = json.loads(packed.read("extension/package.json"))
    named = [manifest["main"], *(one["path"] for one in manifest["contributes"]["grammars"])]
    assert {f"extension/{name.removeprefix('./')}" for name in named} <= names
    assert {"extension/media/preview.js", "extension/media/preview.css"} <= names
    assert not any("node_modules" in name or "test" in name for name in names)


PAGE = """
const { pageOf } = require("./src/page");
process.stdout.write(pageOf({ script: "media/preview.js", style: "media/preview.css", source: "file:", nonce: "abc" }));
"""
HOST = """<body><script nonce="abc">
  window.told = [];
  window.kept = null;
  window.acquireVsCodeApi = () => ({
    postMessage: (message) => told.push(message),
    getState: () => kept,
    setState: (state) => { kept = state; },
  });
</script>"""
"""What VS Code gives to a page of an extension."""


@pytest.fixture
def page(extension: Path, tmp_path: Path) -> Path:
    """The page of the preview as a file."""
    program = ["node", "-e", PAGE]
    html = subprocess.run(program, cwd=extension, check=True, capture_output=True, text=True).stdout
    shutil.copytree(extension / "media", tmp_path / "media")
    (tmp_path / "page.html").write_text(html.replace("<body>", HOST), encoding="utf-8")
    return tmp_path / "page.html"


@pytest.mark.chromium
def test_the_preview_shows_the_picture_and_leads_back(root: Path, page: Path, browser: Browser) -> None:
    drawn = picture(compile_file(root / "maps" / "nagy.arg"))
    assert "<style" in drawn.svg  # the page allows none, and says nothing about it
    message: dict[str, Any] = {"svg": drawn.svg, "lines": drawn.lines, "views": [], "view": "", "state": ""}
    with visited(browser, page) as visit:
        told = "window.told"
        assert visit.page.evaluate(told) == [{"ready": True}]
        visit.page.evaluate("message => window.postMessage(message)", message)
        visit.page.wait_for_selector("#picture svg")
        visit.page.evaluate("window.postMessage({ reveal: 'cyber-law' })")
        visit.page.wait_for_selector("#cyber-law.here")
        visit.page.click("#security-law", position={"x": 20, "y": 20})
        assert visit.page.evaluate(told)[-1] == {"line": drawn.lines["security-law"]}
        width = "document.querySelector('#picture svg').getBoundingClientRect().width"
        readable = visit.page.evaluate(width)
        visit.page.click("#fit")  # the whole width, however small its words become
        assert visit.page.evaluate(width) < visit.page.evaluate("innerWidth") < readable
        wide = visit.page.evaluate(width)
        visit.page.click("#larger")
        wider = visit.page.evaluate(width)
        assert wider > 1.2 * wide
        # a new picture keeps the zoom and the place
        visit.page.evaluate("document.getElementById('picture').scrollTop = 300")
        visit.page.evaluate("message => window.postMessage(message)", message)
        visit.page.wait_for_timeout(100)
        assert visit.page.evaluate("document.getElementById('picture').scrollTop") == 300
        assert visit.page.evaluate(width) == wider
        visit.page.evaluate("window.postMessage({ state: '1 error stands in the way', wrong: true })")
        visit.page.wait_for_selector("#state.wrong")
        assert visit.page.query_selector("#picture svg")
        assert (visit.complaints, visit.broken(), visit.dialogs) == ([], [], [])
