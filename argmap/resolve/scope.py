"""Names: which part of the map each one means."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.diagnostics.catalogue.names import DUPLICATE_NAME, UNDEFINED_NAME, UNKNOWN_ACTOR, UNKNOWN_SOURCE
from argmap.diagnostics.diagnostic import Diagnostic, Edit, Fix, Label
from argmap.diagnostics.near import nearest
from argmap.resolve.listings import Listings
from argmap.resolve.modules import Module
from argmap.resolve.slugs import slug
from argmap.resolve.symbols import Site, Use
from argmap.resolve.values import ACTORS, PARTS, SOURCES, STATEMENTS
from argmap.syntax.keywords import DECLARATIONS
from argmap.syntax.names import canonical, name_fault
from argmap.syntax.nodes import Import, Statement, Word

SORTS = ("statement", "source", "actor", "group", "view", "import")
MOST_COMPARED = 200_000
"""How many names are compared in all to find near ones: each look-up is a walk over every name in sight."""


class Scope:
    """The names of every file, and what refers to them."""

    def __init__(self, modules: tuple[Module, ...], listings: Listings) -> None:
        self.modules = modules
        self.listings = listings
        self.definitions: dict[str, dict[str, Site]] = {sort: {} for sort in SORTS}
        self.uses: dict[tuple[str, str], list[Use]] = {}
        self.findings: list[Diagnostic] = []
        self.ids: list[dict[int, str]] = [{} for _ in modules]
        """For each file, the id of each statement line by its number."""
        self._spoilt = [_spoilt_words(module) | listings.lost_names(module) for module in modules]
        self._nameless = [_nameless_sorts(module) | listings.lost_sorts(module) for module in modules]
        self._lost: list[set[str]] = [set(words) for words in self._spoilt]
        self._meant: set[tuple[str, str]] = set()
        self._counts: dict[tuple[str, str], int] = {}
        self._in_sight: dict[tuple[int, str], dict[str, tuple[str, str]]] = {}
        self._compared = 0
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
                sort = sort_of(node.kind)
                id = prefix + canonical(node.name.value)
                taken = self._taken(sort, id)
                if taken is not None:
                    self.report_duplicate(module, node.name, taken)
                    nameless.append((number, node))
                    continue
                self.definitions[sort][id] = Site(module, number)
                ids[number] = id
            elif isinstance(node, Import) and node.parent < 0:
                self.definitions["import"].setdefault(prefix + canonical(node.alias.value), Site(module, number))
        for number, node in nameless:
            sort = sort_of(node.kind)
            id = self._free(sort, prefix + slug(node, ids.get(node.parent, "")))
            self.definitions[sort][id] = Site(module, number)
            ids[number] = id
            if node.name is not None or sort in DECLARATIONS:
                self._meant.add((sort, id))  # its own name is taken or missing: whoever meant it could not say so

    def _taken(self, sort: str, id: str) -> Site | None:
        """Statements and groups share their names, since `collapse:` may mean either."""
        definitions = self.definitions
        if sort == "group":
            return definitions["group"].get(id) or definitions["statement"].get(id)
        return definitions[sort].get(id) or (definitions["group"].get(id) if sort == "statement" else None)

    def _free(self, sort: str, base: str) -> str:
        """`base`, or the first of `base-2`, `base-3` … that is not taken."""
        count = self._counts.get((sort, base), 1)
        id = base if count == 1 else f"{base}-{count}"
        while self._taken(sort, id) is not None:
            count += 1
            id = f"{base}-{count}"
        self._counts[sort, base] = count + 1
        return id

    def report_duplicate(self, module: Module, name: Word, first: Site) -> None:
        """Report a name that the line at `first` has."""
        node = first.node
        word = node.name if isinstance(node, Statement) else None
        span = first.module.span(word) if word else first.module.text.span(node.start, node.end)
        related = [Label(span=span, message="first defined here")]
        self.findings.append(DUPLICATE_NAME.report(module.span(name), related=related, name=name.value))

    def kind_of(self, id: str) -> str:
        """The kind of the statement `id`."""
        node = self.definitions["statement"][id].node
        assert isinstance(node, Statement)
        return node.kind

    def is_guessed(self, id: str) -> bool:
        """Whether the line of the statement `id` is damaged, so that it may have been meant to be of another kind."""
        node = self.definitions["statement"][id].node
        return isinstance(node, Statement) and node.damaged

    # -- references ---------------------------------------------------------------------------------------------------

    def refer(self, module: Module, sort: str, word: Word) -> str | None:
        """The id that `word` means in `module`, or None: then it is reported, if it is not another fault's doing."""
        found = self._find(module, sort, canonical(word.value))
        if found is None:
            self.lose(module, (word.value,))
            if not self._is_lost(module, sort, word.value):
                self._report_undefined(module, sort, word)
            return None
        if found[0] == SOURCES and found[1] not in self.definitions[SOURCES]:
            self.definitions[SOURCES][found[1]] = self.listings.sites[found[1]]
        self._use(module, word)
        self.uses.setdefault(found, []).append(Use(module, word))
        return found[1]

    def _find(self, module: Module, sort: str, name: str) -> tuple[str, str] | None:
        """Follow a dotted name through the imports, to the sort and id of what it means."""
        *aliases, last = name.split(".")
        for alias in aliases:
            number = module.aliases.get(alias)
            if number is None:
                return None
            module = self.modules[number]
        id = module.prefix + last
        sorts = ("statement", "group") if sort == PARTS else (sort,)
        if sort == SOURCES and id in self.listings.sites:
            return sort, id
        return next(((one, id) for one in sorts if id in self.definitions[one]), None)

    def _use(self, module: Module, word: Word) -> None:
        """Note that a dotted name uses the imports it leads through."""
        if "." not in word.value:
            return
        start, reached = word.start, module
        for written in word.value.split(".")[:-1]:
            alias = canonical(written)
            place = Word(written, start, start + len(written))
            self.uses.setdefault(("import", reached.prefix + alias), []).append(Use(module, place))
            start += len(written) + 1
            reached = self.modules[reached.aliases[alias]]

    # -- what faults have taken ---------------------------------------------------------------------------------------

    def lose(self, module: Module, names: Iterable[str]) -> None:
        """Note that a line of `module` that had to be left out may have meant these names."""
        self._lost[module.number].update(names)

    def suspects(self) -> frozenset[tuple[str, str]]:
        """The sort and id of whatever lines with faults may have meant: nothing is to be said of what these lack."""
        found = set(self._meant)
        for module, names in zip(self.modules, self._lost, strict=True):
            found.update(("import", module.prefix + alias) for alias in module.refused)
            for name in map(canonical, names):
                found.update(place for sort in SORTS if (place := self._find(module, sort, name)))
                found.add(("import", module.prefix + name.partition(".")[0]))
        return frozenset(found)

    def _is_lost(self, module: Module, sort: str, name: str) -> bool:
        """Whether `name` may have been defined in a line with a fault, or in an import that was not read."""
        if name_fault(name, dotted=True):
            return False
        if name in self._spoilt[module.number]:
            return True
        for alias in canonical(name).split(".")[:-1]:
            if alias in module.refused or alias in self._spoilt[module.number]:
                return True
            number = module.aliases.get(alias)
            if number is None:
                return False
            module = self.modules[number]
        return name.rpartition(".")[2] in self._spoilt[module.number] or sort in self._nameless[module.number]

    # -- names that refer to nothing ----------------------------------------------------------------------------------

    def _report_undefined(self, module: Module, sort: str, word: Word) -> None:
        span, name, where = module.span(word), word.value, f"`{module.text.path}`"
        hints, fixes = self._near(module, sort, word)
        if sort == SOURCES:
            finding = UNKNOWN_SOURCE.report(span, hints=hints, fixes=fixes, name=name)
        elif sort == ACTORS:
            finding = UNKNOWN_ACTOR.report(span, hints=hints, fixes=fixes, name=name, where=where)
        else:
            finding = UNDEFINED_NAME.report(
                span, hints=hints or [_ADVICE[sort]], fixes=fixes, sort=sort, name=name, where=where
            )
        self.findings.append(finding)

    def _near(self, module: Module, sort: str, word: Word) -> tuple[list[str], list[Fix]]:
        """What may have been meant: the nearest names, and those that stand in an import instead."""
        if self._compared >= MOST_COMPARED:
            return [], []
        if (module.number, sort) not in self._in_sight:
            self._in_sight[module.number, sort] = self._visible(module, sort)
        names = self._in_sight[module.number, sort]
        self._compared += len(names)
        last = word.value.rpartition(".")[2]
        near = (
            self.listings.meant(word.value, names)
            or nearest(word.value, names)
            or tuple(name for name in names if name == last or name.endswith(f".{last}"))[:3]
        )
        if not near:
            return [], []
        self._meant.update(names[name] for name in near)
        listed = " or ".join(f"`{name}`" for name in near)
        edit = Edit(span=module.span(word), replacement=near[0])
        return [f"did you mean {listed}?"], [Fix(title=f"write `{near[0]}`", edits=(edit,))]

    def _visible(self, module: Module, sort: str) -> dict[str, tuple[str, str]]:
        """The names that `module` can refer to, its own and those of its imports behind a dot, and what they mean."""
        found: dict[str, tuple[str, str]] = {}
        leads: dict[int, str] = {number: f"{alias}." for alias, number in module.aliases.items()}
        leads[module.number] = ""
        for one in ("statement", "group") if sort == PARTS else (sort,):
            listed = self.listings.sites if one == SOURCES else {}
            for id, site in {**listed, **self.definitions[one]}.items():
                if site.module.number in leads:
                    found[leads[site.module.number] + id.rpartition(".")[2]] = one, id
        return found


_ADVICE = {
    STATEMENTS: "write the name of a statement, or give one this name",
    PARTS: "write the name of a statement or group, or give one this name",
}


def sort_of(kind: str) -> str:
    """The sort of part that a line of this kind declares."""
    return kind if kind == "group" or kind in DECLARATIONS else "statement"


def _spoilt_words(module: Module) -> frozenset[str]:
    """The words of lines that could not be read as they stand, and the names of statements whose kind may be a guess.

    Whatever refers to one of these may be right: it may have been defined there.
    """
    found = set(module.document.spoilt)
    for node in module.document.nodes:
        if isinstance(node, Statement) and node.damaged and node.name is not None:
            found.add(node.name.value)
    return frozenset(found)


def _nameless_sorts(module: Module) -> frozenset[str]:
    """The sorts of which a declaration lacks its name: any name that is looked for may be the one that it lacks."""
    return frozenset(
        node.kind
        for node in module.document.nodes
        if isinstance(node, Statement) and node.name is None and node.kind in DECLARATIONS
    )
