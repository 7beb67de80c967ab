"""`argmap lsp`: the language server, which editors start and talk to over its streams."""

from __future__ import annotations

import argparse
import sys

from argmap.cli.parser import Parser
from argmap.cli.project import add_project_options, add_sources_option, settings_of
from argmap.errors import UsageError

EXAMPLES = (
    "argmap lsp                            what an editor starts",
    "argmap lsp --sources articles         quotes are completed from these texts",
)


def add_options(parser: Parser) -> None:
    """What `argmap lsp` takes."""
    parser.option("--stdio", action="store_true", help="talk over standard input and output, as it always does")
    add_sources_option(parser)
    add_project_options(parser)


def run(options: argparse.Namespace) -> int:
    """0 when the editor has ended it, 1 when the editor went away without a word."""
    fixed = options.config or options.sources or options.root
    settings = settings_of(options) if fixed else None
    try:
        from argmap.lsp.server import serve  # noqa: PLC0415 - an extra, and slow to load
    except ImportError as error:
        if (error.name or "").partition(".")[0] not in ("pygls", "lsprotocol"):
            raise
        raise UsageError("the language server needs the package pygls; `pip install 'argmap[lsp]'` brings it") from None
    if sys.stdin is None or sys.stdout is None:
        raise UsageError("the language server talks over standard input and output, and one of them is closed")
    reader, writer = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # whatever prints by mistake shall not break into a message
    return serve(reader, writer, settings=settings)
