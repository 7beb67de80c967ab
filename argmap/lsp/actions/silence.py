"""Comments that silence a finding where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.diagnostics.catalogue.style import UNUSED_IGNORE
from argmap.diagnostics.diagnostic import Severity
from argmap.lsp.actions.action import Action, ActionKind, Selected
from argmap.lsp.actions.rewriting import indent_of, line_end
from argmap.lsp.change import Change
from argmap.syntax.nodes import Comment
from argmap.syntax.scanner import scan

_CODES = re.compile(r"#\s*argmap\s*:\s*ignore\s*\[[^\]]*(?P<end>\])")


def silences(selected: Selected) -> Iterator[Action]:
    """For each warning and remark in the lines that are selected, a comment that silences it. Errors are mended."""
    done: set[tuple[int, str]] = set()
    for finding in selected.findings:
        place = (finding.span.line, finding.code)
        if finding.severity is Severity.ERROR or finding.code == UNUSED_IGNORE.code or place in done:
            continue
        done.add(place)
        title = f"Silence {finding.code} in this line"
        yield Action(title, ActionKind.FIX, (_comment(selected, finding.span.line, finding.code),), finding)


def _comment(selected: Selected, line: int, code: str) -> Change:
    """The change that makes a comment silence `code` in a line: there, or alone above it."""
    document, module = selected.document, selected.module
    text = document.text
    comments = {comment.line: comment for comment in document.comments}
    for own in (comments.get(line), comments.get(line - 1)):
        if own is not None and (own.line == line or own.alone) and (match := _ignores(text.content, own)):
            return Change(module, match, match, f", {code}")
    content = text.lines[line - 1]
    if line in comments or "U" in scan(content).shape:
        start = text.line_starts[line - 1]
        return Change(module, start, start, f"{indent_of(text, line)}# argmap: ignore[{code}]{line_end(text)}")
    end = text.line_starts[line - 1] + len(content.rstrip())
    return Change(module, end, end, f"  # argmap: ignore[{code}]")


def _ignores(content: str, comment: Comment) -> int:
    """Where another code goes into a comment that silences some already; 0 where it silences none."""
    match = _CODES.match(content, comment.start, comment.end)
    return match.start("end") if match else 0
