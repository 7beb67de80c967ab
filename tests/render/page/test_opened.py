"""Pages opened from disk in a browser: nothing asked for, nothing to complain of, no barrier found, in any state."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from argmap.diagram import project
from argmap.drawing import Options, draw, format_named
from argmap.model import ArgumentMap
from argmap.render import to_svg
from tests.browser import Scheme, Visit, visited
from tests.render.page.pages import MAPS, map_of, page_in_sheets, page_of

pytestmark = pytest.mark.chromium

SIZES = ((1440, 900), (1024, 768), (390, 844))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where a page is put."""
    return tmp_path / "page.html"


def silent(visit: Visit, place: Path) -> bool:
    """Whether the page did nothing but show itself."""
    assert visit.complaints == []
    assert visit.dialogs == []
    assert visit.broken() == []
    assert visit.requests == [place.as_uri()]
    return True


def open_everything(page: Page) -> None:
    """Go through what a reader can open."""
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.keyboard.press("/")
    page.keyboard.type("the")
    page.keyboard.press("Enter")
    page.locator("#_choose").click()
    page.locator("#_filter input[type=checkbox]").first.check()


@pytest.mark.parametrize("name", MAPS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_map_opens_without_a_word_and_without_a_barrier(
    browser: Browser, place: Path, name: str, scheme: Scheme
) -> None:
    place.write_bytes(page_of(name))
    with visited(browser, place, scheme=scheme, still=True) as visit:
        assert visit.page.locator(".statements > *:visible").count() == len(project(map_of(name)).nodes)
        assert visit.violations() == []
        open_everything(visit.page)
        visit.page.wait_for_timeout(200)
        assert visit.violations() == []
        assert silent(visit, place)


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_no_barrier_at_any_width(browser: Browser, place: Path, width: int, height: int) -> None:
    place.write_bytes(page_of("everything"))
    with visited(browser, place, width=width, height=height, still=True) as visit:
        page = visit.page
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.goto(f"{place.as_uri()}#close")
        page.locator("#_panel").wait_for()
        assert visit.violations() == []
        page.locator("#_choose").click()
        assert visit.violations() == []
        page.keyboard.press("Escape")
        page.locator("#_help").click()
        assert visit.violations() == []


def test_a_barrier_would_be_found(browser: Browser, place: Path) -> None:
    """The tests above can fail."""
    place.write_bytes(page_of("everything"))
    with visited(browser, place) as visit:
        visit.page.evaluate("document.getElementById('_search').removeAttribute('aria-label')")
        visit.page.evaluate("document.getElementById('_search').removeAttribute('placeholder')")
        visit.page.evaluate("document.querySelector('.about').style.color = '#ddd'")
        assert {one.partition(":")[0] for one in visit.violations()} == {"label", "color-contrast"}


@pytest.mark.parametrize("name", MAPS)
def test_no_barrier_in_the_picture_by_itself(browser: Browser, tmp_path: Path, name: str) -> None:
    place = tmp_path / "picture.svg"
    place.write_bytes(to_svg(project(map_of(name))))
    with visited(browser, place) as visit:
        assert visit.violations() == []
        assert silent(visit, place)


def test_sheets_open_without_a_word_and_without_a_barrier(browser: Browser, place: Path) -> None:
    place.write_bytes(page_in_sheets())
    with visited(browser, place, still=True) as visit:
        assert visit.violations() == []
        visit.page.goto(f"{place.as_uri()}#_sheet.1")
        visit.page.locator("text=Why close it").first.wait_for()
        assert visit.violations() == []
        assert silent(visit, place)


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_title_of_a_sheet_stands_clear_of_its_picture(
    browser: Browser, place: Path, width: int, height: int
) -> None:
    (file,) = draw(map_of("debate"), format_named("html"), Options(most=40))
    place.write_bytes(file.content)
    with visited(browser, place, still=True) as visit:
        visit.page.set_viewport_size({"width": width, "height": height})
        visit.page.reload()
        low = visit.page.locator(".sheet:not(.gone) .trail").evaluate("one => one.getBoundingClientRect().bottom")
        high = visit.page.locator(".sheet:not(.gone) .drawing").evaluate("one => one.getBoundingClientRect().top")
        assert low <= high + 0.5


def test_an_empty_map_opens(browser: Browser, place: Path) -> None:
    (file,) = draw(ArgumentMap(), format_named("html"))
    place.write_bytes(file.content)
    with visited(browser, place) as visit:
        for key in ("ArrowDown", "Enter", " ", "b", "u", "n", "p", "0", "+", "f", "Escape", "o", "?"):
            visit.page.keyboard.press(key)
        assert silent(visit, place)


def test_a_page_from_elsewhere_runs_no_foreign_script(browser: Browser, place: Path) -> None:
    """The policy holds: what somebody adds to the file is refused."""
    page = page_of("everything").decode().replace("</body>", "<script>document.title = 'added'</script></body>")
    place.write_text(page.replace("<h1", '<h1 onmouseover="document.title = 1" style="color:red"'), encoding="utf-8")
    with visited(browser, place) as visit:
        visit.page.locator("h1").hover()
        assert visit.page.title() == "Should the city close its centre to cars?"
        assert len(visit.complaints) >= 2


# -- without the script, and on paper ---------------------------------------------------------------------------------


def test_without_scripts_everything_is_there_to_read(browser: Browser, place: Path) -> None:
    place.write_bytes(page_of("nagy"))
    with visited(browser, place, scripts=False) as visit:
        page = visit.page
        assert page.locator(".drawing").is_visible()
        map_ = map_of("nagy")
        for node in project(map_).nodes:
            entry = page.locator(f"li[id='{node.id}']")
            assert entry.locator("> .line").is_visible()
            for cited in map_[node.id].citations:
                assert not cited.quote or entry.locator(".cite").first.is_visible()
        assert page.locator("button:visible, input:visible").count() == 0
        page.locator("li[id='mitigate'] .links a").first.click()
        assert page.url.endswith("#place")
        assert page.locator("li[id='place']").evaluate("one => one.matches(':target')")


@pytest.mark.parametrize("scripts", [True, False])
def test_paper_has_the_picture_and_the_sources_and_no_tools(browser: Browser, place: Path, scripts: bool) -> None:
    place.write_bytes(page_in_sheets())
    with visited(browser, place, scripts=scripts, scheme="dark") as visit:
        page = visit.page
        if scripts:
            page.goto(f"{place.as_uri()}#close")
        page.emulate_media(media="print", color_scheme="dark")
        assert page.locator("button:visible, input:visible").count() == 0
        assert page.locator("#_panel").is_hidden()
        assert page.locator(".outline").is_hidden()
        for drawing in page.locator(".drawing").all():
            assert drawing.is_visible()
            box = drawing.bounding_box()
            assert box is not None
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= 1440
        assert page.locator(".credits >> text=Anna Berg").is_visible()
        assert page.locator("h1").is_visible()
        paper = page.locator("h1").evaluate("one => getComputedStyle(one).color")
        assert paper == "rgb(27, 35, 48)"


def test_the_dark_theme_is_followed(browser: Browser, place: Path) -> None:
    place.write_bytes(page_of("everything"))
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    with visited(browser, place, scheme="dark") as visit:
        dark = visit.page.evaluate(ground)
    with visited(browser, place, scheme="light") as visit:
        assert visit.page.evaluate(ground) == "rgb(255, 255, 255)" != dark
