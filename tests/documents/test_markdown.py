"""Documents built with Python-Markdown, MkDocs and markdown-it-py."""

from __future__ import annotations

import base64
import re
import subprocess
import sys
from pathlib import Path

import markdown
import pytest
from markdown_it import MarkdownIt
from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config

from argmap.documents import FigureError
from argmap.documents.markdown_it import argmap_plugin
from tests.documents.samples import BROKEN, MAP, WORDS, fenced


def pictures(html: str) -> list[str]:
    return [base64.b64decode(data).decode() for data in re.findall(r'src="data:image/svg\+xml;base64,([^"]+)"', html)]


def by_python_markdown(text: str, path: Path) -> str:
    return markdown.markdown(
        text, extensions=["argmap", "fenced_code", "md_in_html"], extension_configs={"argmap": {"path": path}}
    )


def by_markdown_it(text: str, path: Path) -> str:
    return str(MarkdownIt().use(argmap_plugin, path=path).render(text))


both = pytest.mark.parametrize("build", [by_python_markdown, by_markdown_it])


@both
def test_a_fence_becomes_a_figure(build: object, tmp_path: Path) -> None:
    assert callable(build)
    captioned = fenced(MAP, 'argmap caption="It & more"')
    text = f"# A paper\n\nSome words.\n\n{captioned}\nMore words.\n"
    html = build(text, tmp_path / "paper.md")
    (picture,) = pictures(html)
    assert WORDS in picture
    assert "<figcaption>It &amp; more</figcaption>" in html
    assert 'alt="Whether it holds. An argument map of 3 statements' in html
    assert "<p>More words.</p>" in html
    assert "```" not in html


@both
def test_fences_in_lists_and_other_code_are_told_apart(build: object, tmp_path: Path) -> None:
    assert callable(build)
    inner = "".join(f"    {line}\n" if line else "\n" for line in fenced(MAP).splitlines())
    text = f"1.  First\n\n{inner}\n2.  Second\n\n~~~~md\n{fenced(MAP)}~~~~\n\n```python\nprint()\n```\n"
    html = build(text, tmp_path / "paper.md")
    assert len(pictures(html)) == 1
    assert "```argmap" in html
    assert "print()" in html


def test_a_figure_is_no_part_of_a_paragraph(tmp_path: Path) -> None:
    listed = "1.  First\n" + "".join(f"    {line}\n" if line else "\n" for line in fenced(MAP).splitlines())
    text = f"Words right before:\n{fenced(MAP)}Words right after.\n\n{listed}2.  Second\n"
    html = re.sub(r"<img[^>]*>", "", by_python_markdown(text, tmp_path / "paper.md"))
    figure = '<figure class="argmap"></figure>'
    assert f"<p>Words right before:</p>\n{figure}\n<p>Words right after.</p>" in html
    assert f"<li>\n<p>First</p>\n{figure}\n</li>" in html
    assert html.count("<ol>") == 1


@both
def test_a_fault_stops_with_its_line(build: object, tmp_path: Path) -> None:
    assert callable(build)
    with pytest.raises(FigureError, match=r"paper\.md:7:3"):
        build(f"# A paper\n\nWords.\n{fenced(BROKEN)}", tmp_path / "paper.md")
    with pytest.raises(FigureError, match=r"paper\.md:1: cannot read `view`"):
        build(fenced(MAP, "argmap view"), tmp_path / "paper.md")


@both
def test_a_fence_that_is_never_closed(build: object, tmp_path: Path) -> None:
    assert callable(build)
    html = build(f"Words.\n\n```argmap\n{MAP}", tmp_path / "paper.md")
    assert len(pictures(html)) == 1


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    body = 'map "\\"><script>alert(1)</script>"\nclaim a "<img src=x onerror=alert(1)>"\n'
    for build in (by_python_markdown, by_markdown_it):
        html = build(fenced(body, "argmap caption='<script>x</script>' alt='\"><b>'"), tmp_path / "paper.md")
        assert "<script" not in html
        assert "<b>" not in html


CONFIG = "site_name: A site\nuse_directory_urls: false\nplugins:\n  - argmap\n"


def built(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=folder, check=False, capture_output=True, text=True
    )


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    return tmp_path


def test_a_site_is_built(site: Path) -> None:
    (site / "docs" / "a.arg").write_text(MAP, encoding="utf-8")
    (site / "docs" / "index.md").write_text(
        f"# One\n\n{fenced('', 'argmap file=a.arg')}\n{fenced(MAP)}", encoding="utf-8"
    )
    done = built(site)
    assert done.returncode == 0, done.stderr
    assert len(pictures((site / "site" / "index.html").read_text(encoding="utf-8"))) == 2


def test_a_site_with_a_fault_is_not_built(site: Path) -> None:
    text = f"---\ntitle: One\n---\n\n# One\n\n{fenced(BROKEN)}"
    (site / "docs" / "index.md").write_text(text, encoding="utf-8")
    done = built(site)
    assert done.returncode == 1
    assert "docs/index.md:10:3" in done.stderr.replace("\\", "/")
    assert text.splitlines()[9].strip().startswith("clam")
    assert "Traceback" not in done.stderr


class Server:
    """A stand-in for the server of MkDocs: notes what it is to watch."""

    def __init__(self) -> None:
        self.watched: list[Path] = []

    def watch(self, path: str) -> None:
        self.watched.append(Path(path))


def test_maps_are_watched_wherever_they_lie(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What `mkdocs serve` does: it builds, serves, and builds again after a change, with the same plugin."""
    monkeypatch.chdir(site)
    inner, outer, later = site / "docs" / "a.arg", site / "b.arg", site / "c.arg"
    for file in (inner, outer, later):
        file.write_text(MAP, encoding="utf-8")
    page = site / "docs" / "index.md"
    page.write_text(fenced("", "argmap file=a.arg") + fenced("", "argmap file=../b.arg"), encoding="utf-8")
    config = load_config(str(site / "mkdocs.yml"))
    build_site(config)
    server = Server()
    config.plugins.on_serve(server, config=config, builder=build_site)  # type: ignore[arg-type]  # all of a server that is used
    assert set(server.watched) == {inner, outer}
    page.write_text(fenced("", "argmap file=../b.arg") + fenced("", "argmap file=../c.arg"), encoding="utf-8")
    build_site(config)
    assert server.watched[2:] == [later]
