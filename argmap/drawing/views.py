"""Views asked for: one of the map's own, another, or one with some of its keys said otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from argmap.diagnostics.near import did_you_mean
from argmap.errors import UsageError
from argmap.model import ArgumentMap, Kind, Question, View
from argmap.visible import visible

MOST_LISTED = 8
"""So many names are listed for whoever has given one that nobody knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A view in the words of whoever asks for it. What is empty leaves to the view named what it says."""

    name: str = ""
    """A view of the map's own."""
    focus: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    """Shown with what answers them; the same as a focus, but for the kind."""
    depth: int | None = None
    show: tuple[Kind, ...] = ()
    hide: tuple[Kind, ...] = ()
    tags: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    collapse: tuple[str, ...] = ()


def view_asked(argument_map: ArgumentMap, asked: Asked) -> View | None:
    """The view that `asked` means; None where nothing is asked.

    Raises:
        UsageError: it names something that the map does not have.
    """
    statements = [statement.id for statement in argument_map.statements]
    questions = [question.id for question in argument_map.of_kind(Question)]
    ids, called = _actors(argument_map)
    said: dict[str, Any] = {  # Any: the fields of a view, as pydantic takes them
        "focus": (
            *_meant(asked.focus, statements, "statement"),
            *_meant(asked.questions, questions, "question"),
        ),
        "depth": asked.depth,
        "show": asked.show,
        "hide": asked.hide,
        "tags": _meant(asked.tags, _tags(argument_map), "tag"),
        "sources": _meant(asked.sources, [source.id for source in argument_map.sources], "source"),
        "actors": _meant(asked.actors, ids, "actor", called),
        "collapse": _meant(
            asked.collapse, [*statements, *(group.id for group in argument_map.groups)], "statement or group"
        ),
    }
    said = {key: value for key, value in said.items() if value not in ((), None)}
    if not asked.name:
        return View(id="asked", **said) if said else None
    view = view_named(argument_map, asked.name)
    return view.model_copy(update=said) if said else view


def view_named(argument_map: ArgumentMap, name: str) -> View:
    """The map's own view of this name. Raises `UsageError` where there is none."""
    for view in argument_map.views:
        if view.id == name:
            return view
    raise UsageError(_unknown("view", name, [view.id for view in argument_map.views]))


def checked_view(argument_map: ArgumentMap, view: View) -> View:
    """`view`, as it is. Raises `UsageError` where it names something that the map does not have."""
    view_asked(
        argument_map,
        Asked(focus=view.focus, tags=view.tags, sources=view.sources, actors=view.actors, collapse=view.collapse),
    )
    return view


def _tags(argument_map: ArgumentMap) -> list[str]:
    return list(dict.fromkeys(tag for statement in argument_map.statements for tag in statement.tags))


def _actors(argument_map: ArgumentMap) -> tuple[list[str], dict[str, list[str]]]:
    """Everybody who says something, by id or in the words of a `by:`, and what each is called besides."""
    ids = [actor.id for actor in argument_map.actors]
    ids += [by for statement in argument_map.statements for by in statement.by]
    called: dict[str, list[str]] = {}
    for actor in argument_map.actors:
        if actor.name:
            called.setdefault(actor.name, []).append(actor.id)
    return list(dict.fromkeys(ids)), called


def _meant(
    words: Iterable[str], known: Iterable[str], noun: str, called: Mapping[str, list[str]] | None = None
) -> tuple[str, ...]:
    """The ids that `words` stand for; one that lacks its import stands for that name in every import."""
    found: list[str] = []
    exact = dict.fromkeys(known)
    bare: dict[str, list[str]] = {name: list(ids) for name, ids in (called or {}).items()}
    for id in exact:
        if "." in id:
            bare.setdefault(id.rpartition(".")[2], []).append(id)
    for word in words:
        if word not in exact and word not in bare:
            raise UsageError(_unknown(noun, word, [*exact, *bare]))
        found += [word] if word in exact else bare[word]
    return tuple(dict.fromkeys(found))


def _unknown(noun: str, name: str, known: Iterable[str]) -> str:
    names = list(dict.fromkeys(known))
    hint = did_you_mean(name, names)
    if not hint and not names:
        hint = "it has none"
    elif not hint:
        more = f" and {len(names) - MOST_LISTED} more" if len(names) > MOST_LISTED else ""
        hint = f"there are {', '.join(f'`{visible(known)}`' for known in names[:MOST_LISTED])}{more}"
    return f"the map has no {noun} `{visible(name)}`; {hint}"
