"""What every line of a file gives to its map, made anew for lines that an edit touches and those that ask of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from itertools import count
from typing import TypeVar

from argmap.model.statement import Statement, premises_of
from argmap.resolve import Module
from argmap.resolve.scope import MOST_COMPARED
from argmap.resolve.strays import advice_of
from argmap.syntax.keywords import DECLARATIONS
from argmap.syntax.names import canonical
from argmap.syntax.nodes import Bibliography, Broken, Import, MapTitle, Node, Relation
from argmap.syntax.nodes import Statement as StatementLine
from argmap.syntax.region import Region
from argmap.syntax.shifting import Nodes
from argmap.workspace.graph import Graph, Place, ends_of, text_key
from argmap.workspace.naming import Form, form_of, naming_of
from argmap.workspace.scope import LiveScope
from argmap.workspace.unit import Context, Handle, Named, Places, Unit, UsedAt

T = TypeVar("T", bound=Hashable)


class UnlikelyError(Exception):
    """An edit of a sort that is compiled from scratch."""


@dataclass
class Touched:
    """What an edit has changed of a map: statements, texts that may be told twice, and whether anything of a sort."""

    ids: set[str] = field(default_factory=set)
    """Statements that changed, that are gone, or of which something around has changed."""
    keys: set[int] = field(default_factory=set)
    """The keys of lines that were read again."""
    texts: set[tuple[bool, str]] = field(default_factory=set)
    bearing: set[str] = field(default_factory=set)
    """Statements of which a relation, a premise or a citation has changed."""
    declared: bool = False


class Children(Mapping[int, Sequence[int]]):
    """The nodes under each node, found where they are asked for."""

    def __init__(self, parents: Sequence[int]) -> None:
        self._parents = parents

    def __getitem__(self, number: int) -> list[int]:
        found = list(children_of(self._parents, number))
        if not found:
            raise KeyError(number)
        return found

    def get(self, number: int, default: object = ()) -> Sequence[int]:  # noqa: ARG002 - as every mapping has it
        """The nodes under a node, perhaps none."""
        return list(children_of(self._parents, number))

    def __iter__(self) -> Iterator[int]:
        return iter(dict.fromkeys(self._parents))

    def __len__(self) -> int:
        return len(set(self._parents))


def children_of(parents: Sequence[int], number: int) -> Iterator[int]:
    """The nodes right under a node."""
    for below in range(number + 1, len(parents)):
        parent = parents[below]
        if parent == number:
            yield below
        elif parent < number:
            return


class Living:
    """The units of one file, and the tables that they fill."""

    def __init__(self, modules: tuple[Module, ...]) -> None:
        self.scope = LiveScope(modules)
        self.graph = Graph()
        self.units: list[Unit | None] = []
        self.models: list[Statement | None] = []
        """The statement of each line."""
        self.keys: list[int] = []
        self.naming = naming_of((), (), {}, ())
        self.damaged: Counter[str] = Counter(self.scope.others.damaged)
        self.suspects: frozenset[Named] = frozenset()
        self.used: dict[Named, dict[int, tuple[UsedAt, ...]]] = {}
        self._forms: list[Form | None] = []
        self._imports: dict[str, int] = {}
        self._names_of_damaged: Counter[str] = Counter()
        self._nameless: Counter[str] = Counter()
        self._lost: Counter[str] = Counter()
        self._meant: Counter[Named] = Counter()
        self._lookups: dict[str, dict[Unit, None]] = {}
        self._unresolved: dict[Unit, None] = {}
        self._compared = self.scope.other_compared
        self._spoilt: frozenset[str] = frozenset()
        self._fresh = count()
        self._asked_for = False
        for statement in self.scope.others.statements:
            self.graph.add_statement(statement)
        for relation, site in self.scope.others.relations:
            self.graph.add(Handle(relation, -1, site.target, site))
        self.places = self._begin(modules[0])

    # -- edits --------------------------------------------------------------------------------------------------------

    def _begin(self, module: Module) -> Places:
        nodes = nodes_of(module)
        for number, node in enumerate(nodes):
            if isinstance(node, Import) and node.parent < 0:
                self._imports.setdefault(canonical(node.alias.value), number)
        self._go(module, 0, (), tuple(nodes), ())
        self._asked_for = True
        return self.places

    def edit(self, module: Module, region: Region, lost: Iterable[int]) -> Touched:
        """Go over to `module`, of which the nodes of `region` were read again; lines with the keys `lost` are, too.

        Raises:
            UnlikelyError: the edit is of a sort that is compiled from scratch. Nothing that was kept may be used then.
        """
        for node in (*region.old, *region.new):
            if isinstance(node, MapTitle | Import | Bibliography):
                raise UnlikelyError
        if region.growth:
            self._imports = {id: region.now(number) for id, number in self._imports.items()}
        return self._go(module, region.first, region.old, region.new, lost)

    def _go(
        self, module: Module, first: int, old: tuple[Node, ...], new: tuple[Node, ...], lost: Iterable[int]
    ) -> Touched:
        last, end = first + len(old), first + len(new)
        parents = module.document.parents
        former = self.units[first:last]
        same = len(old) == len(new)
        keys = self.keys[first:last] if same else [next(self._fresh) for _ in new]
        self.keys = self.keys[:first] + keys + self.keys[last:]
        aside: list[None] = [None] * len(new)
        self.units = self.units[:first] + aside + self.units[last:]
        self.models = self.models[:first] + aside + self.models[last:]
        self.places = Places(module, self.keys)
        module.__dict__["children"] = Children(parents)
        renamed, moved = self._name(module, first, old, new)
        asked = self._settle(module, old, new)
        again = {unit.key for unit in self._asking(renamed)} if renamed or asked else set()
        again = {*again, *lost} - {unit.key for unit in former if unit is not None}
        work = {*range(first, end), *moved, *map(self.places.number, again)}
        work.update(self._around(nodes_of(module), first, end, old, parents))
        before = dict(zip(range(first, end), former, strict=True)) if same else {}
        pairs = self._read(nodes_of(module), work, before)
        if not same:
            pairs += [(unit, None, -1) for unit in former if unit is not None]
        touched = self._apply(pairs, renamed)
        touched.ids.update(renamed)
        return touched

    # -- names --------------------------------------------------------------------------------------------------------

    def _name(
        self, module: Module, first: int, old: tuple[Node, ...], new: tuple[Node, ...]
    ) -> tuple[set[str], list[int]]:
        """Give ids anew. Gives the names that mean something else now, and the lines elsewhere that have another id."""
        last, end, growth = first + len(old), first + len(new), len(new) - len(old)
        were, are = self._forms[first:last], [form_of(node) for node in new]
        self._forms = self._forms[:first] + are + self._forms[last:]
        naming = self.naming
        known = (
            not growth
            and [form and form[:4] for form in were] == [form and form[:4] for form in are]
            and [node.parent for node in old] == [node.parent for node in new]
            and not any(first <= number < last for number, _ in naming.doubles)
        )
        if known:
            pairs = zip(naming.ids[first:last], were, are, strict=True)
            return {id for id, was, now in pairs if id and was and now and was.damaged != now.damaged}, []
        nodes = module.document.nodes
        self.naming = naming_of(self._forms, module.document.parents, self._imports, nodes)
        renamed: set[str] = set()
        for sort, numbers in self.naming.numbers.items():
            renamed |= numbers.keys() ^ naming.numbers[sort].keys()
        said = [(id, form.kind, form.damaged) for id, form in zip(naming.ids[first:last], were, strict=True) if form]
        says = [(id, form.kind, form.damaged) for id, form in zip(self.naming.ids[first:end], are, strict=True) if form]
        if said != says:
            renamed.update(str(id) for id, _, _ in (*said, *says))
        moved = []
        above, below = self.naming.ids[:first], self.naming.ids[end:]
        if above != naming.ids[:first] or below != naming.ids[last:]:
            were_ids = (*naming.ids[:first], *self.naming.ids[first:end], *naming.ids[last:])
            for number, (was_id, id) in enumerate(zip(were_ids, self.naming.ids, strict=True)):
                if was_id != id:
                    moved.append(number)
                    renamed.update(filter(None, (was_id, id)))
                    moved.extend(children_of(module.document.parents, number))
                    moved.append(module.document.parents[number])
        return renamed, [number for number in moved if number >= 0]

    def _settle(self, module: Module, old: tuple[Node, ...], new: tuple[Node, ...]) -> bool:
        """Tell the scope what holds now. Gives whether other names may have been lost in damaged lines than before."""
        for nodes, by in ((old, -1), (new, 1)):
            for node in nodes:
                if isinstance(node, StatementLine):
                    if node.damaged and node.name is not None:
                        _tally(self._names_of_damaged, node.name.value, by)
                    if node.name is None and node.kind in DECLARATIONS:
                        _tally(self._nameless, node.kind, by)
        spoilt, nameless = module.document.spoilt | self._names_of_damaged.keys(), frozenset(self._nameless)
        changed = (spoilt, nameless) != (self._spoilt, self._known_nameless)
        self._spoilt, self._known_nameless = spoilt, nameless
        self.scope.settle(module, self.naming, spoilt, nameless)
        return changed

    _known_nameless: frozenset[str] = frozenset()

    # -- lines to read again ------------------------------------------------------------------------------------------

    def _around(
        self, nodes: Nodes, first: int, end: int, old: tuple[Node, ...], parents: Sequence[int]
    ) -> Iterator[int]:
        """The lines around those that were edited that speak of them, or of which these speak."""
        raw = nodes.raw
        above = {parent for parent in parents[first:end] if parent < first}
        above.update(node.parent for node in old if node.parent < first)
        for number in (*above, *(parents[one] for one in range(first, end))):
            place = number
            while place >= 0:
                yield place
                if isinstance(raw[place], StatementLine | Relation):
                    break
                place = parents[place]
        for number in range(end, len(parents)):  # what stands under the edited lines, below them
            parent = parents[number]
            if parent < first:
                break
            if parent < end:
                changed = type(raw[parent]) is not type(old[parent - first])
                if changed or not isinstance(raw[number], StatementLine):
                    yield number

    def _asking(self, renamed: Iterable[str]) -> Iterator[Unit]:
        """The lines that use one of these names, and those that use a name of which nobody knows what it means."""
        for name in renamed:
            yield from self._lookups.get(name, ())
        yield from self._unresolved

    def _read(
        self, nodes: Nodes, work: set[int], before: dict[int, Unit | None]
    ) -> list[tuple[Unit | None, Unit | None, int]]:
        """Read these lines, and those under them to which they mean something else. Gives what was, what is, where."""
        parents = nodes.parents
        found: dict[int, tuple[Unit | None, Unit | None]] = {}
        waiting = list(work)
        heapify(waiting)
        while waiting:
            number = heappop(waiting)
            while waiting and waiting[0] == number:
                heappop(waiting)
            was = before.get(number) or self.units[number]
            if number in found:
                was = found[number][1]
            unit = self._unit(nodes, number, found)
            found[number] = (found[number][0] if number in found else was, unit)
            context = unit.context if unit is not None else None
            if context != (was.context if was is not None else None):
                for child in children_of(parents, number):
                    heappush(waiting, child)
        return [(was, unit, number) for number, (was, unit) in found.items()]

    def _unit(self, nodes: Nodes, number: int, found: Mapping[int, tuple[Unit | None, Unit | None]]) -> Unit | None:
        """What a line gives, None for nothing."""
        node, parent = nodes.raw[number], nodes.parents[number]
        if isinstance(node, Broken):
            return None
        above: Context | None = None
        if parent >= 0:
            owner = found[parent][1] if parent in found else self.units[parent]
            above = owner.context if owner is not None else None
        if not isinstance(node, StatementLine | Relation):
            if self._asked_for and isinstance(node, MapTitle | Import | Bibliography):
                raise UnlikelyError
            standing = nodes[parent] if parent >= 0 else None
            if not isinstance(standing, Broken) and not advice_of(node, standing):
                return None
        unit = self.scope.read(self.places, number, self.keys[number], above)
        statement = unit.statement
        if statement is not None and len(premises := premises_of(statement)) > 1:
            ordered = tuple(sorted(premises, key=self.place))
            if ordered != premises:
                unit.part = statement.model_copy(update={"premises": ordered})
        return unit

    def place(self, id: str) -> Place:
        """Where a statement stands."""
        number = self.naming.numbers["statement"].get(id)
        if number is not None:
            return 0, number
        site = self.scope.other_sites["statement"][id]
        return site.module.number, site.number

    def line(self, handle: Handle) -> Place:
        """Where a relation is written."""
        if handle.site is not None:
            return handle.site.module.number, handle.site.number
        return 0, self.places.number(handle.key)

    # -- what comes of it ---------------------------------------------------------------------------------------------

    def _apply(self, pairs: list[tuple[Unit | None, Unit | None, int]], renamed: set[str]) -> Touched:
        """Take out what was and take in what is."""
        touched = Touched()
        damaged = set(self.damaged)
        graph = self.graph
        subjects = {handle.relation.subject for id in renamed for handle in graph.into.get(id, ())}
        for was, unit, _ in pairs:
            if was is not None and unit is not None and _does_same(was, unit):
                unit.handles = was.handles
        for was, unit, _ in pairs:
            if was is not None:
                self._take_out(was, unit)
                self._count(was, -1)
        for was, unit, number in pairs:
            _touch(touched, was, unit)
            if number >= 0:
                self.units[number] = unit
                self.models[number] = unit.statement if unit is not None else None
            if unit is not None:
                self._take_in(unit, was)
                self._count(unit, 1)
                subjects.update(handle.relation.subject for handle in unit.handles)
        for subject in subjects:
            graph.order(subject, self.place, self.line)
        if self._compared >= MOST_COMPARED:
            raise UnlikelyError
        suspects = self.scope.told(self._lost, {*self._meant, *self.naming.meant})
        touched.ids |= damaged ^ set(self.damaged)
        touched.ids.update(id for _, id in suspects ^ self.suspects)
        self.suspects = suspects
        return touched

    def _take_out(self, was: Unit, unit: Unit | None) -> None:
        statement = was.statement
        if statement is not None and (unit is None or unit.part != statement):
            self.graph.remove_statement(statement)
        if unit is None or unit.handles is not was.handles:
            for handle in was.handles:
                self.graph.remove(handle)

    def _take_in(self, unit: Unit, was: Unit | None) -> None:
        statement = unit.statement
        if statement is not None and (was is None or was.part != statement):
            self.graph.add_statement(statement)
        if was is None or unit.handles is not was.handles:
            for handle in unit.handles:
                self.graph.add(handle)

    def _count(self, unit: Unit, by: int) -> None:
        """Count, or no longer count, what a line uses and what it has lost."""
        for id in unit.damaged:
            _tally(self.damaged, id, by)
        for word in unit.lost:
            _tally(self._lost, word, by)
        for name in unit.meant:
            _tally(self._meant, name, by)
        self._compared += by * unit.compared
        for name, at in unit.uses.items():
            self._use(name, unit.key, at if by > 0 else ())
        for word in unit.lookups:
            asking = self._lookups.setdefault(word, {})
            _put(asking, unit, by)
        if unit.unresolved:
            _put(self._unresolved, unit, by)

    def _use(self, name: Named, key: int, at: tuple[UsedAt, ...]) -> None:
        """Note where the line with this key uses a name. Who has asked before goes on with what was known then."""
        used = self.used.get(name, {})
        if self._asked_for:
            used = dict(used)
        if at:
            used[key] = at
        else:
            used.pop(key, None)
        if used:
            self.used[name] = used
        else:
            self.used.pop(name, None)


def _put(units: dict[Unit, None], unit: Unit, by: int) -> None:
    if by > 0:
        units[unit] = None
    else:
        del units[unit]


def nodes_of(module: Module) -> Nodes:
    """The nodes of a file that is kept while it changes."""
    nodes = module.document.nodes
    assert isinstance(nodes, Nodes)
    return nodes


def _does_same(was: Unit, unit: Unit) -> bool:
    """Whether two readings of a line give the same relations."""
    if len(was.handles) != len(unit.handles) or was.key != unit.key:
        return False
    pairs = zip(was.handles, unit.handles, strict=True)
    return all(one.target == other.target and one.relation == other.relation for one, other in pairs)


def _touch(touched: Touched, was: Unit | None, unit: Unit | None) -> None:
    """Note what another reading of a line touches."""
    bearing = was is None or unit is None or was.handles is not unit.handles or _bearing(was) != _bearing(unit)
    for one in (was, unit):
        if one is None:
            continue
        touched.keys.add(one.key)
        around = {end for handle in one.handles for end in (handle.relation.subject, *ends_of(handle))}
        statement = one.statement
        if statement is not None:
            around.update((statement.id, *premises_of(statement)))
            touched.texts.add(text_key(statement))
        elif one.part is not None:
            touched.declared = True
        if one.context is not None:
            around.add(one.context.id)
        touched.ids |= around
        if bearing:
            touched.bearing |= around


def _bearing(unit: Unit) -> tuple[object, ...]:
    """What of a statement others rest on, beside its relations."""
    one = unit.statement
    return () if one is None else (one.id, one.kind, premises_of(one), one.citations, one.by)


def _tally(counter: Counter[T], key: T, by: int) -> None:
    counter[key] += by
    if not counter[key]:
        del counter[key]
