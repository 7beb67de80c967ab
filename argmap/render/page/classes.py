"""Looks by class: the attributes that colour and size the parts of a picture, each set of them written once.

A picture by itself carries its colours in attributes, as viewers without style sheets want it. In a page they would be
a third of the file. The rules have no weight (`:where`), so whatever overrides an attribute overrides them as well.
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

LOOKS = (
    "fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "font-size",
    "font-weight", "text-anchor",
)  # fmt: skip


class Looks:
    """The sets of attributes found so far, and the class of each."""

    def __init__(self) -> None:
        self._classes: dict[tuple[tuple[str, str], ...], str] = {}

    def gather(self, drawing: ET.Element) -> None:
        """Put a class in the place of these attributes on every part of `drawing`."""
        for one in drawing.iter():
            look = tuple((name, value) for name in LOOKS if (value := one.attrib.pop(name, None)) is not None)
            if look:
                class_ = self._classes.setdefault(look, f"k{len(self._classes)}")
                one.set("class", f"{one.get('class', '')} {class_}".strip())

    def rules(self) -> str:
        """The style sheet of the classes."""
        return "".join(
            f":where(.{class_}){{{';'.join(f'{name}:{_value(name, value)}' for name, value in look)}}}"
            for look, class_ in self._classes.items()
        )


def _value(name: str, value: str) -> str:
    return f"{value}px" if name in ("font-size", "stroke-width") else value
