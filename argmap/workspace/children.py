"""The nodes right under each node of a text that is edited."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from argmap.resolve import Module
from argmap.syntax.shifting import Nodes


class Children(Mapping[int, Sequence[int]]):
    """The nodes under each node, found where they are asked for."""

    def __init__(self, parents: Sequence[int]) -> None:
        self._parents = parents

    def __getitem__(self, number: int) -> list[int]:
        found = list(children_of(self._parents, number))
        if not found:
            raise KeyError(number)
        return found

    def get(self, number: int, default: object = ()) -> Sequence[int]:  # noqa: ARG002 - as every mapping has it
        """The nodes under a node, perhaps none."""
        return list(children_of(self._parents, number))

    def __iter__(self) -> Iterator[int]:
        return iter(dict.fromkeys(self._parents))

    def __len__(self) -> int:
        return len(set(self._parents))


def children_of(parents: Sequence[int], number: int) -> Iterator[int]:
    """The nodes right under a node."""
    for below in range(number + 1, len(parents)):
        parent = parents[below]
        if parent == number:
            yield below
        elif parent < number:
            return


def nodes_of(module: Module) -> Nodes:
    """The nodes of a file that is kept while it changes."""
    nodes = module.document.nodes
    assert isinstance(nodes, Nodes)
    return nodes
