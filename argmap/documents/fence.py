"""What stands behind the three backticks: whether the block is a map, and how it is to be drawn."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

LANGUAGE = "argmap"

_ATTRIBUTES = re.compile(r"\{\s*\.?argmap\b(?P<rest>[^{}]*)\}\s*")
_PLAIN = re.compile(r"argmap\b(?![\w.-])(?P<rest>.*)")
_WISH = re.compile(
    r"""\s*+(?P<key>[A-Za-z][\w-]*)\s*+=\s*+(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"']+))"""
)
_MARK = re.compile(r"\s*+[#.][\w:-]+")


@dataclass(frozen=True, slots=True)
class Fence:
    """The wishes of a block that is a map, and what of its first line could not be read."""

    wishes: Mapping[str, str]
    fault: str = ""


def read_fence(info: str) -> Fence | None:
    """The wishes behind a fence's backticks, None where the block is no map.

    Takes `argmap view=laws caption="The laws"` and pandoc's `{.argmap #fig-laws view=laws}`; identifiers and classes in
    the braces are left to the document.
    """
    match = _ATTRIBUTES.fullmatch(info.strip()) or _PLAIN.fullmatch(info.strip())
    if match is None:
        return None
    rest, at = match["rest"], 0
    wishes: dict[str, str] = {}
    while rest[at:].strip():
        if mark := _MARK.match(rest, at):
            at = mark.end()
        elif wish := _WISH.match(rest, at):
            wishes[wish["key"]] = next(value for value in wish.group("double", "single", "bare") if value is not None)
            at = wish.end()
        else:
            return Fence(MappingProxyType(wishes), rest[at:].strip())
    return Fence(MappingProxyType(wishes))
