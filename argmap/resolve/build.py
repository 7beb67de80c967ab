"""Nodes into the parts of a map."""

from __future__ import annotations

from typing import NamedTuple

from argmap.diagnostics.catalogue.structure import SCHEME_WITHOUT_STEP
from argmap.model import STATEMENT_CLASSES, Actor, Citation, Group, Kind, RelationKind, Source, View
from argmap.model.relation import Relation, Step
from argmap.model.statement import Statement as StatementModel
from argmap.resolve.block import block_of
from argmap.resolve.entries import source_of
from argmap.resolve.misplaced import misplaced_statement
from argmap.resolve.modules import Module
from argmap.resolve.places import INFERENCE, NOTHING, PREMISE, SORTS, TOP, is_premise, placement
from argmap.resolve.properties import Properties, read_properties
from argmap.resolve.scope import Scope
from argmap.resolve.symbols import Site
from argmap.resolve.values import SOURCES
from argmap.syntax import nodes as syntax
from argmap.syntax.keywords import DECLARATIONS, SORT_OF_KIND
from argmap.syntax.nodes import Broken, Statement


class Bearing(NamedTuple):
    """What its nesting makes a statement do, and to what; None where it can do nothing there."""

    does: RelationKind | str | None = None
    target: str | Step | None = None


