"""What typing costs: CPU milliseconds from an edit to its findings, by the sort of edit.

    python tests/bench/keystrokes.py [STATEMENTS]

For each map the file is compiled from scratch, opened in a workspace, and edited at random places: one character at a
time, as an author types. Machines differ: `whole` is what compiling from scratch costs on the same one.
"""

from __future__ import annotations

import gc
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from argmap.pipeline import compile_file
from argmap.settings import Settings
from argmap.workspace import Change, Workspace

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from tests.bench.clean_map import clean_map  # noqa: E402 - the folder is no package where this runs as a script
from tests.bench.cost import flat, nested  # noqa: E402

TIMES = 12
"""So many edits of each sort."""


def clean(count: int) -> str:
    """A map as authors write them, with comments, properties, citations and relations."""
    return "".join(f"{row.line}\n" for row in clean_map(Random(1), count))


def grouped(count: int) -> str:
    """The flat one under one group, so that no statement stands at the left margin."""
    *head, body = flat(count).split("\n\n", 1)
    return "\n".join((*head, 'group all "All"', *(f"  {line}" for line in body.splitlines()), ""))


def related(count: int) -> str:
    """Claims without nesting, each of which supports another in a line of its own."""
    lines = [
        f'claim c{number} "Claim number {number} says that something is the case in the world"'
        for number in range(count)
    ]
    lines += [f"c{number} {'rebuts' if number % 5 else 'supports'} c{number // 3}" for number in range(1, count)]
    return "\n".join(lines) + "\n"


def faulty(count: int) -> str:
    """A map of which every fiftieth line has lost a character or a quote."""
    chance = Random(2)
    lines = clean(count).split("\n")
    for row in range(0, len(lines), 50):
        if '"' in lines[row] and not lines[row].startswith("map"):
            place = chance.choice([lines[row].index('"'), len(lines[row]) - 1])
            lines[row] = lines[row][:place] + lines[row][place + 1 :]
    return "\n".join(lines)


MAPS: dict[str, Callable[[int], str]] = {
    "flat": flat,
    "nested": nested,
    "grouped": grouped,
    "clean": clean,
    "related": related,
    "faulty": faulty,
}


def _typed(place: int, words: str) -> Iterator[Change]:
    for offset, character in enumerate(words):
        yield Change(place + offset, place + offset, character)


def in_a_text(content: str, chance: Random) -> Iterator[Change]:
    """A word typed within the text of a statement, and taken out."""
    place = content.index('"', chance.randrange(len(content) // 2)) + 4
    yield from _typed(place, "newer ")
    yield Change(place, place + 6, "")


def a_new_line(content: str, chance: Random) -> Iterator[Change]:
    """A claim typed on a line of its own, and taken out."""
    start = content.rindex("\n", 0, chance.randrange(len(content) // 4, len(content))) + 1
    line = content[start : content.index("\n", start)]
    space = line[: len(line) - len(line.lstrip())]
    typed = f'{space}claim quite-new "New words"'
    yield Change(start, start, "\n")
    yield from _typed(start, typed)
    yield Change(start, start + len(typed) + 1, "")


def a_name(content: str, chance: Random) -> Iterator[Change]:
    """Characters put at the end of the name of a statement, and taken out."""
    start = content.index("claim ", chance.randrange(len(content) // 2))
    place = content.index(" ", start + 6)
    yield from _typed(place, "x7")
    yield Change(place, place + 2, "")


def a_relation(content: str, chance: Random) -> Iterator[Change]:
    """A relation line typed at the end, with the name of a statement, and taken out."""
    end = len(content)
    names = [
        word for word in content[chance.randrange(end // 2) :][:2000].split() if word[-1:].isdigit() and word.isascii()
    ]
    name = next((word for word in names if word[0].isalpha()), "nobody")
    typed = f"\n{name} supports {name}"
    yield from _typed(end, typed)
    yield Change(end, end + len(typed), "")


def a_comment(content: str, chance: Random) -> Iterator[Change]:
    """A comment typed on a line of its own, and taken out."""
    start = content.rindex("\n", 0, chance.randrange(len(content) // 4, len(content))) + 1
    yield Change(start, start, "\n")
    yield from _typed(start, "# why")
    yield Change(start, start + 6, "")


EDITS = {
    "in a text": in_a_text,
    "a new line": a_new_line,
    "a name": a_name,
    "a relation": a_relation,
    "a comment": a_comment,
}


def measure(name: str, content: str, folder: Path, settings: Settings) -> None:
    """Print a row for each sort of edit of one map."""
    path = folder / f"{name}.arg"
    path.write_text(content, encoding="utf-8")
    chance = Random(3)

    def cost(work: Callable[[], object]) -> float:
        start = time.process_time()
        work()
        return (time.process_time() - start) * 1000

    whole = min(cost(lambda: compile_file(path, settings=settings)) for _ in range(3))
    workspace = Workspace(settings=settings)
    workspace.open(path, content)
    opening = cost(lambda: workspace.compilation(path))
    gc.collect()
    gc.freeze()
    for sort, edits in EDITS.items():
        times = []
        for _ in range(TIMES):
            for change in edits(content, chance):
                workspace.change(path, change)
                times.append(cost(lambda: workspace.compilation(path).diagnostics))
        assert workspace.text(path).content == content
        times.sort()
        p50, p95 = times[len(times) // 2], times[int(len(times) * 0.95)]
        print(
            f"{name:10}{sort:12}{len(times):6}{p50:9.1f}{p95:9.1f}{times[-1]:9.1f}{whole:9.0f}{p95 / whole:8.0%}"
            f"{opening:9.0f}",
            flush=True,
        )
    gc.unfreeze()


def main(arguments: list[str]) -> None:
    """Measure every map at one size."""
    count = int(arguments[0]) if arguments else 10_000
    names = arguments[1:] or list(MAPS)
    print(f"{'map':10}{'edit':12}{'edits':>6}{'p50':>9}{'p95':>9}{'max':>9}{'whole':>9}{'ratio':>8}{'open':>9}")
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            measure(name, MAPS[name](count), Path(folder), Settings())


if __name__ == "__main__":
    main(sys.argv[1:])
