"""Relation lines into relations."""

from __future__ import annotations

from argmap.diagnostics.catalogue.lines import MISSING_NAME
from argmap.diagnostics.catalogue.structure import MISPLACED, UNKNOWN_STEP, WRONG_END
from argmap.diagnostics.diagnostic import Edit, Fix
from argmap.model.relation import Relation, Step
from argmap.model.vocabulary import RelationKind
from argmap.resolve.build import Builder
from argmap.resolve.ends import end_fault
from argmap.resolve.modules import Module
from argmap.resolve.places import GROUP, SORTS, article
from argmap.resolve.properties import read_properties
from argmap.resolve.symbols import Site
from argmap.resolve.values import STATEMENTS
from argmap.syntax import nodes as syntax
from argmap.syntax.nodes import Broken, Statement, Target, Word


class Relater:
    """Adds what relation lines say to what the nesting has said."""

    def __init__(self, builder: Builder) -> None:
        self.builder = builder
        self.scope = builder.scope
        self.steps: list[tuple[Step, Module, Target]] = []

    def add(self, module: Module) -> None:
        """The relation lines of one file."""
        for number, node in enumerate(module.document.nodes):
            if isinstance(node, syntax.Relation):
                self._add_line(module, number, node)

    def _add_line(self, module: Module, number: int, node: syntax.Relation) -> None:
        block = self.builder.block(module, number)
        fields, _ = read_properties(self.scope, module, "relation", "relation", block.properties)
        owner = self._owner(module, node)
        subject, word = self._subject(module, node, owner)
        spoilt = owner or subject or ""
        citations = self.builder.citations(module, block.citations, spoilt)
        if subject is None:
            return
        kind = RelationKind(node.verb.value)
        for target in node.targets:
            end = self._target(module, kind, subject, word, target)
            if end is None:
                self.builder.damaged.add(spoilt)
                continue
            relation = Relation.trusted(
                kind=kind, subject=subject, target=end, citations=citations, module=module.prefix[:-1], **fields
            )
            self.builder.relations.append((relation, Site(module, number)))

    # -- where it begins ----------------------------------------------------------------------------------------------

    def _owner(self, module: Module, node: syntax.Relation) -> str | None:
        """The statement in whose block the line stands."""
        parent = module.document.nodes[node.parent] if node.parent >= 0 else None
        if isinstance(parent, Statement) and SORTS.get(parent.kind, GROUP) != GROUP:
            return self.scope.ids[module.number][node.parent]
        return None

    def _subject(self, module: Module, node: syntax.Relation, owner: str | None) -> tuple[str | None, Word]:
        """What the line begins from, and the word to point at."""
        parent = module.document.nodes[node.parent] if node.parent >= 0 else None
        free = parent is None or (isinstance(parent, Statement) and parent.kind == "group")
        if node.subject is not None and free:
            return self.scope.refer(module, STATEMENTS, node.subject), node.subject
        if node.subject is None and owner is not None:
            return owner, node.verb
        if isinstance(parent, Broken):
            return None, node.verb
        if free:
            self.scope.findings.append(
                MISSING_NAME.report(
                    module.text.span(node.start, node.start),
                    what=f"what {node.verb.value} it?",
                    form=f"`a {node.verb.value} b`",
                )
            )
            return None, node.verb
        self._misplaced(module, node, parent)
        return None, node.verb

    def _misplaced(self, module: Module, node: syntax.Relation, parent: syntax.Node | None) -> None:
        where = getattr(parent, "kind", "") or "line"
        if node.subject is not None and SORTS.get(where):
            advice = f"take out `{node.subject.value}`, or move the line to top level"
            line = "relation with a subject of its own"
        else:
            line, advice = "relation", "it stands at top level, in a group, or in the block of a statement"
        span = module.text.span(node.start, node.end)
        place = f"under {article(where)} {where}"
        self.scope.findings.append(MISPLACED.report(span, article="a", line=line, place=place, advice=advice))

    # -- where it ends ------------------------------------------------------------------------------------------------

    def _target(
        self, module: Module, kind: RelationKind, subject: str, word: Word, target: Target
    ) -> str | Step | None:
        name = self.scope.refer(module, STATEMENTS, target.name)
        to = self.scope.refer(module, STATEMENTS, target.to) if target.to else None
        if name is None or (target.to is not None and to is None):
            return None
        if target.to is not None and kind is not RelationKind.UNDERCUTS:
            self._wrong(module, target.name, name, "be named as a step here", "only `undercuts` questions a step")
            return None
        fault = end_fault(kind, self._kind(subject), None if to else self._kind(name))
        if fault is not None:
            place, id = (word, subject) if fault.of_subject else (target.name, name)
            self._wrong(module, place, id, fault.act, fault.advice)
            return None
        if to is None:
            return name
        step = Step.trusted(subject=name, target=to)
        self.steps.append((step, module, target))
        return step

    def _kind(self, id: str) -> str:
        node = self.scope.definitions["statement"][id].node
        assert isinstance(node, Statement)
        return node.kind

    def _wrong(self, module: Module, word: Word, id: str, act: str, advice: str) -> None:
        kind = self._kind(id)
        self.scope.findings.append(
            WRONG_END.report(
                module.span(word), article=article(kind), kind=kind, act=act, name=id.rpartition(".")[2], advice=advice
            )
        )

    # -- steps --------------------------------------------------------------------------------------------------------

    def check_steps(self) -> None:
        """Report undercut steps that no relation takes. Call it when every file has been added."""
        taken = {(one.subject, one.target) for one, _ in self.builder.relations if isinstance(one.target, str)}
        for step, module, target in self.steps:
            if (step.subject, step.target) not in taken:
                self._unknown_step(step, module, target, (step.target, step.subject) in taken)

    def _unknown_step(self, step: Step, module: Module, target: Target, reversed: bool) -> None:
        assert target.to is not None
        span = module.text.span(target.name.start, target.to.end)
        hints, fixes = [], []
        subject, end = target.name.value, target.to.value
        if reversed:
            hints = [f"did you mean `{end} -> {subject}`?"]
            fixes = [Fix(title="turn the step round", edits=(Edit(span=span, replacement=f"{end} -> {subject}"),))]
        elif SORTS[self._kind(step.target)] == "inference":
            hints = [f"premises work together: write `undercuts {end}`"]
        self.scope.findings.append(UNKNOWN_STEP.report(span, hints=hints, fixes=fixes, subject=subject, target=end))
