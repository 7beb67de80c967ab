"""Properties whose colon is missing."""

from __future__ import annotations

from functools import lru_cache

from argmap.diagnostics.catalogue.lines import MISSING_COLON
from argmap.diagnostics.near import nearest
from argmap.syntax.faults.damage import Damage, Outcome
from argmap.syntax.faults.edited import Change
from argmap.syntax.keywords import ALL_KEYS, FIRST_WORDS
from argmap.syntax.labels import INSTEAD

_AT_TOP = (*FIRST_WORDS, *ALL_KEYS)  # of words equally near, what more often stands there
_IN_BLOCK = (*ALL_KEYS, *FIRST_WORDS)


def missing_colon(damage: Damage) -> Outcome | None:
    """`author "Stephen Nagy"`, `author = "Stephen Nagy"`, and the same with the key misspelt."""
    shape, tokens = damage.shape, damage.line.tokens
    if shape[0] != "W" or len(shape) < 2 or damage.raw(0, 0) in INSTEAD:
        return None
    key = _key(damage.raw(0, 0), _AT_TOP if damage.parent < 0 else _IN_BLOCK)
    if not key:
        return None
    start, end = tokens[0].start, tokens[0].end
    sign = tokens[1] if shape[1] == "X" and damage.raw(1, 1) in ("=", ";") else None
    colon = Change(sign.start, sign.end, ":") if sign else Change(end, end, ":")
    node = damage.read_with(Change(start, end, key), colon)
    if node is None:
        return None
    fix = damage.replace(damage.stretch(start, colon.end), f"{key}:", f"write `{key}:`")
    return Outcome(node, MISSING_COLON.report(damage.span(0), fixes=(fix,), key=key, word=damage.brief(0, 0)))


@lru_cache(maxsize=1_000)
def _key(word: str, candidates: tuple[str, ...]) -> str:
    """The key that `word` is or was meant to be, nothing where it comes nearer to a keyword."""
    near = nearest(word, candidates, most=1)
    return near[0] if near and near[0] in ALL_KEYS else ""
