"""Diagrams for hypothesis: any boxes, joined in any way, sound or not, with any texts."""

from __future__ import annotations

from hypothesis import strategies as st

from argmap.diagram import Badge, Box, Credit, Diagram, Edge, EdgeKind, Frame, Junction, Sign, Tone
from argmap.diagram.badge import OTHER_TINT
from argmap.model import Attribution, Direction, Kind

BOXES = tuple(kind for kind in Kind if kind not in (Kind.REASON, Kind.OBJECTION))

HOSTILE = (
    "<script>alert(1)</script>",
    "]]><svg onload=alert(1)>",
    '" onmouseover="alert(1)',
    "javascript:alert(1)",
    "&amp;&#x3c;&lt;!DOCTYPE",
    "\\N\\G\\E\\",
    "\x00\x07\x1b[31m\x85\u2028",
    "\u202eevil\u2066",
    "\ud800",
    "\uffff\ufdd0",
    "a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
    "\U000e0041\U000e0042",
    "👨‍👩‍👧‍👦" * 30,
    "W" * 300,
    "中文" * 100,
    "url(file:///etc/passwd)",
    "expression(alert(1))",
    "%s%n{0}${x}",
)

texts = st.one_of(
    st.text(st.characters(), max_size=60),  # surrogates included: a map built in Python may hold them
    st.lists(st.sampled_from(HOSTILE), min_size=1, max_size=4).map(" ".join),
    st.text(st.sampled_from("abc xyz WWW -–/ 中，。「」 ąé אבג ابج 한국 🚗🇩🇪 \u200d\u0301"), max_size=400),
)
short = st.one_of(st.just(""), texts)


@st.composite
def badges(draw: st.DrawFn) -> Badge:
    """A badge with any sign and any words."""
    cells = draw(st.sampled_from((3, 7, 10)))
    return Badge(
        draw(st.sampled_from(("quotes", "grades", "tags"))),
        draw(st.sampled_from(Sign)),
        draw(short),
        draw(texts),
        meaning=draw(short),
        tone=draw(st.sampled_from(Tone)),
        tint=draw(st.integers(1, OTHER_TINT)),
        letter=draw(st.sampled_from("AH+")),
        filled=draw(st.integers(0, cells)),
        cells=cells,
    )


@st.composite
def boxes(draw: st.DrawFn, id: str = "s0") -> Box:
    """A box with any texts."""
    return Box(
        id,
        draw(st.sampled_from(BOXES)),
        draw(texts),
        name=draw(short),
        attribution=draw(st.sampled_from(Attribution)),
        speaker=draw(short),
        source=draw(short),
        scheme=draw(short),
        grade=draw(short),
        tags=tuple(draw(st.lists(texts, max_size=2))),
        note=draw(short),
        main=draw(st.booleans()),
        badges=tuple(draw(st.lists(badges(), max_size=3))),
        tint=draw(st.integers(0, OTHER_TINT)),
    )


@st.composite
def junctions(draw: st.DrawFn, id: str = "s0") -> Junction:
    """A junction with any texts."""
    return Junction(
        id,
        draw(st.sampled_from((Kind.REASON, Kind.OBJECTION))),
        draw(short),
        name=draw(short),
        scheme=draw(short),
        speaker=draw(short),
        source=draw(short),
        badges=tuple(draw(st.lists(badges(), max_size=2))),
    )


@st.composite
def shapes(draw: st.DrawFn) -> Diagram:
    """A diagram of any shape, with plain texts: circles, lines to nowhere and onto lines, frames in any order."""
    count = draw(st.integers(0, 14))
    ids = [f"s{number}" for number in range(count)]
    frames = draw(st.lists(st.sampled_from(("f0", "f1", "f2")), unique=True))
    nodes: list[Box | Junction] = []
    for id in ids:
        frame = draw(st.sampled_from(["", *frames]))
        guest = draw(st.sampled_from((False, False, False, True)))
        text = "A text of some length " * draw(st.integers(0, 4))
        if draw(st.integers(0, 4)):
            nodes.append(Box(id, draw(st.sampled_from(BOXES)), text, frame="" if guest else frame, guest=guest))
        else:
            kind = draw(st.sampled_from((Kind.REASON, Kind.OBJECTION)))
            nodes.append(Junction(id, kind, text, frame="" if guest else frame, guest=guest))
    edges: list[Edge] = []
    for number in range(draw(st.integers(0, 20)) if ids else 0):
        kind = draw(st.sampled_from(EdgeKind))
        heads = [*ids, "nowhere"]
        if kind is EdgeKind.UNDERCUTS:
            heads += [edge.id for edge in edges]
        edges.append(Edge(f"e{number}", kind, draw(st.sampled_from(ids)), draw(st.sampled_from(heads))))
    return Diagram(
        title=draw(st.sampled_from(("", "A title"))),
        nodes=tuple(nodes),
        edges=tuple(edges),
        frames=tuple(Frame(id, f"Frame {id}", draw(st.sampled_from(["", *frames]))) for id in frames),
        direction=draw(st.sampled_from(Direction)),
    )


@st.composite
def hostile(draw: st.DrawFn) -> Diagram:
    """A small diagram, every text of which may be anything, names included."""
    count = draw(st.integers(1, 4))
    names = draw(st.lists(texts.filter(bool), min_size=count, max_size=count, unique=True))
    nodes: tuple[Box | Junction, ...] = tuple(draw(boxes(id=name) | junctions(id=name)) for name in names)
    edges = tuple(
        Edge(f"{draw(texts)}..{name}", draw(st.sampled_from(EdgeKind)), names[0], name, note=draw(short))
        for name in names[1:]
    )
    credit = Credit(draw(texts), draw(texts), draw(st.one_of(texts, st.just("https://example.org/?a=b&c"))))
    return Diagram(
        title=draw(texts),
        nodes=nodes,
        edges=edges,
        sources=(credit,),
        speakers=(credit,),
        remarks=(draw(texts),),
        frames=(Frame(draw(texts), draw(texts)),),
    )
