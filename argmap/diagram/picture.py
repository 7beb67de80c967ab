"""What a picture of a map holds: boxes, junctions, edges and frames, with no position and no pen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from argmap.diagram.badge import Badge
from argmap.model import Attribution, Direction, Kind


class EdgeKind(StrEnum):
    """What the thing at the tail of an edge does to the thing at its head."""

    SUPPORTS = "supports"
    REBUTS = "rebuts"
    UNDERCUTS = "undercuts"
    CONTRADICTS = "contradicts"
    RESTATES = "restates"
    ANSWERS = "answers"
    PREMISE_FOR = "premise-for"
    """a premise of a reason"""
    PREMISE_AGAINST = "premise-against"
    """a premise of an objection"""

    @property
    def is_symmetric(self) -> bool:
        """Whether tail and head could change places."""
        return self in (EdgeKind.CONTRADICTS, EdgeKind.RESTATES)

    @property
    def is_premise(self) -> bool:
        """Whether it leads from a premise to its reason or objection."""
        return self in (EdgeKind.PREMISE_FOR, EdgeKind.PREMISE_AGAINST)


@dataclass(frozen=True, slots=True)
class Fold:
    """What a box stands for that is not drawn with it: what bears on it, or the whole of a group."""

    words: str
    """How much it is, as in `14 more: 9 for, 3 against`."""
    statements: tuple[str, ...]
    """The ids of what is hidden, in the order of the map."""
    group: bool = False
    """Whether the box stands for a group. It is no statement then: its text is the title, its kind means nothing."""
    sort: str = "group"
    """What it is then: a group, or a map that is imported."""
    title: str = ""
    """What the group is called."""
    sheet: str = ""
    """The name of the sheet that draws what is hidden, or nothing."""
    page: int = 0
    """The number of its page, where sheets have numbers."""


@dataclass(frozen=True, slots=True)
class Box:
    """A question or proposition. Every text is as the author wrote it, or empty."""

    id: str
    kind: Kind
    text: str
    name: str = ""
    """What to call it beside the text; empty where the author gave it no name."""
    attribution: Attribution = Attribution.ANALYST
    speaker: str = ""
    """Who is said to assert it."""
    source: str = ""
    """The works cited and the places in them, in short."""
    scheme: str = ""
    grade: str = ""
    """Likelihood, confidence, weight, in words."""
    tags: tuple[str, ...] = ()
    note: str = ""
    """What is read of it beside the drawing: quotes and remarks."""
    main: bool = False
    """Whether the map is about it: a question, an answer to one, or a claim that bears on nothing else."""
    frame: str = ""
    """The id of the innermost frame it stands in."""
    guest: bool = False
    """Whether it comes from another map: it has no frame of its own and stands with what it bears on here."""
    fold: Fold | None = None
    """What it stands for besides itself."""
    badges: tuple[Badge, ...] = ()
    """What overlays say of it."""
    tint: int = 0
    """The tint of its first tag, from 1, where an overlay asks for tints; 0 for none."""

    @property
    def sort(self) -> str:
        """What it is called: its kind, or `group`."""
        return self.fold.sort if self.fold and self.fold.group else self.kind.value


@dataclass(frozen=True, slots=True)
class Junction:
    """A reason or objection: where premises that hold together meet."""

    id: str
    kind: Kind
    text: str = ""
    name: str = ""
    scheme: str = ""
    attribution: Attribution = Attribution.ANALYST
    speaker: str = ""
    source: str = ""
    grade: str = ""
    note: str = ""
    frame: str = ""
    guest: bool = False
    badges: tuple[Badge, ...] = ()
    tint: int = 0


@dataclass(frozen=True, slots=True)
class Edge:
    """A line between two boxes or junctions, or, for an undercut, from a box to another edge."""

    id: str
    kind: EdgeKind
    tail: str
    """The id of a box or junction."""
    head: str
    """The id of a box, a junction or, for an undercut of a step, an edge."""
    note: str = ""
    guest: bool = False
    """Whether another map says it."""
    count: int = 0
    """How many relations of folded statements it stands for; 0 where it stands for itself."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A named part of the picture. What stands in it says so itself."""

    id: str
    title: str
    parent: str = ""
    """The id of the frame it stands in."""
    sheet: str = ""
    """The name of the sheet that draws all that it holds, or nothing."""


@dataclass(frozen=True, slots=True)
class Credit:
    """A work or a person named in the boxes: the short form used there and the long form."""

    short: str
    full: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something else is drawn: what to call it, the sheet, and the id of the box there, or nothing."""

    words: str
    sheet: str = ""
    box: str = ""
    page: int = 0
    """The number of the page, where sheets have numbers."""


@dataclass(frozen=True, slots=True)
class SeeAlso:
    """A relation of something drawn here to something that is not."""

    kind: EdgeKind
    tail: str
    """The text of what it begins from."""
    head: str
    """The text of what it leads to; of a step, those of both its ends."""
    place: Place
    """Where the end that is not drawn here is drawn; the words are the title of that sheet, or nothing."""
    edge: str = ""
    """The id of its edge in a picture that draws it."""
    step: tuple[str, ...] = ()
    """The texts of both ends of the step that it questions; nothing where it leads to a statement."""


class Part(StrEnum):
    """What can stand above and below the drawing."""

    TITLE = "title"
    LEGEND = "legend"
    SEE_ALSO = "see-also"
    """relations that lead out of the picture"""
    SOURCES = "sources"
    """works and speakers in full"""
    CAPTION = "caption"
    """title, works in short and date, as under a figure"""


USUAL_PARTS = (Part.TITLE, Part.LEGEND, Part.SEE_ALSO, Part.SOURCES)
"""What stands around a picture unless something else is asked for."""


@dataclass(frozen=True, slots=True)
class Diagram:
    """A whole picture."""

    title: str = ""
    nodes: tuple[Box | Junction, ...] = ()
    """In reading order, which is the order of the map."""
    edges: tuple[Edge, ...] = ()
    frames: tuple[Frame, ...] = ()
    sources: tuple[Credit, ...] = ()
    speakers: tuple[Credit, ...] = ()
    remarks: tuple[str, ...] = ()
    """What the reader must know: what was left out, and why."""
    direction: Direction = Direction.LEFT_RIGHT
    see_also: tuple[SeeAlso, ...] = ()
    """Relations that lead out of the picture."""
    trail: tuple[Place, ...] = ()
    """What the picture is a part of, from the overview down."""
    attributed: bool = False
    """Whether anything is cited or attributed in the whole map, even if nothing is in this part of it."""
    voices: bool = False
    """Whether outlines tell strongly who is heard."""
    parts: tuple[Part, ...] = USUAL_PARTS
    """What stands above and below the drawing."""
    date: str = ""
    """When it was drawn, as far as that is to be said."""

    @property
    def boxes(self) -> tuple[Box, ...]:
        """The nodes that are boxes."""
        return tuple(node for node in self.nodes if isinstance(node, Box))

    @property
    def junctions(self) -> tuple[Junction, ...]:
        """The nodes that are junctions."""
        return tuple(node for node in self.nodes if isinstance(node, Junction))
