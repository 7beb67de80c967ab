"""The command line as a whole: which commands there are, and what the exit code says.

0: clean. 1: findings. 2: the command line or the settings are wrong. 3: the machine failed (a file, the layout engine).
130: interrupted. 141: the reader of the output went away. The same for every command and format.
"""

from __future__ import annotations

import importlib
import shlex
import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

from argmap.cli.parser import Parser, near, wants_help
from argmap.cli.streams import put, say
from argmap.errors import ArgmapError, FormatError, UsageError
from argmap.visible import visible

CLEAN, FOUND, USAGE, MACHINE, INTERRUPTED, UNREAD = 0, 1, 2, 3, 130, 141


class Command(NamedTuple):
    """A command, which is the module of its name in this room; it is imported when it is called."""

    name: str
    summary: str


COMMANDS = (
    Command("init", "begin a new map, with a source, settings and hooks"),
    Command("check", "tell what is wrong with maps, by line"),
    Command("fmt", "put maps into their one form"),
    Command("render", "draw a map"),
    Command("watch", "check and draw a map whenever it is saved"),
    Command("outline", "show what bears on what, as a tree"),
    Command("stats", "tell a map in numbers"),
    Command("list", "list statements by who says them and where they come from"),
    Command("sources", "tell what each source contributes, and to which claims"),
    Command("references", "write the references of what a map cites"),
    Command("convert", "turn a map into JSON, and back"),
    Command("quotes", "tell where the quotes of a map stand in their sources"),
    Command("fingerprint", "make what verifies quotes without the texts"),
    Command("completion", "make a shell complete command lines"),
    Command("explain", "tell more of a finding"),
    Command("schema", "print the JSON Schema of a map"),
    Command("lsp", "serve an editor: findings, completion and more while a map is written"),
)


class _Module(Protocol):
    EXAMPLES: Sequence[str]

    def add_options(self, parser: Parser) -> None: ...

    def run(self, options: Namespace) -> int: ...


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what a command line says, that of the process by default. Gives the exit code."""
    try:
        return _run(list(sys.argv[1:] if arguments is None else arguments))
    except UsageError as error:
        for line in str(error).split("\n"):  # what is wrong, then where help is
            say(line)
        return USAGE
    except FormatError as error:
        for line in str(error).split("\n"):  # a fault a line
            say(line)
        return FOUND
    except BrokenPipeError:
        return UNREAD
    except (ArgmapError, OSError) as error:
        say(str(error))
        return MACHINE
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(arguments: list[str]) -> int:
    name = arguments[0] if arguments else "--help"
    if name == "help":
        arguments = [*arguments[1:2], "--help"]
        name = arguments[0]
    if name in ("-h", "--help"):
        put(overview())
        return CLEAN
    if name == "--version":
        put(f"argmap {_version()}\n")
        return CLEAN
    if name == "--complete":
        return _complete(arguments[1:])
    command = next((command for command in COMMANDS if command.name == name), None)
    if command is None:
        raise UsageError(_no_command(name))
    module: _Module = importlib.import_module(f"argmap.cli.{name}")
    parser = Parser(name, command.summary, module.EXAMPLES)
    module.add_options(parser)
    if wants_help(arguments):
        put(parser.format_help())
        return CLEAN
    return module.run(parser.read(arguments[1:]))


def _complete(arguments: list[str]) -> int:
    """Answer a shell that asks what may stand at a place of a command line, as the scripts of `completion` do."""
    from argmap.cli.answers import answer  # noqa: PLC0415 - whoever runs a command has no use for it

    if not arguments or not arguments[0].isascii() or not arguments[0].isdigit():
        return USAGE
    put(str(answer(int(arguments[0]), arguments[1:], {command.name: command.summary for command in COMMANDS})))
    return CLEAN


def overview() -> str:
    """What `argmap` alone says."""
    commands = [f"  argmap {command.name:<11} {command.summary}" for command in COMMANDS]
    return "\n".join(
        (
            "argmap reads argument maps written as plain text, tells what is wrong with them, and draws them.",
            "",
            *commands,
            "",
            "A map is a text such as this:",
            "",
            '  question independent "Is the company independent?"',
            "",
            '    claim private "It is a private company"',
            '      rebuttal replaced "The state can replace its leaders"',
            "",
            *_first_steps(),
            "`argmap COMMAND --help` shows the options of a command, with examples.",
            "",
        )
    )


def _first_steps() -> tuple[str, ...]:
    """What to type first: about the maps of this folder, or where there are none, to have one."""
    maps = sorted(path.name for path in Path().glob("*.arg") if path.is_file())
    if maps:
        name = shlex.quote(maps[0])
        others = f", and {len(maps) - 1} more" if len(maps) > 1 else ""
        return (
            f"In this folder is {visible(maps[0])}{others}:",
            "",
            f"  argmap check {visible(name)}",
            f"  argmap watch {visible(name)} --open     draws it whenever you save",
            "",
        )
    return (
        "Begin with a map that argmap makes:",
        "",
        "  argmap init first",
        "  cd first",
        "  argmap watch map.arg --open     draws it whenever you save",
        "",
        "or put the lines above into `first.arg`, and type `argmap check first.arg`.",
        "",
    )


def _version() -> str:
    from importlib.metadata import version  # noqa: PLC0415 - slow to load, and nothing else needs it

    return version("argmap")


def _no_command(name: str) -> str:
    if name.startswith("-"):
        return f"there is no option `{name}` before a command\n`argmap --help` shows what there is"
    meant = near(name, (command.name for command in COMMANDS))
    if name.endswith(".arg"):
        meant = f"did you mean `argmap check {name}`?"
    return f"there is no command `{name}`" + (f"; {meant}" if meant else "\n`argmap --help` shows what there is")
