"""A diagram as an outline in CommonMark, to be pasted into a report."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from argmap.diagram import Box, Diagram, Edge
from argmap.diagram.credits import Credits, short_titles
from argmap.model import ArgumentMap, Citation, Relation
from argmap.model.grades import RELIABILITY
from argmap.render.outline.arrange import Entry, Heading, Outline, arrange
from argmap.render.outline.escape import address, beside, escaped
from argmap.render.outline.wording import does, lead, role, step_of

DEEPEST = 6
"""How many lists are nested in one another at most; what lies deeper goes on in a list of its own."""
LOWEST = 6
"""The lowest level of a heading."""
SHOWN = 60
"""Characters of a statement that are told where another refers to it."""


def to_markdown(argument_map: ArgumentMap, diagram: Diagram, *, sheets: str = "") -> str:
    """What `diagram` shows of `argument_map`, in words: headings, nested lists, and the sources at the end.

    `sheets` is how the names of files end that hold the other sheets of a drawing; they are linked to then.
    """
    outline = arrange(diagram)
    writer = _Writer(argument_map, outline, sheets)
    blocks = [f"# {escaped(diagram.title)}"] if diagram.title else []
    if diagram.trail:
        blocks.append(f"Part of: {' › '.join(_led(place.words, place.sheet, sheets) for place in diagram.trail)}")
    blocks += (f"*{escaped(remark)}*" for remark in diagram.remarks)
    blocks += writer.blocks()
    blocks += _ending(argument_map, diagram, sheets)
    return "\n\n".join(blocks) + "\n"


@dataclass(slots=True)
class _Run:
    """Statements that follow one another in one list, the first of them at `depth`."""

    entries: list[Entry]
    depth: int
    under: Entry | None = None
    """The statement whose list it carries on."""


class _Writer:
    """Writes the parts of an outline."""

    def __init__(self, argument_map: ArgumentMap, outline: Outline, sheets: str) -> None:
        self._sheets = sheets
        self._map = argument_map
        self._outline = outline
        self._credits = Credits(argument_map)
        self._labels = {id: label for id, (label, _) in _labels(argument_map).items()}
        self._relations: dict[tuple[str, str, str], list[Relation]] = defaultdict(list)
        for relation in argument_map.relations:
            self._relations[relation.subject, relation.kind.value, str(relation.target)].append(relation)

    def blocks(self) -> Iterator[str]:
        """Headings, paragraphs and lists."""
        run: list[Entry] = []
        for part in self._outline.parts:
            if isinstance(part, Heading):
                yield from self._lists(run)
                run = []
                yield self._heading(part)
                if part.entry and (lines := tuple(self._lines(part.entry))[1:]):
                    yield "\\\n".join(lines)
            else:
                run.append(part)
        yield from self._lists(run)

    def _heading(self, part: Heading) -> str:
        marks = "#" * min(part.level + 1, LOWEST)
        label = f"Question {part.entry.number}: " if part.entry else ""
        return f"{marks} {label}{escaped(part.title)}".rstrip()

    # -- lists --------------------------------------------------------------------------------------------------------

    def _lists(self, entries: list[Entry]) -> Iterator[str]:
        """The statements as a list, and what lies too deep in it as further lists."""
        if not entries:
            return
        waiting = deque([_Run(entries, entries[0].depth)])
        while waiting:
            run = waiting.popleft()
            if run.under is not None:
                yield f"{_name(run.under)} {self._said(run.under)}"
            later: list[_Run] = []
            lines: list[str] = []
            last = run.entries[0]
            for entry in run.entries:
                level = entry.depth - run.depth
                if level < DEEPEST:
                    last = entry
                    lines += self._item(entry, level)
                elif level == DEEPEST and (not later or later[-1].under is not last):
                    later.append(_Run([entry], entry.depth, under=last))
                    lines[-1] += f"\\\n{'  ' * level}*What bears on {last.number} follows below.*"
                else:
                    later[-1].entries.append(entry)
            yield "\n".join(lines)
            waiting.extendleft(reversed(later))

    def _item(self, entry: Entry, level: int) -> list[str]:
        margin = "  " * level
        first, *more = self._lines(entry)
        return [f"\\\n{margin}  ".join((f"{margin}- {first}", *more))]

    # -- a statement --------------------------------------------------------------------------------------------------

    def _lines(self, entry: Entry) -> Iterator[str]:
        """What it says, then who says so and how sure it is, remarks, and what else it has to do with."""
        yield f"{_name(entry)} {self._said(entry)}".rstrip()
        statement = self._map.get(entry.node.id)
        if told := "; ".join(self._standing(entry, statement.citations if statement else ())):
            yield f"— {told}"
        if isinstance(entry.node, Box) and entry.node.fold:
            fold = entry.node.fold
            yield f"*Not told here:* {_led(fold.words, fold.sheet, self._sheets)}"
        if entry.node.badges:
            yield "; ".join(escaped(badge.said) for badge in entry.node.badges)
        if statement and statement.note:
            yield f"*Note:* {escaped(statement.note)}"
        if entry.edge is not None and (about := self._step(entry.edge)):
            yield f"*Of this step:* {about}"
        if statement and statement.tags:
            yield f"*Tags:* {', '.join(map(escaped, statement.tags))}"
        yield from self._elsewhere(entry)

    def _said(self, entry: Entry) -> str:
        if step := step_of(self._outline, entry):
            start, end = (self._outline.entries[id].number for id in (step.tail, step.head))
            return f"(of the step from {start} to {end}) {escaped(entry.node.text)}"
        return escaped(entry.node.text)

    def _standing(self, entry: Entry, citations: Sequence[Citation]) -> Iterator[str]:
        """Who says it and where, its grades, its scheme."""
        node = entry.node
        cited = ", ".join(map(self._citation, citations))
        if said := ", in ".join(part for part in (escaped(node.speaker), cited) if part):
            yield said
        if node.grade:
            yield escaped(node.grade)
        if node.scheme:
            yield f"scheme: {escaped(node.scheme)}"

    def _citation(self, cited: Citation) -> str:
        """The work and the place, linked to the work, with the words quoted."""
        written = _linked(self._credits.source_line((cited,)), self._labels.get(cited.source, ""))
        if cited.quote:
            written += f": “{escaped(cited.quote)}”" + (f" … “{escaped(cited.until)}”" if cited.until else "")
        return f"{written} ({escaped(cited.note)})" if cited.note else written

    # -- lines between statements -------------------------------------------------------------------------------------

    def _step(self, edge: Edge) -> str:
        """What the map says of a line itself: who draws it, where it stands, remarks."""
        parts: list[str] = []
        for relation in self._relations_of(edge):
            parts += (escaped(self._credits.actor_name(by)) for by in relation.by)
            parts += map(self._citation, relation.citations)
            if relation.weight is not None:
                parts.append(f"weight {relation.weight:g}")
            if relation.note:
                parts.append(escaped(relation.note))
        return "; ".join(dict.fromkeys(parts))

    def _relations_of(self, edge: Edge) -> Sequence[Relation]:
        head = edge.head
        if head not in self._outline.entries:
            step = self._outline.steps[head]
            head = f"{step.tail} -> {step.head}"
        return self._relations.get((edge.tail, edge.kind.value, head), ())

    def _elsewhere(self, entry: Entry) -> Iterator[str]:
        """The lines that lead to statements told elsewhere; what is said of a line is told where it begins."""
        for edge in self._outline.elsewhere.get(entry.node.id, ()):
            says, other = lead(self._outline, entry, edge)
            about = self._step(edge) if edge.tail == entry.node.id else ""
            yield f"*Also* {says} {other.number}{_reminder(other)}" + (f" ({about})" if about else "")


def _name(entry: Entry) -> str:
    """What it is and its number: `**Supporting evidence 4.**`."""
    words = role(entry)
    what, bracket, kind = words.partition(" (")
    return f"**{what.capitalize()} {entry.number}{bracket}{kind}.**"


def _reminder(entry: Entry) -> str:
    text = " ".join(entry.node.text.split())
    if len(text) > SHOWN:
        text = text[:SHOWN].rpartition(" ")[0] + " …" if " " in text[:SHOWN] else text[:SHOWN] + "…"
    return f", “{escaped(text)}”" if text else ""


# -- sources ----------------------------------------------------------------------------------------------------------


def _credited(short: str, full: str, label: str) -> str:
    """A source by its short form, and what there is to say of it besides."""
    return f"- **{escaped(short)}:** {_linked(full, label)}" if full else f"- **{escaped(short)}**"


def _linked(text: str, label: str) -> str:
    return f"[{escaped(text)}][{label}]" if label else escaped(text)


def _labels(argument_map: ArgumentMap) -> Mapping[str, tuple[str, str]]:
    """For each source with an address to follow, a label to refer to it by, and that address."""
    found: dict[str, tuple[str, str]] = {}
    for source in argument_map.sources:
        if link := address(source.url or (f"https://doi.org/{source.doi}" if source.doi else "")):
            found[source.id] = (f"s{len(found) + 1}", link)
    return found


def _led(words: str, sheet: str, sheets: str) -> str:
    """Words that lead to another sheet, where there is one in a file of its own."""
    return f"[{escaped(words)}]({beside(sheet, sheets)})" if sheet and sheets and words else escaped(words)


def _ending(argument_map: ArgumentMap, diagram: Diagram, sheets: str) -> Iterator[str]:
    """What is told elsewhere, the works and the people that are named, and where the links lead."""
    if diagram.see_also:
        yield "## See also"
        yield "\n".join(
            f"- “{escaped(also.tail)}” {does(also.kind)} “{escaped(also.head)}”"
            + (f" ({_led(also.place.words, also.place.sheet, sheets)})" if also.place.words else "")
            for also in diagram.see_also
        )
    shorts = short_titles(argument_map.sources)
    labels = _labels(argument_map)
    cited = {credit.short: credit for credit in diagram.sources}
    sources = [source for source in argument_map.sources if shorts[source.id] in cited]
    if sources:
        yield "## Sources"
        yield "\n".join(
            _credited(shorts[source.id], cited[shorts[source.id]].full, labels.get(source.id, ("", ""))[0])
            + (f"; {source.reliability}, {RELIABILITY[source.reliability]}" if source.reliability else "")
            for source in sources
        )
    if diagram.speakers:
        yield "## People"
        yield "\n".join(f"- **{escaped(one.short)}:** {escaped(one.full)}" for one in diagram.speakers)
    if diagram.sources or diagram.speakers:
        yield "Statements without a name or a source are the map's own."
    if used := [labels[source.id] for source in sources if source.id in labels]:
        yield "\n".join(f"[{label}]: {link}" for label, link in used)
