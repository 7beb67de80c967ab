"""Cycles in a graph of names: what reaches itself, and the shortest way round."""

from __future__ import annotations

from collections import deque
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

Graph = Mapping[str, Sequence[str]]
"""The names that each name leads to; a name that leads nowhere need not stand in it."""


def cyclic_components(graph: Graph, roots: Iterable[str]) -> Iterator[list[str]]:
    """Each largest set of two or more names that all reach one another, of those that `roots` reach.

    Tarjan's algorithm (Depth-first search and linear graph algorithms, SIAM J. Comput. 1, 1972) with a stack of its
    own in place of recursion: the depth of a map has no limit.
    """
    order: dict[str, int] = {}  # when each name was first met
    lowest: dict[str, int] = {}
    waiting: list[str] = []
    settled: set[str] = set()
    for root in roots:
        if root in order or root not in graph:
            continue
        path = [(root, iter(graph[root]))]
        order[root] = lowest[root] = len(order)
        waiting.append(root)
        while path:
            name, following = path[-1]
            for other in following:
                if other not in graph:
                    continue  # it leads nowhere, so it is in no cycle
                if other not in order:
                    order[other] = lowest[other] = len(order)
                    waiting.append(other)
                    path.append((other, iter(graph[other])))
                    break
                if other not in settled:
                    lowest[name] = min(lowest[name], order[other])
            else:
                path.pop()
                if path:
                    above = path[-1][0]
                    lowest[above] = min(lowest[above], lowest[name])
                if lowest[name] == order[name]:
                    component = _taken_off(waiting, name)
                    settled.update(component)
                    if len(component) > 1:
                        yield component


def _taken_off(waiting: list[str], last: str) -> list[str]:
    """The end of `waiting` down to `last`, which is taken off it."""
    component = [waiting.pop()]
    while component[-1] != last:
        component.append(waiting.pop())
    return component


def shortest_cycle(graph: Graph, start: str, inside: Container[str]) -> list[str]:
    """The names on a shortest way from `start` back to it through names `inside`, `start` first and not repeated."""
    before: dict[str, str] = {}
    front = deque([start])
    while front:
        name = front.popleft()
        for other in graph.get(name, ()):
            if other == start:
                way = [name]
                while way[-1] != start:
                    way.append(before[way[-1]])
                return way[::-1]
            if other in inside and other not in before:
                before[other] = name
                front.append(other)
    raise ValueError(f"{start!r} is in no cycle")
