"""What stands right under a line."""

from __future__ import annotations

from typing import NamedTuple

from argmap.resolve.modules import Module
from argmap.syntax.nodes import Broken, Citation, Property, Relation, Statement


class Block(NamedTuple):
    """The properties and the citations (by number) right under a line, and whether a line there could not be read."""

    properties: list[Property]
    citations: list[int]
    broken: bool


def block_of(module: Module, number: int) -> Block:
    """What stands right under the line `number`."""
    properties: list[Property] = []
    citations: list[int] = []
    broken = False
    forms, nodes = module.document.forms, module.document.nodes
    for child in module.children.get(number, ()):
        if isinstance(forms[child], Statement | Relation):
            continue  # a group may hold thousands
        node = nodes[child]
        if isinstance(node, Property):
            properties.append(node)
        elif isinstance(node, Citation):
            citations.append(child)
        elif isinstance(node, Broken):
            broken = True
    return Block(properties, citations, broken)
