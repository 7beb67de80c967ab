"""Writes `argmap/syntax/shapes.py`: what the grammar makes of the shapes that nearly every line has.

    python tests/syntax/shape_table.py

Run it after a change of the grammar or of the usual shapes below; a test compares the file with what this makes.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

from argmap.syntax import shapes
from argmap.syntax.plans import parsed

HEADER = '''"""The plans of usual lines. Made from the grammar by `python tests/syntax/shape_table.py`: change that.

A shape has a letter for each word of a line (`scanner.TERMINALS`), a plan the form of the line and the places of its
words (`plans.plan_of`).
"""

from __future__ import annotations

SHAPES: dict[str, tuple[str, tuple[int, ...]]] = {
'''

VALUES = 6  # so many values of a property may be words and strings in any order
NAMES = 12  # so many may be words alone, as in `tags:` and `premises:`
TARGETS = 4  # so many targets of a relation may be names and steps in any order


def usual() -> tuple[str, ...]:
    """The shapes of lines that real maps are made of, each once."""
    return tuple(dict.fromkeys((*_single(), *_citations(), *_relations(), *_properties())))


def _single() -> Iterator[str]:
    yield from ("K", "KW", "KS", "KWS", "KV", "KVS")  # V: a statement that is named by a verb
    yield from ("MS", "ISAW", "BS", "S")


def _citations() -> Iterator[str]:
    for locator, quote in product(("", "L"), ("", "S", "SDS")):
        yield f"@W{locator}{quote}"


def _relations() -> Iterator[str]:
    for subject in ("", "W"):
        yield from (f"{subject}V{targets}" for targets in _lists(("W", "W>W"), TARGETS))


def _properties() -> Iterator[str]:
    yield from (f"W:{values}" for values in _lists(("W", "S"), VALUES))
    yield from (f"W:{','.join('W' * count)}" for count in range(VALUES + 1, NAMES + 1))


def _lists(sorts: tuple[str, ...], most: int) -> Iterator[str]:
    for length in range(1, most + 1):
        yield from (",".join(items) for items in product(sorts, repeat=length))


def source() -> str:
    """The text of `shapes.py`, by the grammar as it is now."""
    entries: list[str] = []
    for shape in usual():
        plan = parsed(shape)
        if plan is None:
            raise ValueError(f"the grammar has no line of the shape {shape}")
        entries.append(f'    "{shape}": ("{plan.form}", {plan.slots}),\n')
    return HEADER + "".join(entries) + "}\n"


if __name__ == "__main__":
    Path(shapes.__file__).write_text(source(), encoding="utf-8", newline="\n")
