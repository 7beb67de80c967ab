"""How what is wrong with a setting is said."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.diagnostics.near import did_you_mean


def instead(word: str, known: Iterable[str]) -> str:
    """What to write instead of a word nobody knows."""
    names = tuple(known)
    return did_you_mean(word, names) or (
        "`argmap explain` lists all" if len(names) > 10 else f"there are {listed(names)}"
    )


def listed(names: Iterable[str]) -> str:
    """Names in backquotes, the last after `or`."""
    *first, last = (f"`{name}`" for name in names)
    return f"{', '.join(first)} or {last}"


def quoted(value: object) -> str:
    """A value of TOML as it may have been written."""
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    return f"`{value}`" if isinstance(value, str | int | float) else "this"
