"""What an overlay is, and what it may ask for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from argmap.diagram import Badge, Diagram
from argmap.model import ArgumentMap

if TYPE_CHECKING:
    from argmap.proof import Quotation


@dataclass(frozen=True, slots=True)
class Asked:
    """What overlays are made from: the whole map, and what is known of it beside what it says."""

    map: ArgumentMap
    quotes: tuple[Quotation, ...] | None = None
    """What came of looking for its quotes; None where nobody looked."""
    standing: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Which statements stand."""


@dataclass(frozen=True, slots=True)
class Overlay:
    """Something that can be laid over a picture. Its name is what `--overlay` takes."""

    name: str
    help: str
    lay: Callable[[Diagram, Asked], Diagram]
    """Raises `UsageError` where it lacks what it is made from."""


def with_badges(diagram: Diagram, badges: Mapping[str, tuple[Badge, ...]]) -> Diagram:
    """`diagram` with more badges on its boxes and junctions, by their ids."""
    return replace(
        diagram,
        nodes=tuple(
            replace(node, badges=(*node.badges, *badges[node.id])) if badges.get(node.id) else node
            for node in diagram.nodes
        ),
    )
