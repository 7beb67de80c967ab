"""Colour, where the reader is a terminal."""

from __future__ import annotations

from typing import NamedTuple

from argmap.diagnostics.diagnostic import Severity

_RESET = "\x1b[0m"


class Ink(NamedTuple):
    """How the parts of a finding are set off: each field begins a style, and empty ones leave the text plain."""

    error: str = ""
    warning: str = ""
    info: str = ""
    strong: str = ""
    frame: str = ""
    added: str = ""

    def paint(self, style: str, text: str) -> str:
        """`text` in one of the styles above."""
        return f"{style}{text}{_RESET}" if style and text else text

    def of(self, severity: Severity) -> str:
        """The style of findings of this severity."""
        return {Severity.ERROR: self.error, Severity.WARNING: self.warning, Severity.INFO: self.info}[severity]


PLAIN = Ink()
# Bold and the eight first colours only: every terminal has them, and its user has chosen what they look like.
COLOUR = Ink(
    error="\x1b[1;31m",
    warning="\x1b[1;33m",
    info="\x1b[1;36m",
    strong="\x1b[1m",
    frame="\x1b[1;34m",
    added="\x1b[32m",
)
