"""Pictures beside those of Argdown and of Graphviz: prints the tables of docs/comparison.md.

    python -m tests.bench.pictures [FOLDER]

FOLDER is one in which `npm install @argdown/cli` was run; without it that is done in a temporary folder. Needs node,
npm, Graphviz and Chromium. Each tool is a process that reads a map and writes an SVG; seconds of CPU, the median of
`RUNS` runs taken in turn.
"""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser

from argmap.model import ArgumentMap, Claim
from argmap.pipeline import compile_file
from tests.bench.pictures.look import look
from tests.bench.pictures.others import drawn_by_argdown, drawn_by_argmap, drawn_by_dot
from tests.browser import started
from tests.hostile.corpus import TEXTS
from tests.hostile.maps import fit

MAPS = ("nagy", "cdt", "examiner", "mcgrath", "nupi", "debate")
RUNS = 5
ROOT = Path(__file__).resolve().parents[3]

COLUMNS = (
    "map", "tool", "CPU s", "KB", "boxes", "words stick out", "with another font", "contrast", "type", "on A4", "named",
    "axe",
)  # fmt: skip

Draw = Callable[[ArgumentMap], bytes | None]


def main(arguments: list[str]) -> None:
    """Draw, look, print."""
    with tempfile.TemporaryDirectory() as temporary, started(shutil.which("chromium") or "chromium") as browser:
        work = Path(temporary)
        folder = Path(arguments[0]).resolve() if arguments else work
        if not arguments:
            subprocess.run(["npm", "install", "--silent", "@argdown/cli"], cwd=folder, check=True)
        cli = str(folder / "node_modules" / ".bin" / "argdown")
        tools: Mapping[str, Draw] = {
            "argmap": lambda map: drawn_by_argmap(map, work),
            "Argdown": lambda map: drawn_by_argdown(map, cli, work),
            "dot": lambda map: drawn_by_dot(map, work),
        }
        for path in (ROOT / "maps").glob("*.arg"):
            shutil.copy(path, work)
        maps = {name: compile_file(ROOT / "maps" / f"{name}.arg").map for name in MAPS}
        _print_pictures(browser, work, tools, maps)
        _print_hostile(browser, work, tools)


def _print_pictures(browser: Browser, work: Path, tools: Mapping[str, Draw], maps: Mapping[str, ArgumentMap]) -> None:
    print(f"| {' | '.join(COLUMNS)} |")
    print("|---|---|---|---|---|---|---|---|---|---|---|---|")
    for name, map in maps.items():
        rounds = [{tool: _seconds(draw, map) for tool, draw in tools.items()} for _ in range(RUNS + 1)][1:]
        for tool, draw in tools.items():
            svg = draw(map)
            if svg is None:
                print(f"| {name} | {tool} | no picture |")
                continue
            seen = look(browser, svg, work)
            taken = median(one[tool] for one in rounds)
            print(
                f"| {name} | {tool} | {taken:.2f} | {len(svg) / 1000:.0f} | {seen.boxes} | {seen.overflowing} "
                f"| {seen.overflowing_elsewhere} | {seen.contrast:.1f} | {seen.type_size:.1f} "
                f"| {seen.type_on_paper:.1f} | {seen.named} | {seen.violations} |",
                flush=True,
            )


def _seconds(draw: Draw, map: ArgumentMap) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    draw(map)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _print_hostile(browser: Browser, work: Path, tools: Mapping[str, Draw]) -> None:
    """How many texts of the hostile corpus come through: a picture, nothing happens, and every letter is shown."""
    texts = [" ".join(text.split()) for text in TEXTS if fit(text) and any(map(str.isalnum, text))]
    print(f"\n| {len(texts)} hostile texts | no picture | something happens | letters lost | come through |")
    print("|---|---|---|---|---|")
    for tool, draw in tools.items():
        counts = {"none": 0, "happened": 0, "lost": 0, "through": 0}
        for text in texts:
            counts[_fate(browser, work, draw, text)] += 1
        print(f"| {tool} | {' | '.join(map(str, counts.values()))} |", flush=True)


def _fate(browser: Browser, work: Path, draw: Draw, text: str) -> str:
    map = ArgumentMap(title="A map", statements=(Claim(id="a", text=text), Claim(id="b", text="Another claim")))
    svg = draw(map)
    if svg is None:
        return "none"
    seen = look(browser, svg, work)
    if seen.happened == ("not well-formed",):
        return "none"
    if seen.happened:
        return "happened"
    return "through" if _letters(text) in _letters(seen.words) else "lost"


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words))


if __name__ == "__main__":
    main(sys.argv[1:])
