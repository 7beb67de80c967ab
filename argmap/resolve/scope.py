"""Names: which part of the map each one means."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.catalogue.names import DUPLICATE_NAME, UNDEFINED_NAME, UNKNOWN_ACTOR, UNKNOWN_SOURCE
from argmap.diagnostics.diagnostic import Diagnostic, Edit, Fix, Label
from argmap.diagnostics.near import nearest
from argmap.resolve.modules import Module
from argmap.resolve.slugs import slug
from argmap.resolve.symbols import Site, Use
from argmap.resolve.values import ACTORS, PARTS, SOURCES
from argmap.syntax.names import canonical
from argmap.syntax.nodes import Broken, Import, Statement, Word

SORTS = ("statement", "source", "actor", "group", "view", "import")
MOST_SUGGESTIONS = 200
"""After so many names that refer to nothing no more near ones are looked for: each look-up is a walk over all names."""


class Scope:
    """The names of every file, and what refers to them."""

    def __init__(self, modules: tuple[Module, ...]) -> None:
        self.modules = modules
        self.definitions: dict[str, dict[str, Site]] = {sort: {} for sort in SORTS}
        self.uses: dict[tuple[str, str], list[Use]] = {}
        self.findings: list[Diagnostic] = []
        self.ids: list[dict[int, str]] = [{} for _ in modules]
        """For each file, the id of each statement line by its number."""
        self._spoilt = [_spoilt_words(module) for module in modules]
        self._suggestions = 0
        for module in modules:
            self._define(module)

    # -- definitions --------------------------------------------------------------------------------------------------

    def _define(self, module: Module) -> None:
        """Give every statement line and import of `module` its id: first those with names, then the rest."""
        nameless: list[tuple[int, Statement]] = []
        ids, prefix = self.ids[module.number], module.prefix
        for number, node in enumerate(module.document.nodes):
            if isinstance(node, Statement):
                if node.name is None:
                    nameless.append((number, node))
                    continue
                sort = _sort_of(node.kind)
                id = prefix + canonical(node.name.value)
                taken = self._taken(sort, id)
                if taken is not None:
                    self._report_duplicate(module, node.name, taken)
                    nameless.append((number, node))
                    continue
                self.definitions[sort][id] = Site(module, number)
                ids[number] = id
            elif isinstance(node, Import) and node.parent < 0:
                self.definitions["import"].setdefault(prefix + canonical(node.alias.value), Site(module, number))
        for number, node in nameless:
            sort = _sort_of(node.kind)
            id = self._free(sort, prefix, slug(node, ids.get(node.parent, "")))
            self.definitions[sort][id] = Site(module, number)
            ids[number] = id

    def _taken(self, sort: str, id: str) -> Site | None:
        """Statements and groups share their names, since `collapse:` may mean either."""
        definitions = self.definitions
        if sort == "group":
            return definitions["group"].get(id) or definitions["statement"].get(id)
        return definitions[sort].get(id) or (definitions["group"].get(id) if sort == "statement" else None)

    def _free(self, sort: str, prefix: str, base: str) -> str:
        id, count = prefix + base, 1
        while self._taken(sort, id) is not None:
            count += 1
            id = f"{prefix}{base}-{count}"
        return id

    def _report_duplicate(self, module: Module, name: Word, first: Site) -> None:
        node = first.node
        word = node.name if isinstance(node, Statement) else None
        span = first.module.span(word) if word else first.module.text.span(node.start, node.end)
        related = [Label(span=span, message="first defined here")]
        self.findings.append(DUPLICATE_NAME.report(module.span(name), related=related, name=name.value))

    # -- references ---------------------------------------------------------------------------------------------------

    def refer(self, module: Module, sort: str, word: Word) -> str | None:
        """The id that `word` means in `module`, or None: then it is reported, if it is not a fault's doing."""
        id = self._find(module, sort, canonical(word.value))
        if id is None:
            if word.value not in self._spoilt[module.number]:
                self._report_undefined(module, sort, word)
            return None
        self.uses.setdefault((sort, id), []).append(Use(module, word))
        return id

    def _find(self, module: Module, sort: str, name: str) -> str | None:
        """Follow a dotted name through the imports, to the id of what it means."""
        *aliases, last = name.split(".")
        for alias in aliases:
            number = module.aliases.get(alias)
            if number is None:
                return None
            self.uses.setdefault(("import", module.prefix + alias), []).append(Use(module, Word(alias, 0, 0)))
            module = self.modules[number]
        id = module.prefix + last
        sorts = ("statement", "group") if sort == PARTS else (sort,)
        return id if any(id in self.definitions[one] for one in sorts) else None

    def _report_undefined(self, module: Module, sort: str, word: Word) -> None:
        span, name = module.span(word), word.value
        where = f"`{module.text.path}`"
        hints, fixes = self._near(module, sort, word)
        if sort == SOURCES:
            finding = UNKNOWN_SOURCE.report(span, hints=hints, fixes=fixes, name=name)
        elif sort == ACTORS:
            finding = UNKNOWN_ACTOR.report(span, hints=hints, fixes=fixes, name=name, where=where)
        else:
            finding = UNDEFINED_NAME.report(span, hints=hints, fixes=fixes, sort=sort, name=name, where=where)
        self.findings.append(finding)

    def _near(self, module: Module, sort: str, word: Word) -> tuple[list[str], list[Fix]]:
        """What may have been meant: the nearest names, and those that stand in an import instead."""
        if self._suggestions >= MOST_SUGGESTIONS:
            return [], []
        self._suggestions += 1
        names = list(self._visible(module, sort))
        last = word.value.rpartition(".")[2]
        near = nearest(word.value, names) or tuple(name for name in names if name.rpartition(".")[2] == last)[:3]
        if not near:
            return [], []
        listed = " or ".join(f"`{name}`" for name in near)
        edit = Edit(span=module.span(word), replacement=near[0])
        return [f"did you mean {listed}?"], [Fix(title=f"write `{near[0]}`", edits=(edit,))]

    def _visible(self, module: Module, sort: str) -> Iterator[str]:
        """The names that `module` can refer to: its own, and those of its imports behind a dot."""
        sorts = ("statement", "group") if sort == PARTS else (sort,)
        reach = [("", module.number), *((f"{alias}.", number) for alias, number in module.aliases.items())]
        for one in sorts:
            for id, site in self.definitions[one].items():
                for lead, number in reach:
                    if site.module.number == number:
                        yield lead + id.rpartition(".")[2]


def _sort_of(kind: str) -> str:
    return kind if kind in ("source", "actor", "group", "view") else "statement"


def _spoilt_words(module: Module) -> frozenset[str]:
    """The words of lines that could not be read: names among them may have been defined there."""
    return frozenset(word for node in module.document.nodes if isinstance(node, Broken) for word in node.words)
