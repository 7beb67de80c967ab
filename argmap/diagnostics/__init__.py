"""Findings: what they are made of, and the rules that word them."""

from __future__ import annotations

from argmap.diagnostics.diagnostic import Applicability, Diagnostic, Edit, Fix, Label, Severity
from argmap.diagnostics.rule import Rule

__all__ = ["Applicability", "Diagnostic", "Edit", "Fix", "Label", "Rule", "Severity"]
