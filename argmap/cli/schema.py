"""`argmap schema`: the JSON Schema of the maps that `argmap convert --to json` writes."""

from __future__ import annotations

from argparse import Namespace

from argmap.cli.outputs import add_output_option, write_result
from argmap.cli.parser import Parser
from argmap.formats.schema import schema_text

EXAMPLES = (
    "argmap schema",
    "argmap schema -o argmap.schema.json",
)


def add_options(parser: Parser) -> None:
    """What `argmap schema` takes."""
    add_output_option(parser)


def run(options: Namespace) -> int:
    """0."""
    write_result(options.output, schema_text().encode())
    return 0
