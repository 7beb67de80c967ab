"""One open file and its map, gone on with from edit to edit instead of compiled from scratch.

What comes out is what `argmap.pipeline.compile_text` gives for the same text; a test types at random and compares.
"""

from __future__ import annotations

from collections.abc import Container, Hashable, Iterable, Sequence
from itertools import count
from typing import TYPE_CHECKING, NamedTuple, cast

from argmap.checks.bidi_control import bidi_in
from argmap.checks.circular_support import circular_support
from argmap.checks.idle_choice import idle_choice
from argmap.checks.mixed_script_name import in_name
from argmap.checks.no_rebuttal import no_rebuttal
from argmap.checks.old_evidence import old_evidence
from argmap.checks.second_hand_actor import second_hand
from argmap.checks.undated_source import undated_source
from argmap.checks.ungraded_source import ungraded_source
from argmap.checks.unused_name import unused_name
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.diagnostics.moving import Edited
from argmap.model import Actor, ArgumentMap, Citation, Group, RelationKind, Source, Step, Undercut, View
from argmap.model.statement import Statement as AnyStatement
from argmap.resolve import Module, Site, SymbolTable
from argmap.resolve.build import Builder
from argmap.resolve.listings import bibliography_lines
from argmap.resolve.relate import Relater
from argmap.resolve.resolver import idle_undercuts, imports_of, title_of
from argmap.resolve.scope import SORTS
from argmap.resolve.strays import advice_of, second_title
from argmap.syntax.nodes import MapTitle, Relation, Statement
from argmap.syntax.rereading import Rereader
from argmap.text import Text
from argmap.workspace.children import nodes_of
from argmap.workspace.found import Found
from argmap.workspace.graph import Graph, reach, text_key
from argmap.workspace.judging import Judge
from argmap.workspace.listing import Findings, Unfiltered, listed
from argmap.workspace.living import Living, UnlikelyError
from argmap.workspace.quoting import Quoting
from argmap.workspace.related import Related
from argmap.workspace.standing import Board
from argmap.workspace.touched import Touched
from argmap.workspace.unit import Part, RelationSites, Sites, Uses
from argmap.workspace.whole import Untested, WholeSymbols, is_circular, several, single

if TYPE_CHECKING:
    from argmap.library import Library
    from argmap.settings import Settings

MOST_TOUCHED = 400
"""An edit that touches more statements than this is compiled from scratch."""


