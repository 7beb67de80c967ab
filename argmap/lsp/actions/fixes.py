"""The changes that findings bring with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.diagnostics.diagnostic import Applicability, Diagnostic, Fix
from argmap.lsp.actions.action import Action, ActionKind, Selected
from argmap.lsp.change import Change
from argmap.pipeline import Compilation


def fixes(selected: Selected) -> Iterator[Action]:
    """Every fix of a finding in the lines that are selected, then one for all findings of the same code."""
    for finding in selected.findings:
        for number, fix in enumerate(finding.fixes):
            changes = changes_of(selected.compilation, fix)
            if changes:
                title = f"{fix.title[:1].upper()}{fix.title[1:]}"
                yield Action(title, ActionKind.FIX, changes, finding, preferred=number == 0 and len(finding.fixes) == 1)
    for code in dict.fromkeys(finding.code for finding in selected.findings if finding.fixes):
        alike = [one for one in _in_main(selected.compilation) if one.code == code and one.fixes]
        if len(alike) > 1:
            changes = together(selected.compilation, alike)
            yield Action(f"Fix all {len(alike)} findings of {code} in this file", ActionKind.FIX, changes)


def safe_fixes(compilation: Compilation) -> tuple[Change, ...]:
    """Every fix of the main file that may be made without asking."""
    safe = [
        one.model_copy(update={"fixes": kept})
        for one in _in_main(compilation)
        if (kept := tuple(fix for fix in one.fixes if fix.applicability is Applicability.SAFE))
    ]
    return together(compilation, safe)


def together(compilation: Compilation, findings: Iterable[Diagnostic]) -> tuple[Change, ...]:
    """The first fix of each finding, but for those that would touch what an earlier one has changed."""
    taken: list[Change] = []
    for finding in findings:
        changes = changes_of(compilation, finding.fixes[0])
        if not any(_overlap(change, other) for change in changes for other in taken):
            taken += changes
    return tuple(taken)


def changes_of(compilation: Compilation, fix: Fix) -> tuple[Change, ...]:
    """What a fix changes; nothing where it is about a file that is none of the map's."""
    modules = {module.text.path: module for module in compilation.symbols.modules}
    if any(edit.span.file not in modules for edit in fix.edits):
        return ()
    return tuple(
        Change(modules[edit.span.file], edit.span.start, edit.span.end, edit.replacement) for edit in fix.edits
    )


def _in_main(compilation: Compilation) -> Iterator[Diagnostic]:
    file = compilation.document.text.path
    return (one for one in compilation.diagnostics if one.span.file == file)


def _overlap(one: Change, other: Change) -> bool:
    return one.module is other.module and one.start <= other.end and other.start <= one.end
