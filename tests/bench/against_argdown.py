"""argmap beside Argdown: the same map in both languages, parsed and modelled, and a small one by either command line.

    python tests/bench/against_argdown.py [FOLDER]

FOLDER is one in which `npm install @argdown/cli` was run; without it that is done in a temporary folder. Needs node and
npm. CPU seconds, the median of `RUNS` runs taken in turn, so that a change of the machine's speed meets both alike.

What is held against what: Argdown's parser, data and model plug-ins, without output; argmap's parse, resolve, every
check, and the map written out again. The maps say the same, citations included (Argdown has them as metadata).
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median

from cost import flat  # type: ignore[import-not-found]  # a script finds its neighbours by its own folder

STATEMENTS, RUNS = 10_000, 7

NODE = """
const core = require('@argdown/core');
const app = new core.ArgdownApplication();
app.addPlugin(new core.ParserPlugin(), 'parse-input');
app.addPlugin(new core.DataPlugin(), 'build-model');
app.addPlugin(new core.ModelPlugin(), 'build-model');
const input = require('fs').readFileSync(process.argv[2], 'utf8');
const start = process.cpuUsage();
const result = app.run({process: ['parse-input', 'build-model'], input, logLevel: 'error'});
const used = process.cpuUsage(start);
if (Object.keys(result.statements).length != process.argv[3]) throw new Error('not all statements were read');
console.log((used.user + used.system) / 1e6);
"""

PYTHON = """
import sys, time
from pathlib import Path
from argmap import dumps
from argmap.pipeline import compile_file
start = time.process_time()
compilation = compile_file(Path(sys.argv[1]))
dumps(compilation.map)
used = time.process_time() - start
assert len(compilation.map.statements) == int(sys.argv[2]), 'not all statements were read'
print(used)
"""

SMALL_ARG = """\
source report "A report"
  date: 2020
claim main "The first claim of a small map"
  claim ground "A ground for it"
    rebuttal against "What speaks against the ground"
  evidence found "What was found in a report"
    @report "the words"
"""

SMALL_ARGDOWN = """\
[main]: The first claim of a small map
  + [ground]: A ground for it
    - [against]: What speaks against the ground
  + [found]: What was found in a report {source: report, quote: "the words"}
"""


def in_argdown(count: int) -> str:
    """The map of `cost.flat` in Argdown."""
    lines = ["===", "title: Cost", "===", ""]
    for number in range(count // 4):
        lines += [
            f"[c{number}]: Claim number {number} says that something is the case in the world",
            f"  + [s{number}]: Support number {number} gives one ground for holding that claim",
            f"    - [r{number}]: Rebuttal number {number} says what speaks against the ground",
            f"  + [e{number}]: Evidence number {number} was found in a report that is cited {_quote(number)}",
            "",
        ]
    return "\n".join(lines)


def _quote(number: int) -> str:
    return f'{{source: report, quote: "the words of the report number {number}"}}'


def cpu_of(command: list[str], folder: Path) -> float:
    """CPU seconds of a whole process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def printed(command: list[str], folder: Path) -> float:
    """The seconds that a process prints of its own work."""
    return float(subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout)


def compare(title: str, ours: Callable[[], float], theirs: Callable[[], float]) -> None:
    """Run both in turn and print the medians and their ratio."""
    pairs = [(ours(), theirs()) for _ in range(RUNS + 1)][1:]
    argmap, argdown = (median(column) for column in zip(*pairs, strict=True))
    print(f"{title:44}{argmap:10.3f}{argdown:10.3f}{argmap / argdown:10.2f}", flush=True)


def main(arguments: list[str]) -> None:
    """Install Argdown where it is not given, write the maps, compare."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(arguments[0]).resolve() if arguments else Path(temporary)
        if not arguments:
            subprocess.run(["npm", "install", "--silent", "@argdown/cli"], cwd=folder, check=True)
        work = Path(temporary)
        (work / "large.arg").write_text(flat(STATEMENTS), encoding="utf-8")
        (work / "large.argdown").write_text(in_argdown(STATEMENTS), encoding="utf-8")
        (work / "small.arg").write_text(SMALL_ARG, encoding="utf-8")
        (work / "small.argdown").write_text(SMALL_ARGDOWN, encoding="utf-8")
        os.environ["NODE_PATH"] = str(folder / "node_modules")
        (work / "core.js").write_text(NODE, encoding="utf-8")
        cli = str(folder / "node_modules" / ".bin" / "argdown")
        print(f"{'CPU seconds (median)':44}{'argmap':>10}{'argdown':>10}{'ratio':>10}")
        compare(
            f"core, {STATEMENTS:,} statements",
            lambda: printed([sys.executable, "-c", PYTHON, "large.arg", str(STATEMENTS)], work),
            lambda: printed(["node", "core.js", "large.argdown", str(STATEMENTS)], work),
        )
        compare(
            "command line, a map of four statements",
            lambda: cpu_of([sys.executable, "-m", "argmap", "check", "small.arg"], work),
            lambda: cpu_of(["node", cli, "json", "--stdout", "small.argdown"], work),
        )


if __name__ == "__main__":
    main(sys.argv[1:])
