"""A text into a Document, whatever the text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from argmap.collector import paused
from argmap.diagnostics.catalogue.lines import INVALID_NAME, STRAY_TEXT
from argmap.diagnostics.catalogue.text import NOT_UTF8, TOO_MANY_FINDINGS
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.syntax.faults import Damage, diagnose
from argmap.syntax.indentation import indentation_of
from argmap.syntax.keywords import NEEDS_NAME, NEEDS_TEXT
from argmap.syntax.levels import Nesting, is_text_only
from argmap.syntax.lines import Line, node_of
from argmap.syntax.names import bare, name_fault
from argmap.syntax.needs import missing_name, missing_text
from argmap.syntax.nodes import (
    Broken,
    Comment,
    Document,
    Import,
    Node,
    Quoted,
    Statement,
    Word,
)
from argmap.syntax.plans import plan_of
from argmap.syntax.scanner import Token, scan
from argmap.syntax.strings import joined
from argmap.text import Text

LIMIT = 10_000
"""The most findings that are reported of one file."""


@dataclass(frozen=True, slots=True)
class Parse:
    """What parsing gives, always: a Document, and what is wrong with the text."""

    document: Document
    diagnostics: tuple[Diagnostic, ...]


def parse(text: Text) -> Parse:
    """The Document of `text`. Never raises on any text; cost and memory grow with its length."""
    with paused():
        return LineReader(text).parse()


def place_of(finding: Diagnostic) -> tuple[int, str]:
    """By what the findings of a text are put in order."""
    return finding.primary.span.start, finding.code


def all_words(found: Iterable[frozenset[str]]) -> frozenset[str]:
    """The words of all lines that may have meant other ones."""
    return frozenset().union(*found)


def has_words(content: str, shape: str, tokens: Sequence[Token]) -> bool:
    """Whether a line of these words says anything, be it white space that nobody takes for any."""
    return bool(tokens) and not (shape[0] == "X" and content[tokens[0].start :].isspace())


class LineReader:
    """One pass over lines that follow one another: all of a text, or those from the node `first` on."""

    def __init__(self, text: Text, first: int = 0) -> None:
        self.text = text
        self.first = first
        self.findings: list[Diagnostic] = []
        self.over: Diagnostic | None = None  # the first finding past the limit
        self.nodes: list[Node] = []
        self.comments: list[Comment] = []
        self.depths: list[int] = []  # how deep the line of each node is indented, in levels
        self.levels = [-1] * len(text.lines)
        self.spoilt: dict[int, frozenset[str]] = {}  # by the numbers of lines, the words that they may have meant
        self.jumps: dict[int, int] = {}  # by the numbers of lines that stand too deep, what they are read under
        self.textless: list[int] = []  # statements whose text may yet follow

    def parse(self) -> Parse:
        """Everything, from the first line to the last."""
        for damage in self.text.damage:
            self._report(NOT_UTF8.report(self.text.span(damage.start, damage.end), reason=damage.reason))
        lines = self._lines()
        indentation = indentation_of(lines, self.text)
        for finding in indentation.findings:
            self._report(finding)
        self.build(lines, Nesting(lines, indentation))
        self.findings.sort(key=place_of)
        if self.over is not None:
            self.findings.append(TOO_MANY_FINDINGS.report(self.over.span, limit=f"{LIMIT:,}"))
        document = Document(
            self.text, tuple(self.nodes), tuple(self.comments), tuple(self.levels), all_words(self.spoilt.values())
        )
        return Parse(document, tuple(self.findings))

    def _report(self, finding: Diagnostic) -> None:
        if len(self.findings) < LIMIT:
            self.findings.append(finding)
        elif self.over is None:
            self.over = finding

    def _lines(self) -> list[Line]:
        """Every line that has words; comments are noted on the way."""
        lines: list[Line] = []
        for number, (content, offset) in enumerate(zip(self.text.lines, self.text.line_starts, strict=True), start=1):
            if not content or content.isspace():
                continue
            shape, tokens, comment = scan(content)
            if comment >= 0:
                self.comments.append(Comment(number, offset + comment, offset + len(content), not tokens))
            if has_words(content, shape, tokens):
                lines.append(Line(number, content, offset, shape, tokens))
        return lines

    def build(self, lines: Sequence[Line], nesting: Nesting, is_done: Callable[[int], bool] | None = None) -> int:
        """Nodes out of lines, up to the place where `is_done` says that the rest is known. Gives that place."""
        nodes, first = self.nodes, self.first
        extending = -1  # the node whose text the next line may go on with
        place = -1
        for place, line in enumerate(lines):
            if is_done is not None and is_done(place):
                break
            jump = nesting.enter(place)
            if jump is not None:
                self._report(jump)
                self.jumps[line.number] = nesting.parent
            self.levels[line.number - 1] = nesting.level
            node = self._node(line, nesting.parent)
            if isinstance(node, Quoted):
                extending = self._extend(node, nesting.parent, extending)
                continue
            extending = first + len(nodes)
            self.depths.append(nesting.hold(extending, text_only=is_text_only(node)))
            if isinstance(node, Statement):
                if node.text is None and node.kind in NEEDS_TEXT:
                    self.textless.append(extending - first)
                node = self._with_name(node)
            elif isinstance(node, Import):
                node = node._replace(alias=self._mended(node.alias))
            nodes.append(node)
        else:
            place += 1
        for number in self.textless:
            self._check_text(number)
        return place

    def _node(self, line: Line, parent: int) -> Node | Quoted:
        plan = plan_of(line.shape)
        if plan is not None:
            return node_of(line, plan, parent)
        damage = Damage(line, parent, self.text)
        node, finding = diagnose(damage)
        self._report(finding)
        if names := frozenset(damage.names()):
            self.spoilt[line.number] = names
        return node

    def _extend(self, string: Quoted, parent: int, extending: int) -> int:
        """Join `string` to the text of the node above it. Gives the node that may go on after that, -1 for none."""
        if parent >= 0 and parent == extending and isinstance(self.nodes[parent - self.first], Broken):
            return parent  # what it goes on from is lost, and has been reported
        longer = joined(self.nodes[parent - self.first], string) if parent >= 0 and parent == extending else None
        if longer is None:
            self._report(STRAY_TEXT.report(self.text.span(string.start, string.end)))
            return -1
        self.nodes[parent - self.first] = longer
        return parent

    def _with_name(self, node: Statement) -> Statement:
        """The statement with a name that it can have."""
        if node.name is not None:
            mended = self._mended(node.name)
            return node if mended is node.name else node._replace(name=mended)
        if node.kind in NEEDS_NAME and not node.damaged:
            self._report(missing_name(node, self.text))
            return node._replace(damaged=True)
        return node

    def _mended(self, name: Word) -> Word:
        """The name that is defined here, without the characters that no name can have."""
        fault = name_fault(name.value, dotted=False)
        if not fault:
            return name
        self._report(INVALID_NAME.report(self.text.span(name.start, name.end), name=name.value, reason=fault))
        rest = bare(name.value)
        return name._replace(value=rest) if rest else name

    def _check_text(self, place: int) -> None:
        node = self.nodes[place]
        if isinstance(node, Statement) and node.text is None and not node.damaged:
            self.nodes[place] = node._replace(damaged=True)
            self._report(missing_text(node, self.text))
