"""The parts of a map in the order they are read: modules, groups, trees and their branches."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from argmap.diagram import Diagram
from argmap.diagram.forest import Forest
from argmap.model import ArgumentMap, Group


@dataclass(slots=True, eq=False)
class Section:
    """A statement with what hangs under it, a group or an import with what stands in it, or the whole map."""

    id: str
    title: str
    is_box: bool = False
    """Whether it is a statement."""
    can_fold: bool = True
    """Whether it can be shown without what it holds; reasons and objections cannot."""
    sort: str = "group"
    """What it is called where it is no statement: a group, or a map that is imported."""
    children: list[Section] = field(default_factory=list)

    def down(self) -> Iterator[Section]:
        """Itself and all below, each before what it holds, in reading order."""
        stack = [self]
        while stack:
            section = stack.pop()
            yield section
            stack += reversed(section.children)

    def statements(self) -> tuple[str, ...]:
        """The ids of its statements."""
        return tuple(section.id for section in self.down() if section.is_box)


def sections_of(argument_map: ArgumentMap, whole: Diagram, forest: Forest) -> Section:
    """The whole map as its parts: outermost imports, groups, and trees that stand in none."""
    return _Builder(argument_map, whole, forest).build()


class _Builder:
    def __init__(self, argument_map: ArgumentMap, whole: Diagram, forest: Forest) -> None:
        self.map = argument_map
        self.forest = forest
        self.whole = whole
        self.groups: dict[str, Group] = {group.id: group for group in argument_map.groups}
        self.root = Section("", argument_map.title)
        self.holders: dict[str, Section] = {"": self.root}
        self.imports = {f"{one.module}.{one.name}".lstrip("."): one.title for one in argument_map.imports}

    def build(self) -> Section:
        """The root, with everything under it."""
        boxes = {box.id for box in self.whole.boxes}
        made = {
            node.id: Section(node.id, node.text or node.kind.value, True, node.id in boxes) for node in self.whole.nodes
        }
        parents = self._parents()
        for id, section in made.items():
            if id in parents:
                made[parents[id]].children.append(section)
            else:
                statement = self.map[id]
                self._holder(statement.group, statement.module).children.append(section)
        return self.root

    def _parents(self) -> Mapping[str, str]:
        """What each statement stands under: what it hangs under, an undercut what the step leads to that it questions.

        There the step is drawn, even if what it begins from is cut off.
        """
        parents = dict(self.forest.parents)
        steps = {edge.id: edge for edge in self.whole.edges}
        for id, edge in self.forest.above.items():
            step = steps.get(edge.head)
            if step and self.forest.parents.get(step.tail) == step.head:
                parents[id] = step.head
        return parents

    def _holder(self, group: str, module: str) -> Section:
        """The section of a group, or of an import for what stands in no group of its own."""
        if group in self.groups:
            found = self.holders.get(group)
            if found is None:
                one = self.groups[group]
                found = Section(group, one.title or group.rpartition(".")[2])
                self._holder(one.parent, module).children.append(found)
                self.holders[group] = found
            return found
        key = f"{module}." if module else ""
        if key not in self.holders:
            self.holders[key] = Section(key, self.imports.get(module) or module, sort="map")
            self.root.children.append(self.holders[key])
        return self.holders[key]
