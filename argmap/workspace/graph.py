"""What the parts of a map do to one another, kept as tables in which one part can be changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeVar

from argmap.checks.duplicate_text import words_of
from argmap.model import Kind, Step
from argmap.model.order import relation_key
from argmap.model.statement import Statement, premises_of
from argmap.workspace.unit import Handle

K = TypeVar("K", bound=Hashable)

Place = tuple[int, int]
"""The number of a file, and that of a line in it."""


class Graph:
    """Statements by id, relations by both ends, premises, texts and sources, all of the map as it is now."""

    def __init__(self) -> None:
        self.statements: dict[str, Statement] = {}
        self.out: dict[str, dict[Handle, None]] = {}
        self.into: dict[str, dict[Handle, None]] = {}
        self.serves: dict[str, dict[str, None]] = {}
        """The inferences that a statement is a premise of."""
        self.texts: dict[tuple[bool, str], set[str]] = {}
        self.cited: Counter[tuple[str, str]] = Counter()
        """How often a file cites a source."""
        self.heard: Counter[tuple[str, frozenset[str]]] = Counter()
        """How often an actor asserts something that cites these sources."""
        self.heard_anew: Counter[tuple[str, frozenset[str]]] = Counter()
        """How much of that has changed since somebody cleared this."""
        self.quoted: Counter[str] = Counter()
        """How often a source is quoted."""
        self.attacks = 0
        self.steps: dict[Handle, None] = {}
        """The relation lines that speak of a step."""

    # -- statements ---------------------------------------------------------------------------------------------------

    def add_statement(self, one: Statement) -> None:
        """Take in a statement with its premises, its text and its citations."""
        self.statements[one.id] = one
        for premise in premises_of(one):
            self.serves.setdefault(premise, {})[one.id] = None
        self.texts.setdefault(text_key(one), set()).add(one.id)
        self._cite(one.module, one, 1)

    def remove_statement(self, one: Statement) -> None:
        """Take it out again."""
        del self.statements[one.id]
        for premise in premises_of(one):
            _without(self.serves, premise, one.id)
        same = self.texts[text_key(one)]
        same.discard(one.id)
        if not same:
            del self.texts[text_key(one)]
        self._cite(one.module, one, -1)

    def _cite(self, file: str, one: object, by: int) -> None:
        """Count what a statement or a relation cites, and who asserts it."""
        citations = getattr(one, "citations", ())
        if not citations:
            return
        sources = frozenset(cited.source for cited in citations)
        for cited in citations:
            _count(self.cited, (file, cited.source), by)
            if cited.quote or cited.until:
                _count(self.quoted, cited.source, by)
        for actor in getattr(one, "by", ()):
            _count(self.heard, (actor, sources), by)
            _count(self.heard_anew, (actor, sources), by)

    # -- relations ----------------------------------------------------------------------------------------------------

    def add(self, handle: Handle) -> None:
        """Take in a relation, after those that begin there already; `order` puts them in order."""
        relation = handle.relation
        self.out.setdefault(relation.subject, {})[handle] = None
        for end in ends_of(handle):
            self.into.setdefault(end, {})[handle] = None
        self._cite(relation.module, relation, 1)
        self.attacks += relation.kind.is_attack
        if isinstance(relation.target, Step) and handle.target >= 0:
            self.steps[handle] = None

    def remove(self, handle: Handle) -> None:
        """Take it out again."""
        relation = handle.relation
        _without(self.out, relation.subject, handle)
        for end in ends_of(handle):
            _without(self.into, end, handle)
        self._cite(relation.module, relation, -1)
        self.attacks -= relation.kind.is_attack
        self.steps.pop(handle, None)

    def order(self, subject: str, place: Callable[[str], Place], line: Callable[[Handle], Place]) -> None:
        """Put the relations that begin at `subject` in the order of the map, by where statements and lines stand."""
        handles = self.out.get(subject, {})
        if len(handles) > 1:
            ends = {end: place(end) for handle in handles for end in (subject, *ends_of(handle))}
            ranks = {end: rank for rank, end in enumerate(sorted(ends, key=ends.__getitem__))}
            key = relation_key(ranks)
            told = sorted(handles, key=lambda one: (key(one.relation), one.target >= 0, line(one), one.target))
            self.out[subject] = dict.fromkeys(told)

    # -- walks --------------------------------------------------------------------------------------------------------

    def touching(self, id: str) -> tuple[Handle, ...]:
        """The relations that begin at `id` or end there, each once."""
        return tuple(dict.fromkeys((*self.out.get(id, ()), *self.into.get(id, ()))))

    def upheld(self, id: str) -> Iterator[str]:
        """What a statement supports, or is a premise of."""
        for handle in self.out.get(id, ()):
            relation = handle.relation
            if relation.kind == "supports" and isinstance(relation.target, str):
                yield relation.target
        yield from self.serves.get(id, ())

    def lends(self, id: str) -> Iterator[str]:
        """What a statement lends its sources to: what it upholds, and what it says in other words."""
        yield from self.upheld(id)
        for handle in self.touching(id):
            if handle.relation.kind == "restates" and isinstance(handle.relation.target, str):
                yield handle.relation.target if handle.relation.subject == id else handle.relation.subject

    def lenders(self, id: str) -> Iterator[str]:
        """What lends its sources to a statement: what supports it, its premises, what says it in other words."""
        for handle in self.touching(id):
            kind, subject, target = handle.relation.kind, handle.relation.subject, handle.relation.target
            if not isinstance(target, str):
                continue
            if kind == "supports" and target == id:
                yield subject
            elif kind == "restates":
                yield target if subject == id else subject
        yield from premises_of(self.statements[id])


def text_key(one: Statement) -> tuple[bool, str]:
    """By what statements of the same words are found."""
    return one.kind is Kind.QUESTION, words_of(one.text)


def ends_of(handle: Handle) -> tuple[str, ...]:
    """What a relation ends at: its target, or both ends of the step that it undercuts."""
    target = handle.relation.target
    if isinstance(target, str):
        return (target,)
    return (target.subject, target.target) if target.subject != target.target else (target.subject,)


def reach(starts: Iterable[str], graph: Graph, most: int) -> set[str] | None:
    """All that `starts` lend their sources to in the end, themselves included; None where these are too many."""
    found = set(starts)
    waiting = list(found)
    while waiting:
        for other in graph.lends(waiting.pop()):
            if other not in found:
                found.add(other)
                waiting.append(other)
        if len(found) > most:
            return None
    return found


def _count(counter: Counter[K], key: K, by: int) -> None:
    counter[key] += by
    if not counter[key]:
        del counter[key]


def _without(table: dict[str, dict[K, None]], id: str, one: K) -> None:
    found = table[id]
    del found[one]
    if not found:
        del table[id]
