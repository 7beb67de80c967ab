"""`argmap explain`: the page of a finding, with an example that brings it about and one that does not."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from importlib.resources import files

from argmap.cli.parser import Parser, near
from argmap.cli.streams import put
from argmap.diagnostics.catalogue import BY_CODE, RULES
from argmap.errors import FileError, UsageError

EXAMPLES = (
    "argmap explain                        list every finding there is",
    "argmap explain unsupported-claim",
)


def add_options(parser: Parser) -> None:
    """What `argmap explain` takes."""
    parser.add_argument(
        "code", nargs="?", metavar="CODE", help="the name in brackets after `error`, `warning` or `info`"
    )


def run(options: Namespace) -> int:
    """0; an unknown code is a wrong command line."""
    put("".join(_every_finding()) if options.code is None else _page(options.code))
    return 0


def _every_finding() -> Iterator[str]:
    longest = max(map(len, BY_CODE))
    for rule in RULES:
        yield f"{rule.code:<{longest}}  {rule.severity:<7}  {rule.summary}\n"


def _page(code: str) -> str:
    if code not in BY_CODE:
        instead = near(code, BY_CODE) or "`argmap explain` lists all there are"
        raise UsageError(f"there is no finding `{code}`; {instead}")
    try:
        return (files("argmap.diagnostics.pages") / f"{code}.md").read_text(encoding="utf-8")
    except OSError as error:
        raise FileError(f"cannot read the page of `{code}`: {(error.strerror or str(error)).lower()}") from None
