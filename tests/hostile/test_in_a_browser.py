"""Pictures and pages of the corpus, opened: no dialog, no request but for the file itself, no complaint."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from argmap.drawing import FORMATS, Format, draw
from tests.browser import visited
from tests.hostile.corpus import MARK, SECTIONS
from tests.hostile.maps import linked_map, map_of

pytestmark = pytest.mark.chromium

OPENED = tuple(format_ for format_ in FORMATS if format_.name in ("svg", "html"))

STIR = """() => {
  window.stirred = 0;
  for (const one of document.querySelectorAll("*")) {
    for (const sort of ["click", "mouseover", "focus", "blur", "load", "error", "toggle", "begin", "animationstart"])
      one.dispatchEvent(new Event(sort));
    window.stirred++;
  }
  return window.stirred;
}"""
"""Everything that a handler may wait for, on every element."""


@pytest.mark.parametrize("name", [*SECTIONS, "links"])
@pytest.mark.parametrize("format_", OPENED, ids=lambda format_: format_.name)
def test_nothing_happens(browser: Browser, tmp_path: Path, format_: Format, name: str) -> None:
    (file,) = draw(linked_map() if name == "links" else map_of(SECTIONS[name]), format_)
    place = tmp_path / f"hostile{format_.suffix}"
    place.write_bytes(file.content)
    with visited(browser, place) as visit:
        elements = visit.page.evaluate(STIR)
        visit.page.wait_for_timeout(100)
        assert elements > 100
        assert visit.dialogs == []
        assert visit.complaints == []
        assert visit.broken() == []
        assert visit.requests == [place.as_uri()]
        assert visit.page.evaluate(f"() => typeof window.{MARK}") == "undefined"


def test_a_picture_with_a_script_would_be_caught(browser: Browser, tmp_path: Path) -> None:
    """The test above can fail: what a script does is seen."""
    place = tmp_path / "bad.svg"
    place.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg"><script>alert("pwned"); console.error("x")</script>'
        '<image href="http://example.invalid/pwned"/></svg>'
    )
    with visited(browser, place) as visit:
        visit.page.wait_for_timeout(100)
        assert visit.dialogs == ["pwned"]
        assert visit.complaints
        assert visit.requests == [place.as_uri(), "http://example.invalid/pwned"]
