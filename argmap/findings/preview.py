"""What a fix would make of the lines it touches."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from argmap.diagnostics.diagnostic import Edit, Fix
from argmap.findings.snippet import MOST_LINES, Frame, Window
from argmap.text import Text


def preview(fix: Fix, texts: Mapping[str, Text], frame: Frame) -> Iterator[str]:
    """Rows with the lines as they would be: `~` before a changed line, `+` before a new one, `-` before one less.

    Nothing for a fix that touches more than a few lines: its title has to do.
    """
    if not fix.edits:
        return
    edits = sorted(fix.edits, key=lambda edit: edit.span.start)
    text = texts.get(edits[0].span.file)
    first, last = edits[0].span.line, max(edit.span.end_line for edit in edits)
    if text is None or last > len(text.lines) or last - first >= MOST_LINES:
        return
    if any(edit.span.file != text.path for edit in edits):
        return
    gone, come = text.lines[first - 1 : last], _after(text, first, last, edits).split("\n")
    while gone and come and gone[-1] == come[-1]:
        gone, come = gone[:-1], come[:-1]
    while gone and come and gone[0] == come[0]:
        gone, come, first = gone[1:], come[1:], first + 1
    sign = "-" if not come else "~" if len(gone) == len(come) else "+"
    for number, line in enumerate((come or gone)[:MOST_LINES], start=first):
        other = gone[number - first] if sign == "~" else line
        changed = next((place for place, (one, two) in enumerate(zip(line, other, strict=False)) if one != two), 0)
        window = Window(line, changed, changed, frame.room)
        yield frame.row(str(number), sign, frame.ink.paint(frame.ink.added, window.shown))


def _after(text: Text, first: int, last: int, edits: list[Edit]) -> str:
    """The lines `first` to `last` once the edits are made. An edit that overlaps the one before it is left out."""
    start = text.line_starts[first - 1]
    end = text.line_starts[last - 1] + len(text.lines[last - 1])
    parts: list[str] = []
    at = start
    for edit in edits:
        if edit.span.start >= at:
            parts += (text.content[at : edit.span.start], edit.replacement)
            at = edit.span.end
    parts.append(text.content[at:end])
    return "".join(parts).replace("\r\n", "\n").replace("\r", "\n")
