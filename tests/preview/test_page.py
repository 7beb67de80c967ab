"""The preview in a browser: it follows every save, keeps its place, and keeps the last good picture."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import argmap
from argmap.drawing import Options, draw, format_named
from argmap.preview import Preview
from tests.browser import visited

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Frame, Page

pytestmark = pytest.mark.chromium


def page_of(text: str) -> bytes:
    (file,) = draw(argmap.loads(text), format_named("html"), Options())
    return file.content


def many(first: str = "", count: int = 40) -> str:
    claims = "\n".join(f'  claim b{number} "Box {number}"' for number in range(count))
    return f'map "Many"\n\n{first}question q "Is it so?"\n\n{claims}\n'


@pytest.fixture
def preview() -> Iterator[Preview]:
    preview = Preview()
    preview.start()
    yield preview
    preview.close()


def picture(page: Page) -> Frame:
    return next(frame for frame in page.frames if frame.url.partition("#")[0].endswith("/picture"))


def shown(page: Page, words: str) -> Frame:
    """The picture, when these words stand in it."""
    page.frame_locator("#picture").get_by_text(words).first.wait_for(state="attached", timeout=15_000)
    return picture(page)


def test_it_follows_and_says_what_is_wrong(browser: Browser, preview: Preview) -> None:
    with visited(browser, preview.url) as visit:
        page = visit.page
        preview.show(title="One", summary="", findings="", broken=False, picture=page_of('claim a "The first"\n'))
        shown(page, "The first")
        assert page.title() == "One"
        assert page.locator("#findings").is_hidden()

        preview.show(title="One", summary="1 error", findings="error[x]: <b>wrong</b>\n  --> a.arg:1:1", broken=True)
        page.get_by_text("this is the last picture before that").wait_for()
        assert page.locator("#told").inner_text() == "error[x]: <b>wrong</b>\n  --> a.arg:1:1"
        assert page.locator("#told").is_visible()
        assert "The first" in shown(page, "The first").content()
        assert visit.violations() == []

        preview.show(title="One", summary="", findings="", broken=False, picture=page_of('claim a "The second"\n'))
        shown(page, "The second")
        assert page.locator("#findings").is_hidden()
        assert visit.complaints == []
        assert visit.dialogs == []
        assert {request.rpartition("/")[2] for request in visit.requests} <= {"", "events", "picture"}
        assert visit.broken() == []


def test_it_keeps_its_place_when_what_stands_above_grows(browser: Browser, preview: Preview, tmp_path: Path) -> None:
    preview.show(title="Many", summary="", findings="", broken=False, picture=page_of(many()))
    with visited(browser, preview.url) as visit:
        page = visit.page
        frame = shown(page, "Box 30")
        for _ in range(4):
            frame.locator("#_larger").click()
        frame.evaluate("location.hash = '#b30'")
        frame.locator("#_close").click()
        page.wait_for_timeout(600)
        before = where(frame, "b30")

        preview.show(
            title="Many", summary="", findings="", broken=False,
            picture=page_of(many('question first "What else?"\n\n  claim new "Something new"\n\n')),
        )  # fmt: skip
        frame = shown(page, "Something new")
        page.wait_for_timeout(600)
        after = where(frame, "b30")
        assert after == pytest.approx(before, abs=2)
        assert frame.evaluate("document.getElementById('_panel').hidden")
        page.screenshot(path=str(tmp_path / "page.png"))
        assert visit.complaints == []


def where(frame: Frame, id: str) -> list[float]:
    """Where the box of a statement stands, and how wide it is drawn."""
    found: list[float] = frame.evaluate(
        """text => {
          const boxes = [...document.querySelectorAll("g.statements > *")];
          const box = boxes.find(one => one.textContent.includes(text)).getBoundingClientRect();
          return [box.left, box.top, box.width];
        }""",
        f"Box {id.removeprefix('b')}",
    )
    return found


def test_what_is_searched_for_and_folded_stays(browser: Browser, preview: Preview) -> None:
    preview.show(title="Many", summary="", findings="", broken=False, picture=page_of(many()))
    with visited(browser, preview.url) as visit:
        page = visit.page
        frame = shown(page, "Box 30")
        frame.locator("#_search").fill("Box 7")
        assert frame.locator("#_matches").inner_text() == "4 matches"
        preview.show(title="M", summary="", findings="", broken=False, picture=page_of(many(count=41)))
        frame = shown(page, "Box 40")
        frame.locator("#_matches").get_by_text("4 matches").wait_for()
        assert frame.locator("#_search").input_value() == "Box 7"


def test_it_says_when_it_is_over(browser: Browser) -> None:
    preview = Preview()
    preview.start()
    preview.show(title="One", summary="", findings="", broken=False, picture=page_of('claim a "The first"\n'))
    with visited(browser, preview.url) as visit:
        shown(visit.page, "The first")
        preview.close()
        visit.page.get_by_text("argmap watch has ended").wait_for(timeout=15_000)
        assert "The first" in picture(visit.page).content()
