"""What may stand at a place of a command line: asked by shells while somebody types."""

from __future__ import annotations

import argparse
import importlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from argmap.cli.parser import OneOf, Parser

WORDS, FILES = "words", "files"
"""What candidates are, as the first line of an answer says: words, or files and folders, which shells quote."""
LONGEST = 60
"""Characters of a description."""


class Candidate(NamedTuple):
    """What may be put in place of the word that is typed, and a word on it."""

    value: str
    about: str = ""


class Answer(NamedTuple):
    """The candidates for a place."""

    kind: str
    candidates: tuple[Candidate, ...]

    def __str__(self) -> str:
        """The kind, then a candidate a line, a tab before what is said of it."""
        lines = (f"{value}\t{_short(about)}" if about else value for value, about in self.candidates)
        return "".join(f"{line}\n" for line in (self.kind, *lines))


def answer(place: int, words: Sequence[str], commands: Mapping[str, str]) -> Answer:
    """What may stand at `place` among `words`, of which the first is `argmap` itself.

    `commands` are the names of the commands, with a word on each. A shell that splits words at `=` has words that are
    just that. Nothing is ever an error here: where there is no answer, there are no candidates.
    """
    before = [word for word in words[1:place] if word != "="]
    typed = words[place] if place < len(words) else ""
    typed = "" if typed == "=" else typed
    if not before:
        first = (
            *(Candidate(name, about) for name, about in commands.items()),
            Candidate("--help"),
            Candidate("--version"),
        )
        return _words(first, typed)
    if before[0] not in commands:
        return Answer(WORDS, ())
    return _Line(before[0], before[1:], typed).answer()


class _Line:
    """The line of one command, as far as it is typed."""

    def __init__(self, command: str, before: Sequence[str], typed: str) -> None:
        self._module = importlib.import_module(f"argmap.cli.{command}")
        self._parser = Parser(command, command, ())
        self._module.add_options(self._parser)
        self._options = {name: action for action in self._parser.actions for name in action.option_strings}
        self._before = before
        self._typed = typed

    def answer(self) -> Answer:
        """What may stand where somebody types."""
        last = self._options.get(self._before[-1]) if self._before else None
        if last is not None and last.nargs != 0:
            return self._value(last, self._typed)
        name, equals, value = self._typed.partition("=")
        if equals and name in self._options:  # typed as one word
            kind, found = self._value(self._options[name], value)
            return Answer(kind, tuple(Candidate(f"{name}={one.value}", one.about) for one in found))
        if self._typed.startswith("-"):
            return _words(self._unused(), self._typed)
        return self._positional()

    def _unused(self) -> Iterator[Candidate]:
        """The options that have not been given, or may be given again."""
        for name, action in self._options.items():
            given = any(word in action.option_strings for word in self._before)
            if name.startswith("--") and (not given or isinstance(action.default, list)):
                yield Candidate(name, action.help or "")

    def _positional(self) -> Answer:
        """What the next word that is no option's may be."""
        wanted = [action for action in self._parser.actions if not action.option_strings]
        taken = self._plain_words()
        if not wanted or (len(taken) >= len(wanted) and wanted[-1].nargs != "+"):
            return _words(self._unused(), self._typed)
        return self._value(wanted[min(len(taken), len(wanted) - 1)], self._typed)

    def _plain_words(self) -> list[str]:
        """The words before that belong to no option."""
        found: list[str] = []
        expecting = False
        for word in self._before:
            action = self._options.get(word)
            if not expecting and action is None and not word.startswith("--"):
                found.append(word)
            expecting = action is not None and action.nargs != 0
        return found

    def _value(self, action: argparse.Action, typed: str) -> Answer:
        """What may be the value of an option, or a word without one."""
        name = action.metavar if isinstance(action.metavar, str) else ""
        if name in _PLACES:
            return Answer(FILES, tuple(_files(_unquoted(typed), _PLACES[name])))
        head, comma, last = typed.rpartition(",")
        if isinstance(action.type, OneOf):
            return _words(map(Candidate, action.type.values), typed)
        source = _LISTS.get(name)
        options = [option for option in action.option_strings if option in _IN_MAPS]
        if source is not None:
            found = source()
        elif options:
            found = _in_map(self._map(), _IN_MAPS[options[0]])
        else:
            return Answer(WORDS, ())
        kept = _words(found, last)
        return Answer(WORDS, tuple(Candidate(f"{head}{comma}{one.value}", one.about) for one in kept.candidates))

    def _map(self) -> Path | None:
        """The map that the line names."""
        return next((Path(word) for word in map(_unquoted, self._plain_words()) if word.endswith(".arg")), None)


# -- candidates -------------------------------------------------------------------------------------------------------