class Builder:
    """The parts of all files, in the order of the text.

    `damaged` are the ids of statements of which a fault has taken something.
    """

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.statements: list[StatementModel] = []
        self.sources: list[Source] = []
        self.actors: list[Actor] = []
        self.groups: list[Group] = []
        self.views: list[View] = []
        self.relations: list[tuple[Relation, Site]] = []
        self.damaged: set[str] = set()
        self._groups_of: dict[int, str] = {}
        self._targets: dict[int, str | Step | None] = {}
        self._adrift: set[int] = set()  # statements of which nobody knows what they stand under

    def add(self, module: Module) -> None:
        """Build the statements and declarations of one file, and the relations that its nesting says."""
        self._groups_of = {}
        self._targets = {}
        self._adrift = set()
        for number, node in enumerate(module.document.nodes):
            if isinstance(node, Statement):
                self.add_statement(module, number, node)

    def stand(self, parent: int, group: str, target: str | Step | None, *, adrift: bool) -> None:
        """Go on under the node `parent`: its group, what it bears on, and whether nobody knows that."""
        self._groups_of = {parent: group}
        self._targets = {parent: target}
        self._adrift = {parent} if adrift else set()

    def standing(self, number: int) -> tuple[str, str | Step | None, bool]:
        """What `stand` takes of the node `number`, once it was added."""
        return self._groups_of.get(number, ""), self._targets.get(number), number in self._adrift

    def add_statement(self, module: Module, number: int, node: Statement) -> None:
        """Build one statement or declaration. What it stands under was added before."""
        kind, id = node.kind, self.scope.ids[module.number][number]
        block = block_of(module, number)
        sort = SORT_OF_KIND[kind]
        properties = read_properties(self.scope, module, sort, kind, block.properties, guessed=node.damaged)
        if node.damaged or block.broken or not properties.whole:
            self.damaged.add(id)
        bearing = self._bearing(module, number, node, id)
        group = self._groups_of.get(node.parent, "")
        self._groups_of[number] = id if kind == "group" else group
        if kind == "group" or kind in DECLARATIONS:
            self._add_declaration(node, id, properties.fields, group)
            return
        self._add_relation(module, number, bearing, properties, id)
        fields = properties.fields
        citations = self.citations(module, block.citations)
        if len(citations) < len(block.citations):
            self.damaged.add(id)
        if SORTS[kind] == INFERENCE:
            fields["premises"] = self._premises(module, number, fields)
        self.statements.append(
            STATEMENT_CLASSES[Kind(kind)].trusted(
                id=id,
                text=node.text.value if node.text else "",
                group=group,
                citations=citations,
                **fields,
            )
        )

    def _add_relation(self, module: Module, number: int, bearing: Bearing, properties: Properties, id: str) -> None:
        """The relation to what a statement stands under; it takes the `scheme:` of the statement with it."""
        scheme = properties.fields.pop("scheme", "")
        if isinstance(bearing.does, RelationKind) and bearing.target is not None:
            relation = Relation.trusted(
                kind=bearing.does, subject=id, target=bearing.target, scheme=scheme, module=module.prefix[:-1]
            )
            self.relations.append((relation, Site(module, number)))
        elif scheme and id not in self.damaged:
            kind, node = getattr(module.document.nodes[number], "kind", ""), properties.given["scheme"]
            span = module.text.span(node.start, node.end)
            self.scope.findings.append(SCHEME_WITHOUT_STEP.report(span, kind=kind))

    # -- what a statement does where it stands ------------------------------------------------------------------------

    def _bearing(self, module: Module, number: int, node: Statement, id: str) -> Bearing:
        """What nesting makes `node` do. A statement that cannot stand where it stands does nothing, and is reported."""
        parent = module.document.nodes[node.parent] if node.parent >= 0 else None
        if isinstance(parent, Broken):
            self.damaged.add(id)
            self._adrift.add(number)
            return Bearing()
        sort: str | None = TOP
        if parent is not None:
            sort = SORTS.get(parent.kind) if isinstance(parent, Statement) else None
        does, advice = placement(node.kind, sort)
        if does is None:
            self._misplaced(module, node, id, advice)
            self._adrift.add(number)
            return Bearing()
        if does in (NOTHING, PREMISE):
            return Bearing(does)
        target: str | Step | None = self.scope.ids[module.number][node.parent]
        if node.kind == "undercut" and sort != INFERENCE:
            target = self._step_above(module, number, node, id)
        self._targets[number] = target
        return Bearing(does, target)

    def _step_above(self, module: Module, number: int, node: Statement, id: str) -> Step | None:
        """The step that an undercut under a proposition speaks against: from that to what it stands under itself."""
        target = self._targets.get(node.parent)
        if isinstance(target, str):
            return Step.trusted(subject=self.scope.ids[module.number][node.parent], target=target)
        children = (module.document.nodes[child] for child in module.children.get(number, ()))
        if any(isinstance(child, syntax.Relation) for child in children):
            return None  # a relation line in its block names the step
        if node.parent in self._adrift:
            self.damaged.add(id)
        if id in self.damaged:
            return None
        if isinstance(target, Step):
            advice = "an undercut is answered with a `rebuttal`"
        elif inference := self._inference_above(module, node):
            advice = f"its premises work together: put the undercut under the {inference} itself"
        else:
            advice = (
                "an undercut questions the step that nesting makes from what it stands under; "
                "here nesting makes none: write `rebuttal`, or name a step with `undercuts a -> b` in its block"
            )
        self._misplaced(module, node, id, advice)
        return None

    def _inference_above(self, module: Module, node: Statement) -> str:
        """The kind of the inference that the parent of `node` is a premise of, or nothing."""
        parent = module.document.nodes[node.parent]
        above = module.document.nodes[parent.parent] if parent.parent >= 0 else None
        kind = above.kind if isinstance(above, Statement) else ""
        return kind if SORTS.get(kind) == INFERENCE else ""

    def _misplaced(self, module: Module, node: Statement, id: str, advice: str) -> None:
        """Report `node`, unless its parent is damaged; what it stands under may lack what it was to say."""
        parent = module.document.nodes[node.parent] if node.parent >= 0 else None
        if not (isinstance(parent, Statement) and parent.damaged):
            self.scope.findings.append(misplaced_statement(module, node, parent, advice))
        self.damaged.add(id)
        if isinstance(parent, Statement):
            self.damaged.add(self.scope.ids[module.number][node.parent])

    def _premises(self, module: Module, number: int, fields: dict[str, object]) -> tuple[str, ...]:
        """The statements nested under an inference, then those it names."""
        ids, nodes = self.scope.ids[module.number], module.document.nodes
        children = ((child, nodes[child]) for child in module.children.get(number, ()))
        nested = [ids[child] for child, node in children if isinstance(node, Statement) and is_premise(node.kind)]
        named = fields.pop("premises", ())
        assert isinstance(named, tuple)
        return tuple(dict.fromkeys((*nested, *named)))

    # -- citations ----------------------------------------------------------------------------------------------------

    def citations(self, module: Module, numbers: list[int]) -> tuple[Citation, ...]:
        """The citations that stand at these lines. One of an unknown source is left out."""
        found = []
        for number in numbers:
            line = module.document.nodes[number]
            assert isinstance(line, syntax.Citation)
            source = self.scope.refer(module, SOURCES, line.source)
            block = block_of(module, number)
            properties = read_properties(self.scope, module, "citation", "citation", block.properties)
            if source is None:
                continue
            found.append(
                Citation.trusted(
                    source=source,
                    locator=_locator(line.locator),
                    quote=line.quote.value if line.quote else "",
                    until=line.until.value if line.until else "",
                    **properties.fields,
                )
            )
        return tuple(found)

    # -- declarations -------------------------------------------------------------------------------------------------

    def _add_declaration(self, node: Statement, id: str, fields: dict[str, object], group: str) -> None:
        text = node.text.value if node.text else ""
        if node.kind == "source":
            self.sources.append(source_of(self.scope, id, {"title": text, **fields} if text else fields))
        elif node.kind == "actor":
            self.actors.append(Actor.trusted(id=id, name=text, **fields))
        elif node.kind == "view":
            self.views.append(View.trusted(id=id, title=text, **fields))
        else:
            self.groups.append(Group.trusted(id=id, title=text, parent=group, **fields))


def _locator(word: syntax.Word | None) -> str:
    """A locator with one space after its sign: `p. 12`."""
    if word is None:
        return ""
    sign = next(sign for sign in ("pp.", "p.", "¶", "§") if word.value.startswith(sign))
    return f"{sign} {word.value.removeprefix(sign).strip()}"
