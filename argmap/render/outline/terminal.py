"""A diagram as a tree for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.diagram import Box, Diagram, EdgeKind
from argmap.render.outline.arrange import Entry, Heading, Outline, arrange
from argmap.render.outline.wording import lead, role
from argmap.visible import abridged, visible, without_orders, wrapped

NARROWEST = 24
"""The least room that a text is given, however deep it stands."""
BRANCH, LAST, TRUNK, BLANK = "├─ ", "└─ ", "│  ", "   "


class Ink(NamedTuple):
    """How the parts of a line are set off: each field begins a style, and empty ones leave the text plain."""

    strong: str = ""
    quiet: str = ""
    support: str = ""
    attack: str = ""
    doubt: str = ""
    neutral: str = ""

    def paint(self, style: str, text: str) -> str:
        """`text` in one of the styles above."""
        return f"{style}{text}\x1b[0m" if style and text else text


PLAIN = Ink()
# The eight first colours only: every terminal has them, and its user has chosen what they look like.
COLOUR = Ink(
    strong="\x1b[1m", quiet="\x1b[2m", support="\x1b[32m", attack="\x1b[31m", doubt="\x1b[35m", neutral="\x1b[36m"
)


def to_tree(diagram: Diagram, room: int, *, color: bool = False, levels: int | None = None) -> Iterator[str]:
    """The lines of `diagram` as a tree in `room` cells; what stands deeper than `levels` is counted, not told."""
    return _Tree(arrange(diagram), room, COLOUR if color else PLAIN, levels).lines(diagram)


class _Tree:
    """Draws the trees of an outline."""

    def __init__(self, outline: Outline, room: int, ink: Ink, levels: int | None) -> None:
        self._outline = outline
        self._room = room
        self._ink = ink
        self._levels = levels
        self._named = frozenset(self._others())
        """The statements that are told of elsewhere by their names."""

    def _others(self) -> Iterator[str]:
        """The statements that lines elsewhere lead to, and both ends of the steps that they undercut."""
        for id, edges in self._outline.elsewhere.items():
            for edge in edges:
                step = self._outline.steps.get(edge.head)
                ends = (edge.tail, edge.head) if step is None else (edge.tail, step.tail, step.head)
                yield from (end for end in ends if end != id)

    def lines(self, diagram: Diagram) -> Iterator[str]:
        """Title, remarks, headings and trees."""
        for number, line in enumerate(wrapped(visible(diagram.title), self._room) if diagram.title else ()):
            yield self._ink.paint(self._ink.strong, without_orders(line) if number == 0 else line)
        for remark in diagram.remarks:
            yield from (self._ink.paint(self._ink.quiet, line) for line in wrapped(visible(remark), self._room))
        tree: list[Entry] = []
        for part in self._outline.parts:
            entry = part.entry if isinstance(part, Heading) else part
            if entry is None or entry.depth == 0:
                yield from self._drawn(tree)
                tree = []
            if isinstance(part, Heading) and entry is None:
                yield ""
                yield self._ink.paint(self._ink.strong, f"── {abridged(part.title, self._room - 6)} ──")
            if entry is not None:
                tree.append(entry)
        yield from self._drawn(tree)

    def _drawn(self, tree: Sequence[Entry]) -> Iterator[str]:
        """One tree, after an empty line."""
        if not tree:
            return
        yield ""
        last = _last_children(tree)
        guides: list[str] = []
        kept = [number for number, entry in enumerate(tree) if self._levels is None or entry.depth <= self._levels]
        for at, number in enumerate(kept):
            entry = tree[number]
            following = kept[at + 1] if at + 1 < len(kept) else len(tree)
            del guides[max(entry.depth - 1, 0) :]
            first = "".join(guides) + ((LAST if number in last else BRANCH) if entry.depth else "")
            if entry.depth:
                guides.append(BLANK if number in last else TRUNK)
            more = number + 1 < len(tree) and tree[number + 1].depth > entry.depth
            rest = "".join(guides) + (TRUNK if more and following == number + 1 else BLANK)
            yield from self._entry(entry, first, rest, hidden=following - number - 1)

    def _entry(self, entry: Entry, first: str, rest: str, *, hidden: int) -> Iterator[str]:
        """What it is and says, then who says it, and what else it has to do with."""
        ink = self._ink
        words = role(entry).capitalize()
        guide = len(first)
        text = list(wrapped(f"{words}: {visible(entry.node.text)}".removesuffix(": "), self._width(guide)))
        head, text[0] = words, text[0].removeprefix(words)
        yield without_orders(ink.paint(ink.quiet, first) + ink.paint(self._style(entry), head) + text[0])
        for line in text[1:]:
            yield ink.paint(ink.quiet, rest) + without_orders(line)
        for told in self._more(entry, hidden):
            for line in wrapped(visible(told), self._width(len(rest))):
                yield ink.paint(ink.quiet, rest + without_orders(line))

    def _width(self, guide: int) -> int:
        return max(self._room - guide, NARROWEST)

    def _more(self, entry: Entry, hidden: int) -> Iterator[str]:
        node = entry.node
        said = ", ".join(part for part in (node.speaker, node.source) if part)
        name = f"named {_named(entry)}" if node.id in self._named else ""
        scheme = f"scheme: {node.scheme}" if node.scheme else ""
        if told := "; ".join(part for part in (said, node.grade, scheme, name) if part):
            yield f"— {told}"
        if isinstance(node, Box) and node.fold:
            yield f"… {node.fold.words}"
        for edge in self._outline.elsewhere.get(node.id, ()):
            says, other = lead(self._outline, entry, edge, name=_named)
            yield f"also {says} {_named(other)}"
        if hidden:
            yield f"… {hidden:,} more below"

    def _style(self, entry: Entry) -> str:
        """The colour of what an entry does to what it stands under."""
        if entry.edge is None:
            return self._ink.strong
        match entry.edge.kind:
            case EdgeKind.REBUTS | EdgeKind.CONTRADICTS | EdgeKind.PREMISE_AGAINST:
                return self._ink.attack
            case EdgeKind.UNDERCUTS:
                return self._ink.doubt
            case EdgeKind.ANSWERS | EdgeKind.RESTATES:
                return self._ink.neutral
        return self._ink.support


def _named(entry: Entry) -> str:
    return f"`{entry.node.id}`"


def _last_children(tree: Sequence[Entry]) -> set[int]:
    """The places of the statements that are the last under what they stand under."""
    last: set[int] = set()
    seen: list[bool] = []  # whether a statement at this depth comes later under the same one
    for number in range(len(tree) - 1, -1, -1):
        depth = tree[number].depth
        del seen[depth + 1 :]
        seen += [False] * (depth + 1 - len(seen))
        if not seen[depth]:
            last.add(number)
        seen[depth] = True
    return last