class Session:
    """A file that is edited, the files it imports, which are not, and the map of all."""

    def __init__(
        self, rereader: Rereader, modules: tuple[Module, ...], gathered: Iterable[Diagnostic], settings: Settings
    ) -> None:
        """Take over `modules`, of which the first was read by `rereader`, and what was found when they were gathered.

        Raises:
            UnlikelyError: a tree of files of this sort is compiled from scratch each time.
        """
        if not is_likely(modules):
            raise UnlikelyError
        self._rereader = rereader
        self._settings = settings
        self._living = Living(modules)
        self._board = board = Board(settings)
        self._resolved, self._judged, self._supposed = Found(board), Found(board), Found(board)
        self._others = modules[1:]
        self._quoting = Quoting(board)
        self._unproved: set[str] = set()
        self._numbers = count()
        self._related = Related(self._living)
        self._several: frozenset[str] = frozenset()
        self._untested, self._untested_known = Untested(), False
        self._is_drawn = False
        self._title, self._imports = title_of(modules[0]), tuple(imports_of(modules))
        self._begin(modules[0], gathered)

    # -- edits --------------------------------------------------------------------------------------------------------

    def edit(self, text: Text) -> None:
        """Go over to another text of the file. After an error the session is of no use.

        Raises:
            UnlikelyError, UnreadableEditError: the edit is of a sort that is compiled from scratch.
        """
        region = self._rereader.edit(text)
        if region is None:
            return
        old = self.module
        module = Module(0, old.key, "", self._rereader.parse(), old.aliases, old.refused)
        gone = self._board.move(region, nodes_of(module))
        resolved, lost = self._resolved.move(region.edited, gone), self._judged.move(region.edited, gone)
        supposed = self._supposed.move(region.edited, gone)
        self._unproved.update(map(str, self._quoting.found.move(region.edited, gone)))
        if "gathered" in resolved or "titles" in resolved:
            raise UnlikelyError
        living = self._living
        keys = {owner[1] for owner in resolved if isinstance(owner, tuple) and owner[0] == "line"}
        touched = living.edit(module, region, keys)
        self._settle(module, touched)
        owners = (*lost, *resolved, *supposed)
        touched.ids.update(owner[1] for owner in owners if isinstance(owner, tuple) and owner[0] in _OF_ID)
        touched.texts.update(owner[1] for owner in lost if isinstance(owner, tuple) and owner[0] == "text")
        touched.keys.update(owner[1] for owner in lost if isinstance(owner, tuple) and owner[0] == "name")
        for id in touched.bearing:  # who attacks a premise answers what it serves
            touched.ids.update(living.graph.serves.get(id, ()))
        if len(touched.ids) > MOST_TOUCHED:
            raise UnlikelyError
        self._unproved |= touched.ids
        self._read_again(touched)
        self._judge(touched)
        self._look_for_invisible(region.edited)
        self._suppose(touched, supposed | lost)

    def _read_again(self, touched: Touched) -> None:
        """What resolving says of the lines that were read again."""
        living = self._living
        for key in touched.gone:
            self._resolved.put(("line", key), ())
            self._judged.put(("name", key), ())
        for key in touched.keys - touched.gone:
            number = touched.numbers[key] if key in touched.numbers else living.places.number(key)
            unit = living.units[number]
            self._resolved.put(("line", key), unit.findings if unit is not None else ())
            self._judged.put(("name", key), in_name(Site(self.module, number)))

    def _judge(self, touched: Touched) -> None:
        """What the checks say of the statements that were touched, and of those in the same words."""
        graph, judge = self._living.graph, self._judge_of
        for id in touched.ids:
            one = graph.statements.get(id)
            self._judged.put(("about", id), judge.about(id, self._living.place) if one is not None else ())
            idle = judge.idle(id, idle_undercuts) if isinstance(one, Undercut) else ()
            self._resolved.put(("idle", id), idle)
            if one is not None and len(graph.texts[text_key(one)]) > 1:
                touched.texts.add(text_key(one))
        for text in touched.texts:
            ids = sorted(graph.texts.get(text, ()), key=self._living.place) if text[1] else ()
            self._judged.put(("text", text), judge.twice(ids) if len(ids) > 1 else ())

    def _look_for_invisible(self, region: Edited) -> None:
        """Invisible characters in the lines that were edited."""
        text = self.module.text
        starts = (*text.line_starts[region.first - 1 : region.last + region.lines], len(text.content))
        found = bidi_in(self.module, starts[0], starts[region.last + region.lines - region.first])
        for finding in found:
            self._judged.put(("invisible", next(self._numbers)), (finding,))

    def _suppose(self, touched: Touched, lost: Container[Hashable]) -> None:
        """What is to be said of the map as a whole, if nothing in it is lost."""
        graph = self._living.graph
        files = several(graph)
        above = reach((id for id in touched.bearing if id in graph.statements), graph, MOST_TOUCHED)
        claims = graph.statements.keys() if above is None or files != self._several else above
        for id in {*claims, *touched.bearing, *touched.ids}:
            self._supposed.put(("single", id), single(graph, self._whole, id, files))
        if touched.bearing or "circular" in lost:
            known = "circular" in self._judged or "circular" in lost
            circular = known or any(is_circular(graph, id) for id in touched.bearing)
            self._judged.put("circular", circular_support(self.map, self.symbols, self._settings) if circular else ())
        self._suppose_origins(touched)
        if graph.heard_anew or files != self._several or touched.declared or "heard" in lost:
            graph.heard_anew.clear()
            self._supposed.put("heard", second_hand(graph.heard, self.map, self._whole, files))
        if touched.bearing or "untested" in lost:
            self._untested.note(graph, touched.bearing)
            self._untested_known = False
            self._supposed.put("untested", ())
        self._several = files

    def _suppose_origins(self, touched: Touched) -> None:
        """What rests on sources that are drawn from others."""
        graph, sources, before = self._living.graph, self.map.sources, self._is_drawn
        self._is_drawn = any(source.based_on for source in sources)
        if not self._is_drawn and not before:
            return
        near = {other for id in touched.bearing & graph.statements.keys() for other in graph.lends(id)}
        for id in graph.statements if touched.declared else {*near, *touched.ids, *touched.bearing}:
            is_there = self._is_drawn and id in graph.statements
            self._supposed.put(("origin", id), self._judge_of.origins(id, sources, self._whole) if is_there else ())

    def _begin(self, module: Module, gathered: Iterable[Diagnostic]) -> None:
        """Everything, once."""
        living = self._living
        self._settle(module)
        nodes = nodes_of(module)
        self._board.begin(module.text.path, nodes)
        self._resolved.put("gathered", gathered)
        titles = [one for one in nodes if isinstance(one, MapTitle)]
        titles = [one for one in titles if one.parent < 0 or not advice_of(one, nodes[one.parent])]
        self._resolved.put("titles", (second_title(module, titles[0], one) for one in titles[1:]))
        for unit in living.units:
            if unit is not None:
                self._resolved.put(("line", unit.key), unit.findings)
        touched = Touched()
        touched.ids.update(living.graph.statements)
        touched.bearing.update(living.graph.statements)
        touched.texts.update(living.graph.texts)
        self._judge(touched)
        for one in self.modules:
            for finding in bidi_in(one, 0, len(one.text.content)):
                self._judged.put(("invisible", next(self._numbers)), (finding,))
        symbols = self.symbols
        for sort in SORTS:
            for id, site in symbols.definitions(sort).items():
                key = living.keys[site.number] if site.module is module else f"{sort} {id}"
                self._judged.put(("name", key), in_name(site))
        self._suppose(touched, {"untested"})

    # -- what is known now --------------------------------------------------------------------------------------------

    @property
    def modules(self) -> tuple[Module, ...]:
        """The files, the one that is edited first."""
        return (self.module, *self._others)

    def _settle(self, module: Module, touched: Touched | None = None) -> None:
        """Make the map and the places of this moment, of what was touched anew."""
        living = self._living
        graph, scope, places = living.graph, living.scope, living.places
        self.module = module
        own: Iterable[AnyStatement] = filter(None, living.models)
        statements = (*own, *scope.others.statements)
        if touched is None:
            self._related.begin(statements)
        elif touched.bearing:
            self._related.edit(touched.subjects, statements)
        if touched is None or touched.declared:
            self._declare(unit.part for unit in living.units if unit is not None and unit.part is not None)
        self.map = ArgumentMap.trusted(
            title=self._title,
            statements=statements,
            relations=self._related.relations,
            imports=self._imports,
            **self._declared,
        )
        uses = Uses(dict(living.asked.used), places, scope.other_uses)
        definitions = {
            sort: Sites(living.names.naming.numbers[sort], module, scope.other_sites[sort]) for sort in SORTS
        }
        damaged = frozenset(living.asked.damaged)

        def symbols(relations: Sequence[Site], sort: type[SymbolTable] = SymbolTable) -> SymbolTable:
            return sort(
                self.modules,
                definitions=definitions,
                relations=relations,
                uses=uses,
                damaged=damaged,
                suspects=living.suspects,
            )

        sites = RelationSites(self._related.handles, places)
        self.symbols, self._whole = symbols(sites), symbols(sites, WholeSymbols)
        self._symbols_of = symbols
        self._judge_of = Judge(graph, places, symbols, self._settings)

    def _declare(self, parts: Iterable[Part]) -> None:
        """Note what is declared beside statements."""
        own = list(parts)
        others = self._living.scope.others
        self._declared: dict[str, object] = {
            "sources": (*(one for one in own if isinstance(one, Source)), *others.sources),
            "actors": (*(one for one in own if isinstance(one, Actor)), *others.actors),
            "groups": (*(one for one in own if isinstance(one, Group)), *others.groups),
            "views": (*(one for one in own if isinstance(one, View)), *others.views),
        }

    def findings(self, library: Library | None) -> Findings:
        """All findings in their order; those about quotes where there is a library to look them up in."""
        symbols, map, settings, graph = self.symbols, self.map, self._settings, self._living.graph
        parsing = [one for module in self.modules for one in module.parse.diagnostics]
        worded = [*self._resolved.loose(), *self._living.scope.other_findings, *self._doubles(), *self._steps()]
        rest = [*self._judged.loose(), *unused_name(map, symbols, settings), *idle_choice(map, symbols, settings)]
        cited = cast("ArgumentMap", Citing(map.sources, graph))
        rest += undated_source(cited, symbols, settings)
        rest += ungraded_source(cited, symbols, settings)
        if not graph.attacks:
            rest += no_rebuttal(map, symbols, settings)
        if settings.horizon:
            rest += old_evidence(map, symbols, settings)
        self._supposed.is_shown = symbols.is_whole
        if symbols.is_whole:
            if not self._untested_known:
                untested = self._untested.findings(map, graph, self._whole, self._living.place)
                self._supposed.put("untested", untested)
                self._untested_known = True
            rest += self._supposed.loose()
        self._quoting.found.is_shown = library is not None
        if library is not None:
            living = self._living
            changed, self._unproved = self._unproved, set()
            worded += self._quoting.prove(map, graph, living.places, self._symbols_of, library=library, changed=changed)
        return listed(
            self._board, (self._resolved, self._quoting.found), Unfiltered(parsing, worded, rest), self.modules
        )

    def _doubles(self) -> list[Diagnostic]:
        """Names that two lines have."""
        scope, nodes = self._living.scope, self.module.document.nodes
        scope.findings = []
        for number, taken in self._living.names.naming.doubles:
            node = nodes[number]
            name = node.name if isinstance(node, Statement) else None
            assert name is not None
            scope.report_duplicate(self.module, name, Site(self.module, taken))
        return scope.findings

    def _steps(self) -> list[Diagnostic]:
        """Undercut steps that no relation takes."""
        living = self._living
        if not living.graph.steps:
            return []
        living.scope.findings = []
        relater = Relater(Builder(living.scope))
        for handle in living.graph.steps:
            step, site = handle.relation.target, living.places.site(handle)
            line = site.node
            assert isinstance(step, Step)
            assert isinstance(line, Relation)
            lost = step.subject in living.asked.damaged or step.target in living.asked.damaged
            if not lost and not self._is_taken(step.subject, step.target):
                turned = self._is_taken(step.target, step.subject)
                relater.report_step(step, site.module, line.targets[site.target], turned=turned)
        return living.scope.findings

    def _is_taken(self, subject: str, target: str) -> bool:
        """Whether a relation leads from one statement to another."""
        relations = (handle.relation for handle in self._living.graph.out.get(subject, ()))
        return any(one.target == target and one.kind is not RelationKind.RESTATES for one in relations)


_OF_ID = ("about", "idle", "single", "origin")


class Citing:
    """A map as far as it cites: one statement for each source that a file cites."""

    def __init__(self, sources: tuple[Source, ...], graph: Graph) -> None:
        self.sources = sources
        self.statements = tuple(Cites(file, (Citation.trusted(source=source),)) for file, source in graph.cited)
        self.relations = ()


class Cites(NamedTuple):
    """What a file cites."""

    module: str
    citations: tuple[Citation, ...]


def is_likely(modules: tuple[Module, ...]) -> bool:
    """Whether a tree of files is one that is gone on with: no file leads back to the first, none has a bibliography."""
    back = any(0 in module.aliases.values() for module in modules)
    paths = {module.text.path for module in modules}
    return not back and len(paths) == len(modules) and not any(any(bibliography_lines(module)) for module in modules)
