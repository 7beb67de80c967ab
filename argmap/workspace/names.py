"""The names of a file that is edited, given anew where an edit touches one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from argmap.resolve import Module
from argmap.syntax.keywords import DECLARATIONS
from argmap.syntax.names import canonical
from argmap.syntax.nodes import Import, Node
from argmap.syntax.nodes import Statement as StatementLine
from argmap.syntax.region import Region
from argmap.workspace.asked import tally
from argmap.workspace.children import children_of, nodes_of
from argmap.workspace.naming import Form, Naming, form_of, naming_of
from argmap.workspace.renaming import Lines, renamed
from argmap.workspace.scope import LiveScope


class Names:
    """The ids of all lines, and the names that may have been lost in damaged ones."""

    def __init__(self) -> None:
        self.naming = naming_of((), (), {}, ())
        self._forms: list[Form | None] = []
        self._imports: dict[str, int] = {}
        self._names_of_damaged: Counter[str] = Counter()
        self._kinds: Counter[str] = Counter()
        """How many declarations of each kind have no name."""
        self._turn = 0
        """Counts the edits after which other names are there than before."""
        self._spoilt: frozenset[str] = frozenset()
        self._nameless: frozenset[str] = frozenset()

    def begin(self, module: Module) -> None:
        """Take the names of the imports, which no edit changes."""
        for number, node in enumerate(nodes_of(module)):
            if isinstance(node, Import) and node.parent < 0:
                self._imports.setdefault(canonical(node.alias.value), number)

    def move(self, region: Region) -> None:
        """Put the imports where they stand after an edit."""
        if region.growth:
            self._imports = {id: region.now(number) for id, number in self._imports.items()}

    def give(
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
        parents = module.document.parents
        lines = Lines(first, were, are)
        fresh = renamed(naming, lines, self._forms, parents, self._imports)
        self.naming = fresh or naming_of(self._forms, parents, self._imports, module.document.nodes)
        said = [(id, form.kind, form.damaged) for id, form in zip(naming.ids[first:last], were, strict=True) if form]
        says = [(id, form.kind, form.damaged) for id, form in zip(self.naming.ids[first:end], are, strict=True) if form]
        changed = {str(id) for id, _, _ in (*said, *says)} if said != says else set()
        told = (changed, []) if fresh else self._crossed(naming, lines, changed, parents)
        self._turn += any(told)
        return told

    def _crossed(
        self, naming: Naming, lines: Lines, changed: set[str], parents: Sequence[int]
    ) -> tuple[set[str], list[int]]:
        """What has changed, where other lines than those that were edited may have got another id."""
        first, last, end = lines.first, lines.last, lines.end
        for sort, numbers in self.naming.numbers.items():
            changed |= numbers.keys() ^ naming.numbers[sort].keys()
        moved = []
        above, below = self.naming.ids[:first], self.naming.ids[end:]
        if above != naming.ids[:first] or below != naming.ids[last:]:
            were = (*naming.ids[:first], *self.naming.ids[first:end], *naming.ids[last:])
            for number, (was_id, id) in enumerate(zip(were, self.naming.ids, strict=True)):
                if was_id != id:
                    moved.append(number)
                    changed.update(filter(None, (was_id, id)))
                    moved.extend(children_of(parents, number))
                    moved.append(parents[number])
        return changed, [number for number in moved if number >= 0]

    def tell(self, scope: LiveScope, module: Module, old: tuple[Node, ...], new: tuple[Node, ...]) -> bool:
        """Tell the scope what holds now. Gives whether other names may have been lost in damaged lines than before."""
        for nodes, by in ((old, -1), (new, 1)):
            for node in nodes:
                if isinstance(node, StatementLine):
                    if node.damaged and node.name is not None:
                        tally(self._names_of_damaged, node.name.value, by)
                    if node.name is None and node.kind in DECLARATIONS:
                        tally(self._kinds, node.kind, by)
        spoilt, nameless = module.document.spoilt | self._names_of_damaged.keys(), frozenset(self._kinds)
        changed = (spoilt, nameless) != (self._spoilt, self._nameless)
        self._spoilt, self._nameless = spoilt, nameless
        scope.settle(module, self.naming, self._turn, spoilt=spoilt, nameless=nameless)
        return changed
