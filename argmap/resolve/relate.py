"""Relation lines into relations."""

from __future__ import annotations

from argmap.diagnostics.catalogue.lines import MISSING_NAME
from argmap.diagnostics.catalogue.structure import UNKNOWN_STEP
from argmap.diagnostics.diagnostic import Edit, Fix
from argmap.model.relation import Relation, Step
from argmap.model.vocabulary import RelationKind
from argmap.resolve.block import block_of
from argmap.resolve.build import Builder
from argmap.resolve.ends import STEP_FAULT, Fault, subject_fault, target_fault, wrong_end
from argmap.resolve.misplaced import misplaced_line
from argmap.resolve.modules import Module
from argmap.resolve.places import INFERENCE, SORTS
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
                self.add_line(module, number, node)

    def add_line(self, module: Module, number: int, node: syntax.Relation) -> None:
        """One relation line."""
        block = block_of(module, number)
        fields = read_properties(self.scope, module, "relation", "relation", block.properties).fields
        citations = self.builder.citations(module, block.citations)
        kind = RelationKind(node.verb.value)
        subject = self._subject(module, node, kind)
        for place, target in enumerate(node.targets):
            end = self._target(module, kind, subject, target)
            if subject is None or end is None:
                self._lose(module, node, target)
                continue
            relation = Relation.trusted(
                kind=kind, subject=subject, target=end, citations=citations, module=module.prefix[:-1], **fields
            )
            self.builder.relations.append((relation, Site(module, number, place)))
            if isinstance(end, Step):
                self.steps.append((end, module, target))

    def _lose(self, module: Module, node: syntax.Relation, target: Target) -> None:
        """Note that what a relation was to join may now stand alone."""
        words = (node.subject, target.name, target.to)
        self.scope.lose(module, (word.value for word in words if word is not None))
        if node.parent in self.scope.ids[module.number]:
            self.builder.damaged.add(self.scope.ids[module.number][node.parent])

    # -- where it begins ----------------------------------------------------------------------------------------------

    def _subject(self, module: Module, node: syntax.Relation, kind: RelationKind) -> str | None:
        """The statement that the line begins from, None where it names none that such a relation can begin from."""
        parent = module.document.nodes[node.parent] if node.parent >= 0 else None
        owner = parent.kind if isinstance(parent, Statement) else ""
        if parent is None or owner == "group":
            if node.subject is None:
                self._no_subject(module, node)
                return None
            subject = self.scope.refer(module, STATEMENTS, node.subject)
        elif owner in SORTS and node.subject is None:
            subject = self.scope.ids[module.number][node.parent]
        else:
            if not isinstance(parent, Broken):
                self._misplaced(module, node, parent)
            return None
        fault = subject_fault(kind, self.scope.kind_of(subject)) if subject is not None else None
        if subject is None or fault is None:
            return subject
        self._wrong(module, node.subject or node.verb, subject, fault, named=node.subject is not None)
        return None

    def _no_subject(self, module: Module, node: syntax.Relation) -> None:
        verb = node.verb.value
        span = module.text.span(node.start, node.start)
        self.scope.findings.append(MISSING_NAME.report(span, what=f"what {verb} it?", form=f"`a {verb} b`"))

    def _misplaced(self, module: Module, node: syntax.Relation, parent: syntax.Node) -> None:
        if node.subject is not None and isinstance(parent, Statement) and parent.kind in SORTS:
            line = "relation with a subject of its own"
            advice = f"take out `{node.subject.value}`, or move the line to top level"
        else:
            line, advice = "", "it stands at top level, in a group, or in the block of a statement"
        self.scope.findings.append(misplaced_line(module, node, parent, advice, line=line))

    # -- where it ends ------------------------------------------------------------------------------------------------

    def _target(self, module: Module, kind: RelationKind, subject: str | None, target: Target) -> str | Step | None:
        """What a target means, None where it names nothing, or nothing that such a relation can end at."""
        name = self.scope.refer(module, STATEMENTS, target.name)
        to = self.scope.refer(module, STATEMENTS, target.to) if target.to is not None else None
        if name is None or (target.to is not None and to is None):
            return None
        fault: Fault | None = None
        if to is not None:
            fault = None if kind is RelationKind.UNDERCUTS else STEP_FAULT
        elif subject is not None:
            fault = target_fault(kind, self.scope.kind_of(subject), self.scope.kind_of(name))
        if fault is not None:
            if subject is None or not self.scope.is_guessed(subject):
                self._wrong(module, target.name, name, fault)
            return None
        return name if to is None else Step.trusted(subject=name, target=to)

    def _wrong(self, module: Module, word: Word, id: str, fault: Fault, *, named: bool = True) -> None:
        if self.scope.is_guessed(id):
            return
        name = word.value if named else ""
        self.scope.findings.append(wrong_end(module.span(word), name, self.scope.kind_of(id), fault))

    # -- steps --------------------------------------------------------------------------------------------------------

    def check_steps(self) -> None:
        """Report undercut steps that no relation takes. Call it when every file has been added."""
        relations = (one for one, _ in self.builder.relations if one.kind is not RelationKind.RESTATES)
        taken = {(one.subject, one.target) for one in relations if isinstance(one.target, str)}
        for step, module, target in self.steps:
            lost = step.subject in self.builder.damaged or step.target in self.builder.damaged
            if not lost and (step.subject, step.target) not in taken:
                self.report_step(step, module, target, turned=(step.target, step.subject) in taken)

    def report_step(self, step: Step, module: Module, target: Target, *, turned: bool) -> None:
        """Report a step that no relation takes; `turned`: one takes it the other way round."""
        assert target.to is not None
        span = module.text.span(target.name.start, target.to.end)
        hints, fixes = [], []
        subject, end = target.name.value, target.to.value
        if turned:
            hints = [f"did you mean `{end} -> {subject}`?"]
            fixes = [Fix(title="turn the step round", edits=(Edit(span=span, replacement=f"{end} -> {subject}"),))]
        elif SORTS[self.scope.kind_of(step.target)] == INFERENCE:
            hints = [f"premises work together: write `undercuts {end}`"]
        elif inference := self._inference_of(step, module):
            together = f"`{subject}` is a premise of `{inference}`, and premises work together"
            hints = [f"{together}: write `undercuts {inference}`"]
            fixes = [Fix(title=f"undercut `{inference}`", edits=(Edit(span=span, replacement=inference),))]
        self.scope.findings.append(UNKNOWN_STEP.report(span, hints=hints, fixes=fixes, subject=subject, target=end))

    def _inference_of(self, step: Step, module: Module) -> str:
        """The name of the inference for or against a step's target in whose block its subject stands; or nothing."""
        site = self.scope.definitions["statement"][step.subject]
        nodes = site.module.document.nodes
        above = nodes[site.node.parent] if site.node.parent >= 0 else None
        if site.module.number != module.number or not isinstance(above, Statement) or above.parent < 0:
            return ""
        if SORTS.get(above.kind) != INFERENCE or self.scope.ids[module.number].get(above.parent) != step.target:
            return ""
        return above.name.value if above.name is not None else ""
