"""What each stage costs, by the number of statements: CPU seconds and the peak of memory.

    python tests/bench/cost.py [STATEMENTS ...]

Each size runs in a process of its own, so that one's memory is not another's. Machines differ: compare the columns of
one run, and the ratios between sizes, which should not grow faster than the sizes do.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable

from argmap.formats import dumps, format_named
from argmap.pipeline import compile_text
from argmap.resolve import resolve
from argmap.syntax.parser import parse
from argmap.text import Text

SIZES = (1_000, 10_000, 50_000)
DEPTH = 20


def flat(count: int) -> str:
    """Claims with a support, an answered rebuttal and cited evidence each; about a hundred characters a statement."""
    lines = ['map "Cost"', 'source report "A report"', '  text: "report.txt"', ""]
    for number in range(count // 4):
        lines += [
            f'claim c{number} "Claim number {number} says that something is the case in the world"',
            f'  claim s{number} "Support number {number} gives one ground for holding that claim"',
            f'    rebuttal r{number} "Rebuttal number {number} says what speaks against the ground"',
            f'  evidence e{number} "Evidence number {number} was found in a report that is cited"',
            f'    @report "the words of the report number {number}"',
        ]
    return "\n".join(lines) + "\n"


def nested(count: int) -> str:
    """Chains of claims, each supporting the one above it, `DEPTH` deep."""
    lines = ['map "Cost"', ""]
    for number in range(count):
        indent = "  " * (number % DEPTH)
        lines.append(f'{indent}claim c{number} "Claim number {number} stands on the one that is nested under it here"')
    return "\n".join(lines) + "\n"


SHAPES: dict[str, Callable[[int], str]] = {"flat": flat, "nested": nested}


def measure(shape: str, count: int) -> dict[str, float]:
    """CPU seconds of each stage for one text, and the process's peak of memory in MB."""
    text = Text("cost.arg", SHAPES[shape](count))
    seconds: dict[str, float] = {}

    def timed(stage: str, work: Callable[[], object]) -> object:
        start = time.process_time()
        result = work()
        seconds[stage] = time.process_time() - start
        return result

    timed("parse", lambda: parse(text))
    timed("parse+resolve", lambda: resolve(text))
    compilation = timed("all+checks", lambda: compile_text(text))
    map = compilation.map  # type: ignore[attr-defined]  # `timed` gives an object
    if len(map.statements) != count - count % (4 if shape == "flat" else 1):
        raise SystemExit(f"{shape}: {len(map.statements)} statements, not {count}")
    timed("dump arg", lambda: dumps(map, format_named("arg")))
    timed("dump json", lambda: dumps(map, format_named("json")))
    seconds["peak MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return seconds


def main(arguments: list[str]) -> None:
    """Print a row for each shape and size; called with a shape and a size, print one row as JSON."""
    if len(arguments) == 2 and arguments[0] in SHAPES:
        print(json.dumps(measure(arguments[0], int(arguments[1]))))
        return
    sizes = [int(argument) for argument in arguments] or list(SIZES)
    header = ""
    for shape in SHAPES:
        for count in sizes:
            command = [sys.executable, __file__, shape, str(count)]
            row = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
            if not header:
                header = f"{'shape':8}{'statements':>12}" + "".join(f"{name:>15}" for name in row)
                print(header)
            print(f"{shape:8}{count:12,}" + "".join(f"{value:15.3f}" for value in row.values()), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
