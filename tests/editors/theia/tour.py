"""The extension for VS Code, tried in Eclipse Theia by hand, as it were. No part of the tests: it is started by itself.

    python3 tasks.py vsix
    python -m tests.editors.theia.tour FOLDER

FOLDER gets the editor, which is built there once, and `shots/`, a picture of each stop: look at them. It ends with 1
where something was not seen that should be.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.editors.theia.app import build, served
from tests.editors.theia.desk import Desk, seated

ROOT = Path(__file__).resolve().parents[3]
MAP = """map "Should the town close its bridge?"

source report "Report on the bridge"
  text: "report.txt"

actor mayor "The mayor"

question close "Should the bridge be closed?"

  claim yes "It should be closed"
    claim weak "Its beams are weak"
      by: mayor
      @report "the beams have lost a third of their strength"

    evidence cracks "There are cracks in two of the piers"
      @report "cracks in two of the piers"

  claim no "It should stay open"
    rebuts yes
"""
ARTICLE = """The bridge was built in 1931.

Divers found cracks in two of the piers. Engineers say that the beams have lost a third of their strength.
Nobody has measured how much the bridge carries on a working day.
"""
FILES = {"argmap.toml": 'sources = ["."]\n', "report.txt": ARTICLE, "bridge.arg": MAP}


def colours(desk: Desk) -> str:
    """Words of a line stand in several colours."""
    look = (
        "line => [...new Set([...line.querySelectorAll('span span')].map(one => getComputedStyle(one).color))].length"
    )
    counts = [line.evaluate(look) for line in desk.page.query_selector_all(".view-line")]
    return f"{max(counts)} colours in a line" if max(counts) >= 3 else ""


def quote(desk: Desk) -> str:
    """A quote tells what came of it, and the passage around it."""
    desk.go("lost a third")
    desk.press("Control+k", "Control+i")
    desk.rest()
    found = desk.see(".monaco-hover")
    return found if "found" in found and "Engineers say" in found else ""


def typo(desk: Desk) -> str:
    """A keyword that is misspelt gets a squiggle; the outline stays."""
    desk.press("Escape")
    desk.go("evidence cracks", 4)
    desk.press("Delete")
    desk.rest(3)
    squiggles = len(desk.page.query_selector_all(".squiggly-error"))
    return f"{squiggles} squiggle" if squiggles == 1 and not desk.see(".theia-notification-message") else ""


def fix(desk: Desk) -> str:
    """And is put right."""
    desk.press("Control+.")
    desk.rest(2)
    offered = desk.see(".context-view .monaco-list-row, .action-widget .monaco-list-row")
    desk.shoot("fix-offered")
    desk.press("Enter")
    desk.rest(2)
    return offered if not desk.page.query_selector_all(".squiggly-error") else ""


def sources(desk: Desk) -> str:
    """Behind `@` stand the sources, first of all."""
    desk.go('cracks in two of the piers"\n')
    desk.press("End", "Enter")
    desk.type("@")
    desk.rest(2)
    desk.shoot("sources-offered")
    found = desk.see(".suggest-widget .monaco-list-row")
    desk.press("Enter")
    return found if found.startswith("report") else ""


def words(desk: Desk) -> str:
    """Inside a quote stand the words of the text, as they go on."""
    desk.type(' "Nobody has')
    desk.rest(2)
    desk.shoot("words-offered")
    found = desk.see(".suggest-widget .monaco-list-row")
    desk.press("Enter", "Escape")
    desk.rest()
    return found if "measured" in found else ""


def renaming(desk: Desk) -> str:
    """A name is changed wherever it stands."""
    desk.go("claim yes", 7)
    desk.press("F2", "Control+a")
    desk.type("closed")
    desk.press("Enter")
    desk.rest(3)
    text = desk.see(".view-line")
    return "rebuts closed" if "claim closed" in text and "rebuts closed" in text else ""


def refused(desk: Desk) -> str:
    """But not to one that is taken."""
    desk.press("F2", "Control+a")
    desk.type("weak")
    desk.press("Enter")
    desk.rest()
    found = desk.see(".theia-notification-message")
    return found if "taken" in found else ""


def picture(desk: Desk) -> str:
    """The picture stands beside the text, and shows where the cursor is."""
    desk.page.keyboard.press("Escape")
    desk.command("Show the Picture Beside the Text")
    page = desk.preview()
    desk.go("claim weak", 3)
    desk.rest()
    here = page.query_selector("#picture .here")
    return f"here: {here.get_attribute('id')}" if here and here.get_attribute("id") == "weak" else ""


def back(desk: Desk) -> str:
    """A click on a box leads to its line."""
    desk.preview().click("[data-box='no']")
    desk.rest()
    return "line 19" if "Ln 19," in desk.see("#theia-statusBar .element") else ""


def fault(desk: Desk) -> str:
    """A fault leaves the last picture, and says so."""
    desk.go("claim weak", 2)
    desk.press("Delete")
    desk.rest(2)
    desk.shoot("fault-in-the-text")
    told = desk.preview().inner_text("#state")
    desk.press("Control+z")
    desk.rest(2)
    return told if "error" in told and not desk.preview().inner_text("#state") else ""


def lens(desk: Desk) -> str:
    """What a lens counts can be looked at."""
    desk.page.click(".codelens-decoration a >> text=2 for")
    desk.rest(2)
    return desk.see(".reference-zone-widget .monaco-list-row")


def outline(desk: Desk) -> str:
    """The outline is the tree of statements."""
    desk.press("Escape")
    desk.page.click("#shell-tab-outline-view", force=True)
    desk.rest(2)
    found = desk.see("#outline-view")
    return found if "cracks" in found else ""


def quiet(desk: Desk) -> str:
    """Nothing was complained of meanwhile but the name that was refused."""
    found = desk.see(".theia-notification-message").replace("weak", "")
    return "" if "failed" in found else "no message of a failure"


STOPS: tuple[Callable[[Desk], str], ...] = (
    colours, quote, typo, fix, sources, words, renaming, refused, picture, back, fault, lens, outline, quiet,
)  # fmt: skip


def main(folder: Path) -> int:
    """Make the tour; 0 when all was seen."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome") or sys.exit("this needs Chromium")
    build(folder)
    missed = 0
    with tempfile.TemporaryDirectory() as maps:
        for name, text in FILES.items():
            (Path(maps) / name).write_text(text, encoding="utf-8")
        with served(folder, Path(maps)) as address, seated(chromium, address, folder / "shots") as desk:
            desk.open("bridge.arg")
            for number, stop in enumerate(STOPS, 1):
                seen = stop(desk)
                desk.shoot(f"{number:02}-{stop.__name__}")
                missed += not seen
                print(f"{'seen' if seen else 'NOT SEEN'}  {stop.__doc__}  {seen[:100]}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
