"""A diagram as a flowchart for Mermaid, which draws it in Markdown pages, wikis and notebooks.

Mermaid gives a meaning to much of what may stand in a text: quotes end it, `%%` begins a comment or an order, backticks
begin Markdown, `<b>` is HTML, `fa:fa-ban` an icon, `#quot;` an entity. Whatever could mean something is therefore
written as an entity (`escaped`), and every text stands in double quotes. Ids are `n0`, `n1`, …, so that no name of the
author's, such as `end`, is read as a keyword.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from argmap.diagram import Box, Credit, Diagram, Edge, EdgeKind, Junction, SeeAlso
from argmap.diagram.forest import drawable
from argmap.model import Direction, Kind
from argmap.render.clean import clean_text
from argmap.render.theme import REPORT, Palette, Theme

MOST_CHARACTERS = 50_000
MOST_EDGES = 500
"""What Mermaid draws unless the page that it runs in allows more (its `maxTextSize` and `maxEdges`)."""

_WAYS = {
    Direction.LEFT_RIGHT: "RL",
    Direction.RIGHT_LEFT: "LR",
    Direction.TOP_DOWN: "BT",
    Direction.BOTTOM_UP: "TB",
}
"""Edges run to the conclusions, so Mermaid's direction is the opposite of the reader's."""
_SHAPES: Mapping[Kind, tuple[str, str]] = {
    Kind.QUESTION: ("{{", "}}"),
    Kind.CLAIM: ("(", ")"),
    Kind.EVIDENCE: ("[", "]"),
    Kind.ASSUMPTION: ("[/", "/]"),
    Kind.REBUTTAL: ("[[", "]]"),
    Kind.UNDERCUT: ("[/", "\\]"),
    Kind.REASON: ("([", "])"),
    Kind.OBJECTION: ("([", "])"),
}
_GROUP = ("[[", "]]")
"""A group that is folded into one box."""
_LINES: Mapping[EdgeKind, tuple[str, str]] = {
    EdgeKind.SUPPORTS: ("-->", "---"),
    EdgeKind.REBUTS: ("-.->", "-.-"),
    EdgeKind.UNDERCUTS: ("-.-x", "-.-"),
    EdgeKind.CONTRADICTS: ("x-.-x", "-.-"),
    EdgeKind.RESTATES: ("---", "---"),
    EdgeKind.ANSWERS: ("-->", "---"),
    EdgeKind.PREMISE_FOR: ("---", "---"),
    EdgeKind.PREMISE_AGAINST: ("-.-", "-.-"),
}
"""How a line of each kind is drawn, and how its first half is where another line ends on it."""
_VERBS: Mapping[EdgeKind, str] = {
    **{kind: kind.value for kind in EdgeKind},
    EdgeKind.PREMISE_FOR: "is a premise of",
    EdgeKind.PREMISE_AGAINST: "is a premise of",
}
BREAK = "<br/>"
_ALTERED = re.compile("[&<>ﬂ]")
"""What of a title Mermaid takes for HTML, or for its own way to write an entity."""
_UNSAFE_IN_HEAD = re.compile("[%\\x7f-\\x9f\\u2028\\u2029]")
"""Orders begin with `%%`, also in a head; the others end a line of YAML, or may not stand in one."""


def to_mermaid(diagram: Diagram, *, theme: Theme = REPORT) -> str:
    """`diagram` as a Mermaid flowchart with all its texts, laid out by whoever reads it."""
    names = {node.id: f"n{number}" for number, node in enumerate(diagram.nodes)}
    edges = drawable(diagram)
    body = "\n".join(
        (
            f"flowchart {_WAYS[diagram.direction]}",
            *_nodes(diagram, names),
            *_edges(edges, names, theme.palette),
            *_credits(diagram),
            *_classes(diagram, theme.palette),
        )
    )
    head = [*_title(diagram.title), *_warnings(len(body), len(edges))]
    return "\n".join((*head, body)) + "\n"


def _title(title: str) -> Iterator[str]:
    """The title in a head of YAML, as a string of JSON; one that Mermaid would alter there stands in a box instead."""
    shown = clean_text(title)
    if shown and not _ALTERED.search(shown):
        written = _UNSAFE_IN_HEAD.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(shown, ensure_ascii=False))
        yield from ("---", f"title: {written}", "---")


def _warnings(characters: int, edges: int) -> Iterator[str]:
    """What to know of a map that Mermaid does not draw as it comes."""
    if characters > MOST_CHARACTERS:
        yield f"%% {characters} characters: Mermaid draws them where maxTextSize allows more than {MOST_CHARACTERS}"
    if edges > MOST_EDGES:
        yield f"%% {edges} edges: Mermaid draws them where maxEdges allows more than {MOST_EDGES}"


# -- nodes ------------------------------------------------------------------------------------------------------------


def _nodes(diagram: Diagram, names: Mapping[str, str]) -> Iterator[str]:
    """The nodes, those of a frame in its subgraph."""
    known = {frame.id: number for number, frame in enumerate(diagram.frames)}
    inside: dict[str, list[Box | Junction]] = defaultdict(list)
    for node in diagram.nodes:
        inside[node.frame if node.frame in known else ""].append(node)
    frames: dict[str, list[str]] = defaultdict(list)
    for frame in diagram.frames:
        frames[frame.parent if frame.parent in known else ""].append(frame.id)
    titles = {frame.id: frame.title for frame in diagram.frames}
    yield from (_node(node, names[node.id], "  ") for node in inside[""])
    waiting = [("  ", id, False) for id in reversed(frames[""])]
    while waiting:  # frames may be nested as deep as one likes
        margin, id, closed = waiting.pop()
        if closed:
            yield f"{margin}end"
            continue
        yield f'{margin}subgraph g{known[id]}["{escaped(titles[id]) or " "}"]'
        yield from (_node(node, names[node.id], f"{margin}  ") for node in inside[id])
        waiting.append((margin, id, True))
        waiting += ((f"{margin}  ", within, False) for within in reversed(frames[id]))


def _node(node: Box | Junction, name: str, margin: str) -> str:
    begin, end = _SHAPES[node.kind]
    style = node.kind.value
    if _is_group(node):
        (begin, end), style = _GROUP, "group"
    elif isinstance(node, Box) and node.main and node.kind is Kind.CLAIM:
        style = "main"
    return f'{margin}{name}{begin}"{_label(node)}"{end}:::{style}'


def _is_group(node: Box | Junction) -> bool:
    return isinstance(node, Box) and node.fold is not None and node.fold.group


def _label(node: Box | Junction) -> str:
    said = ", ".join(part for part in (node.speaker, node.source) if part)
    scheme = f"scheme: {node.scheme}" if node.scheme else ""
    sort = node.sort if isinstance(node, Box) else node.kind
    fold = node.fold.words if isinstance(node, Box) and node.fold else ""
    parts = (sort.upper(), node.text, scheme, node.grade, said, fold, *(badge.said for badge in node.badges))
    return BREAK.join(written for part in parts if (written := escaped(part)))


# -- edges ------------------------------------------------------------------------------------------------------------


def _edges(edges: Sequence[Edge], names: Mapping[str, str], palette: Palette) -> Iterator[str]:
    """The edges, then their colours. One that another ends on is cut in two by a small node."""
    points = {
        id: f"p{number}"
        for number, id in enumerate(dict.fromkeys(edge.head for edge in edges if edge.head not in names))
    }
    drawn: dict[str, list[int]] = defaultdict(list)
    count = 0
    for edge in edges:
        whole, half = _LINES[edge.kind]
        times = f" x{edge.count}" if edge.count > 1 else ""
        label = "" if edge.kind.is_premise and not times else f"|{edge.kind.value.partition('-')[0]}{times}|"
        tail, head = names[edge.tail], names[edge.head] if edge.head in names else points[edge.head]
        if edge.id in points:
            yield f'  {points[edge.id]}((" ")):::step'
            yield f"  {tail} {half}{label} {points[edge.id]} {whole} {head}"
        else:
            yield f"  {tail} {whole}{label} {head}"
        lines = 2 if edge.id in points else 1
        drawn[_colour(edge.kind, palette)] += range(count, count + lines)
        count += lines
    for colour, numbers in drawn.items():
        yield f"  linkStyle {','.join(map(str, numbers))} stroke:{colour},stroke-width:2px"


def _colour(kind: EdgeKind, palette: Palette) -> str:
    match kind:
        case EdgeKind.SUPPORTS | EdgeKind.PREMISE_FOR:
            return palette.support
        case EdgeKind.UNDERCUTS:
            return palette.doubt
        case EdgeKind.ANSWERS | EdgeKind.RESTATES:
            return palette.neutral
    return palette.attack


# -- what stands beside it --------------------------------------------------------------------------------------------


def _credits(diagram: Diagram) -> Iterator[str]:
    """A box each with the works, the people and what was left out; whatever there is to say."""
    if _ALTERED.search(clean_text(diagram.title)):
        yield f'  title["{escaped(diagram.title)}"]:::credits'
    told = (
        ("sources", "SOURCES", map(_credit, diagram.sources)),
        ("people", "PEOPLE", map(_credit, diagram.speakers)),
        ("also", "SEE ALSO", map(_see_also, diagram.see_also)),
        ("trail", "PART OF", (place.words for place in diagram.trail)),
        ("remarks", "", iter(diagram.remarks)),
    )
    for name, head, rows in told:
        lines = [escaped(row) for row in (head, *rows) if row]
        if len(lines) > bool(head):
            yield f'  {name}["{BREAK.join(lines)}"]:::credits'


def _credit(credit: Credit) -> str:
    return f"{credit.short}: {credit.full}" if credit.full else credit.short


def _see_also(also: SeeAlso) -> str:
    where = f" ({also.place.words})" if also.place.words else ""
    return f"“{also.tail}” {_VERBS[also.kind]} “{also.head}”{where}"


def _classes(diagram: Diagram, palette: Palette) -> Iterator[str]:
    """The colours of the kinds that occur."""
    used = dict.fromkeys(node.kind for node in diagram.nodes)
    styles: dict[str, tuple[str, str, str]] = {}
    if any(map(_is_group, diagram.nodes)):
        styles["group"] = (palette.frame_ground, palette.frame_line, palette.text)
    for kind in used:
        ink = palette.ink(kind, main=kind is Kind.QUESTION)
        styles[kind.value] = (ink.ground, ink.line, ink.text)
    if Kind.CLAIM in used:
        styles["main"] = (palette.main.ground, palette.main.line, palette.main.text)
    styles["credits"] = (palette.ground, palette.frame_line, palette.quiet)
    styles["step"] = (palette.doubt, palette.doubt, palette.doubt)
    for name, (ground, line, text) in styles.items():
        yield f"  classDef {name} fill:{ground},stroke:{line},color:{text}"


# -- texts ------------------------------------------------------------------------------------------------------------

# Past the beginning, a point or a colon means something only where a letter follows: in an address or an icon.
_MEANS_SOMETHING = re.compile(r"[\"#&<>\\`*_~$%\[\]{}|=^@/]|[.:](?=\S)|(?<=-)-")
# At the very beginning, they and digits make the items of a list.
_BEGINNING = re.compile(r"\A(?:[-+.:]|\d+[.)](?=\s|\Z))")
# What Mermaid looks for when it has taken the entities back already: an icon, a formula, a line break, its own marks.
_LATE = re.compile(r"fa[bklrs]?:(?=fa-)|\$(?=\$)|\\(?=n)|ﬂ(?=°)|¶(?=ß)")
JOINER = "\N{WORD JOINER}"
"""It is not seen and takes no room: all that keeps apart what Mermaid would make something else of."""


def escaped(text: str) -> str:
    """`text`, made fit to be drawn, as Mermaid takes it for itself between double quotes."""
    shown = _LATE.sub(rf"\g<0>{JOINER}", clean_text(text))
    begun = _BEGINNING.match(shown)
    if begun:
        last = begun.end() - 1
        return _escaped(shown[:last]) + _entity(shown[last]) + _escaped(shown[last + 1 :])
    return _escaped(shown)


def _escaped(text: str) -> str:
    return _MEANS_SOMETHING.sub(lambda match: _entity(match[0]), text)


def _entity(character: str) -> str:
    return "#quot;" if character == '"' else f"#{ord(character)};"
