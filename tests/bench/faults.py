"""How many faults are found, how many findings are false, and what is kept of the rest of the file.

    python tests/bench/faults.py [FILES]

Each file is a map of 80 statements without a fault. One to eight of its lines are then damaged, each in one way that
authors damage lines. What must hold: every fault is found on its line; a file without the faults would not have at most
one finding in twenty of the faults; every statement on an undamaged line is kept, under the line it stood under.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # as a script it sees its own folder only

from argmap.diagnostics.diagnostic import Severity
from argmap.pipeline import compile_text
from argmap.syntax.nodes import Document, Statement
from argmap.text import Text
from tests.bench.clean_map import Row, clean_map
from tests.bench.damage import DAMAGES

STATEMENTS = 80
MOST_FAULTS = 8


@dataclass(frozen=True)
class Fault:
    """A damaged line: its number from 1, and what was done to it."""

    line: int
    sort: str
    before: str
    after: str


@dataclass(frozen=True)
class Damaged:
    """A map before and after its faults."""

    rows: tuple[Row, ...]
    faults: tuple[Fault, ...]

    @property
    def clean(self) -> str:
        """The text without faults."""
        return "".join(f"{row.line}\n" for row in self.rows)

    @property
    def text(self) -> str:
        """The text with its faults."""
        after = {fault.line: fault.after for fault in self.faults}
        return "".join(f"{after.get(number, row.line)}\n" for number, row in enumerate(self.rows, start=1))


@dataclass
class Score:
    """What was found of some faults, and what of the rest was kept."""

    faults: Counter[str] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)
    statements: int = 0
    lost: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        """Take in the score of another file."""
        self.faults += other.faults
        self.missed += other.missed
        self.false += other.false
        self.statements += other.statements
        self.lost += other.lost

    @property
    def false_rate(self) -> float:
        """False findings for each fault."""
        return len(self.false) / max(1, self.faults.total())


def damaged(seed: int) -> Damaged:
    """A map with one to eight faults, the same for the same seed."""
    chance = random.Random(seed)
    rows = clean_map(chance, STATEMENTS)
    wanted = chance.randint(1, MOST_FAULTS)
    faults: dict[int, Fault] = {}
    sorts = list(DAMAGES)
    while len(faults) < wanted:
        sort = chance.choice(sorts)
        place = chance.randrange(len(rows))
        if place in faults:
            continue
        after = DAMAGES[sort](rows, place, chance)
        if after is not None and after != rows[place].line:
            faults[place] = Fault(place + 1, sort, rows[place].line, after)
    return Damaged(tuple(rows), tuple(faults[place] for place in sorted(faults)))


def score(damaged: Damaged) -> Score:
    """What argmap makes of one file."""
    before, after = _findings(damaged.clean), _findings(damaged.text)
    lines = {fault.line for fault in damaged.faults}
    result = Score(faults=Counter(fault.sort for fault in damaged.faults))
    found = {line for line, _ in after - before}
    result.missed = [
        f"{fault.sort}: {fault.before.strip()} => {fault.after.strip()}"
        for fault in damaged.faults
        if fault.line not in found
    ]
    faults = "; ".join(f"{fault.line} {fault.sort}: {fault.after!r}" for fault in damaged.faults)
    texts = damaged.text.splitlines()
    result.false = [
        f"{line} {code}: {texts[line - 1].strip()} | {faults}"
        for line, code in (after - before).elements()
        if line not in lines
    ]
    kept, wanted = _statements(damaged.text, damaged, lines), _statements(damaged.clean, damaged, lines)
    result.statements = len(wanted)
    result.lost = [f"{one} now {kept.get(line)} | {faults}" for line, one in wanted.items() if kept.get(line) != one]
    return result


def _findings(source: str) -> Counter[tuple[int, str]]:
    """Errors and warnings, as line and code."""
    compilation = compile_text(Text("faults.arg", source))
    counted = [one for one in compilation.diagnostics if one.severity is not Severity.INFO]
    return Counter((one.span.line, one.code) for one in counted)


def _statements(source: str, damaged: Damaged, lines: set[int]) -> dict[int, tuple[str, str, str, int]]:
    """By line, the statements of undamaged lines: kind, name, text and the line of the parent."""
    document = compile_text(Text("faults.arg", source)).document
    return {
        node.line: (
            node.kind,
            node.name.value if node.name else "",
            _text(node, damaged, lines),
            _above(document, node),
        )
        for node in document.nodes
        if isinstance(node, Statement) and node.line not in lines
    }


def _text(node: Statement, damaged: Damaged, lines: set[int]) -> str:
    """The text of a statement; nothing if a line that it goes on in is damaged."""
    after = node.line
    while after < len(damaged.rows) and damaged.rows[after].sort == "text":
        after += 1
        if after in lines:
            return ""
    return node.text.value if node.text else ""


def _above(document: Document, node: Statement) -> int:
    return document.nodes[node.parent].line if node.parent >= 0 else 0


def main(arguments: Sequence[str]) -> None:
    """Print the score of so many files."""
    files = int(arguments[0]) if arguments else 300
    total = Score()
    missed_by_sort: Counter[str] = Counter()
    for seed in range(files):
        one = score(damaged(seed))
        total.add(one)
        missed_by_sort += Counter(text.partition(":")[0] for text in one.missed)
    count = total.faults.total()
    print(f"{files} files, {count} faults\n")
    for sort, number in sorted(total.faults.items()):
        print(f"  {sort:24} {number:5}  found {number - missed_by_sort[sort]:5}")
    print(f"\nfound on their line  {count - len(total.missed)} of {count} ({1 - len(total.missed) / count:.2%})")
    print(f"false findings       {len(total.false)} ({total.false_rate:.2%} of the faults)")
    print(f"statements kept      {total.statements - len(total.lost)} of {total.statements}")
    for title, lines in (("missed", total.missed), ("false", total.false), ("lost", total.lost)):
        for line in lines[:40]:
            print(f"\n{title}: {line}")


if __name__ == "__main__":
    main(sys.argv[1:])
