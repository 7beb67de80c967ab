"""Somebody who sits before the editor: what they press, type, click and see."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Frame, Page, sync_playwright

from tests.browser import FLAGS

PAUSE = 300  # milliseconds between two keys of a command: the editor opens something in between


class Desk:
    """The page of the editor. Every method waits until what it asks for is there."""

    def __init__(self, page: Page, shots: Path) -> None:
        self.page = page
        self._shots = shots

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            self.page.keyboard.press(key)
            self.page.wait_for_timeout(PAUSE)

    def type(self, words: str) -> None:
        """Type as fast as people do."""
        self.page.keyboard.type(words, delay=40)

    def rest(self, seconds: float = 1.5) -> None:
        """Look at the screen until the server has answered."""
        self.page.wait_for_timeout(1000 * seconds)

    def open(self, file: str) -> None:
        """Open a file of the folder."""
        self.press("Control+p")
        self.rest()
        self.type(file)
        self.page.wait_for_selector(f".quick-input-list >> text={file}")
        self.rest()
        self.press("Enter")
        self.page.wait_for_selector(f".theia-tab-icon-label >> text={file}")
        self.rest(4)

    def go(self, words: str, then: int = 0) -> None:
        """Put the cursor to where `words` first stand in the text, and `then` characters on."""
        self.press("Control+1", "Control+Home", "Control+f")
        self.press("Control+a")
        self.type(words)
        self.rest()
        self.press("Escape", "ArrowLeft", *("ArrowRight",) * then)

    def command(self, title: str) -> None:
        """Choose a command of the palette."""
        self.press("F1")
        self.rest()
        self.type(title)
        self.page.wait_for_selector(f".quick-input-list >> text={title}")
        self.press("Enter")

    def see(self, selector: str) -> str:
        """The words of what is shown there; nothing where nothing comes."""
        found = [one.inner_text() for one in self.page.query_selector_all(selector) if one.is_visible()]
        return " | ".join(" ".join(words.split()) for words in found)

    def preview(self) -> Frame:
        """The page of the picture."""
        for _ in range(40):
            for frame in self.page.frames:
                if frame.query_selector("#picture svg"):
                    return frame
            self.page.wait_for_timeout(500)
        raise LookupError("there is no picture")

    def shoot(self, name: str) -> None:
        """Keep what is on the screen as a PNG."""
        self.page.screenshot(path=self._shots / f"{name}.png")


@contextmanager
def seated(chromium: str, address: str, shots: Path) -> Iterator[Desk]:
    """A desk with the editor on it."""
    with sync_playwright() as playwright, tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = playwright.chromium.launch_persistent_context(
            profile, executable_path=chromium, args=list(FLAGS), viewport={"width": 1400, "height": 850}
        )
        page = browser.pages[0]
        page.goto(address)
        page.wait_for_selector("#theia-app-shell")
        page.wait_for_selector("#theia-statusBar .element")
        page.wait_for_timeout(6000)
        shots.mkdir(parents=True, exist_ok=True)
        yield Desk(page, shots)
        browser.close()
