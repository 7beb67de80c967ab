"""Comments that silence findings: `# argmap: ignore[code] why`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from argmap.diagnostics.catalogue import BY_CODE, quotes
from argmap.diagnostics.catalogue.style import UNUSED_IGNORE
from argmap.diagnostics.diagnostic import Diagnostic, Edit, Fix
from argmap.diagnostics.near import nearest
from argmap.resolve.modules import Module
from argmap.syntax.nodes import Comment

_IGNORE = re.compile(r"#\s*argmap\s*:\s*ignore\b\s*(?:\[(?P<codes>[^\]]*)\]?)?")
_CODE = re.compile(r"[^\s,]+")
_BY_MACHINE = tuple(rule.code for rule in quotes.RULES)
"""Codes that are found or not by what texts a machine has, so that a comment that names one is never called unused."""


@dataclass
class _Ignore:
    """A code in a comment: the line that it speaks of, and whether a finding was silenced by it."""

    module: Module
    comment: Comment
    line: int
    code: str
    start: int
    end: int
    used: bool = field(default=False)


class Ignores:
    """The comments of some files that silence findings.

    A comment at the end of a line speaks of that line; alone on a line, of the next one that is no comment. It
    silences what points there first, whatever other places a finding names.
    """

    def __init__(self, modules: Sequence[Module]) -> None:
        self._ignores = [ignore for module in modules for ignore in _ignores(module)]

    def lines(self, module: Module) -> frozenset[int]:
        """The lines of a file of which a comment silences something."""
        return frozenset(ignore.line for ignore in self._ignores if ignore.module is module)

    def silenced(self, diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """The findings without those that a comment silences, and a finding for each code that silences nothing."""
        ignores = self._ignores
        if not ignores:
            return tuple(diagnostics)
        by_place: dict[tuple[str, int, str], list[_Ignore]] = {}
        for ignore in ignores:
            ignore.used = False
            by_place.setdefault((ignore.module.text.path, ignore.line, ignore.code), []).append(ignore)
        kept = _unsilenced(diagnostics, by_place)
        own = UNUSED_IGNORE.code
        unused = [_unused(ignore) for ignore in ignores if not ignore.used and ignore.code not in (own, *_BY_MACHINE)]
        kept += _unsilenced(unused, by_place)
        return (*kept, *(_unused(ignore) for ignore in ignores if not ignore.used and ignore.code == own))


def _ignores(module: Module) -> Iterator[_Ignore]:
    """Every code of every such comment in a file; a comment that names none gives an empty one."""
    content = module.text.content
    if not module.document.is_addressed:
        return
    below = _lines_below(module.document.comments)
    for comment in module.document.comments:
        match = _IGNORE.match(content, comment.start, comment.end)
        if match is None:
            continue
        line = below.get(comment.line, comment.line)
        start, end = match.span("codes")
        codes = list(_CODE.finditer(content, start, end)) if match["codes"] else []
        for code in codes:
            yield _Ignore(module, comment, line, code.group(), *code.span())
        if not codes:
            yield _Ignore(module, comment, line, "", match.start(), match.end())


def _lines_below(comments: Sequence[Comment]) -> dict[int, int]:
    """For the line of each comment that stands alone: the next line that holds something else."""
    below: dict[int, int] = {}
    for comment in reversed(comments):
        if comment.alone:
            below[comment.line] = below.get(comment.line + 1, comment.line + 1)
    return below


def _unsilenced(
    diagnostics: Iterable[Diagnostic], by_place: dict[tuple[str, int, str], list[_Ignore]]
) -> list[Diagnostic]:
    """The findings that nothing silences; what silences one is marked as used."""
    kept = []
    for diagnostic in diagnostics:
        span = diagnostic.span
        ignores = [
            ignore
            for ignore in by_place.get((span.file, span.line, diagnostic.code), ())
            if diagnostic.code != UNUSED_IGNORE.code or not ignore.comment.start <= span.start < ignore.comment.end
        ]
        for ignore in ignores:
            ignore.used = True
        if not ignores:
            kept.append(diagnostic)
    return kept


def _unused(ignore: _Ignore) -> Diagnostic:
    code, span = ignore.code, ignore.module.text.span(ignore.start, ignore.end)
    if not code:
        hint = "name the code of what it is to silence: `# argmap: ignore[code] why`"
        return UNUSED_IGNORE.report(span, hints=[hint], fixes=[_without(ignore)], why="it names no code", ignored="")
    why = f"no finding here has the code `{code}`"
    if code in BY_CODE:
        return UNUSED_IGNORE.report(span, fixes=[_without(ignore)], why=why, ignored=code)
    near = nearest(code, BY_CODE)
    hint = f"there is no such code; did you mean `{near[0]}`?" if near else "there is no such code"
    fix = Fix(title=f"write `{near[0]}`", edits=(Edit(span=span, replacement=near[0]),)) if near else _without(ignore)
    return UNUSED_IGNORE.report(span, hints=[hint], fixes=[fix], why=why, ignored=code)


def _without(ignore: _Ignore) -> Fix:
    """The comment without this code, or no comment at all where it names no other."""
    text, comment = ignore.module.text, ignore.comment
    content = text.content
    before, after = content[comment.start : ignore.start], content[ignore.end : comment.end]
    if following := re.match(r"\s*,\s*", after):
        start, end = ignore.start, ignore.end + following.end()
    elif preceding := re.search(r"\s*,\s*$", before):
        start, end = comment.start + preceding.start(), ignore.end
    else:
        start, end = comment.start, comment.end
        while start > 0 and content[start - 1] in " \t":
            start -= 1
        if comment.alone and start > 0:
            start -= 2 if content[start - 2 : start] == "\r\n" else 1  # the end of the line above it
    edit = Edit(span=text.span(start, end), replacement="")
    return Fix(title=f"take out `{ignore.code}`" if ignore.code else "take it out", edits=(edit,))
