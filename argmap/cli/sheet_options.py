"""The options that say on how many sheets a map is drawn, and the files that the sheets go into."""

from __future__ import annotations

import re
import sys
from argparse import ArgumentTypeError, Namespace
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from argmap.cli.outputs import STDOUT, write_result
from argmap.cli.parser import Parser, read_as
from argmap.cli.streams import is_terminal, say
from argmap.diagram.select import select
from argmap.drawing import File, Format, Options
from argmap.drawing.folder import check_folder, is_single, write_drawn
from argmap.drawing.options import SMALLEST_TYPE
from argmap.drawing.split import LEAST_MOST, MOST
from argmap.errors import UsageError
from argmap.model import ArgumentMap, View
from argmap.render.engine import EngineLimits
from argmap.render.paper import page_size

LARGE = 120
"""Boxes of a picture from which on it is better split."""


def add_sheet_options(parser: Parser) -> None:
    """What chooses one picture or several."""
    parser.option(
        "--split",
        action="store_true",
        help="draw an overview and linked sheets into a folder, OUT, instead of one picture",
    )
    parser.option(
        "--timeout", metavar="SECONDS", type=_seconds,
        help=f"how long the layout of one picture may take (default: {EngineLimits().seconds:g})",
    )  # fmt: skip
    parser.option(
        "--page",
        metavar="SIZE",
        type=read_as(page_size),
        help="put it on pages of a size: a4, letter or slide, each -portrait or -landscape",
    )
    parser.option(
        "--smallest-type", metavar="SIZE", type=_points,
        help=f"the smallest size of the text of boxes on a page, as 8pt (default: {SMALLEST_TYPE:g}pt)",
    )  # fmt: skip
    parser.option(
        "--most", metavar="BOXES", type=_most, help=f"the most boxes on a sheet of `--split` (default: {MOST})"
    )


def limits_of(options: Namespace) -> EngineLimits:
    """How long the layout of one picture may take."""
    return EngineLimits() if options.timeout is None else EngineLimits(seconds=options.timeout)


def sheets_asked(options: Namespace, wanted: Options) -> Options:
    """`wanted` with the number of sheets that the options ask for. Raises `UsageError`."""
    if options.most is not None and not options.split:
        raise UsageError("--most: how many boxes a sheet holds is asked of `--split`")
    if options.smallest_type is not None and options.page is None:
        raise UsageError("--smallest-type: how small type may become is asked of `--page`")
    return replace(
        wanted,
        most=(options.most or MOST) if options.split else None,
        page=options.page,
        smallest=options.smallest_type or SMALLEST_TYPE,
    )


def write_result_of(output: str, format_: Format, files: Sequence[File]) -> None:
    """The files where the option `-o` says.

    Raises:
        FileError: they cannot be written.
        UsageError: there are several, and the option names no folder.
    """
    if output != STDOUT:
        _report(write_drawn(Path(output), format_, files))
    elif is_single(files):
        write_result(output, files[0].content)
    else:
        raise UsageError(f"there are {len(files)} {format_.name} files; `-o` names the folder that they go into")


def suggest_sheets(options: Namespace, argument_map: ArgumentMap, view: View | None) -> None:
    """Say on a terminal that a large picture can be split."""
    if options.split or not is_terminal(sys.stderr):
        return
    boxes = len(select(argument_map, view).statements)
    if boxes > LARGE:
        say(f"{boxes} boxes are hard to read in one picture; `--split` draws an overview and linked sheets")


def check_output(output: str, format_: Format) -> None:
    """Refuse an output that cannot be the folder of several files. Raises `UsageError`."""
    if format_.single:
        return
    why = f"`--split` makes several {format_.name} files"
    if output == STDOUT:
        raise UsageError(f"{why}; `-o` names the folder that they go into")
    check_folder(Path(output), why)


def _report(names: Sequence[str]) -> None:
    if names:
        shown = ", ".join(names[:5]) + (f" and {len(names) - 5} more" if len(names) > 5 else "")
        say(f"left as it was, since it is from an earlier drawing: {shown}")


def _seconds(word: str) -> float:
    if not re.fullmatch(r"\d{1,5}(?:\.\d{1,3})?", word, re.ASCII) or not float(word):
        raise ArgumentTypeError(f"`{word}` is no number of seconds")
    return float(word)


def _points(word: str) -> float:
    found = re.fullmatch(r"(\d{1,3}(?:\.\d{1,3})?)(?:pt)?", word, re.ASCII)
    if found is None or not float(found[1]):
        raise ArgumentTypeError(f"`{word}` is no size of type; say it in points, as 8pt")
    return float(found[1])


def _most(word: str) -> int:
    if not word.isascii() or not word.isdigit() or not LEAST_MOST <= int(word[:9]) <= 10_000:
        raise ArgumentTypeError(f"`{word}` is no number of boxes; a sheet holds {LEAST_MOST} or more")
    return int(word)
