"""What goes out: results to standard output, everything else to standard error, both as UTF-8.

Bytes are written, not text: what comes out is the same whatever the locale, and never fails over a character.
"""

from __future__ import annotations

import os
import sys
from errno import EAGAIN
from typing import TextIO

from argmap.errors import FileError
from argmap.visible import visible, without_orders

WIDTH = 100
"""Columns of a text for people where no terminal says how many it has."""


def put(result: str | bytes) -> None:
    """Write a part of the result to standard output.

    Raises:
        BrokenPipeError: nobody reads it any more.
        FileError: it cannot be written.
    """
    if sys.stdout is None:
        raise FileError("cannot write to standard output: it is closed")
    try:
        _write(sys.stdout, result)
    except BrokenPipeError:
        _discard(sys.stdout)
        raise
    except OSError as error:
        _discard(sys.stdout)
        raise FileError(f"cannot write to standard output: {(error.strerror or str(error)).lower()}") from None


def say(message: str) -> None:
    """Tell the user something that is not the result, on a line of standard error."""
    show(without_orders(f"argmap: {visible(message)}") + "\n")


def show(text: str) -> None:
    """Write text that is fit to be shown to standard error; where there is none, nobody wants to know."""
    if sys.stderr is not None:
        _write(sys.stderr, text)


def _write(stream: TextIO, result: str | bytes) -> None:
    left = memoryview(result if isinstance(result, bytes) else result.encode("utf-8", "backslashreplace"))
    stream.flush()
    while left:  # with PYTHONUNBUFFERED, one write may take a part only
        written = stream.buffer.write(left)
        if written is None:
            raise BlockingIOError(EAGAIN, "it does not take more for now")
        left = left[written:]
    stream.buffer.flush()


def _discard(stream: TextIO) -> None:
    """Let what is still to be written vanish, so that the end of the program does not fail over it again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a person looks at what is written to `stream`."""
    return stream is not None and stream.isatty()


def in_colour(stream: TextIO | None) -> bool:
    """Whether to write in colour: to a terminal that has any, unless NO_COLOR is set (https://no-color.org)."""
    return is_terminal(stream) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def columns(stream: TextIO | None) -> int:
    """How many columns there are to write in."""
    try:
        return os.get_terminal_size(stream.fileno()).columns if stream is not None else WIDTH
    except (OSError, ValueError):  # no terminal
        return WIDTH
