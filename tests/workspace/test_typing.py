"""Whatever is typed, a workspace knows what a compilation from scratch knows."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from random import Random

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from argmap.library import Library
from argmap.pipeline import compile_file
from argmap.settings import Settings
from argmap.workspace import Change, Workspace
from tests.bench.clean_map import clean_map
from tests.workspace.oracle import told

PIECES = (
    *(
        "\n",
        "\n",
        "\r\n",
        "\r",
        " ",
        "  ",
        "    ",
        "\t",
        '"',
        '"',
        "#",
        ":",
        ",",
        "@",
        "->",
        "…",
        ".",
        "\\",
        "x",
        "\n\n",
    ),
    *(
        "claim",
        "claim a",
        'claim b "B"',
        "reason",
        "evidence",
        "undercut",
        "question",
        "group g",
        "source s",
        "actor m",
    ),
    *(
        "by: m",
        "premises: a, b",
        "weight: 0.5",
        "likelihood: likely",
        "note:",
        'date: "2020"',
        "tags: x",
        "view v",
        "depth: 1",
        "actors: m",
        "based-on: s",
    ),
    *("supports a", "a supports b", "rebuts a", "undercuts a -> b", "contradicts b", "restates a", "answers q"),
    *('@s "may not refuse"', "@s p. 3", '@s "may not … refuse"', 'text: "s.txt"', 'map "M"', "confidence: high"),
    *('import "other.arg" as o', "supports o.x", "by: o.n", 'import "gone.arg" as g', "# argmap: ignore[unconnected]"),
    *(
        "華為",
        "🙂",
        "é",
        "e\u0301",
        "\ufeff",
        "\u202e",
        "\u200d",
        "\u2028",
        "\u00a0",
        "\ud800",
        "аdmin",
        "\x00",
        "\x0c",
    ),
)
"""What may be typed or pasted."""

OTHER = 'claim x "X of the other file"\nactor n "N"\n  role: "one"\nclaim y "Y"\n  supports x\n'
FIRST = """map "M"
import "other.arg" as o
source s "S"
  text: "s.txt"
  date: 2020
source t "T"
  based-on: s
actor m "M"

question q "Q?"
  claim a "A says it"
    by: m
    @s "may not refuse"
    claim "nameless one"
    claim "nameless one"
      undercut "not so"
    reason r
      premises: d
      evidence e "E"
        @t "words"
      claim d "D"
    rebuttal "it is likely not so"
      likelihood: unlikely
group g "G"
  claim b "B"
    supports a, o.x
    "and it goes on"
  b contradicts a  # argmap: ignore[support-and-attack] so it is
  undercut u "U"
    undercuts b -> a
a restates o.y
  note: "N"
view w "W"
  tags: x
  actors: m, o.n
  sources: t
