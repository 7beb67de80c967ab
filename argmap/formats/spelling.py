"""Values of the model as the words of `.arg` lines: what the language reads back as the same value, or a refusal."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from argmap.frozen import Frozen
from argmap.model import Citation, Relation, Step
from argmap.resolve.properties import FIELDS
from argmap.resolve.values import FORMS, REFERENCES, ValueFormError
from argmap.syntax.keywords import KEYS_BY_KIND
from argmap.syntax.names import canonical, name_fault
from argmap.syntax.nodes import Quoted, Value, Word
from argmap.syntax.scanner import WORD
from argmap.visible import abridged

MOST_VALUES = 1_000
"""The most values that are written into one property."""

_BREAK = re.compile(r"[\r\n]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_WORD = re.compile(rf"(?!\.\.\.)(?:{WORD})")
_LOCATOR = re.compile(r"(?:pp?\.|¶|§) [\w.\-–]+")
_SHOWN = 60

Line = tuple[int, str]
"""A line and how many levels it is indented."""


class UnwritableError(Exception):
    """A value that no `.arg` line holds; the message says why."""


class Block(NamedTuple):
    """What an owner's properties need besides its own values."""

    actors: AbstractSet[str]
    """The ids of actors: whoever is none of them is named in quotes."""
    given: Mapping[str, str] = {}
    """Properties that are not written as the owner has them, but so: its scheme, its premises. Empty: not at all."""


def string(text: str) -> str:
    """`text` in double quotes.

    Raises:
        UnwritableError: it holds a line break, or half a surrogate pair, which is no character.
    """
    if _BREAK.search(text):
        raise UnwritableError(
            "holds a line break, and a text in .arg ends on its line: put a space there, or write JSON"
        )
    if _SURROGATE.search(text):
        raise UnwritableError("holds a lone surrogate, which is no character")
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def called(what: str, text: str) -> str:
    """`text` in double quotes; a refusal says that it is the owner's `what`."""
    try:
        return string(text)
    except UnwritableError as fault:
        raise UnwritableError(f"its {what} {fault}") from None


def name(id: str, *, dotted: bool = True) -> str:
    """`id` as a name, `dotted` where it may stand in an import.

    Raises:
        UnwritableError: it is no name in the language.
    """
    fault = name_fault(id, dotted=dotted)
    if not fault and canonical(id) != id:
        fault = "it is not in Unicode's composed form (NFC)"
    if fault:
        raise UnwritableError(f"`{_shown(id)}` is no name in .arg: {fault}")
    return id


def names(ids: tuple[str, ...]) -> str:
    """Several names, separated by commas."""
    if len(ids) > MOST_VALUES:
        raise UnwritableError(f"names {len(ids):,} others in one line, and {MOST_VALUES:,} is the most")
    return ", ".join(map(name, ids))


def properties(part: Frozen, sort: str, block: Block) -> Iterator[str]:
    """The property lines of `part`, a line of the sort `sort`, in the order in which the language lists its keys."""
    values, given = part.__dict__, block.given
    for key, field in _FIELDS_OF[sort]:
        if key in given:
            if given[key]:
                yield f"{key}: {given[key]}"
            continue
        value = values.get(field)
        if not value and value != 0:  # nothing is written of what is empty, but a weight may be 0
            continue
        try:
            yield f"{key}: {_spelled(key, sort, value, block.actors)}"
        except UnwritableError as fault:
            raise UnwritableError(f"its `{key}:` {fault}") from None


_FIELDS_OF = {sort: tuple((key, FIELDS.get(key, key)) for key in keys) for sort, keys in KEYS_BY_KIND.items()}


def _spelled(key: str, sort: str, value: object, actors: AbstractSet[str]) -> str:
    items = value if isinstance(value, tuple) else (value,)
    if len(items) > MOST_VALUES:
        raise UnwritableError(f"has {len(items):,} values, and {MOST_VALUES:,} is the most")
    if key == "by":
        return ", ".join(name(one) if one in actors else string(one) for one in items)
    if (sort, key) in REFERENCES:
        return names(items)
    texts = [_plain(item) for item in items]
    if key not in _QUOTED and all(map(_WORD.fullmatch, texts)) and _reads_as(key, texts, Word, value):
        return ", ".join(texts)
    if _reads_as(key, texts, Quoted, value):
        return ", ".join(map(string, texts))
    raise UnwritableError(
        f"is {', '.join(f'`{_shown(text)}`' for text in texts[:3])}, but expected {FORMS[key].expected}"
    )


_QUOTED = frozenset(("note", "publisher", "text", "role", "affiliation", "author", "url"))
"""Keys whose values stand in quotes, whatever they are."""


def _reads_as(key: str, texts: list[str], form: Callable[[str, int, int], Value], value: object) -> bool:
    """Whether the language reads these words or strings as `value`."""
    try:
        return FORMS[key].read(tuple(form(text, 0, 0) for text in texts)) == value
    except ValueFormError:
        return False


def _plain(value: object) -> str:
    """A value as a word: an enum by its own, a number without exponent or needless zeros."""
    if not isinstance(value, float):
        return str(value)
    digits = repr(abs(value))  # of the two zeros only one can be written, and they are equal
    if "e" in digits:
        from decimal import Decimal  # noqa: PLC0415 - for the rare tiny weight alone

        digits = format(Decimal(digits), "f")
    return digits.removesuffix(".0")


def citation(cited: Citation) -> Iterator[Line]:
    """The line of a citation, and under it its properties."""
    words = [f"@{name(cited.source)}"]
    if cited.locator:
        if not _LOCATOR.fullmatch(cited.locator):
            raise UnwritableError(
                f"cites `{_shown(cited.locator)}`, but expected a place such as `p. 12`, `pp. 12-14`, `¶ 14` or `§ 3.2`"
            )
        words.append(cited.locator)
    if cited.quote:
        words.append(called("quote", cited.quote))
    if cited.until:
        words += ("…", called("quote", cited.until))
    yield 0, " ".join(words)
    yield from ((1, line) for line in properties(cited, "citation", Block(frozenset())))


def relation(relations: tuple[Relation, ...], actors: AbstractSet[str], subject: str = "") -> Iterator[Line]:
    """The line of relations that differ in their targets alone, and under it its block; `subject` where it is named."""
    first = relations[0]
    ends = ", ".join(_end(one.target) for one in relations)
    yield 0, f"{subject} {first.kind} {ends}" if subject else f"{first.kind} {ends}"
    yield from ((1, line) for line in properties(first, "relation", Block(actors)))
    for cited in first.citations:
        yield from ((level + 1, line) for level, line in citation(cited))


def _end(target: str | Step) -> str:
    return f"{name(target.subject)} -> {name(target.target)}" if isinstance(target, Step) else name(target)


def _shown(text: str) -> str:
    return abridged(text, _SHOWN)
