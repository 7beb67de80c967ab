"""The options that say which part of a map is drawn."""

from __future__ import annotations

from argparse import ArgumentTypeError, Namespace
from collections.abc import Callable, Sequence
from itertools import chain

from argmap.cli.parser import Parser, one_of
from argmap.drawing.views import Asked, view_asked
from argmap.errors import UsageError
from argmap.model import ArgumentMap, Kind, View


def add_view_options(parser: Parser) -> None:
    """What chooses a part of the map. Each can be given again, or take several values with commas between."""
    parser.option("--view", metavar="NAME", help="a view of the map, instead of all of it")
    _several(parser, "--focus", "NAME", "statements, with what bears on them")
    _several(parser, "--question", "NAME", "questions, with their answers and what bears on them")
    parser.option("--depth", metavar="STEPS", type=_whole, help="how many steps around the focus are shown")
    kinds = f"of these kinds: {', '.join(Kind)}"
    _several(parser, "--show", "KIND", f"only statements {kinds}", one_of("kind", Kind))
    _several(parser, "--hide", "KIND", "no statements of these kinds", one_of("kind", Kind))
    _several(parser, "--tag", "TAG", "only what has one of these tags")
    _several(parser, "--source", "SOURCE", "only what cites one of these sources")
    _several(parser, "--actor", "ACTOR", "only what one of these is said to assert")
    _several(parser, "--collapse", "NAME", "groups and statements, without what they hold")


def view_of(options: Namespace, argument_map: ArgumentMap) -> View | None:
    """The view that the options ask for; each takes the place of what a view named by `--view` says itself.

    Raises:
        UsageError: they name something that the map does not have, or a depth of nothing.
    """
    asked = Asked(
        name=options.view or "",
        focus=_all(options.focus),
        questions=_all(options.question),
        depth=options.depth,
        show=tuple(map(Kind, _all(options.show))),
        hide=tuple(map(Kind, _all(options.hide))),
        tags=_all(options.tag),
        sources=_all(options.source),
        actors=_all(options.actor),
        collapse=_all(options.collapse),
    )
    view = view_asked(argument_map, asked)
    if options.depth is not None and view is not None and not view.focus:
        raise UsageError("--depth: steps are counted from a focus; name one with `--focus` or `--question`")
    return view


def _several(parser: Parser, name: str, metavar: str, what: str, read: Callable[[str], str] = str) -> None:
    def words(value: str) -> list[str]:
        return [read(word) for part in value.split(",") if (word := part.strip())]

    parser.option(name, action="append", default=[], metavar=metavar, type=words, help=what)


def _all(values: Sequence[Sequence[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(values)))


def _whole(word: str) -> int:
    if not word.isascii() or not word.isdigit() or len(word) > 6:
        raise ArgumentTypeError(f"`{word}` is no whole number")
    return int(word)
