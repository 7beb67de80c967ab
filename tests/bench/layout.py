"""What drawing costs, stage by stage, by the number of boxes: medians of milliseconds of CPU time, over all threads.

    python tests/bench/layout.py [BOXES ...] [--runs N] [--engine NAME]

`layout` is all that finds places: the trees, the engine, sheets, lines, tracks and depths, of which `engine` is
Graphviz alone. `rest` is everything else between a map and its SVG: choosing, setting the words, writing. `share` is
the rest by the layout. Machines differ: compare the columns of one run, and versions by runs that alternate.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from statistics import median
from types import ModuleType

from argmap.diagram import project
from argmap.model import ArgumentMap
from argmap.pipeline import compile_text
from argmap.render import picture
from argmap.render.engine import Engine, engine_named
from argmap.render.layout import plan
from argmap.text import Text

SIZES = (100, 500, 1_000, 2_000, 5_000)
FEW = 2_000
"""Boxes from which on one run is enough."""
WORDS = (
    "the", "law", "leaves", "a", "company", "no", "room", "to", "refuse", "what", "it", "is", "asked", "for", "by",
    "state", "while", "nobody", "outside", "told", "which", "words", "were", "said", "whom", "and", "came", "of", "in",
    "years", "after", "information", "that", "enterprises", "surveillance",
)  # fmt: skip


def sentence(rng: random.Random) -> str:
    """A text of the length that statements have: three to twenty words."""
    return " ".join(rng.choices(WORDS, k=rng.randint(3, 20))).capitalize()


def trees(count: int) -> str:
    """Questions with claims under them, and under those trees of 20 to 60 statements, as maps of articles have."""
    rng = random.Random(count)
    lines = ['map "Trees"', 'source report "A report"', '  author: "A. B. Author"', "  date: 2020"]
    number = 0
    while number < count:
        lines.append(f'question q{number} "{sentence(rng)}?"')
        number += 1
        depth = 0
        for _ in range(min(count - number, rng.randint(20, 60))):
            depth = rng.randint(1, min(depth + 1, 6))
            lines.append(f'{"  " * depth}{_kind(rng, depth)} s{number} "{sentence(rng)}"')
            if rng.random() < 0.5:
                lines.append(f"{'  ' * (depth + 1)}@report p. {number}")
            number += 1
    return "\n".join(lines) + "\n"


def _kind(rng: random.Random, depth: int) -> str:
    return rng.choice(("claim", "claim", "rebuttal") if depth > 1 else ("claim",))


def deep(count: int) -> str:
    """One tree, 20 levels deep."""
    rng = random.Random(count)
    lines = ['map "Deep"', 'claim s0 "The root of it all"']
    depth = 0
    for number in range(1, count):
        depth = rng.randint(1, min(depth + 1, 20))
        lines.append(f'{"  " * depth}claim s{number} "{sentence(rng)}"')
    return "\n".join(lines) + "\n"


def dense(count: int) -> str:
    """Trees, and as many lines again between any two of their statements."""
    rng = random.Random(count)
    lines = [trees(count)]
    claims = [line.split()[1] for line in lines[0].splitlines() if line.lstrip().startswith("claim")]
    joined: set[tuple[str, str]] = set()
    for _ in range(count):
        one, other = sorted(rng.sample(claims, 2))
        if (one, other) not in joined:
            joined.add((one, other))
            lines.append(f"{one} {rng.choice(('supports', 'rebuts', 'contradicts'))} {other}")
    return "\n".join(lines) + "\n"


SHAPES: dict[str, Callable[[int], str]] = {"trees": trees, "deep": deep, "dense": dense}

STAGES: tuple[tuple[ModuleType, str, str], ...] = (
    (picture, "typeset", "words"),
    (picture, "lay_out", "layout"),
    (picture, "write_svg", "write"),
    (plan, "plant", "trees"),
    (plan, "build_graphs", "trees"),
    (plan, "_dots", "dot"),
    (plan, "read_spots", "read"),
    (plan, "tree_of", "read"),
    (plan, "arrange", "sheets"),
    (plan, "wire_up", "wires"),
    (plan, "order_tracks", "tracks"),
)
"""Where each stage is called from, its function, and the column that it is counted in."""


@contextmanager
def watched(seconds: dict[str, float]) -> Iterator[None]:
    """While it lasts, what the stages take is added to `seconds`."""
    usual = [(module, name, getattr(module, name)) for module, name, _ in STAGES]
    for module, name, column in STAGES:
        setattr(module, name, _timed(getattr(module, name), column, seconds))
    try:
        yield
    finally:
        for module, name, function in usual:
            setattr(module, name, function)


def _timed(function: Callable[..., object], column: str, seconds: dict[str, float]) -> Callable[..., object]:
    def timed(*values: object, **options: object) -> object:
        start = time.process_time()
        try:
            return function(*values, **options)
        finally:
            seconds[column] += time.process_time() - start

    return timed


class Watch:
    """An engine that is timed."""

    def __init__(self, engine: Engine, seconds: dict[str, float]) -> None:
        self.engine, self.seconds, self.name = engine, seconds, engine.name

    def layout(self, graphs: tuple[str, ...]) -> tuple[bytes, ...]:
        """The layout of each graph."""
        start = time.process_time()
        answers = self.engine.layout(graphs)
        self.seconds["engine"] += time.process_time() - start
        return answers


def measure(map_: ArgumentMap, engine: Engine) -> dict[str, float]:
    """Seconds of each stage of one drawing."""
    seconds: dict[str, float] = defaultdict(float)
    with watched(seconds):
        start = time.process_time()
        diagram = project(map_)
        seconds["choose"] = time.process_time() - start
        picture.to_svg(diagram, engine=Watch(engine, seconds))
        seconds["all"] = time.process_time() - start
    seconds["rest"] = seconds["all"] - seconds["layout"]
    seconds["share"] = seconds["rest"] / seconds["layout"] / 1000
    return seconds


COLUMNS = (
    "choose", "words", "trees", "dot", "engine", "read", "sheets", "wires", "tracks", "write", "layout", "rest", "all",
)  # fmt: skip


def main() -> None:
    """Print a row for each shape and size."""
    parser = argparse.ArgumentParser(description="What drawing costs, stage by stage")
    parser.add_argument("boxes", nargs="*", type=int, default=SIZES)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--engine", default="embedded")
    options = parser.parse_args()
    engine = engine_named(options.engine)
    engine.layout(("digraph { n0 }",))
    print(f"{'shape':8}{'boxes':>7}" + "".join(f"{name:>9}" for name in (*COLUMNS, "share")))
    for shape, text in SHAPES.items():
        for count in options.boxes:
            map_ = compile_text(Text(f"{shape}.arg", text(count))).map
            if len(map_.statements) != count:
                raise SystemExit(f"{shape}: {len(map_.statements)} statements, not {count}")
            runs = [measure(map_, engine) for _ in range(1 if count >= FEW else options.runs)]
            row = {name: 1000 * median(run[name] for run in runs) for name in (*COLUMNS, "share")}
            cells = "".join(f"{row[name]:9.1f}" for name in COLUMNS)
            print(f"{shape:8}{count:7,}{cells}{row['share']:9.2f}", flush=True)


if __name__ == "__main__":
    main()
