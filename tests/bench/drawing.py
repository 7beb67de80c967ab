"""What a map costs to draw on sheets, by the number of its statements: seconds, sheets and bytes.

    python tests/bench/drawing.py [STATEMENTS ...]

The maps are made at random, with groups, questions, reasons and relations across; the same on every run. Machines
differ: compare the columns of one run, and the ratios between sizes.
"""

from __future__ import annotations

import random
import sys
import time

from clean_map import clean_map  # type: ignore[import-not-found]  # a script finds its neighbours by its own folder

from argmap.drawing import Options, draw, format_named, sheets_of
from argmap.pipeline import compile_text
from argmap.text import Text

SIZES = (500, 2_000, 5_000)
MOST = 40


def measure(statements: int) -> str:
    """A row of the table."""
    text = "".join(f"{row.line}\n" for row in clean_map(random.Random(statements), statements))
    start = time.perf_counter()
    argument_map = compile_text(Text("bench.arg", text)).map
    compiled = time.perf_counter()
    sheets = sheets_of(argument_map, Options(most=MOST))
    split = time.perf_counter()
    files = draw(argument_map, format_named("svg"), Options(most=MOST))
    drawn = time.perf_counter()
    seconds = (compiled - start, split - compiled, drawn - split)
    boxes = max(len(sheet.diagram.nodes) for sheet in sheets)
    size = sum(len(file.content) for file in files) / 1e6
    return (
        f"{len(argument_map):>10}"
        + "".join(f"{one:>10.2f}" for one in seconds)
        + f"{len(sheets):>8}{boxes:>8}{size:>8.1f}"
    )


def main() -> None:
    """Print the table."""
    sizes = [int(word) for word in sys.argv[1:]] or SIZES
    print(f"{'statements':>10}{'compile':>10}{'split':>10}{'draw':>10}{'sheets':>8}{'largest':>8}{'MB':>8}")
    for size in sizes:
        print(measure(size), flush=True)


if __name__ == "__main__":
    main()
