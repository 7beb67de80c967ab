"""What a notebook is given to show of a map."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from argmap.drawing import Options, draw, format_named
from argmap.errors import ArgmapError
from argmap.model import ArgumentMap
from argmap.visible import visible

SVG = "image/svg+xml"
PLAIN = "text/plain"
HTML = "text/html"


@dataclass(frozen=True, slots=True)
class Picture:
    """A map, and how it is to be drawn."""

    map: ArgumentMap
    options: Options = field(default_factory=Options)

    def __repr__(self) -> str:
        """What a terminal shows in place of the picture."""
        return repr(self.map)

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> Mapping[str, str]:  # noqa: ARG002 - as IPython calls it
        return bundle(self.map, self.options)


def bundle(argument_map: ArgumentMap, options: Options | None = None) -> Mapping[str, str]:
    """`argument_map` by type of content: its picture, and the map in one line for where no picture can be shown.

    A picture that cannot be made is no error here, as a notebook would show one for a map that is whole: the reason
    stands in the text.
    """
    told = visible(repr(argument_map))
    try:
        files = draw(argument_map, format_named("svg"), options)
    except ArgmapError as error:
        reason = "\n".join(map(visible, str(error).split("\n")))
        return {PLAIN: f"{told}\nno picture could be drawn: {reason}"}
    if len(files) == 1:
        return {SVG: files[0].content.decode(), PLAIN: told}
    return {HTML: "\n".join(file.content.decode() for file in files), PLAIN: told}
