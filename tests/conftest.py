"""What tests of several rooms share: the folder of articles, a browser, and how hypothesis searches."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parent.parent

# `fixed`, the default, tries the same examples on every run, so that a test passes or fails by the code alone.
# HYPOTHESIS_PROFILE=search looks for new ones, many more of them, and remembers what failed.
settings.register_profile("fixed", derandomize=True, database=None, deadline=None, print_blob=True)
settings.register_profile("search", max_examples=2_000, deadline=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fixed"))


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def articles() -> Path:
    """The folder with the texts of the articles, which are not part of this repository."""
    folder = Path(os.environ.get("ARGMAP_ARTICLES", ROOT.parent / "shared" / "articles"))
    if not folder.is_dir():
        pytest.skip(f"needs the texts of the articles: no folder {folder} (ARGMAP_ARTICLES names another)")
    return folder


@pytest.fixture(scope="session")
def chromium() -> str:
    """The command of a headless-capable Chromium; a test that uses it is marked `chromium`."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    pytest.skip("needs Chromium: none is installed")


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """A running browser; `tests.browser` opens pages in it. A test that uses it is marked `chromium`.

    One for each module, not for the session: while it runs, its thread has an event loop that other tests may mind.
    """
    from tests.browser import started  # only these tests need it

    with started(chromium) as running:
        yield running
