"""`argmap references`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.cli.conftest import Run

MAP = """
bibliography "refs.json"

claim a "A"
  @smith-2020
  claim b "B"
"""
REFS = (
    '[{"id": "smith:2020", "type": "book", "title": "On & on", "author": [{"family": "Smith", "given": "Ann"}],'
    ' "issued": {"date-parts": [[2020]]}}]'
)


def test_references_in_each_format(run: Run, folder: Path) -> None:
    (folder / "map.arg").write_text(MAP, encoding="utf-8")
    (folder / "refs.json").write_text(REFS, encoding="utf-8")
    text = run("references", "map.arg")
    assert (text.code, text.out, text.err) == (0, "Smith, A. (2020) On & on.\n", "")
    assert run("references", "map.arg", "--format", "md").out == "- Smith, A. (2020) *On & on*.\n"
    written = run("references", "map.arg", "--format", "html", "-o", "out.html")
    assert written.out == ""
    assert (folder / "out.html").read_text() == "<ul>\n  <li>Smith, A. (2020) <i>On &amp; on</i>.</li>\n</ul>\n"


def test_nothing_is_written_of_a_map_with_errors(run: Run, folder: Path) -> None:
    (folder / "map.arg").write_text(MAP, encoding="utf-8")
    outcome = run("references", "map.arg")
    assert (outcome.code, outcome.out) == (1, "")
    assert "bibliography-unreadable" in outcome.err


def test_a_style_that_is_not_there(run: Run, folder: Path) -> None:
    (folder / "map.arg").write_text(MAP, encoding="utf-8")
    (folder / "refs.json").write_text(REFS, encoding="utf-8")
    outcome = run("references", "map.arg", "--style", "no-such")
    assert outcome.code == 2
    assert "there is no style `no-such`" in outcome.err
