"""The options that say on how many sheets a map is drawn, and the files that the sheets go into."""

from __future__ import annotations

import re
import sys
from argparse import ArgumentTypeError, Namespace
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from argmap.cli.outputs import STDOUT, write_result
from argmap.cli.parser import Parser
from argmap.cli.streams import is_terminal, say
from argmap.diagram.select import select
from argmap.drawing import File, Format, Options, format_of
from argmap.drawing.folder import left_over
from argmap.drawing.options import SMALLEST_TYPE
from argmap.drawing.split import LEAST_MOST, MOST
from argmap.errors import UsageError
from argmap.model import ArgumentMap, View
from argmap.render.paper import PageSize, page_size
from argmap.writing import write_files

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
        "--page",
        metavar="SIZE",
        type=_page,
        help="put it on pages of a size: a4, letter or slide, each -portrait or -landscape",
    )
    parser.option(
        "--smallest-type", metavar="SIZE", type=_points,
        help=f"the smallest size of the text of boxes on a page, as 8pt (default: {SMALLEST_TYPE:g}pt)",
    )  # fmt: skip
    parser.option(
        "--most", metavar="BOXES", type=_most, help=f"the most boxes on a sheet of `--split` (default: {MOST})"
    )


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


def write_drawn(output: str, format_: Format, files: Sequence[File]) -> None:
    """The files where the option `-o` says: one there, several in a folder of that name.

    Raises:
        FileError: they cannot be written.
        UsageError: there are several, and the option names no folder.
    """
    if len(files) == 1 and not files[0].sheet:
        write_result(output, files[0].content)
        return
    if output == STDOUT or (format_of(output) is not None and not Path(output).is_dir()):
        raise UsageError(
            f"{output}: the map takes {len(files)} pages; `-o` names a folder for them, or a `.pdf` that holds all"
        )
    named = {f"{file.sheet}{format_.suffix}": file.content for file in files}
    folder = Path(output)
    write_files(folder, named)
    _report(left_over(folder, format_.suffix, named))


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
    path = Path(output)
    if output == STDOUT:
        raise UsageError("--split makes several files; `-o` names the folder that they go into")
    if path.is_file() or (format_of(output) is not None and not path.is_dir()):
        raise UsageError(f"{output}: `--split` makes several {format_.name} files; `-o` names the folder they go into")


def _report(names: Sequence[str]) -> None:
    if names:
        shown = ", ".join(names[:5]) + (f" and {len(names) - 5} more" if len(names) > 5 else "")
        say(f"left as it was, since it is from an earlier drawing: {shown}")


def _page(word: str) -> PageSize:
    try:
        return page_size(word)
    except UsageError as error:
        raise ArgumentTypeError(str(error)) from None


def _points(word: str) -> float:
    found = re.fullmatch(r"(\d{1,3}(?:\.\d{1,3})?)(?:pt)?", word, re.ASCII)
    if found is None or not float(found[1]):
        raise ArgumentTypeError(f"`{word}` is no size of type; say it in points, as 8pt")
    return float(found[1])


def _most(word: str) -> int:
    if not word.isascii() or not word.isdigit() or not LEAST_MOST <= int(word[:9]) <= 10_000:
        raise ArgumentTypeError(f"`{word}` is no number of boxes; a sheet holds {LEAST_MOST} or more")
    return int(word)
