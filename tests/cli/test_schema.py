"""`argmap schema`: the schema that is published."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.cli.conftest import Run


def test_it_is_the_published_one(run: Run, root: Path, folder: Path) -> None:
    published = (root / "docs" / "formats" / "argmap.schema.json").read_text(encoding="utf-8")
    done = run("schema")
    assert (done.code, done.out, done.err) == (0, published, "")
    assert run("schema", "-o", "s.json").code == 0
    assert (folder / "s.json").read_text(encoding="utf-8") == published
