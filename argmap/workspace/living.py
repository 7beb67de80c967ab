"""What every line of a file gives to its map, made anew for lines that an edit touches and those that ask of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import count

from argmap.model.statement import Statement, premises_of
from argmap.resolve import Module
from argmap.resolve.scope import MOST_COMPARED
from argmap.resolve.strays import advice_of
from argmap.syntax.nodes import Bibliography, Broken, Import, MapTitle, Node, Relation
from argmap.syntax.nodes import Statement as StatementLine
from argmap.syntax.region import Region
from argmap.syntax.shifting import Nodes
from argmap.workspace.asked import Asked
from argmap.workspace.children import Children, children_of, nodes_of
from argmap.workspace.graph import Graph, Place
from argmap.workspace.names import Names
from argmap.workspace.scope import LiveScope
from argmap.workspace.touched import Touched
from argmap.workspace.unit import Context, Handle, Named, Places, Unit


class UnlikelyError(Exception):
    """An edit of a sort that is compiled from scratch."""


class Living:
    """The units of one file, and the tables that they fill."""

    def __init__(self, modules: tuple[Module, ...]) -> None:
        self.scope = LiveScope(modules)
        self.graph = Graph()
        self.units: list[Unit | None] = []
        self.models: list[Statement | None] = []
        """The statement of each line."""
        self.keys: list[int] = []
        self.names = Names()
        self.asked = Asked(self.scope.others.damaged, self.scope.other_compared)
        self.suspects: frozenset[Named] = frozenset()
        self._fresh = count()
        for statement in self.scope.others.statements:
            self.graph.add_statement(statement)
        for relation, site in self.scope.others.relations:
            self.graph.add(Handle(relation, -1, site.target, site))
        self.places = Places(modules[0], ())
        self._begin(modules[0])

    # -- edits --------------------------------------------------------------------------------------------------------

    def _begin(self, module: Module) -> None:
        self.names.begin(module)
        self._go(module, 0, (), tuple(nodes_of(module)), ())
        self.asked.is_begun = True

    def edit(self, module: Module, region: Region, lost: Iterable[int]) -> Touched:
        """Go over to `module`, of which the nodes of `region` were read again; lines with the keys `lost` are, too.

        Raises:
            UnlikelyError: the edit is of a sort that is compiled from scratch. Nothing that was kept may be used then.
        """
        for node in (*region.old, *region.new):
            if isinstance(node, MapTitle | Import | Bibliography):
                raise UnlikelyError
        self.names.move(region)
        return self._go(module, region.first, region.old, region.new, lost)

    def _go(
        self, module: Module, first: int, old: tuple[Node, ...], new: tuple[Node, ...], lost: Iterable[int]
    ) -> Touched:
        last, end = first + len(old), first + len(new)
        parents = module.document.parents
        former = self.units[first:last]
        same = len(old) == len(new)
        former_keys = self.keys[first:last]
        keys = former_keys if same else [next(self._fresh) for _ in new]
        self.keys = self.keys[:first] + keys + self.keys[last:]
        aside: list[None] = [None] * len(new)
        self.units = self.units[:first] + aside + self.units[last:]
        self.models = self.models[:first] + aside + self.models[last:]
        gone = set() if same else set(former_keys)
        self.places = self.places.at(module) if same and self.asked.is_begun else Places(module, self.keys)
        module.__dict__["children"] = Children(parents)
        renamed, moved = self.names.give(module, first, old, new)
        asked = self.names.tell(self.scope, module, old, new)
        again = {unit.key for unit in self.asked.asking(renamed)} if renamed or asked else set()
        again = {*again, *lost} - {unit.key for unit in former if unit is not None} - gone
        work = {*range(first, end), *moved, *map(self.places.number, again)}
        work.update(self._around(nodes_of(module), first, end, old, parents))
        before = dict(zip(range(first, end), former, strict=True)) if same else {}
        pairs = self._read(nodes_of(module), work, before)
        if not same:
            pairs += [(unit, None, -1) for unit in former if unit is not None]
        touched = self._apply(pairs, renamed)
        touched.ids.update(renamed)
        touched.gone.update(gone)
        return touched

    # -- lines to read again ------------------------------------------------------------------------------------------

    def _around(
        self, nodes: Nodes, first: int, end: int, old: tuple[Node, ...], parents: Sequence[int]
    ) -> Iterator[int]:
        """The lines around those that were edited that speak of them, or of which these speak."""
        raw = nodes.raw
        under = [(node.parent, node) for node in old if node.parent < first]
        under += [(parents[number], raw[number]) for number in range(first, end)]
        for parent, node in under:
            place = parent
            while place >= 0:
                if isinstance(raw[place], StatementLine | Relation):
                    if not _is_deaf(raw[place], node):
                        yield place
                    break
                yield place
                place = parents[place]
        for number in range(end, len(parents)):  # what stands under the edited lines, below them
            parent = parents[number]
            if parent < first:
                break
            if parent < end:
                changed = type(raw[parent]) is not type(old[parent - first])
                if changed or not isinstance(raw[number], StatementLine):
                    yield number

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
            if self.asked.is_begun and isinstance(node, MapTitle | Import | Bibliography):
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
        number = self.names.naming.numbers["statement"].get(id)
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
        damaged = set(self.asked.damaged)
        graph = self.graph
        subjects = touched.subjects
        subjects.update(handle.relation.subject for id in renamed for handle in graph.into.get(id, ()))
        for was, unit, _ in pairs:
            if was is not None and unit is not None and _does_same(was, unit):
                unit.handles = was.handles
        for was, unit, _ in pairs:
            if was is not None:
                self._take_out(was, unit)
                subjects.update(handle.relation.subject for handle in was.handles)
                self.asked.count(was, -1)
        for was, unit, number in pairs:
            touched.note(was, unit)
            if number >= 0:
                touched.numbers[self.keys[number]] = number
                self.units[number] = unit
                self.models[number] = unit.statement if unit is not None else None
            if unit is not None:
                self._take_in(unit, was)
                self.asked.count(unit, 1)
                subjects.update(handle.relation.subject for handle in unit.handles)
        for subject in subjects:
            graph.order(subject, self.place, self.line)
        if self.asked.compared >= MOST_COMPARED:
            raise UnlikelyError
        suspects = self.scope.told(self.asked.lost, {*self.asked.meant, *self.names.naming.meant})
        touched.ids |= damaged ^ set(self.asked.damaged)
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


def _is_deaf(above: Node, node: Node) -> bool:
    """Whether a line says the same whatever statements stand under it."""
    return isinstance(above, StatementLine) and above.kind == "group" and isinstance(node, StatementLine | Relation)


def _does_same(was: Unit, unit: Unit) -> bool:
    """Whether two readings of a line give the same relations."""
    if len(was.handles) != len(unit.handles) or was.key != unit.key:
        return False
    pairs = zip(was.handles, unit.handles, strict=True)
    return all(one.target == other.target and one.relation == other.relation for one, other in pairs)
