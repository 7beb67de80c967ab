"""A page as a reader uses it: the picture moved, searched, folded and walked through, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page

from argmap.diagram import project
from tests.browser import visited
from tests.render.page.pages import MAPS, map_of, page_in_sheets, page_of

pytestmark = pytest.mark.chromium

WAIT = 40


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """The page that has everything, with nothing gliding."""
    with visited(browser, put(tmp_path, page_of("everything")), still=True) as visit:
        yield visit.page
        assert visit.complaints == []


@pytest.fixture
def sheets(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """The same on two sheets."""
    with visited(browser, put(tmp_path, page_in_sheets()), still=True) as visit:
        yield visit.page
        assert visit.complaints == []


def put(folder: Path, page: bytes) -> Path:
    """The file of a page."""
    place = folder / "page.html"
    place.write_bytes(page)
    return place


def box(page: Page, id: str) -> Locator:
    """The box of a statement on the sheet that is shown."""
    words = page.locator(f"li[id='{id}'] > .line")
    kind, text = words.locator(".kind").inner_text(), words.locator(".text").inner_text()
    return page.locator(f'.sheet:not(.gone) .statements > [aria-label^="{kind}: {text}"]')


def here(page: Page) -> str:
    """The id of the statement that is looked at."""
    found = page.locator("li.entry[aria-current]")
    return str(found.get_attribute("id")) if found.count() else ""


def address(page: Page) -> str:
    """The fragment of the address."""
    return str(page.evaluate("decodeURIComponent(location.hash.slice(1))"))


def shown(page: Page) -> int:
    """How many boxes are shown."""
    return page.locator(".sheet:not(.gone) .statements > :not(.gone)").count()


def go(page: Page, id: str) -> None:
    """To a statement by its address."""
    page.evaluate("id => { location.hash = id }", id)
    page.wait_for_timeout(WAIT)


def transform(page: Page) -> list[float]:
    """Where the picture stands and how large: x, y, scale."""
    found = page.evaluate(
        "(m => [m.e, m.f, m.a])"
        "(new DOMMatrix(getComputedStyle(document.querySelector('.sheet:not(.gone) svg')).transform))"
    )
    return [float(one) for one in found]


def state(page: Page) -> str:
    """What the line under the picture says."""
    return page.locator("#_state").inner_text() if page.locator("#_state").is_visible() else ""


# -- moving the picture -----------------------------------------------------------------------------------------------


def test_dragging_moves_the_picture_and_opens_nothing(opened: Page) -> None:
    before = transform(opened)
    at = box(opened, "close").bounding_box()
    assert at is not None
    opened.mouse.move(at["x"] + 20, at["y"] + 20)
    opened.mouse.down()
    opened.mouse.move(at["x"] + 60, at["y"] + 80, steps=4)
    opened.mouse.up()
    after = transform(opened)
    assert [after[0] - before[0], after[1] - before[1], after[2]] == pytest.approx([40, 60, before[2]])
    assert opened.locator("#_panel").is_hidden()


def test_the_wheel_zooms_where_the_pointer_is(opened: Page) -> None:
    at = box(opened, "measured").bounding_box()
    assert at is not None
    opened.mouse.move(at["x"], at["y"])
    scale = transform(opened)[2]
    opened.mouse.wheel(0, -200)
    opened.wait_for_timeout(WAIT)
    assert transform(opened)[2] > scale * 1.2
    now = box(opened, "measured").bounding_box()
    assert now is not None
    assert (now["x"], now["y"]) == pytest.approx((at["x"], at["y"]), abs=1.5)


def test_keys_zoom_fit_and_move(opened: Page) -> None:
    scale = transform(opened)[2]
    opened.keyboard.press("+")
    assert transform(opened)[2] == pytest.approx(scale * 1.3)
    opened.keyboard.press("-")
    assert transform(opened)[2] == pytest.approx(scale)
    x, y, _ = transform(opened)
    opened.keyboard.press("Shift+ArrowRight")
    opened.keyboard.press("Shift+ArrowDown")
    assert transform(opened)[:2] == pytest.approx([x - 60, y - 60])
    opened.locator("#_stage").focus()
    opened.keyboard.press("ArrowLeft")
    assert transform(opened)[:2] == pytest.approx([x, y - 60])
    opened.keyboard.press("0")
    whole = opened.locator(".drawing").bounding_box()
    stage = opened.locator("#_stage").bounding_box()
    assert whole is not None
    assert stage is not None
    assert whole["x"] >= stage["x"] - 1
    assert whole["x"] + whole["width"] <= stage["x"] + stage["width"] + 1


def test_buttons_zoom(opened: Page) -> None:
    scale = transform(opened)[2]
    opened.locator("#_larger").click()
    opened.locator("#_larger").click()
    opened.locator("#_smaller").click()
    assert transform(opened)[2] == pytest.approx(scale * 1.3)
    opened.locator("#_fit").click()
    assert transform(opened)[2] == pytest.approx(scale)


PINCH = """() => {
  const stage = document.getElementById("_stage");
  stage.setPointerCapture = () => {};
  const send = (type, id, x, y) => stage.dispatchEvent(new PointerEvent(type,
    { pointerId: id, clientX: x, clientY: y, bubbles: true, pointerType: "touch" }));
  send("pointerdown", 1, 100, 400);
  send("pointerdown", 2, 200, 400);
  for (let by = 0; by <= 100; by += 10) send("pointermove", 2, 200 + by, 400);
  send("pointerup", 1, 100, 400);
  send("pointerup", 2, 300, 400);
}"""


def test_two_fingers_zoom_and_one_taps(browser: Browser, tmp_path: Path) -> None:
    place = put(tmp_path, page_of("everything"))
    with visited(browser, place, width=390, height=844, touch=True, still=True) as visit:
        page = visit.page
        scale = transform(page)[2]
        page.evaluate(PINCH)
        assert transform(page)[2] == pytest.approx(scale * 2, rel=0.05)
        page.locator("#_fit").tap()
        box(page, "close").tap()
        assert here(page) == "close"
        panel = page.locator("#_panel").bounding_box()
        assert panel is not None
        assert panel["width"] == pytest.approx(390, abs=1)
        at = box(page, "close").bounding_box()
        assert at is not None
        assert at["y"] + at["height"] <= panel["y"]
        page.locator("#_close").tap()
        page.locator("#_list").tap()
        page.locator("li[id='walk'] > .line a").tap()
        assert here(page) == "walk"
        assert page.locator("#_side").is_hidden()
        assert visit.complaints == []


FIT = """() => {
  const svg = document.querySelector(".drawing"), before = svg.style.transform;
  document.getElementById("_fit").click();
  return [before, svg.style.transform];
}"""


def test_the_picture_glides_but_for_who_wants_stillness(browser: Browser, tmp_path: Path) -> None:
    place = put(tmp_path, page_of("nagy"))
    with visited(browser, place, still=True) as visit:
        before, after = visit.page.evaluate(FIT)
        assert before != after
    with visited(browser, place) as visit:
        assert visit.page.evaluate(FIT) == [before, before]
        visit.page.wait_for_function("where => document.querySelector('.drawing').style.transform === where", arg=after)


# -- the keyboard -----------------------------------------------------------------------------------------------------


def test_arrows_walk_the_argument(opened: Page) -> None:
    walked = []
    for key in ("ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowDown", "ArrowDown", "ArrowLeft",
                "ArrowDown", "ArrowRight", "ArrowLeft", "ArrowLeft", "ArrowDown", "ArrowUp", "ArrowLeft"):  # fmt: skip
        opened.keyboard.press(key)
        walked.append(here(opened))
    assert walked == [
        "cars", "close", "air", "measured", "same-here", "winter", "air",
        "shops", "walk", "shops", "close", "keep", "close", "cars",
    ]  # fmt: skip
    opened.keyboard.press("ArrowLeft")
    assert here(opened) == "cars"
    assert opened.locator(".statements > :focus").count() == 1
    assert opened.locator(".statements > [tabindex='0']").count() == 1


def test_the_picture_is_one_stop_of_the_tab_key(opened: Page) -> None:
    opened.locator("#_help").focus()
    stops = set()
    for _ in range(60):  # more than once around
        opened.keyboard.press("Tab")
        stops.add(opened.evaluate("document.activeElement.closest('.statements > *')?.getAttribute('aria-label')"))
    assert stops == {None, "Question: Should the city close its centre to cars?"}


def test_enter_opens_the_panel_and_escape_leads_back(opened: Page) -> None:
    opened.keyboard.press("ArrowRight")
    opened.keyboard.press("ArrowRight")
    assert opened.locator("#_panel").is_hidden()
    opened.keyboard.press("Enter")
    assert opened.locator("#_panel h2").inner_text() == "The centre should be closed to private cars"
    assert opened.evaluate("document.activeElement.id") == "_shown"
    assert address(opened) == "close"
    opened.keyboard.press("Escape")
    assert opened.locator("#_panel").is_hidden()
    assert opened.locator(".statements > :focus").get_attribute("aria-label") == (
        "Claim: The centre should be closed to private cars"
    )


def test_question_mark_shows_the_keys_and_letters_can_be_turned_off(opened: Page) -> None:
    opened.keyboard.press("?")
    assert opened.locator("#_keys").is_visible()
    assert opened.locator("#_keys dt").count() == opened.locator("#_keys dd").count() > 10
    opened.locator("#_letters").uncheck()
    opened.locator("#_done").click()
    opened.keyboard.press("/")
    assert opened.evaluate("document.activeElement.id") != "_search"
    opened.keyboard.press("ArrowRight")
    assert here(opened) == "cars"


def test_letters_typed_into_the_search_are_letters(opened: Page) -> None:
    opened.keyboard.press("/")
    opened.keyboard.type("b+u?o")
    assert opened.locator("#_search").input_value() == "b+u?o"
    assert opened.locator("#_keys").is_hidden()


@pytest.mark.parametrize("name", MAPS)
def test_every_box_of_a_map_can_be_walked_to(browser: Browser, tmp_path: Path, name: str) -> None:
    """Down to the first child, else to the next beside it, else up until there is one: so all are reached."""
    place = put(tmp_path, page_of(name))
    with visited(browser, place, still=True) as visit:
        page = visit.page
        press = """key => { (document.activeElement ?? document.body).dispatchEvent(
          new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true })); }"""
        current = "document.querySelector('li.entry[aria-current]')?.id"
        walk = f"""() => {{
          const press = {press}, here = () => {current}, seen = new Set();
          press("ArrowRight");
          for (let steps = 0; steps < 4000; steps++) {{
            seen.add(here());
            let before = here();
            press("ArrowRight");
            if (here() !== before) continue;
            press("ArrowDown");
            while (here() === before) {{
              press("ArrowLeft");
              if (here() === before) return [...seen];
              before = here();
              press("ArrowDown");
            }}
          }}
          return [...seen];
        }}"""
        assert set(page.evaluate(walk)) == {node.id for node in project(map_of(name)).nodes}


# -- the panel, the quote, the address --------------------------------------------------------------------------------


def test_the_panel_tells_what_is_known_and_its_links_lead_on(opened: Page) -> None:
    box(opened, "close").click()
    panel = opened.locator("#_panel")
    words = panel.inner_text()
    for told in ("likely", "“should be closed” … “sooner, the better”", "p. 3", "usually reliable", "Supported by",
                 "Attacked by", "Contradicts", "Answers"):  # fmt: skip
        assert told in words
    links = [one.get_attribute("href") for one in panel.locator(".cite a").all()]
    assert links[0] == "https://example.org/centre?a=1&b=2#top"
    assert str(links[1]).endswith("#top:~:text=should%20be%20closed,sooner%2C%20the%20better")
    panel.get_by_text("Shops live by customers").click()
    opened.wait_for_timeout(WAIT)
    assert here(opened) == address(opened) == "shops"
    assert "The chamber of commerce" in panel.inner_text()


def test_a_link_out_opens_beside_the_page(opened: Page) -> None:
    box(opened, "close").click()
    opened.evaluate("addEventListener('click', event => event.preventDefault())")
    link = opened.locator("#_panel .cite a").first
    link.click()
    assert (link.get_attribute("target"), link.get_attribute("rel")) == ("_blank", "noopener noreferrer")


def test_the_quote_shows_on_hover_and_on_focus(opened: Page) -> None:
    tip = opened.locator("#_tip")
    box(opened, "measured").hover()
    tip.wait_for(state="visible")
    assert "“fell by” … “a year”" in tip.inner_text()
    assert "p. 12" in tip.inner_text()
    tip.hover()
    opened.wait_for_timeout(400)
    assert tip.is_visible()
    opened.keyboard.press("Escape")
    assert tip.is_hidden()
    opened.mouse.move(5, 5)
    for _ in range(4):
        opened.keyboard.press("ArrowRight")
    tip.wait_for(state="visible")
    assert "“fell by” … “a year”" in tip.inner_text()
    assert opened.locator(".statements > :focus").get_attribute("aria-describedby") == "_tip"
    opened.keyboard.press("ArrowDown")
    tip.wait_for(state="hidden")


def test_an_address_opens_its_statement_and_the_history_goes_back(browser: Browser, tmp_path: Path) -> None:
    place = put(tmp_path, page_of("everything"))
    with visited(browser, f"{place.as_uri()}#winter", still=True) as visit:
        page = visit.page
        assert here(page) == "winter"
        assert "Ours: nobody has measured it" in page.locator("#_panel").inner_text()
        box(page, "shops").click()
        page.locator("#_panel").get_by_text("Nine customers").click()
        page.wait_for_timeout(WAIT)
        assert (here(page), address(page)) == ("walk", "walk")
        page.go_back()
        page.wait_for_timeout(WAIT)
        assert (here(page), address(page)) == ("shops", "shops")
        page.go_back()
        page.wait_for_timeout(WAIT)
        assert (here(page), address(page)) == ("winter", "winter")
        page.go_forward()
        page.wait_for_timeout(WAIT)
        assert here(page) == "shops"
        assert visit.complaints == []


@pytest.mark.parametrize("fragment", ["nowhere", "%E0%A4%A", "_sheet.99", "_panel", "__proto__", ""])
def test_an_address_that_leads_nowhere_does_no_harm(browser: Browser, tmp_path: Path, fragment: str) -> None:
    place = put(tmp_path, page_of("everything"))
    with visited(browser, f"{place.as_uri()}#{fragment}", still=True) as visit:
        assert here(visit.page) == ""
        assert shown(visit.page) == 9
        assert visit.complaints == []


# -- search -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("smoke", ["air", "winter"]),  # text
        ("LESS smoke", ["air"]),  # every word
        ("same-here", ["same-here"]),  # name
        ("chamber", ["shops"]),  # actor
        ("berg", ["close", "measured"]),  # source
        ("sooner", ["close"]),  # quote
        ("nothing like it", []),
    ],
)
def test_search_finds_texts_names_actors_and_sources(opened: Page, words: str, found: list[str]) -> None:
    opened.keyboard.press("/")
    opened.keyboard.type(words)
    assert [one.get_attribute("id") for one in opened.locator("li.hit").all()] == found
    assert opened.locator(".statements > .hit").count() == len(found)
    told = opened.locator("#_matches").inner_text()
    assert told == {0: "No match", 1: "1 match"}.get(len(found), f"{len(found)} matches")


def test_search_goes_from_match_to_match_and_ends(opened: Page) -> None:
    opened.keyboard.press("/")
    opened.keyboard.type("centre")
    assert opened.locator("#_matches").inner_text() == "5 matches"
    seen = []
    for key in ("Enter", "Enter", "Shift+Enter", "Shift+Enter", "ArrowDown"):
        opened.keyboard.press(key)
        seen.append((here(opened), opened.locator("#_matches").inner_text()))
    assert seen == [
        ("cars", "1 of 5"), ("close", "2 of 5"), ("cars", "1 of 5"), ("keep", "5 of 5"), ("cars", "1 of 5"),
    ]  # fmt: skip
    assert opened.evaluate("document.activeElement.id") == "_search"
    opened.keyboard.press("Escape")
    assert opened.locator("#_search").input_value() == ""
    assert opened.locator(".hit").count() == 0
    opened.keyboard.press("Escape")
    opened.keyboard.press("n")
    assert here(opened) == "cars"


def test_search_finds_what_is_folded_away(opened: Page) -> None:
    go(opened, "close")
    opened.locator("#_fold").click()
    assert shown(opened) == 3
    opened.keyboard.press("/")
    opened.keyboard.type("tram")
    opened.keyboard.press("Enter")
    assert here(opened) == "walk"
    assert box(opened, "walk").is_visible()


# -- folding and branches ---------------------------------------------------------------------------------------------


def test_a_branch_folds_into_a_count_and_unfolds(opened: Page) -> None:
    go(opened, "air")
    opened.keyboard.press("Escape")
    opened.keyboard.press(" ")
    assert shown(opened) == 6
    assert opened.locator(".knob").text_content() == "+3"
    assert "6 of 9 statements" in state(opened)
    assert "3 folded" in state(opened)
    assert box(opened, "air").get_attribute("aria-label") == "Reason: Less traffic, less smoke, 3 statements folded"
    opened.keyboard.press("ArrowRight")
    assert shown(opened) == 9
    assert here(opened) == "measured"
    opened.keyboard.press("ArrowLeft")
    opened.locator(".here .knob").click()
    assert shown(opened) == 6
    opened.locator(".here .knob").click()
    assert shown(opened) == 9
    assert state(opened) == ""


def test_a_folded_branch_leaves_no_gap(opened: Page) -> None:
    svg = opened.locator(".drawing")
    before = (float(svg.get_attribute("width") or 0), float(svg.get_attribute("height") or 0))
    go(opened, "close")
    at = box(opened, "close").bounding_box()
    opened.locator("#_fold").click()
    after = (float(svg.get_attribute("width") or 0), float(svg.get_attribute("height") or 0))
    assert after[0] < before[0] * 0.7
    assert after[1] < before[1]
    now = box(opened, "close").bounding_box()
    assert at is not None
    assert now is not None
    assert (now["x"], now["y"]) == pytest.approx((at["x"], at["y"]), abs=1)
    opened.keyboard.press("u")
    assert (float(svg.get_attribute("width") or 0), float(svg.get_attribute("height") or 0)) == before


def test_a_branch_is_looked_at_alone(opened: Page) -> None:
    go(opened, "shops")
    opened.locator("#_branch").click()
    assert shown(opened) == 2
    assert "2 of 9 statements" in state(opened)
    opened.locator("#_branch").click()
    assert shown(opened) == 9
    opened.keyboard.press("b")
    assert shown(opened) == 2
    go(opened, "keep")
    assert shown(opened) == 9


FOLD_ALL = """async () => {
  const wrong = [], boxes = [...document.querySelectorAll(".statements > *")], box = one => one.getBoundingClientRect();
  const settle = () => new Promise(done => setTimeout(done, 5));
  const overlap = (a, b) => a.left < b.right - 0.5 && b.left < a.right - 0.5
    && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
  const outline = one => box(one.querySelector("path.o"));
  const check = what => {
    const whole = box(document.querySelector(".drawing"));
    const seen = boxes.filter(one => !one.classList.contains("gone")).map(outline);
    for (const one of seen) {
      if (one.left < whole.left || one.top < whole.top || one.right > whole.right || one.bottom > whole.bottom)
        wrong.push(`${what}: out of the picture`);
    }
    for (let a = 0; a < seen.length; a++) for (let b = a + 1; b < seen.length; b++)
      if (overlap(seen[a], seen[b])) wrong.push(`${what}: overlap`);
    for (const path of document.querySelectorAll("g.edges > :not(.gone) path"))
      if (/NaN|Infinity/.test(path.getAttribute("d"))) wrong.push(`${what}: no number`);
    const ends = [...document.querySelectorAll("g.ends > *")], gone = one => one.classList.contains("gone");
    [...document.querySelectorAll("g.edges > *")].forEach((line, number) => {
      if (gone(line) !== gone(ends[number])) wrong.push(`${what}: a line without its ends`);
    });
  };
  check("all");
  for (const entry of document.querySelectorAll(".entry")) {
    if (!entry.querySelector(":scope > ul")) continue;
    location.hash = entry.id;
    await settle();
    const fold = document.getElementById("_fold");
    if (fold.hidden) continue;
    fold.click();
    check(`folded ${entry.id}`);
    if (Math.random() < 0.5) fold.click();
  }
  return wrong;
}"""


@pytest.mark.parametrize("name", MAPS)
def test_however_a_map_is_folded_nothing_overlaps(browser: Browser, tmp_path: Path, name: str) -> None:
    place = put(tmp_path, page_of(name))
    with visited(browser, place, still=True) as visit:
        visit.page.evaluate("let seed = 7; Math.random = () => (seed = seed * 16807 % 2147483647) / 2147483647;")
        assert visit.page.evaluate(FOLD_ALL) == []
        assert shown(visit.page) < len(project(map_of(name)).nodes)
        visit.page.keyboard.press("Escape")
        visit.page.keyboard.press("u")
        assert shown(visit.page) == len(project(map_of(name)).nodes)
        assert visit.complaints == []


# -- the filter -------------------------------------------------------------------------------------------------------


def choose(page: Page, *words: str) -> None:
    """Choose in the filter."""
    if page.locator("#_filter").is_hidden():
        page.locator("#_choose").click()
    for word in words:
        page.locator("#_filter label", has_text=word).locator("input").check()


def left(page: Page) -> set[str]:
    """The statements that the filter keeps."""
    return {str(one.get_attribute("id")) for one in page.locator("li.entry:not(.left)").all()}


def test_the_filter_counts_and_dims_what_it_leaves_out(opened: Page) -> None:
    choose(opened, "Evidence")
    assert left(opened) == {"measured", "walk"}
    assert opened.locator(".statements > .dim").count() == 7
    assert shown(opened) == 9
    assert state(opened).startswith("7 dimmed by the filter")
    choose(opened, "Berg and Dahl")  # of several sorts all
    assert left(opened) == {"measured"}
    choose(opened, "How customers come")  # of one sort any
    assert left(opened) == {"measured", "walk"}
    opened.locator("#_all").click()
    assert left(opened) == {"cars", "close", "air", "measured", "same-here", "winter", "shops", "walk", "keep"}
    assert state(opened) == ""


@pytest.mark.parametrize(
    ("word", "kept"),
    [
        ("The chamber of commerce", {"shops"}),
        ("The opposition", {"keep"}),
        ("measured", {"measured"}),
        ("How customers come", {"shops", "walk"}),
        ("Undercut", {"winter"}),
    ],
)
def test_the_filter_knows_kinds_sources_actors_and_tags(opened: Page, word: str, kept: set[str]) -> None:
    choose(opened, word)
    assert left(opened) == kept
    count = opened.locator("#_filter label", has_text=word).locator(".count").inner_text()
    assert count == str(len(kept))


def test_the_filter_hides_and_says_so(opened: Page) -> None:
    choose(opened, "Hide the rest", "Claim")
    assert shown(opened) == 2
    assert "2 of 9 statements" in state(opened)
    assert "7 hidden by the filter" in state(opened)
    opened.keyboard.press("Escape")
    assert opened.locator("#_filter").is_hidden()
    go(opened, "walk")  # whoever goes there sees it
    assert box(opened, "walk").is_visible()
    assert state(opened) == ""


# -- several sheets ---------------------------------------------------------------------------------------------------


def test_a_box_leads_to_the_sheet_that_draws_what_it_stands_for(sheets: Page) -> None:
    assert shown(sheets) == 3
    box(sheets, "close").click()
    sheets.locator("#_more").click()
    sheets.wait_for_timeout(WAIT)
    assert sheets.locator(".sheet:not(.gone) h2").inner_text() == "Why close it"
    assert shown(sheets) == 7
    assert here(sheets) == "close"
    sheets.go_back()
    sheets.go_back()
    sheets.wait_for_timeout(WAIT)
    go(sheets, "_sheet.0")
    assert sheets.locator(".sheet:not(.gone) h2").inner_text() == "Overview"


def test_arrows_search_and_links_lead_over_the_sheets(sheets: Page) -> None:
    for _ in range(3):
        sheets.keyboard.press("ArrowRight")
    sheets.wait_for_timeout(WAIT)
    assert sheets.locator(".sheet:not(.gone) h2").inner_text() == "Why close it"
    go(sheets, "keep")
    assert sheets.locator(".sheet:not(.gone) h2").inner_text() == "Overview"
    sheets.keyboard.press("/")
    sheets.keyboard.type("stoves")
    sheets.keyboard.press("Enter")
    assert here(sheets) == "winter"
    assert sheets.locator(".sheet:not(.gone) h2").inner_text() == "Why close it"
    sheets.locator("nav.sheets a", has_text="Overview").click()
    sheets.wait_for_timeout(WAIT)
    assert sheets.locator("nav.sheets a[aria-current]").inner_text() == "Overview"
    assert shown(sheets) == 3


def test_the_skip_link_leads_to_the_outline(opened: Page) -> None:
    opened.keyboard.press("o")
    assert opened.locator("#_side").is_hidden()
    opened.keyboard.press("Tab")
    opened.keyboard.press("Enter")
    assert opened.locator("#_side").is_visible()
    assert opened.evaluate("document.activeElement.id") == "_outline"


def test_a_click_in_the_outline_does_not_move_the_outline(browser: Browser, tmp_path: Path) -> None:
    with visited(browser, put(tmp_path, page_of("nagy")), still=True) as visit:
        page = visit.page
        entry = page.locator("li[id='removed'] > .line .text")
        entry.scroll_into_view_if_needed()
        before = entry.bounding_box()
        entry.click()
        assert here(page) == address(page) == "removed"
        assert entry.bounding_box() == before


def test_a_filter_that_keeps_nothing_in_sight_shows_the_whole(browser: Browser, tmp_path: Path) -> None:
    with visited(browser, put(tmp_path, page_of("nagy")), still=True) as visit:
        page = visit.page
        before = transform(page)
        choose(page, "Objection")
        assert len(left(page)) == 1
        assert transform(page)[2] < before[2]


def test_a_box_that_leads_on_can_be_dragged_and_clicked(sheets: Page) -> None:
    before = transform(sheets)
    at = box(sheets, "close").bounding_box()
    assert at is not None
    sheets.mouse.move(at["x"] + 20, at["y"] + 20)
    sheets.mouse.down()
    sheets.mouse.move(at["x"] + 50, at["y"] + 20, steps=4)
    sheets.mouse.up()
    assert transform(sheets)[0] - before[0] == pytest.approx(30)
    assert shown(sheets) == 3
    assert address(sheets) == ""
    sheets.mouse.wheel(40, 0)
    sheets.wait_for_timeout(WAIT)
    assert transform(sheets) == pytest.approx([before[0] - 10, before[1], before[2]])
