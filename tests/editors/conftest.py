"""The extension for VS Code, with what it is built from."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def extension(root: Path) -> Path:
    """The folder of the extension; `npm ci` in it brings what these tests use."""
    folder = root / "editors" / "vscode"
    if not shutil.which("node"):
        pytest.skip("needs node: none is installed")
    if not (folder / "node_modules").is_dir():
        pytest.skip("needs the packages of the extension: `npm ci` in editors/vscode brings them")
    return folder
