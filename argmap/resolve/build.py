"""Nodes into the parts of a map."""

from __future__ import annotations

from typing import NamedTuple

from argmap.diagnostics.catalogue.structure import MISPLACED, SCHEME_WITHOUT_STEP
from argmap.model import STATEMENT_CLASSES, Actor, Citation, Group, Kind, RelationKind, Source, View
from argmap.model import Relation as RelationModel
from argmap.model.relation import Step
from argmap.model.statement import Statement as StatementModel
from argmap.resolve.modules import Module
from argmap.resolve.places import INFERENCE, NOTHING, PREMISE, SORTS, TOP, article, place_named, placement
from argmap.resolve.properties import read_properties
from argmap.resolve.scope import Scope
from argmap.resolve.symbols import Site
from argmap.resolve.values import FORMS, SOURCES, STATEMENTS
from argmap.syntax import nodes as syntax
from argmap.syntax.keywords import SORT_OF_KIND
from argmap.syntax.nodes import Broken, Property, Statement


class Block(NamedTuple):
    """What stands right under a line: its properties, its citations, and whether any line of it was lost."""

    properties: list[Property]
    citations: list[syntax.Citation]
    broken: bool


class Builder:
    """The parts of all files, in the order of the text."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.statements: list[StatementModel] = []
        self.sources: list[Source] = []
        self.actors: list[Actor] = []
        self.groups: list[Group] = []
        self.views: list[View] = []
        self.relations: list[tuple[RelationModel, Site]] = []
        self.damaged: set[str] = set()
        self._groups_of: dict[int, str] = {}
        self._steps: dict[int, str | Step | None] = {}

    def add(self, module: Module) -> None:
        """Build the statements and declarations of one file, and the relations that its nesting says."""
        self._groups_of = {}
        self._steps = {}
        for number, node in enumerate(module.document.nodes):
            if isinstance(node, Statement):
                self._add_statement(module, number, node)

    def _add_statement(self, module: Module, number: int, node: Statement) -> None:
        id = self.scope.ids[module.number][number]
        block = self.block(module, number)
        if node.damaged or block.broken:
            self.damaged.add(id)
        kind = node.kind
        fields, given = read_properties(self.scope, module, SORT_OF_KIND[kind], kind, block.properties)
        effect, target = self._effect(module, number, node, id)
        group = self._groups_of.get(node.parent, "")
        self._groups_of[number] = id if kind == "group" else group
        if kind in _DECLARATIONS:
            self._add_declaration(node, id, fields, group)
            return
        scheme = fields.pop("scheme", "")
        if isinstance(effect, RelationKind) and target is not None:
            relation = RelationModel.trusted(
                kind=effect, subject=id, target=target, scheme=scheme, module=module.prefix[:-1]
            )
            self.relations.append((relation, Site(module, number)))
        elif scheme and id not in self.damaged:
            span = module.text.span(given["scheme"].start, given["scheme"].end)
            self.scope.findings.append(SCHEME_WITHOUT_STEP.report(span, kind=kind))
        if SORTS[kind] == INFERENCE:
            fields["premises"] = self._premises(module, number, fields)
        self.statements.append(
            STATEMENT_CLASSES[Kind(kind)].trusted(
                id=id,
                text=node.text.value if node.text else "",
                group=group,
                citations=self.citations(module, block.citations, id),
                **fields,
            )
        )

    # -- what a statement does where it stands ----------------------------------------------------------------------

    def _effect(
        self, module: Module, number: int, node: Statement, id: str
    ) -> tuple[RelationKind | str | None, str | Step | None]:
        """What nesting makes `node` do, and to what. A statement that cannot stand there does nothing, and is said so."""
        parent = module.document.nodes[node.parent] if node.parent >= 0 else None
        if parent is None:
            sort: str | None = TOP
        elif isinstance(parent, Statement):
            sort = SORTS.get(parent.kind)
        elif isinstance(parent, Broken):
            self.damaged.add(id)
            return None, None
        else:
            sort = None
        parent_kind = parent.kind if isinstance(parent, Statement) else _line_name(parent)
        effect, advice = placement(node.kind, sort) if sort else (None, "")
        if effect is None:
            if not (isinstance(parent, Statement) and parent.damaged):
                self._misplaced(module, node, parent_kind, advice or f"{article(node.kind)} {node.kind} is no part of it")
            self.damaged.add(id)
            return None, None
        if effect in (NOTHING, PREMISE):
            return effect, None
        target: str | Step | None = self.scope.ids[module.number][node.parent]
        if node.kind == "undercut" and sort != INFERENCE:
            target = self._step_from(module, node, id)
        self._steps[number] = target
        return effect, target

    def _step_from(self, module: Module, node: Statement, id: str) -> Step | None:
        """The step from the parent of an undercut to what that stands under."""
        parent = module.document.nodes[node.parent]
        target = self._steps.get(node.parent)
        if isinstance(target, str):
            return Step.trusted(subject=self.scope.ids[module.number][node.parent], target=target)
        kind = parent.kind if isinstance(parent, Statement) else ""
        above = module.document.nodes[parent.parent] if parent.parent >= 0 else None
        if isinstance(target, Step):
            advice = "an undercut is answered with a `rebuttal`"
        elif isinstance(above, Statement) and SORTS.get(above.kind) == INFERENCE:
            advice = f"its premises work together: put the undercut under the {above.kind} itself"
        else:
            advice = (
                "an undercut questions the step from what it stands under to the next; "
                "here there is none: write `rebuttal`, or name a step with `undercuts a -> b` in its block"
            )
        if not any(isinstance(child, syntax.Relation) for child in self._children(module, id)):
            if id not in self.damaged and not (isinstance(parent, Statement) and parent.damaged):
                self._misplaced(module, node, kind, advice)
            self.damaged.add(id)
        return None

    def _children(self, module: Module, id: str) -> list[syntax.Node]:
        site = self.scope.definitions["statement"][id]
        return [module.document.nodes[number] for number in module.children.get(site.number, ())]

    def _misplaced(self, module: Module, node: Statement, parent_kind: str, advice: str) -> None:
        span = module.text.span(node.start, node.start + len(node.kind))
        place = place_named(TOP, parent_kind) if parent_kind else place_named(TOP, "")
        self.scope.findings.append(
            MISPLACED.report(span, article=article(node.kind), line=node.kind, place=place, advice=advice)
        )

    def _premises(self, module: Module, number: int, fields: dict[str, object]) -> tuple[str, ...]:
        """The statements nested under an inference, then those it names."""
        ids = self.scope.ids[module.number]
        nested = [
            ids[child]
            for child in module.children.get(number, ())
            if child in ids and getattr(module.document.nodes[child], "kind", "") in _PREMISES
        ]
        named = fields.pop("premises", ())
        assert isinstance(named, tuple)
        return tuple(dict.fromkeys((*nested, *named)))

    # -- what stands under a line -------------------------------------------------------------------------------------

    def block(self, module: Module, number: int) -> Block:
        """The properties and citations right under a line."""
        block = Block([], [], False)
        for child in module.children.get(number, ()):
            node = module.document.nodes[child]
            if isinstance(node, Property):
                block.properties.append(node)
            elif isinstance(node, syntax.Citation):
                block.citations.append(node)
            elif isinstance(node, Broken):
                block = block._replace(broken=True)
        return block

    def citations(self, module: Module, lines: list[syntax.Citation], id: str) -> tuple[Citation, ...]:
        """The citations of a statement or relation. One whose source is unknown is left out, and `id` noted as damaged."""
        found = []
        for line in lines:
            source = self.scope.refer(module, SOURCES, line.source)
            below = module.children.get(self._number_of(module, line), ())
            properties = [one for one in (module.document.nodes[n] for n in below) if isinstance(one, Property)]
            fields, _ = read_properties(self.scope, module, "citation", "citation", properties)
            if source is None:
                self.damaged.add(id)
                continue
            found.append(
                Citation.trusted(
                    source=source,
                    locator=_locator(line.locator),
                    quote=line.quote.value if line.quote else "",
                    until=line.until.value if line.until else "",
                    **fields,
                )
            )
        return tuple(found)

    def _number_of(self, module: Module, line: syntax.Citation) -> int:
        siblings = module.children[line.parent]
        nodes = module.document.nodes
        return next(number for number in siblings if nodes[number] is line)

    # -- declarations -------------------------------------------------------------------------------------------------

    def _add_declaration(self, node: Statement, id: str, fields: dict[str, object], group: str) -> None:
        text = node.text.value if node.text else ""
        if node.kind == "source":
            self.sources.append(Source.trusted(id=id, title=text, **fields))
        elif node.kind == "actor":
            self.actors.append(Actor.trusted(id=id, name=text, **fields))
        elif node.kind == "view":
            self.views.append(View.trusted(id=id, title=text, **fields))
        else:
            self.groups.append(Group.trusted(id=id, title=text, parent=group, **fields))


_DECLARATIONS = frozenset(("source", "actor", "view", "group"))
_PREMISES = frozenset(("claim", "evidence", "assumption"))
_LINES = {
    syntax.Property: "property",
    syntax.Citation: "citation",
    syntax.Relation: "relation",
    syntax.MapTitle: "map line",
    syntax.Import: "import",
}


def _line_name(node: syntax.Node | None) -> str:
    """What a line that is no statement is called; nothing for none."""
    return "" if node is None else _LINES.get(type(node), "line")


line_name = _line_name


def _locator(word: syntax.Word | None) -> str:
    """A locator with one space after its sign: `p. 12`."""
    if word is None:
        return ""
    sign = next(sign for sign in ("pp.", "p.", "¶", "§") if word.value.startswith(sign))
    return f"{sign} {word.value.removeprefix(sign).strip()}"


__all__ = ["FORMS", "STATEMENTS", "Block", "Builder", "line_name"]
