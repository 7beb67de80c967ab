"""Where a result goes that the user may want in a file."""

from __future__ import annotations

from pathlib import Path

from argmap.cli.parser import Parser
from argmap.cli.streams import put
from argmap.writing import write_file

STDOUT = "-"


def add_output_option(parser: Parser, *, required: bool = False) -> None:
    """The option `-o`."""
    otherwise = "" if required else " (the default)"
    parser.option(
        "-o",
        "--output",
        metavar="OUT",
        default=None if required else STDOUT,
        required=required,
        help=f"the file to write, or - for standard output{otherwise}",
    )


def write_result(output: str, result: bytes) -> None:
    """Write `result` where the option says, whole or not at all.

    Raises:
        BrokenPipeError: nobody reads standard output any more.
        FileError: it cannot be written.
    """
    if output == STDOUT:
        put(result)
    else:
        write_file(Path(output), result)
