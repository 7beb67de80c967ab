"""Findings for people: the line, carets under the place, and what to do next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from argmap.diagnostics.diagnostic import Diagnostic, Label, Severity
from argmap.findings.gathered import gathered, only_counted
from argmap.findings.ink import COLOUR, PLAIN, Ink
from argmap.findings.preview import preview
from argmap.findings.snippet import Frame, Mark, marks, snippet
from argmap.findings.summary import summary
from argmap.text import Text
from argmap.visible import abridged, visible, without_orders, wrapped

WIDTH = 100
"""Columns of the output where no terminal says how many it has."""

NARROWEST = 40
LONGEST_SENTENCE = 600


def to_text(
    diagnostics: Sequence[Diagnostic],
    texts: Mapping[str, Text],
    *,
    color: bool = False,
    width: int = WIDTH,
    full: Severity = Severity.INFO,
) -> str:
    """Each finding with the lines it speaks of, then a line that counts them.

    Findings of less weight than `full` are gathered, a line each; beside weightier ones they are only counted, so that
    those are not lost among them.

    `texts` holds the text of every file that was read, by the name that spans carry; a finding in any other file is
    shown without its line. No control character gets into the output but line ends and, with `color`, our own colours.
    """
    ink = COLOUR if color else PLAIN
    rows: list[str] = []
    weighty = [one for one in diagnostics if one.severity.at_least(full)]
    others = [one for one in diagnostics if not one.severity.at_least(full)]
    for diagnostic in weighty:
        rows += _rows(diagnostic, texts, ink, max(width, NARROWEST))
        rows.append("")
    if not weighty:
        rows += gathered(others, ink, max(width, NARROWEST))
    rows.append(ink.paint(ink.strong, summary(diagnostics, texts)))
    if others:
        least = max(others, key=lambda one: list(Severity).index(one.severity)).severity
        rows += wrapped(only_counted(others), max(width, NARROWEST)) if weighty else ()
        rows.append(f"`argmap check --show {least}` shows them with their lines")
    if diagnostics:
        worst = next(one for severity in Severity for one in diagnostics if one.severity is severity)
        rows.append(f"`argmap explain {visible(worst.code)}` tells more of a finding")
    return "".join(without_orders(row.rstrip()) + "\n" for row in rows)


def _rows(diagnostic: Diagnostic, texts: Mapping[str, Text], ink: Ink, width: int) -> Iterator[str]:
    head = ink.paint(ink.of(diagnostic.severity), f"{diagnostic.severity}[{visible(diagnostic.code)}]")
    yield head + ink.paint(ink.strong, f": {abridged(diagnostic.message, LONGEST_SENTENCE)}")
    gutter = len(str(max(label.span.end_line for label in (diagnostic.primary, *diagnostic.related))))
    frame = Frame(gutter, width - gutter - 3, ink)
    here = diagnostic.span.file
    files = dict.fromkeys((here, *(label.span.file for label in diagnostic.related)))
    for file in files:
        of_file = tuple(_marks(diagnostic, file, texts.get(file), ink))
        label = diagnostic.primary if file == here else _first_in(file, diagnostic.related)
        arrow = ink.paint(ink.frame, "-->")
        yield f"{' ' * gutter}{arrow} {visible(file)}:{label.span.line}:{label.span.column}"
        if of_file:
            yield frame.row("", "|", "")
            yield from snippet(texts[file], of_file, frame)
    yield from _advice(diagnostic, texts, frame, width)


def _first_in(file: str, labels: Sequence[Label]) -> Label:
    return next(label for label in labels if label.span.file == file)


def _marks(diagnostic: Diagnostic, file: str, text: Text | None, ink: Ink) -> Iterator[Mark]:
    """The marks of a finding in one file; none in a file whose text is not at hand."""
    for place, label in enumerate((diagnostic.primary, *diagnostic.related)):
        if text is not None and label.span.file == file and label.span.line <= len(text.lines):
            style = ink.frame if place else ink.of(diagnostic.severity)
            yield from marks(text, label.span, label.message, style, primary=place == 0)


def _advice(diagnostic: Diagnostic, texts: Mapping[str, Text], frame: Frame, width: int) -> Iterator[str]:
    """The hints, then each fix with the lines it would make."""
    if diagnostic.hints or diagnostic.fixes:
        yield frame.row("", "|", "")
    for hint in diagnostic.hints:
        yield from _sentence("help", hint, frame, width)
    for fix in diagnostic.fixes:
        yield from _sentence("fix", fix.title, frame, width)
        yield from preview(fix, texts, frame)


def _sentence(kind: str, text: str, frame: Frame, width: int) -> Iterator[str]:
    head = frame.row("", "=", frame.ink.paint(frame.ink.strong, f"{kind}:"))
    indent = frame.gutter + len(f" = {kind}: ")
    first, *others = wrapped(abridged(text, LONGEST_SENTENCE), max(width, NARROWEST) - indent)
    yield f"{head} {first}"
    yield from (" " * indent + row for row in others)