"""


class Typing(RuleBasedStateMachine):
    """Two files, one of which imports the other, both edited at random."""

    @initialize(seed=st.integers(0, 50), size=st.sampled_from((0, 0, 12, 60)))
    def begin(self, seed: int, size: int) -> None:
        """Open the two files."""
        self.folder = Path(tempfile.mkdtemp())
        self.main, self.other = self.folder / "main.arg", self.folder / "other.arg"
        (self.folder / "s.txt").write_text("The firm may not refuse a request of the navy.", encoding="utf-8")
        made = "".join(f"{row.line}\n" for row in clean_map(Random(seed), size)) if size else FIRST
        self.texts = {self.main: made, self.other: OTHER}
        for path, text in self.texts.items():
            path.write_text(text, encoding="utf-8")
        self.settings = Settings(sources=(self.folder,), text_limit=40)
        self.workspace = Workspace(settings=self.settings)
        self.workspace.open(self.main, self.texts[self.main])

    def teardown(self) -> None:
        """Remove the folder."""
        if hasattr(self, "folder"):
            shutil.rmtree(self.folder)

    def _change(self, path: Path, *changes: Change) -> None:
        if not self.workspace.is_open(path):
            self.workspace.open(path, path.read_bytes().decode("utf-8"))
        self.workspace.change(path, *changes)
        self._saved(path)

    def _saved(self, path: Path) -> None:
        path.write_bytes(self.workspace.text(path).to_bytes())

    @rule(at=st.floats(0, 1), piece=st.sampled_from(PIECES))
    def insert(self, at: float, piece: str) -> None:
        """Type something anywhere."""
        place = round(at * len(self.workspace.text(self.main).content))
        self._change(self.main, Change(place, place, piece))

    @rule(at=st.floats(0, 1), count=st.integers(1, 12))
    def delete(self, at: float, count: int) -> None:
        """Delete some characters anywhere."""
        content = self.workspace.text(self.main).content
        place = round(at * len(content))
        self._change(self.main, Change(place, min(place + count, len(content)), ""))

    @rule(
        at=st.floats(0, 0.999),
        pieces=st.lists(st.sampled_from(PIECES), min_size=1, max_size=4),
        level=st.integers(0, 5),
    )
    def insert_line(self, at: float, pieces: list[str], level: int) -> None:
        """Write a line between two others."""
        starts = self.workspace.text(self.main).line_starts
        place = starts[int(at * len(starts))]
        self._change(self.main, Change(place, place, "  " * level + " ".join(pieces) + "\n"))

    @rule(at=st.floats(0, 0.999), count=st.integers(1, 4), piece=st.sampled_from(("", "  ", " ", "\n", "claim z\n")))
    def replace_lines(self, at: float, count: int, piece: str) -> None:
        """Put something in place of a few lines."""
        text = self.workspace.text(self.main)
        first = int(at * len(text.line_starts))
        end = (*text.line_starts, len(text.content))[min(first + count, len(text.line_starts))]
        self._change(self.main, Change(text.line_starts[first], end, piece))

    @rule(at=st.floats(0, 0.999), indent=st.sampled_from(("  ", " ", "    ", "\t", "-")))
    def indent(self, at: float, indent: str) -> None:
        """Put a line further in, or further out."""
        text = self.workspace.text(self.main)
        start = text.line_starts[int(at * len(text.line_starts))]
        if indent == "-":
            self._change(self.main, Change(start, start + 2 * (text.content[start : start + 2] == "  "), ""))
        else:
            self._change(self.main, Change(start, start, indent))

    @rule(at=st.floats(0, 1), word=st.sampled_from(("claim", "a", "b", "s", "m", "supports", "evidence", "x")))
    def rename(self, at: float, word: str) -> None:
        """Put another word in place of one."""
        content = self.workspace.text(self.main).content
        start = end = round(at * len(content))
        while start > 0 and (content[start - 1].isalnum() or content[start - 1] == "-"):
            start -= 1
        while end < len(content) and (content[end].isalnum() or content[end] == "-"):
            end += 1
        self._change(self.main, Change(start, end, word))

    @rule(first=st.floats(0, 1), second=st.floats(0, 1))
    def move(self, first: float, second: float) -> None:
        """Cut a line out and put it in elsewhere, as two changes at once."""
        text = self.workspace.text(self.main)
        starts = (*text.line_starts, len(text.content))
        line = int(first * (len(starts) - 2))
        taken = text.content[starts[line] : starts[line + 1]]
        place = round(second * (len(text.content) - len(taken)))
        self._change(self.main, Change(starts[line], starts[line + 1], ""), Change(place, place, taken))

    @rule(at=st.floats(0, 1), piece=st.sampled_from(PIECES))
    def change_other(self, at: float, piece: str) -> None:
        """Type in the imported file, unsaved."""
        if not self.workspace.is_open(self.other):
            self.workspace.open(self.other, self.other.read_bytes().decode("utf-8"))
        place = round(at * len(self.workspace.text(self.other).content))
        self._change(self.other, Change(place, place, piece))

    @rule()
    def close_other(self) -> None:
        """Close the imported file, saved."""
        self.workspace.close(self.other)

    @rule()
    def rewrite(self) -> None:
        """Give the main file its first text again."""
        self.workspace.replace(self.main, self.texts[self.main])
        self._saved(self.main)

    @invariant()
    def same(self) -> None:
        """What is known is what a compilation of the saved files knows."""
        if not hasattr(self, "folder"):
            return
        settings = self.settings
        fresh = compile_file(self.main, roots=settings.roots, settings=settings, shelf=Library(settings.sources))
        mine, wanted = told(self.workspace.compilation(self.main)), told(fresh)
        for what, value in wanted.items():
            assert mine[what] == value, what
        assert mine.keys() == wanted.keys()


Typing.TestCase.settings = settings(max_examples=30, stateful_step_count=20)
TestTyping = Typing.TestCase
