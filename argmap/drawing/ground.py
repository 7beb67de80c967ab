"""What is known of a map before it is split: what a view chooses of it, its trees and its sections."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagram.fold import foldable
from argmap.diagram.forest import Forest, plant
from argmap.diagram.pictures import Pictures
from argmap.diagram.select import select, select_all
from argmap.drawing.sections import sections_of
from argmap.model import ArgumentMap, Direction, View


class Ground:
    """The tables behind all sheets of a map, made once."""

    def __init__(self, argument_map: ArgumentMap, view: View | None) -> None:
        chosen = select(argument_map, view) if view else select_all(argument_map)
        self.remarks = chosen.remarks
        self.direction = (view.direction if view else None) or Direction.LEFT_RIGHT
        self.pictures = Pictures(argument_map, chosen)
        self.all = tuple(statement.id for statement in chosen.statements)
        self.place = {id: number for number, id in enumerate(self.all)}
        whole = self.pictures.draw(self.all)
        self.nodes = {node.id: node for node in whole.nodes}
        self.forest: Forest = plant(whole)
        self.root = sections_of(argument_map, whole, self.forest)
        self.sections = {section.id: section for section in self.root.down()}
        self.parents = {child.id: section.id for section in self.root.down() for child in section.children}
        collapsed = foldable(view.collapse if view else (), self.nodes, self.forest)
        self.closed = frozenset(collapsed & self.sections.keys())

    def around(self, section: str) -> Iterator[str]:
        """The ids of what a section stands in, innermost first."""
        while section := self.parents.get(section, ""):
            yield section

    def outermost(self, section: str) -> str:
        """The id of the import, group or tree that a section stands in, or is."""
        while self.parents.get(section, ""):
            section = self.parents[section]
        return section
