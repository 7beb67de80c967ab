"""Argument maps: read, checked, built, walked, drawn and written.

    import argmap

    map = argmap.load("maps/nagy.arg")
    for claim in map.main_claims:
        print(claim.text, "for:", len(map.supporters(claim.id)), "against:", len(map.attackers(claim.id)))
    argmap.dump(map, "nagy.json")

This module is the only public face of the package; the rooms below it may change without notice. Nothing is loaded
before it is used.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.citations.finding import Outcome, Place
    from argmap.diagnostics.diagnostic import Diagnostic, Edit, Fix, Label, Severity
    from argmap.errors import ArgmapError, FileError, FormatError, UsageError
    from argmap.face import InvalidMapError, RenderOptions, check, dump, dumps, load, loads, quotes, references, render
    from argmap.model import (
        STATEMENT_CLASSES,
        Actor,
        ArgumentMap,
        Assumption,
        Attribution,
        Bibliography,
        Citation,
        Claim,
        Confidence,
        Direction,
        Evidence,
        Group,
        Import,
        Inference,
        Kind,
        Likelihood,
        Objection,
        Proposition,
        Question,
        Reason,
        Rebuttal,
        Relation,
        RelationKind,
        Source,
        Statement,
        Step,
        Undercut,
        View,
    )
    from argmap.model.grades import CONFIDENCE, CREDIBILITY, ICD_203, PHIA, RELIABILITY, SCALES, Range, Scale
    from argmap.proof import Basis, Quotation
    from argmap.render.engine.interface import RenderError
    from argmap.report.sources import SourceReport, source_report
    from argmap.settings import HouseTheme, Settings, read_settings
    from argmap.text import Span

__all__ = [
    "CONFIDENCE",
    "CREDIBILITY",
    "ICD_203",
    "PHIA",
    "RELIABILITY",
    "SCALES",
    "STATEMENT_CLASSES",
    "Actor",
    "ArgmapError",
    "ArgumentMap",
    "Assumption",
    "Attribution",
    "Basis",
    "Bibliography",
    "Citation",
    "Claim",
    "Confidence",
    "Diagnostic",
    "Direction",
    "Edit",
    "Evidence",
    "FileError",
    "Fix",
    "FormatError",
    "Group",
    "HouseTheme",
    "Import",
    "Inference",
    "InvalidMapError",
    "Kind",
    "Label",
    "Likelihood",
    "Objection",
    "Outcome",
    "Place",
    "Proposition",
    "Question",
    "Quotation",
    "Range",
    "Reason",
    "Rebuttal",
    "Relation",
    "RelationKind",
    "RenderError",
    "RenderOptions",
    "Scale",
    "Settings",
    "Severity",
    "Source",
    "SourceReport",
    "Span",
    "Statement",
    "Step",
    "Undercut",
    "UsageError",
    "View",
    "check",
    "dump",
    "dumps",
    "load",
    "loads",
    "quotes",
    "read_settings",
    "references",
    "render",
    "source_report",
]

# Where the names come from at run time; those that are listed nowhere come from the model.
_HOMES = {
    "argmap.citations.finding": ("Outcome", "Place"),
    "argmap.diagnostics.diagnostic": ("Diagnostic", "Edit", "Fix", "Label", "Severity"),
    "argmap.errors": ("ArgmapError", "FileError", "FormatError", "UsageError"),
    "argmap.face": (
        *("InvalidMapError", "RenderOptions", "check", "dump", "dumps", "load", "loads", "quotes", "references"),
        "render",
    ),
    "argmap.model.grades": ("CONFIDENCE", "CREDIBILITY", "ICD_203", "PHIA", "RELIABILITY", "SCALES", "Range", "Scale"),
    "argmap.proof": ("Basis", "Quotation"),
    "argmap.render.engine.interface": ("RenderError",),
    "argmap.report.sources": ("SourceReport", "source_report"),
    "argmap.settings": ("HouseTheme", "Settings", "read_settings"),
    "argmap.text": ("Span",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


if not TYPE_CHECKING:  # to a type checker, which sees the names above, any further name is a mistake

    def __getattr__(name: str) -> object:
        """The public name `name`, loaded now that it is used (PEP 562)."""
        if name not in __all__:
            raise AttributeError(f"module 'argmap' has no attribute {name!r}")
        value = getattr(import_module(_HOME_OF.get(name, "argmap.model")), name)
        globals()[name] = value
        return value


def load_ipython_extension(shell: object) -> None:
    """What IPython calls for `%load_ext argmap`: from then on, `%%argmap` draws the map in a cell."""
    import_module("argmap.notebook.magic").register(shell)


def __dir__() -> list[str]:
    return __all__


class _Face(ModuleType):
    """This module. The room `argmap.render`, once loaded, would take the place of the function of that name."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in __all__ and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Face
