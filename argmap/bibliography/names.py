"""Citation keys as names of the language."""

from __future__ import annotations

from argmap.syntax.names import bare, canonical

_FIRST = "ref-"


def name_of(key: str) -> str:
    """The name that the entry with the citation key `key` goes by: what no name can have becomes `-`.

    `smith:2020` goes by `smith-2020`, and `12/AB` by `ref-12-AB`, since a name begins with a letter.
    """
    parts: list[str] = [""]
    for character in canonical(key):
        # a letter before it, as only what may stand inside a name is asked
        if bare(f"a{character}") == f"a{character}":
            parts[-1] += character
        elif parts[-1]:
            parts.append("")
    name = "-".join(part for part in parts if part).strip("-")
    return name if name and bare(name) == name else f"{_FIRST}{name}".rstrip("-")
