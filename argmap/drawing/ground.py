"""What is known of a map before it is split: what a view chooses of it, its trees and its sections."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from argmap.diagram import Diagram
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
        self.forest = _gathered(plant(whole), whole)
        self.questioned = _questioned(self.forest, whole)
        """Both ends of the step that an undercut questions, where a part that shows one of them may lack the other."""
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


def _gathered(forest: Forest, whole: Diagram) -> Forest:
    """`forest` with undercuts that no group claims hung at the steps that they question, though these stand in one."""
    above, parents = dict(forest.above), dict(forest.parents)
    below = {id: list(some) for id, some in forest.below.items()}
    free = {node.id for node in whole.nodes if not node.frame and not node.guest}.intersection(forest.roots)
    steps = {edge.id: edge for edge in whole.edges}
    for edge in whole.edges:
        step = steps.get(edge.head)
        if (
            step
            and edge.tail in free
            and edge.tail not in (step.tail, *Forest(above, (), below, parents).up(step.tail))
        ):
            free.remove(edge.tail)
            above[edge.tail], parents[edge.tail] = edge, step.tail
            below.setdefault(step.tail, []).append(edge.tail)
    return Forest(above, tuple(id for id in forest.roots if id not in parents), below, parents)


def _questioned(forest: Forest, whole: Diagram) -> Mapping[str, tuple[str, str]]:
    """The steps that undercuts question, as the ids of both ends, but for those at which they hang."""
    steps = {edge.id: edge for edge in whole.edges}
    return {
        edge.tail: (step.tail, step.head)
        for edge in reversed(whole.edges)
        if (step := steps.get(edge.head))
        and (forest.above.get(edge.tail) is not edge or forest.parents.get(step.tail) != step.head)
    }
