"""`argmap fmt`: maps put into their one form, in place."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator

from argmap.cli.inputs import STDIN, named, path_of_map, read_stdin
from argmap.cli.parser import Parser
from argmap.cli.progress import told
from argmap.cli.streams import columns, in_colour, is_terminal, put, say, show
from argmap.errors import FileError
from argmap.findings import to_text
from argmap.formatting import FormattingError, formatted, unwritable
from argmap.pipeline import FileReader, read_text
from argmap.text import Text
from argmap.visible import visible
from argmap.writing import stamp, write_file

EXAMPLES = (
    "argmap fmt maps/nagy.arg",
    "argmap fmt maps --check               for CI: 1 if a file is not in its form",
    "argmap fmt maps --diff                show what would change",
    "argmap fmt - < nagy.arg               for editors: to standard output",
)


def add_options(parser: Parser) -> None:
    """What `argmap fmt` takes."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a map, a folder of maps, or - for standard input")
    parser.option("--check", action="store_true", help="write nothing; name the files that would change")
    parser.option("--diff", action="store_true", help="write nothing; show what would change")


def run(options: Namespace) -> int:
    """0 when all is in its form now, 1 when something is not, 3 when a file could not be read or written."""
    worst = 0
    for file in told("formatting", named(options.paths)):
        try:
            code = _format(file, check=options.check, diff=options.diff)
        except (FileError, FormattingError) as error:  # the other files can still be formatted
            say(str(error))
            code = 3
        worst = max(worst, code)
    return worst


def _format(file: str, *, check: bool, diff: bool) -> int:
    path = path_of_map(file)
    state = None if file == STDIN else stamp(path)
    text = read_stdin() if file == STDIN else read_text(path)
    if why_not := unwritable(text):
        show(to_text(why_not, {text.path: text}, color=in_colour(sys.stderr), width=columns(sys.stderr)))
        return 1
    made = formatted(text, key=str(path.resolve()), reader=FileReader(path))
    if diff:
        put("".join(_difference(text, made)))
    elif check:
        put(f"{visible(file)} is not in its form\n" if made is not text else "")
    elif file == STDIN:
        put(made.to_bytes())
    elif made is not text:
        write_file(path, made.to_bytes(), unless_changed=state)
        put(f"formatted {visible(file)}\n")
    return int(made is not text and (check or diff))


def _difference(before: Text, after: Text) -> Iterator[str]:
    """The lines of a unified diff: as they are, for `patch`; made fit to be shown, on a terminal."""
    from difflib import unified_diff  # noqa: PLC0415 - only this option needs it

    name = visible(before.path)
    for row in unified_diff(_lines(before), _lines(after), name, name):
        ended = row.endswith(("\n", "\r"))
        yield visible(row.rstrip("\r\n")) + "\n" if is_terminal(sys.stdout) else row if ended else row + "\n"
        if not ended:
            yield "\\ No newline at end of file\n"


def _lines(text: Text) -> list[str]:
    """The lines of `text` with their ends."""
    starts = text.line_starts
    lines = [text.content[start:end] for start, end in zip(starts, (*starts[1:], None), strict=True)]
    return lines if lines[-1] else lines[:-1]
