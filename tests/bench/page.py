"""How large a page is, how long it takes to open, and how evenly it moves: frames in headless Chromium, without a GPU.

    python -m tests.bench.page [STATEMENTS ...]

For each size a map is drawn as a page and opened from disk. Then it is dragged about, zoomed, folded and searched, and
the time from each frame to the next is noted. A screen that shows 60 frames a second leaves 16.7 ms for each. Machines
differ, and a graphics card makes what is painted here by the processor: compare the rows of one run.
"""

from __future__ import annotations

import shutil
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

from playwright.sync_api import Browser, Page

from argmap.drawing import draw, format_named
from argmap.pipeline import compile_text
from argmap.text import Text
from tests.browser import started, visited

SIZES = (100, 500, 5_000)
FRAMES = 90
WORDS = "the law leaves little room for refusal and every supplier must answer to it before long while others doubt"

RECORD = """() => {
  window.frames_ = [];
  let last = performance.now();
  const step = now => { window.frames_.push(now - last); last = now; window.frame_ = requestAnimationFrame(step); };
  window.frame_ = requestAnimationFrame(step);
}"""
STOP = "() => { cancelAnimationFrame(window.frame_); return window.frames_.slice(1); }"

# One event a frame, as a hand would send them: the pace is the page's own.
DRAG = """async count => {
  const stage = document.getElementById("_stage"), frame = () => new Promise(requestAnimationFrame);
  const send = (type, x, y) => stage.dispatchEvent(new PointerEvent(type,
    { pointerId: 1, clientX: x, clientY: y, bubbles: true, isPrimary: true, button: type === "pointermove" ? -1 : 0 }));
  stage.setPointerCapture = () => {};
  send("pointerdown", 900, 500);
  for (let n = 0; n < count; n++) {
    await frame();
    send("pointermove", 900 - 300 * Math.sin(n / 8), 500 - 200 * Math.sin(n / 5));
  }
  send("pointerup", 900, 500);
}"""
WHEEL = """async count => {
  const stage = document.getElementById("_stage"), frame = () => new Promise(requestAnimationFrame);
  for (let n = 0; n < count; n++) {
    await frame();
    stage.dispatchEvent(new WheelEvent("wheel",
      { deltaY: n % 60 < 30 ? -40 : 40, clientX: 800, clientY: 450, bubbles: true, cancelable: true }));
  }
}"""


class Row(NamedTuple):
    """What was measured of one page. Frames in milliseconds: the median, and the one that only 5 in 100 exceed."""

    statements: int
    kilobytes: float
    drawn: float
    opened: float
    drag: tuple[float, float]
    drag_all: tuple[float, float]
    wheel: tuple[float, float]
    fold: float
    search: float


def text_of(count: int) -> str:
    """Questions with an answer each, and under it reasons, evidence and rebuttals, six deep, cited and attributed."""
    words = WORDS.split()
    lines = [
        'map "A page"',
        'source report "A report"',
        '  url: "https://example.org/report"',
        'actor office "The office"',
    ]

    def said(number: int) -> str:
        start = number * 7 % len(words)
        return " ".join((words * 3)[start : start + 9 + number % 9])

    kinds = ("question", "claim", "claim", "evidence", "rebuttal", "claim", "evidence", "evidence")
    depths = (0, 1, 2, 3, 3, 2, 3, 3)
    for number in range(count):
        kind, depth = kinds[number % 8], depths[number % 8]
        indent = "  " * depth
        lines.append(f'{indent}{kind} s{number} "{said(number).capitalize()} {number}"')
        if kind == "evidence":
            lines.append(f'{indent}  @report p. {number % 90 + 1} "the words of report number {number}"')
        elif kind == "rebuttal":
            lines.append(f"{indent}  by: office")
    return "\n".join(lines) + "\n"


def frames(page: Page, script: str) -> tuple[float, float]:
    """The median and the 95th hundredth of the frames while `script` runs."""
    page.evaluate(RECORD)
    page.evaluate(script, FRAMES)
    times = sorted(page.evaluate(STOP))
    return median(times), times[int(len(times) * 0.95)]


def took(page: Page, script: str) -> float:
    """Milliseconds until what `script` does is painted."""
    paint = "() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))"
    began = time.perf_counter()
    page.evaluate(script)
    page.evaluate(paint)
    return (time.perf_counter() - began) * 1000


def measure(browser: Browser, folder: Path, count: int) -> Row:
    """One page of `count` statements."""
    compilation = compile_text(Text("page.arg", text_of(count)))
    began = time.perf_counter()
    (file,) = draw(compilation.map, format_named("html"))
    drawn = time.perf_counter() - began
    place = folder / f"{count}.html"
    place.write_bytes(file.content)
    began = time.perf_counter()
    with visited(browser, place) as visit:
        page = visit.page
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
        opened = time.perf_counter() - began
        assert visit.complaints == []
        drag, wheel = frames(page, DRAG), frames(page, WHEEL)
        page.evaluate("document.getElementById('_fit').click()")
        page.wait_for_timeout(500)
        drag_all = frames(page, DRAG)
        page.evaluate("location.hash = '#s1'")
        page.wait_for_timeout(500)
        fold = took(page, "document.getElementById('_fold').click()")
        search = took(
            page,
            "(field => { field.value = 'law 7'; field.dispatchEvent(new Event('input')); })"
            "(document.getElementById('_search'))",
        )
    return Row(count, len(file.content) / 1000, drawn, opened, drag, drag_all, wheel, fold, search)


def main(sizes: tuple[int, ...]) -> None:
    """Print a row for each size."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("needs Chromium: none is installed")
    print("statements    kB  drawn s  opened s  drag ms      drag all ms  zoom ms      fold ms  search ms")
    with TemporaryDirectory() as folder, started(chromium) as browser:
        for size in sizes:
            row = measure(browser, Path(folder), size)
            pairs = "  ".join(f"{half:5.1f} {most:5.1f}" for half, most in (row.drag, row.drag_all, row.wheel))
            print(
                f"{row.statements:10} {row.kilobytes:5.0f}  {row.drawn:7.2f}  {row.opened:8.2f}  {pairs}  "
                f"{row.fold:7.0f}  {row.search:9.0f}"
            )


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
