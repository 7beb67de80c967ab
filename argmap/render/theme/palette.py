"""The colours of a picture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace

from argmap.errors import UsageError
from argmap.model import Kind

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
TAGS = 8
"""How many colours there are for tags; more could not be told apart."""


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours of one kind of node: its outline, its ground, its label and its text."""

    line: str
    ground: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Palette:
    """Every colour of a picture, as `#rrggbb`."""

    ground: str
    text: str
    quiet: str
    frame_line: str
    frame_ground: str
    question: Ink
    main: Ink
    claim: Ink
    evidence: Ink
    assumption: Ink
    rebuttal: Ink
    undercut: Ink
    reason: Ink
    objection: Ink
    support: str
    attack: str
    doubt: str
    """undercuts"""
    neutral: str
    """answers and restatements"""
    tags: tuple[str, ...]

    def ink(self, kind: Kind, *, main: bool = False) -> Ink:
        """The colours of a kind."""
        if kind is Kind.QUESTION and not main:
            return Ink(self.question.line, self.ground, self.question.line, self.text)
        found = self.main if main and kind is Kind.CLAIM else getattr(self, kind.value)
        assert isinstance(found, Ink)
        return found

    def colours(self) -> Iterator[tuple[str, str]]:
        """Every colour with its name: `ground`, `claim-line`, `tag-3`."""
        for field in fields(self):
            value, name = getattr(self, field.name), field.name.replace("_", "-")
            if isinstance(value, Ink):
                yield from ((f"{name}-{part.name}", getattr(value, part.name)) for part in fields(Ink))
            elif isinstance(value, tuple):
                yield from ((f"tag-{number}", colour) for number, colour in enumerate(value, start=1))
            else:
                yield name, value

    def with_colours(self, changed: Mapping[str, str]) -> Palette:
        """The palette with other colours, by their names. Raises `UsageError`."""
        known = dict(self.colours())
        for name in changed:
            if name not in known:
                raise UsageError(f"a palette has no colour `{name}`")
        new = known | dict(changed)
        values: dict[str, str | Ink | tuple[str, ...]] = {}
        for field in fields(self):
            value, name = getattr(self, field.name), field.name.replace("_", "-")
            if isinstance(value, Ink):
                values[field.name] = Ink(**{part.name: new[f"{name}-{part.name}"] for part in fields(Ink)})
            elif isinstance(value, tuple):
                values[field.name] = tuple(new[f"tag-{number}"] for number in range(1, TAGS + 1))
            else:
                values[field.name] = new[name]
        return replace(self, **values)  # type: ignore[arg-type]  # each value is of the sort its field had before

    def __post_init__(self) -> None:
        """Refuse whatever is no colour. Raises `UsageError`."""
        if len(self.tags) != TAGS:
            raise UsageError(f"a palette has {TAGS} colours for tags, not {len(self.tags)}")
        for name, colour in self.colours():
            if not _COLOUR.fullmatch(colour):
                raise UsageError(f"`{name}` of a palette must be a colour such as `#1c2330`, not {colour!r}")
