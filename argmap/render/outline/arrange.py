"""The order in which a diagram is told: under which heading, under what, and which lines lead elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from argmap.diagram import Box, Diagram, Edge, Frame, Junction
from argmap.diagram.forest import Forest, drawable, plant
from argmap.model import Kind

OTHERS = "Other statements"
"""The heading of what stands under no question, beside questions."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: the title of a frame, a question, or what the statements under it have in common."""

    title: str
    level: int
    """1 for the outermost."""
    entry: Entry | None = None
    """The question that it is."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A statement where it is told."""

    node: Box | Junction
    number: int
    """Its place among all, from 1: how other places refer to it."""
    depth: int
    """How many statements it stands under; of those in a list, those under a question that is a heading begin at 1."""
    edge: Edge | None
    """The line by which it stands under another, None for what stands under none."""

    @property
    def is_group(self) -> bool:
        """Whether it stands for a whole group, and is no statement."""
        return isinstance(self.node, Box) and self.node.fold is not None and self.node.fold.group


@dataclass(frozen=True, slots=True)
class Outline:
    """A diagram in the order in which it is told."""

    parts: tuple[Heading | Entry, ...]
    entries: Mapping[str, Entry]
    """Every statement by its id."""
    steps: Mapping[str, Edge]
    """Every line by its id."""
    elsewhere: Mapping[str, Sequence[Edge]]
    """By the id of a statement, the lines at either end of it that the order does not tell."""


def arrange(diagram: Diagram) -> Outline:
    """The outline of `diagram`: each statement once, under what it was written under as far as that can be told."""
    forest = plant(diagram)
    parts = tuple(_Teller(diagram, forest).tell())
    entries = {entry.node.id: entry for entry in map(_entry, parts) if entry is not None}
    edges = drawable(diagram)
    hung = {edge.id for edge in forest.above.values()}
    steps = {edge.id: edge for edge in edges}
    elsewhere: dict[str, list[Edge]] = defaultdict(list)
    for edge in edges:
        if edge.id not in hung:
            head = edge.head if edge.head in entries else steps[edge.head].tail
            for end in dict.fromkeys((edge.tail, head)):
                elsewhere[end].append(edge)
    return Outline(parts, entries, steps, elsewhere)


def _entry(part: Heading | Entry) -> Entry | None:
    return part.entry if isinstance(part, Heading) else part


def _is_question(node: Box | Junction) -> bool:
    return isinstance(node, Box) and node.sort == Kind.QUESTION


class _Teller:
    """Goes through frames and trees in reading order."""

    def __init__(self, diagram: Diagram, forest: Forest) -> None:
        self._forest = forest
        self._nodes = {node.id: node for node in diagram.nodes}
        known = {frame.id for frame in diagram.frames}
        self._frames: dict[str, list[Frame]] = defaultdict(list)
        for frame in diagram.frames:
            self._frames[frame.parent if frame.parent in known else ""].append(frame)
        self._roots: dict[str, list[Box | Junction]] = defaultdict(list)
        for id in forest.roots:
            frame_id = self._nodes[id].frame
            self._roots[frame_id if frame_id in known else ""].append(self._nodes[id])
        self._number = 0

    def tell(self) -> Iterator[Heading | Entry]:
        """Every part: questions that stand in no frame, each frame with those within it, then what is left."""
        own = [root for root in self._roots[""] if _is_question(root) and not root.guest]
        rest = [root for root in self._roots[""] if root not in own]
        yield from self._headed(own, 1)
        waiting = [(frame, 1) for frame in reversed(self._frames[""])]
        while waiting:
            frame, level = waiting.pop()
            yield Heading(frame.title, level)
            questions = [root for root in self._roots[frame.id] if _is_question(root)]
            others = [root for root in self._roots[frame.id] if not _is_question(root)]
            yield from self._headed(questions, level + 1)
            yield from self._listed(others, level + 1 if questions else None)
            waiting += ((inner, level + 1) for inner in reversed(self._frames[frame.id]))
        yield from self._headed([root for root in rest if _is_question(root)], 1)
        others = [root for root in rest if not _is_question(root)]
        yield from self._listed(others, 1 if self._number else None)

    def _headed(self, questions: Sequence[Box | Junction], level: int) -> Iterator[Heading | Entry]:
        """The trees of questions, each under a heading."""
        for root in questions:
            first, *rest = self._tree(root)
            yield Heading(root.text, level, first)
            yield from rest

    def _listed(self, roots: Sequence[Box | Junction], level: int | None) -> Iterator[Heading | Entry]:
        """The trees of what answers no question, under a heading where they must be told from what comes before."""
        if roots and level is not None:
            yield Heading(OTHERS, level)
        for root in roots:
            yield from self._tree(root)

    def _tree(self, root: Box | Junction) -> Iterator[Entry]:
        waiting = [(root.id, 0)]
        while waiting:
            id, depth = waiting.pop()
            self._number += 1
            yield Entry(self._nodes[id], self._number, depth, self._forest.above.get(id))
            waiting += ((below, depth + 1) for below in reversed(self._forest.below.get(id, ())))