def _words(candidates: Iterable[Candidate], typed: str) -> Answer:
    return Answer(WORDS, tuple(one for one in candidates if one.value.startswith(typed)))


def _short(about: str) -> str:
    line = " ".join(about.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"


def _unquoted(word: str) -> str:
    """A word as it was meant that stands as it was typed."""
    if word[:1] in ("'", '"'):
        return word[1:].rstrip(word[0])
    return word.replace("\\", "")


_ARTICLES = (".txt", ".md", ".html", ".htm", ".pdf")
_PLACES: Mapping[str, tuple[str, ...] | None] = {
    "FILE": (".arg", ".json", ".csl", ".toml", *_ARTICLES),
    "PATH": (".arg",),
    "OUT": (),
    "DIR": None,
    "FOLDER": None,
}
"""How the names of files end that may stand in a place; of any, where there are none given; folders alone, for None."""


def _files(typed: str, endings: tuple[str, ...] | None) -> Iterator[Candidate]:
    """The files and folders that begin as `typed` does; folders end in a slash."""
    head, slash, start = typed.rpartition("/")
    folder = Path(f"{head}{slash}" or ".").expanduser()
    try:
        found = sorted(folder.iterdir())
    except OSError:
        return
    for path in found:
        name = path.name
        if not name.startswith(start) or (name.startswith(".") and not start.startswith(".")) or not name.isprintable():
            continue
        if path.is_dir():
            yield Candidate(f"{head}{slash}{name}/")
        elif endings is not None and (not endings or name.lower().endswith(endings)):
            yield Candidate(f"{head}{slash}{name}")


def _themes() -> Iterator[Candidate]:
    from argmap.errors import ArgmapError  # noqa: PLC0415 - only some places ask for it, and typing waits for none
    from argmap.render.theme import THEMES  # noqa: PLC0415
    from argmap.settings import settings_for  # noqa: PLC0415

    yield from (Candidate(theme.name) for theme in THEMES)
    try:
        yield from (Candidate(house.name, "of the settings") for house in settings_for(Path()).themes)
    except ArgmapError:
        return


def _overlays() -> Iterator[Candidate]:
    from argmap.drawing.overlays import OVERLAYS  # noqa: PLC0415 - as above

    return (Candidate(overlay.name) for overlay in OVERLAYS)


def _parts() -> Iterator[Candidate]:
    from argmap.diagram import Part  # noqa: PLC0415 - as above

    return (Candidate(part) for part in (*Part, "none"))


def _kinds() -> Iterator[Candidate]:
    from argmap.model import Kind  # noqa: PLC0415 - as above

    return map(Candidate, Kind)


def _codes() -> Iterator[Candidate]:
    from argmap.diagnostics.catalogue import BY_CODE  # noqa: PLC0415 - as above

    return map(Candidate, sorted(BY_CODE))


_LISTS: Mapping[str, Callable[[], Iterable[Candidate]]] = {
    "THEME": _themes,
    "OVERLAY": _overlays,
    "PARTS": _parts,
    "KIND": _kinds,
    "CODE": _codes,
}
_IN_MAPS = {
    "--view": "views",
    "--focus": "statements",
    "--question": "questions",
    "--collapse": "statements and groups",
    "--tag": "tags",
    "--source": "sources",
    "--actor": "actors",
    "--by": "actors",
}
"""What of a map the options name."""


def _in_map(path: Path | None, sort: str) -> Iterator[Candidate]:
    """Names in the map at `path`, in its order, with what they stand for. None where there is none to be read."""
    from argmap.errors import ArgmapError  # noqa: PLC0415 - as above
    from argmap.pipeline import compile_file  # noqa: PLC0415
    from argmap.settings import settings_for  # noqa: PLC0415

    if path is None:
        return
    try:
        settings = settings_for(Path())
        argument_map = compile_file(path.expanduser(), roots=settings.roots, settings=settings).map
    except ArgmapError:
        return
    named: Mapping[str, Callable[[], Iterable[Candidate]]] = {
        "views": partial(_named, argument_map.views, "title"),
        "statements": partial(_named, argument_map.statements, "text"),
        "questions": partial(_named, argument_map.questions, "text"),
        "statements and groups": lambda: (
            *_named(argument_map.groups, "title"),
            *_named(argument_map.statements, "text"),
        ),
        "tags": lambda: map(Candidate, dict.fromkeys(tag for one in argument_map for tag in one.tags)),
        "sources": partial(_named, argument_map.sources, "title"),
        "actors": partial(_named, argument_map.actors, "name"),
    }
    yield from (one for one in named[sort]() if one.value.isprintable() and " " not in one.value)


def _named(parts: Iterable[object], about: str) -> Iterator[Candidate]:
    return (Candidate(str(getattr(part, "id", "")), str(getattr(part, about))) for part in parts)
