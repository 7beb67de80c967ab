"""Command lines read, and what is wrong with them said in one line."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Sequence
from typing import Never, TypeVar

from argmap.errors import UsageError

_Value = TypeVar("_Value")


class Parser(argparse.ArgumentParser):
    """The options of one command. What is wrong with a command line is a `UsageError`."""

    def __init__(self, command: str, summary: str, examples: Sequence[str]) -> None:
        super().__init__(
            prog=f"argmap {command}",
            description=f"{summary[0].upper()}{summary[1:]}.",
            epilog="\n".join(("examples:", *(f"  {example}" for example in examples))),
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
            add_help=False,
        )
        self.known = ["--help"]
        self.add_argument("-h", "--help", action="store_true", help="show this and do nothing")

    def option(self, *names: str, **how: object) -> None:
        """An option, as `add_argument` takes it."""
        self.known += names
        self.add_argument(*names, **how)  # type: ignore[arg-type]  # checked by the tests of each command

    @property
    def actions(self) -> tuple[argparse.Action, ...]:
        """The options and words that it takes."""
        return tuple(self._actions)

    def read(self, arguments: Sequence[str]) -> argparse.Namespace:
        """The values of a command line.

        Raises:
            UsageError: it is not one of this command.
        """
        options, surplus = self.parse_known_intermixed_args(arguments)
        for word in surplus:
            if word.startswith("-"):
                self.error(f"there is no option `{word}`; {near(word.partition('=')[0], self.known)}")
            self.error(f"`{word}` is one too many")
        return options

    def error(self, message: str) -> Never:
        """Raise what is wrong, with the way to the command's help."""
        raise UsageError(f"{message.rstrip('; ')}\n`{self.prog} --help` shows how it is used")


def near(word: str, known: Iterable[str]) -> str:
    """`did you mean …?`, where a known word is near."""
    from argmap.diagnostics.near import did_you_mean  # noqa: PLC0415 - its room is slow to load, and help waits for none

    return did_you_mean(word, known)


def wants_help(arguments: Sequence[str]) -> bool:
    """Whether a command line asks for help, whatever else it says."""
    options = arguments[: arguments.index("--")] if "--" in arguments else arguments
    return "-h" in options or "--help" in options


class OneOf:
    """A reader of an option's value: one of `values`."""

    def __init__(self, noun: str, values: Iterable[str]) -> None:
        self.values = tuple(values)
        self._noun = noun

    def __call__(self, word: str) -> str:
        """The word, if it is one of them."""
        if word not in self.values:
            instead = near(word, self.values) or f"there are {', '.join(self.values)}"
            raise argparse.ArgumentTypeError(f"`{word}` is no {self._noun}; {instead}")
        return word


def one_of(noun: str, values: Iterable[str]) -> OneOf:
    """A reader of an option's value: one of `values`."""
    return OneOf(noun, values)


def read_as(read: Callable[[str], _Value]) -> Callable[[str], _Value]:
    """A reader of an option's value: what `read` makes of the word, which raises `UsageError` where that is nothing."""

    def value(word: str) -> _Value:
        try:
            return read(word)
        except UsageError as error:
            raise argparse.ArgumentTypeError(str(error)) from None

    return value
