"""The decisions of one project, as a value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from argmap.diagnostics.diagnostic import Severity

Level: TypeAlias = Severity | Literal["off"]
"""What becomes of the findings of a rule."""

OFF: Final = "off"


@dataclass(frozen=True, slots=True)
class Settings:
    """The decisions of one project.

    `severity` gives findings of a code another severity, or switches them off; a statement longer than `text_limit`
    characters is found too long; imports may also be read from `roots`; findings of `fail_on` and worse fail a check.
    """

    severity: Mapping[str, Level] = field(default_factory=lambda: MappingProxyType({}))
    text_limit: int = 200
    roots: tuple[Path, ...] = ()
    fail_on: Severity = Severity.ERROR
