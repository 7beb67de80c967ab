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
