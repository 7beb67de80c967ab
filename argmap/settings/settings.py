"""The decisions of one project, as a value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from argmap.diagnostics.diagnostic import Severity
from argmap.model.grades import ICD_203, Scale
from argmap.settings.theme import HouseTheme

Level: TypeAlias = Severity | Literal["off"]
"""What becomes of the findings of a rule."""

OFF: Final = "off"


@dataclass(frozen=True, slots=True)
class Settings:
    """The decisions of one project.

    `severity` gives findings of a code another severity, or switches them off; a statement longer than `text_limit`
    characters is found too long; imports may also be read from `roots`; findings of `fail_on` and worse fail a check.
    Evidence from before `horizon`, a date such as `2015` or `2015-06-01`, is found old; without one, none is. Words for
    likelihoods mean what the scale `likelihood` says. The texts of sources are looked for in the folders `sources`.
    Pictures have the theme `theme`, one of argmap's own or of `themes`.
    """

    severity: Mapping[str, Level] = field(default_factory=lambda: MappingProxyType({}))
    text_limit: int = 200
    roots: tuple[Path, ...] = ()
    fail_on: Severity = Severity.ERROR
    horizon: str = ""
    likelihood: Scale = ICD_203
    sources: tuple[Path, ...] = ()
    theme: str = "report"
    themes: tuple[HouseTheme, ...] = ()
