"""One thing that can be done at a place: a title, and the changes it makes."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from argmap.diagnostics.catalogue.structure import MISPLACED
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.lsp.blocks import Blocks, blocks_of
from argmap.lsp.change import Change
from argmap.pipeline import Compilation
from argmap.resolve.modules import Module
from argmap.syntax.nodes import Document
from argmap.text import Span


class ActionKind(StrEnum):
    """What an action is, by the names that the protocol has for it."""

    FIX = "quickfix"
    EXTRACT = "refactor.extract"
    REWRITE = "refactor.rewrite"
    FIX_ALL = "source.fixAll.argmap"


class Action(NamedTuple):
    """Changes to the files of a map. `finding` is what it mends; `preferred`: it is what most would choose."""

    title: str
    kind: ActionKind
    changes: tuple[Change, ...]
    finding: Diagnostic | None = None
    preferred: bool = False


class Selected(NamedTuple):
    """A stretch of the main file, and what is known of it."""

    compilation: Compilation
    span: Span

    @property
    def module(self) -> Module:
        """The main file."""
        return self.compilation.symbols.modules[0]

    @property
    def document(self) -> Document:
        """Its lines."""
        return self.compilation.document

    @property
    def blocks(self) -> Blocks:
        """How far each line reaches."""
        return blocks_of(self.document)

    @property
    def stands(self) -> bool:
        """Whether every line stands where it may, so that what is moved means there what it meant here."""
        misplaced = any(
            one.code == MISPLACED.code and one.span.file == self.span.file for one in self.compilation.diagnostics
        )
        return not misplaced and not self.module.parse.diagnostics

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """What was found in the lines of the stretch."""
        span = self.span
        return tuple(
            one
            for one in self.compilation.diagnostics
            if one.span.file == span.file and one.span.line <= span.end_line and one.span.end_line >= span.line
        )
