"""`attribution` in JSON: written for whoever reads the file, and held against the rest when it comes back.

It follows from `by` and `citations`; programs that read JSON should not have to know how.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.formats.places import Path
from argmap.model import Attribution
from argmap.model.statement import attribution_of

KEY = "attribution"


def take_out(data: object) -> bool:
    """Take every `attribution` out of the statements of `data`, a map as JSON has it. Gives whether there was any."""
    found = [statement for _, statement in _statements(data) if KEY in statement]
    for statement in found:
        del statement[KEY]
    return bool(found)


def contradictions(data: object) -> Iterator[tuple[Path, str]]:
    """Each `attribution` that is none, or not what the statement says: the way to it and what is wrong there."""
    for number, statement in _statements(data):
        if KEY not in statement:
            continue
        said = statement[KEY]
        path = ("statements", number, KEY)
        right = attribution_of(by=bool(statement.get("by")), cited=bool(statement.get("citations")))
        if said not in tuple(Attribution):
            yield path, f"expected one of {', '.join(Attribution)}"
        elif said != right:
            yield path, f"by its `by` and `citations` the statement is `{right}`, not `{said}`; this may be left out"


def _statements(data: object) -> Iterator[tuple[int, dict[str, object]]]:
    statements = data.get("statements") if isinstance(data, dict) else None
    if isinstance(statements, list):
        yield from ((number, one) for number, one in enumerate(statements) if isinstance(one, dict))
