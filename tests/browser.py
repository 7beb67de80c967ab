"""A page in a real browser, and what came of opening it: complaints, requests, dialogs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--force-color-profile=srgb",
)  # fmt: skip

Scheme = Literal["light", "dark"]

# A page of ours may break none of its own policy; the browser says so in an event as well as on the console.
_WATCH = """
window.__broken = [];
document.addEventListener("securitypolicyviolation", event =>
  window.__broken.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));
"""


@contextmanager
def started(chromium: str) -> Iterator[Browser]:
    """The browser at `chromium`, with nobody at it."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        yield browser
        browser.close()


@dataclass(slots=True)
class Visit:
    """A page that was opened, and all that it did besides showing itself."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    """Errors and warnings on the console, and what was raised and not caught."""
    requests: list[str] = field(default_factory=list)
    """Whatever was asked for, the page itself first."""
    dialogs: list[str] = field(default_factory=list)

    def broken(self) -> list[str]:
        """Where the page broke its own Content-Security-Policy."""
        found: list[str] = self.page.evaluate("window.__broken ?? []")
        return found

    def violations(self, *, within: str | None = None) -> list[str]:
        """What the accessibility engine axe finds wrong, a line for each fault: the rule, its help and the elements.

        `within` is the CSS selector of the part that is looked at, the whole page if none is given.
        """
        answer = Axe().run(self.page, context=within).response
        return [
            f"{fault['id']}: {fault['help']}: {'; '.join(str(node['html'])[:160] for node in fault['nodes'][:5])}"
            for fault in answer["violations"]
        ]


@contextmanager
def visited(
    browser: Browser,
    address: str | Path,
    *,
    width: int = 1440,
    height: int = 900,
    scheme: Scheme = "light",
    scripts: bool = True,
    touch: bool = False,
    still: bool = False,
) -> Iterator[Visit]:
    """`address`, the path of a file or a URL, opened in a window of its own.

    `scheme` is what the reader prefers, `still` that the reader wants nothing to move, and `touch` that there is a
    finger in place of a mouse. Without `scripts` the page runs none of its own.
    """
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme=scheme,
        java_script_enabled=scripts,
        has_touch=touch,
        reduced_motion="reduce" if still else "no-preference",
    )
    try:
        yield _opened(context, address.as_uri() if isinstance(address, Path) else address, scripts=scripts)
    finally:
        context.close()


def _opened(context: BrowserContext, address: str, *, scripts: bool) -> Visit:
    page = context.new_page()
    visit = Visit(page)
    page.on("console", lambda said: visit.complaints.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: visit.complaints.append(str(error)))
    page.on("request", lambda request: visit.requests.append(request.url))

    def dismiss(dialog: object) -> None:
        visit.dialogs.append(str(getattr(dialog, "message", dialog)))
        getattr(dialog, "dismiss", lambda: None)()

    page.on("dialog", dismiss)
    if scripts:
        page.add_init_script(_WATCH)
    page.goto(address)
    return visit
