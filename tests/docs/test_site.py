"""The site of the documents: every link in it leads somewhere, and it asks nothing of any other server."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import argmap
from argmap.cli.command_line import COMMANDS


@pytest.fixture(scope="module")
def site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built as `python3 tasks.py site` builds it: with `--strict`, a dead link ends it."""
    folder = tmp_path_factory.mktemp("the site")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-d", folder],
        cwd=root, check=False, capture_output=True, text=True, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    return folder


def test_every_document_is_there(site: Path, root: Path) -> None:
    for page in (root / "docs").rglob("*.md"):
        assert (site / page.relative_to(root / "docs")).with_suffix(".html").is_file()


def test_the_reference_knows_every_name_and_command(site: Path) -> None:
    library = (site / "reference" / "library.html").read_text(encoding="utf-8")
    for name in argmap.__all__:
        assert f"argmap.{name}" in library, name
    commands = (site / "reference" / "commands.html").read_text(encoding="utf-8")
    for command in COMMANDS:
        assert f"usage: argmap {command.name}" in commands


def test_maps_are_coloured(site: Path) -> None:
    page = (site / "language.html").read_text(encoding="utf-8")
    assert re.search(r'<span class="k">claim</span>\s*<span class="w">|<span class="k">claim</span>', page)


def test_nothing_is_asked_of_other_servers(site: Path) -> None:
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        loaded = re.findall(r'<(?:script|img|iframe|object|embed)\b[^>]*\b(?:src|data)="?(https?:[^">]*)', text)
        loaded += re.findall(r'<link\b[^>]*rel="?(?:stylesheet|preload|icon)[^>]*href="?(https?:[^">]*)', text)
        assert loaded == [], page
