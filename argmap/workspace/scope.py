"""The names of a tree of files of which one changes, and what each of its lines asks of them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import repeat

from argmap.resolve import Module
from argmap.resolve.build import Builder
from argmap.resolve.listings import Listings
from argmap.resolve.relate import Relater
from argmap.resolve.scope import SORTS, Scope
from argmap.resolve.strays import report_stray, report_strays
from argmap.resolve.values import PARTS
from argmap.syntax.names import canonical
from argmap.syntax.nodes import Relation, Statement, Word
from argmap.workspace.naming import Naming
from argmap.workspace.unit import Context, Handle, Ids, Named, Places, Sites, Unit, UsedAt


class LiveScope(Scope):
    """The scope of a tree: what the files give that do not change is kept, what a line of the other asks is noted."""

    def __init__(self, modules: tuple[Module, ...]) -> None:
        self._asked: set[str] = set()
        self._missed = False
        self._naming: Naming | None = None
        self._turn = 0
        self._asked_before: tuple[set[str], set[Named], int] | None = None
        self._suspects: frozenset[Named] = frozenset()
        super().__init__(modules, Listings())
        builder = Builder(self)
        for module in modules[1:]:
            builder.add(module)
        relater = Relater(builder)
        for module in modules[1:]:
            relater.add(module)
        for module in modules[1:]:
            report_strays(self, module)
        main = modules[0].text.path
        self.others = builder
        self.other_steps = relater.steps
        self.other_findings = [finding for finding in self.findings if finding.span.file != main]
        self.other_uses = self.uses
        self.other_lost = [set(names) for names in self._lost[1:]]
        self.other_meant = {name for name in self._meant if self._is_other(*name)}
        self.other_sites = {
            sort: {id: site for id, site in self.definitions[sort].items() if site.module.number} for sort in SORTS
        }
        self.other_compared = self._compared

    def _is_other(self, sort: str, id: str) -> bool:
        site = self.definitions[sort].get(id)
        return site is not None and site.module.number > 0

    # -- what holds now -----------------------------------------------------------------------------------------------

    def settle(
        self, module: Module, naming: Naming, turn: int, *, spoilt: frozenset[str], nameless: frozenset[str]
    ) -> None:
        """Go by these names of the file as it is now, those that may have been lost, and sorts of which one lacks.

        `turn` is another number only where other names are there than before.
        """
        self.modules = (module, *self.modules[1:])
        self.ids = [Ids(naming.ids), *self.ids[1:]]  # type: ignore[list-item]  # read like a dictionary, and never written
        self.definitions = {
            sort: Sites(naming.numbers[sort], module, self.other_sites[sort])  # type: ignore[misc]  # as above
            for sort in SORTS
        }
        self._spoilt[0], self._nameless[0] = spoilt, nameless
        if turn != self._turn or self._naming is None:
            self._turn, self._in_sight = turn, {}
        self._naming = naming

    def told(self, lost: Iterable[str], meant: Iterable[Named]) -> frozenset[Named]:
        """What lines with faults may have meant, where these of the file are `lost` and `meant`."""
        asked = {*lost, *self._spoilt[0]}, {*meant, *self.other_meant}, self._turn
        if self._asked_before is None or asked != self._asked_before:
            self._lost, self._meant = [asked[0], *self.other_lost], asked[1]
            self._suspects, self._asked_before = self.suspects(), asked
        return self._suspects

    def refer(self, module: Module, sort: str, word: Word) -> str | None:
        """As ever, and note what was asked for."""
        self._asked.add(canonical(word.value))
        found = super().refer(module, sort, word)
        self._missed = self._missed or found is None
        return found

    def _visible(self, module: Module, sort: str) -> dict[str, Named]:
        """As ever; of the file that changes itself, without a look at where each name stands."""
        if module.number or self._naming is None:
            return super()._visible(module, sort)
        leads = {number: f"{alias}." for alias, number in module.aliases.items()}
        found: dict[str, Named] = {}
        for one in ("statement", "group") if sort == PARTS else (sort,):
            own = self._naming.numbers[one]
            found.update(zip(own, zip(repeat(one), own, strict=False), strict=False))
            for id, site in self.other_sites[one].items():
                if site.module.number in leads:
                    found[leads[site.module.number] + id.rpartition(".")[2]] = one, id
        return found

    # -- one line -----------------------------------------------------------------------------------------------------

    def read(self, places: Places, number: int, key: int, above: Context | None) -> Unit:
        """What the line of the node `number` gives."""
        module = places.module
        node = module.document.nodes[number]
        unit = Unit(key)
        self.findings, self.uses, self._meant, self._compared = [], {}, set(), 0
        self._lost = [set() for _ in self.modules]
        self._asked, self._missed = set(), False
        builder = Builder(self)
        if isinstance(node, Statement):
            if above is not None:
                builder.stand(node.parent, above.group, above.target, adrift=above.adrift)
            builder.add_statement(module, number, node)
            parts = (*builder.statements, *builder.sources, *builder.actors, *builder.groups, *builder.views)
            unit.part = parts[0] if parts else None
            unit.context = Context(node.kind, self.ids[0][number], node.damaged, *builder.standing(number))
        elif isinstance(node, Relation):
            Relater(builder).add_line(module, number, node)
        else:
            report_stray(self, module, node)
        unit.handles = tuple(Handle(relation, key, site.target) for relation, site in builder.relations)
        unit.damaged = frozenset(builder.damaged)
        unit.lost = frozenset(self._lost[0])
        unit.meant = frozenset(self._meant)
        unit.lookups, unit.unresolved, unit.compared = frozenset(self._asked), self._missed, self._compared
        unit.findings = tuple(self.findings)
        unit.uses = self._used(places)
        return unit

    def _used(self, places: Places) -> dict[Named, tuple[UsedAt, ...]]:
        """The names that were used, each by the line it stands in."""
        found: dict[Named, tuple[UsedAt, ...]] = {}
        text = places.module.text
        for name, uses in self.uses.items():
            at = []
            for use in uses:
                line, column = text.position(use.word.start)
                value = use.word.value
                at.append((places.key_at(line), Word(value, column - 1, column - 1 + use.word.end - use.word.start)))
            found[name] = tuple(at)
        return found
