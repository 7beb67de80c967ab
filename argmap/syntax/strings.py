"""Texts that go on over several lines."""

from __future__ import annotations

from argmap.syntax.nodes import Citation, MapTitle, Node, Property, Quoted, Statement


def joined(node: Node, string: Quoted) -> Node | None:
    """`node` with `string` joined to its last text, None where it has none that could go on."""
    if isinstance(node, Statement):
        return node._replace(text=_longer(node.text, string) if node.text else string)
    if isinstance(node, MapTitle):
        return node._replace(title=_longer(node.title, string))
    if isinstance(node, Citation):
        if node.until is not None:
            return node._replace(until=_longer(node.until, string))
        return None if node.quote is None else node._replace(quote=_longer(node.quote, string))
    if isinstance(node, Property) and isinstance(last := node.values[-1], Quoted):
        return node._replace(values=(*node.values[:-1], _longer(last, string)))
    return None


def _longer(first: Quoted, second: Quoted) -> Quoted:
    return first._replace(value=f"{first.value} {second.value}")
