"""What is folded into a box: how it is found, how it is told, and what becomes of the lines that lead to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from argmap.diagram.edges import ends_of_edge
from argmap.diagram.forest import Forest
from argmap.diagram.picture import Box, Diagram, Edge, EdgeKind, Fold, Frame, Junction
from argmap.model import Kind

Nodes = Mapping[str, Box | Junction]

_AGAINST = frozenset({EdgeKind.REBUTS, EdgeKind.UNDERCUTS, EdgeKind.CONTRADICTS})


def find_folds(diagram: Diagram, forest: Forest, heads: Iterable[str]) -> Mapping[str, Fold]:
    """What each of `heads`, groups and statements, hides; one that lies within another is hidden with it.

    A statement hides what hangs under it; a group all that stands in it, and the guests that hang under that.
    """
    nodes = {node.id: node for node in diagram.nodes}
    wanted = foldable(heads, nodes, forest)
    place = {id: number for number, id in enumerate(nodes)}
    found: dict[str, Fold] = {}
    titles = {frame.id: frame.title for frame in diagram.frames}
    taken: set[str] = set()
    for group, inside in _in_groups(diagram, forest, wanted):
        hidden = sorted(inside, key=place.__getitem__)
        taken.update(hidden)
        found[group] = Fold(group_words([nodes[id] for id in hidden]), tuple(hidden), group=True, title=titles[group])
    for id in nodes:
        if id in wanted and id not in taken and wanted.isdisjoint(forest.up(id)):
            hidden = sorted(set(forest.tree(id)[1:]) - taken, key=place.__getitem__)
            if hidden:
                taken.update(hidden)
                found[id] = Fold(branch_words(id, hidden, nodes, forest), tuple(hidden))
    return found


def foldable(heads: Iterable[str], nodes: Nodes, forest: Forest) -> set[str]:
    """`heads` with what hangs under them in the place of reasons and objections: without premises they say nothing."""
    found: set[str] = set()
    front = list(heads)
    for id in front:
        if isinstance(nodes.get(id), Junction):
            front += forest.below.get(id, ())
        else:
            found.add(id)
    return found


def _in_groups(diagram: Diagram, forest: Forest, wanted: set[str]) -> Iterator[tuple[str, set[str]]]:
    """The outermost of the groups in `wanted`, with what stands in them."""
    frames = {frame.id: frame for frame in diagram.frames}
    inside: dict[str, set[str]] = {}
    for node in diagram.nodes:
        owners = [frame for frame in around(node.frame, frames) if frame in wanted]
        if owners:
            inside.setdefault(owners[-1], set()).add(node.id)
    guests = {node.id for node in diagram.nodes if node.guest}
    for frame in frames:
        found = inside.get(frame, set())
        front = list(found)
        for id in front:
            more = [below for below in forest.below.get(id, ()) if below in guests and below not in found]
            found.update(more)
            front += more
        if found:
            yield frame, found


def around(frame: str, frames: Mapping[str, Frame]) -> list[str]:
    """`frame` and those it stands in, innermost first."""
    found: list[str] = []
    while frame in frames and frame not in found:
        found.append(frame)
        frame = frames[frame].parent
    return found


# -- words ------------------------------------------------------------------------------------------------------------


def group_words(nodes: Sequence[Box | Junction]) -> str:
    """How much a group holds, as in `23 statements: 3 questions, 8 main claims`."""
    questions = sum(node.kind is Kind.QUESTION for node in nodes)
    main = sum(isinstance(node, Box) and node.main and node.kind is not Kind.QUESTION for node in nodes)
    parts = [counted(number, noun) for number, noun in ((questions, "question"), (main, "main claim")) if number]
    return f"{counted(len(nodes), 'statement')}{': ' if parts else ''}{', '.join(parts)}"


def branch_words(head: str, hidden: Sequence[str], nodes: Nodes, forest: Forest) -> str:
    """How much bears on a statement, as in `14 more: 9 for, 3 against`; on a question, as in `14 more: 3 answers`."""
    if nodes[head].kind is Kind.QUESTION:
        answers = sum(forest.parents.get(id) == head and forest.above[id].kind is EdgeKind.ANSWERS for id in hidden)
        return f"{len(hidden)} more" + (f": {counted(answers, 'answer')}" if answers else "")
    signs = {head: 1}
    for id in forest.tree(head)[1:]:
        signs[id] = signs[forest.parents[id]] * (-1 if forest.above[id].kind in _AGAINST else 1)
    count = Counter(signs[id] for id in hidden)
    parts = [f"{count[sign]} {word}" for sign, word in ((1, "for"), (-1, "against")) if count[sign]]
    return f"{len(hidden)} more: {', '.join(parts)}"


def counted(number: int, noun: str) -> str:
    """A number with its noun: `1 answer`, `3 answers`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


# -- lines ------------------------------------------------------------------------------------------------------------


def bundled(edges: Iterable[Edge], all_edges: Mapping[str, Edge], stands_for: Mapping[str, str]) -> Iterator[Edge]:
    """`edges` with those of what is folded away drawn to the box it is folded into, one for each kind.

    `stands_for` names for every statement the box that is drawn for it. Edges within one box are left out: what it
    says of itself counts them.
    """
    bundles: dict[tuple[str, EdgeKind, str], int] = {}
    for edge in edges:
        ends = ends_of_edge(edge, all_edges)
        boxes = [stands_for[end] for end in ends]
        if boxes == list(ends):
            yield edge
            continue
        tail, *heads = boxes
        plain_step = len(ends) == 3 and heads == list(ends[1:])
        head = edge.head if plain_step else next((box for box in heads if box != tail), tail)
        if head != tail:
            key = (tail, edge.kind, head)
            bundles[key] = bundles.get(key, 0) + 1
    for (tail, kind, head), count in bundles.items():
        yield Edge(f"{tail}..{kind}..{head}..folded", kind, tail, head, count=count)
