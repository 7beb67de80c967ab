"""The relations that lead out of a picture."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from argmap.diagram.edges import ends_of_edge
from argmap.diagram.picture import Edge, Place, SeeAlso


def see_also(
    edges: Iterable[Edge],
    all_edges: Mapping[str, Edge],
    text: Callable[[str], str],
    place: Callable[[str], Place | None],
) -> Iterator[SeeAlso]:
    """What `edges` say of what is not drawn here.

    `text` gives the text of a statement, `place` where it is drawn, None for what is drawn here.
    """
    for edge in edges:
        ends = ends_of_edge(edge, all_edges)
        away = next((found for end in ends if (found := place(end)) is not None), Place(""))
        heads = tuple(text(end) for end in ends[1:])
        step = heads if len(heads) > 1 else ()
        yield SeeAlso(edge.kind, text(edge.tail), " → ".join(heads), away, edge.id, step)
