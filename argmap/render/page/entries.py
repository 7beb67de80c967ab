"""What a page tells of one statement: its text, who says it, its grades, its quotes, and what it bears on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from xml.etree import ElementTree as ET

from argmap.diagram.badge import Badge
from argmap.diagram.credits import Credits, short_titles
from argmap.diagram.wording import grade_line
from argmap.model import ArgumentMap, Attribution, Citation, Kind, Relation, RelationKind, Source, Statement, Step
from argmap.model.grades import CREDIBILITY, RELIABILITY
from argmap.model.statement import premises_of
from argmap.render.clean import clean_text
from argmap.render.page.elements import add, add_link, add_text, language
from argmap.render.page.passage import passage_link, source_link
from argmap.render.svg.elements import xml_id

_LONGEST_NAME = 140
"""Characters by which another statement is called."""

_DOES: Mapping[RelationKind, tuple[str, str]] = {
    RelationKind.SUPPORTS: ("Supported by", "Supports"),
    RelationKind.REBUTS: ("Attacked by", "Attacks"),
    RelationKind.UNDERCUTS: ("Questioned by", "Questions"),
    RelationKind.CONTRADICTS: ("Contradicts", "Contradicts"),
    RelationKind.RESTATES: ("Says the same as", "Says the same as"),
    RelationKind.ANSWERS: ("Answered by", "Answers"),
}
"""What is said of the end of a relation, and of its beginning."""

_End = tuple[tuple[str, ...], Relation | None]
"""The ids of what a relation ends on, the two of a step, and the relation where it is told here."""

_VOICES: Mapping[Attribution, str] = {
    Attribution.ASSERTED: "Said by the cited author",
    Attribution.ANALYST: "Said by the map alone",
}


class Entries:
    """Writes the entries of the statements of one map, as far as they are `drawn`."""

    def __init__(self, map: ArgumentMap, drawn: Sequence[str], badges: Mapping[str, tuple[Badge, ...]]) -> None:
        """`badges` tells what overlays say of each statement."""
        self.known = tuple(drawn)
        """Their ids, in the order of the map."""
        self._map = map
        self._drawn = frozenset(drawn)
        self._badges = badges
        self._names = Credits(map)
        self._works = short_titles(map.sources)

    def write(self, item: ET.Element, statement: Statement) -> None:
        """Fill the list item `item`."""
        line = add(item, "p", class_="line")
        add(line, "span", statement.kind.value.capitalize(), class_=f"kind {statement.kind.value}")
        add_text(line, "a", statement.text or statement.name, class_="text", href=f"#{xml_id(statement.id)}")
        more = add(item, "div", class_="more")
        self._who(more, statement)
        for cited in statement.citations:
            self._cited(more, cited)
        if statement.note:
            add_text(more, "p", statement.note, class_="note")
        self._relations(more, statement)

    # -- who says it, and how sure it is --------------------------------------------------------------------------

    def _who(self, more: ET.Element, statement: Statement) -> None:
        facts = add(more, "dl", class_="facts")
        if statement.kind is not Kind.QUESTION:
            if statement.by:
                self._speakers(facts, statement)
            elif statement.kind not in (Kind.REASON, Kind.OBJECTION) or statement.text:
                _fact(facts, "Voice", _VOICES[statement.attribution])
        if grade := grade_line(statement):
            _fact(facts, "Graded", grade)
        for badge in self._badges.get(statement.id, ()):
            _fact(facts, badge.overlay.replace("-", " ").capitalize(), badge.said)
        if statement.tags:
            _fact(facts, "Tags", ", ".join(statement.tags))
        _fact(facts, "Name", statement.id)

    def _speakers(self, facts: ET.Element, statement: Statement) -> None:
        told = []
        for by in statement.by:
            actor = self._map.actor(by)
            more = ", ".join(part for part in (actor.role, actor.affiliation) if part) if actor else ""
            told.append(f"{self._names.actor_name(by)} ({more})" if more else self._names.actor_name(by))
        _fact(facts, "Said by", "; ".join(told))
        if statement.said:
            _fact(facts, "Said", statement.said)

    # -- what it rests on -----------------------------------------------------------------------------------------

    def _cited(self, more: ET.Element, cited: Citation) -> None:
        """A citation: the words, the work, the place in it, its grade and a remark."""
        source = self._map.source(cited.source)
        figure = add(more, "figure", class_="cite")
        if cited.quote:
            words = f"“{cited.quote}”" + (f" … “{cited.until}”" if cited.until else "")
            add_text(figure, "blockquote", words, **(language(source.language) if source else {}))
        caption = add(figure, "figcaption")
        link = source_link(source) if source else ""
        add_link(caption, link, self._works.get(cited.source, cited.source), class_="work")
        if cited.locator:
            add(caption, "span", cited.locator, class_="place")
        if source and (passage := passage_link(source, cited)):
            add_link(caption, passage, "Find the words", class_="passage")
        if grade := _grade(source, cited):
            add(caption, "span", grade, class_="grade")
        if cited.note:
            add_text(figure, "p", cited.note, class_="note")

    # -- what it has to do with others ----------------------------------------------------------------------------

    def _relations(self, more: ET.Element, statement: Statement) -> None:
        """What bears on it, then what it bears on; of what is drawn elsewhere only how much it is."""
        hidden = 0
        for title, ends in self._around(statement):
            shown = [(ids, relation) for ids, relation in ends if all(id in self._drawn for id in ids)]
            hidden += len(ends) - len(shown)
            if not shown:
                continue
            part = add(more, "div", class_="links")
            add(part, "p", title, class_="head")
            listed = add(part, "ul")
            for ids, relation in shown:
                self._end(add(listed, "li"), ids, relation)
        if hidden:
            what = "1 statement" if hidden == 1 else f"{hidden} statements"
            add(more, "p", f"It has to do with {what} more that this page does not show.", class_="note")

    def _around(self, statement: Statement) -> Iterator[tuple[str, list[_End]]]:
        into: dict[str, list[_End]] = {}
        out: dict[str, list[_End]] = {}
        id = statement.id
        if premises := premises_of(statement):
            into["Rests on, together"] = [((premise,), None) for premise in premises]
        for relation in self._map.relations_of(id):
            to_it, by_it = _DOES[relation.kind]
            if relation.subject != id:
                into.setdefault(to_it, []).append(((relation.subject,), None))
            elif isinstance(relation.target, Step):
                step = (relation.target.subject, relation.target.target)
                out.setdefault(f"{by_it} the step", []).append((step, relation))
            else:
                out.setdefault(by_it, []).append(((relation.target,), relation))
                questioned = () if premises else self._map.undercutters(id, relation.target)  # an inference: told above
                for one in questioned:
                    into.setdefault("Its step is questioned by", []).append(((one.id,), None))
        for inference in self._map.inferences(id):
            out.setdefault("A premise of", []).append(((inference.id,), None))
        yield from into.items()
        yield from out.items()

    def _end(self, item: ET.Element, ids: tuple[str, ...], relation: Relation | None) -> None:
        """A link to another statement, or to both ends of a step, with what is known of the way to it."""
        for number, id in enumerate(ids):
            if number:
                add(item, "span", "→", class_="to")
            kind = self._map[id].kind.value
            add(item, "span", kind.capitalize(), class_=f"kind {kind}")
            add_text(item, "a", self._called(self._map[id]), href=f"#{xml_id(id)}")
        if relation is None:
            return
        by = ", ".join(self._names.actor_name(one) for one in relation.by)
        weight = f"weight {relation.weight:g}" if relation.weight is not None else ""
        if facts := ", ".join(part for part in (relation.scheme.replace("-", " "), by and f"by {by}", weight) if part):
            add(item, "p", facts, class_="scheme")
        if relation.note:
            add_text(item, "p", relation.note, class_="note")
        for cited in relation.citations:
            self._cited(item, cited)

    def _called(self, other: Statement) -> str:
        """Its text, or of a reason without one what it rests on."""
        if other.text:
            return clean_text(other.text, _LONGEST_NAME)
        parts = [self._map[one].text for one in premises_of(other) if one in self._drawn]
        return clean_text(" + ".join(parts) or other.name, _LONGEST_NAME)


def _fact(facts: ET.Element, name: str, words: str) -> None:
    add(facts, "dt", name)
    add_text(facts, "dd", words)


def _grade(source: Source | None, cited: Citation) -> str:
    """The Admiralty grade and what it means."""
    parts = []
    if source and source.reliability:
        parts.append(f"{source.reliability}: {RELIABILITY[source.reliability]}")
    if cited.credibility:
        parts.append(f"{cited.credibility}: {CREDIBILITY[cited.credibility]}")
    return "; ".join(parts)
