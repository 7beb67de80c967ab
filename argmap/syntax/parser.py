"""A text into a Document, whatever the text."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NamedTuple

from argmap.diagnostics.catalogue.lines import INVALID_NAME, STRAY_TEXT
from argmap.diagnostics.catalogue.text import NOT_UTF8, TOO_MANY_FINDINGS
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.syntax.faults import Damage, diagnose
from argmap.syntax.keywords import NEEDS_NAME, NEEDS_TEXT
from argmap.syntax.levels import Indented, levels_of
from argmap.syntax.lines import Line, node_of
from argmap.syntax.names import name_fault
from argmap.syntax.needs import missing_name, missing_text
from argmap.syntax.nodes import Comment, Document, Import, Node, Quoted, Statement
from argmap.syntax.plans import plan_of
from argmap.syntax.scanner import Scan, scan
from argmap.syntax.strings import joined
from argmap.text import Text

LIMIT = 10_000
"""The most findings that are reported of one file."""


@dataclass(frozen=True, slots=True)
class Parse:
    """What parsing gives, always: a Document, and what is wrong with the text."""

    document: Document
    diagnostics: tuple[Diagnostic, ...]


class _Read(NamedTuple):
    """A line that is not blank: its index from 0 and its words."""

    index: int
    scan: Scan


def parse(text: Text) -> Parse:
    """The Document of `text`. Never raises on any text; cost and memory grow with its length."""
    with _no_collector():
        reader = _Reader(text)
        reader.read()
        return Parse(reader.document(), tuple(reader.findings))


@contextmanager
def _no_collector() -> Iterator[None]:
    """Pause the cyclic garbage collector: it would walk the growing tree again and again and find nothing."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


class _Reader:
    """One pass over the lines; nothing of it outlives `parse`."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.findings: list[Diagnostic] = []
        self.nodes: list[Node] = []
        self.comments: list[Comment] = []
        self.levels = [-1] * len(text.lines)
        self.over = False

    def document(self) -> Document:
        return Document(self.text, tuple(self.nodes), tuple(self.comments), tuple(self.levels))

    def report(self, finding: Diagnostic) -> None:
        if len(self.findings) < LIMIT:
            self.findings.append(finding)
        elif not self.over:
            self.over = True
            self.findings.append(TOO_MANY_FINDINGS.report(finding.span, limit=f"{LIMIT:,}"))

    def read(self) -> None:
        for damage in self.text.damage:
            self.report(NOT_UTF8.report(self.text.span(damage.start, damage.end), reason=damage.reason))
        lines = list(self._scanned())
        indented = [
            Indented(one.index, self.text.lines[one.index][: one.scan.tokens[0].start], *_standing(one.scan.shape))
            for one in lines
        ]
        levels, findings = levels_of(indented, self.text)
        for finding in findings:
            self.report(finding)
        self._build(lines, levels)
        self.findings.sort(key=lambda finding: finding.span.start)

    def _scanned(self) -> Iterator[_Read]:
        """The words of every line that has any; comments are noted on the way."""
        starts = self.text.line_starts
        for index, content in enumerate(self.text.lines):
            one = scan(content, 0)
            if one.comment >= 0:
                offset = starts[index]
                end = offset + len(content)
                self.comments.append(Comment(index + 1, offset + one.comment, end, not one.tokens))
            if one.tokens:
                yield _Read(index, one)

    def _build(self, lines: list[_Read], levels: list[int]) -> None:
        """Nodes out of lines. `owners[level]` is the node that a line one level deeper belongs to."""
        starts, contents, nodes = self.text.line_starts, self.text.lines, self.nodes
        owners: list[int] = []
        extending = -1  # the node whose text the next line may go on with
        textless: list[int] = []
        for (index, (shape, tokens, _)), level in zip(lines, levels, strict=True):
            self.levels[index] = level
            del owners[level:]
            parent = owners[-1] if owners else -1
            line = Line(index + 1, contents[index], starts[index], tokens)
            node = self._node(line, shape, parent)
            if isinstance(node, Quoted):
                extending = self._extend(node, parent, extending)
                continue
            owners.append(len(nodes))
            extending = len(nodes)
            if isinstance(node, Statement):
                if node.text is None and node.kind in NEEDS_TEXT:
                    textless.append(extending)
                self._check_name(node)
            elif isinstance(node, Import):
                self._check_word(node.alias)
            nodes.append(node)
        for place in textless:
            self._check_text(place)

    def _node(self, line: Line, shape: str, parent: int) -> Node | Quoted:
        plan = plan_of(shape)
        if plan is not None:
            return node_of(line, plan, parent)
        node, finding = diagnose(Damage(line, shape, parent, self.text))
        self.report(finding)
        return node

    def _extend(self, string: Quoted, parent: int, extending: int) -> int:
        """Join `string` to the text of the node above it. Gives the node that may go on after that, -1 for none."""
        longer = joined(self.nodes[parent], string) if parent >= 0 and parent == extending else None
        if longer is None:
            self.report(STRAY_TEXT.report(self.text.span(string.start, string.end)))
            return -1
        self.nodes[parent] = longer
        return parent

    def _check_name(self, node: Statement) -> None:
        if node.name is not None:
            self._check_word(node.name)
        elif node.kind in NEEDS_NAME and not node.damaged:
            self.report(missing_name(node, self.text))

    def _check_word(self, name) -> None:  # type: ignore[no-untyped-def]
        fault = name_fault(name.value, dotted=False)
        if fault:
            self.report(INVALID_NAME.report(self.text.span(name.start, name.end), name=name.value, reason=fault))

    def _check_text(self, place: int) -> None:
        node = self.nodes[place]
        if isinstance(node, Statement) and node.text is None and not node.damaged:
            self.nodes[place] = node._replace(damaged=True)
            self.report(missing_text(node, self.text))


def _standing(shape: str) -> tuple[bool, bool]:
    """Whether a line of this shape speaks of the line above it, and whether lines may stand under it."""
    return shape[0] in "@SV" or shape[1:2] == ":", shape != "S"
