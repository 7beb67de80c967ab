"""How far a long run has come, told on a terminal and nowhere else."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from threading import Event, Thread

from argmap.cli.streams import columns, is_terminal, show
from argmap.visible import abridged, width

PATIENCE = 0.5
"""Seconds that pass before anything is told."""
LOOK = 0.1
"""Seconds after which it is seen whether there is something else to tell."""


def told(doing: str, files: Sequence[str]) -> Iterator[str]:
    """Each of `files`, with a line on the terminal that says which it is; the line vanishes in the end."""
    if not is_terminal(sys.stderr):
        yield from files
        return
    started = time.monotonic()
    line = ""
    try:
        for number, file in enumerate(files, start=1):
            if time.monotonic() - started > PATIENCE:
                line = _in_place_of(line, f"{doing} {number} of {len(files)}: {file}")
            yield file
            line = _in_place_of(line, "")  # what follows is written from the first column on
    finally:
        _in_place_of(line, "")


@contextmanager
def waiting(message: str) -> Iterator[Callable[[str], None]]:
    """Says `message` on the terminal while the block runs, if that takes longer than a moment.

    Gives a function that says something else from then on.
    """
    if not is_terminal(sys.stderr):
        yield lambda _message: None
        return
    done = Event()
    messages = [message]
    teller = Thread(target=_tell_unless, args=(done, messages), daemon=True)
    teller.start()
    try:
        yield messages.append
    finally:
        done.set()
        teller.join()


def _tell_unless(done: Event, messages: Sequence[str]) -> None:
    """Tell the last of `messages`, and what is added to them, until it is `done`."""
    if done.wait(PATIENCE):
        return
    line = said = ""
    while not done.is_set():
        if messages[-1] != said:
            said = messages[-1]
            line = _in_place_of(line, said)
        done.wait(LOOK)
    _in_place_of(line, "")


def _in_place_of(line: str, message: str) -> str:
    """Write `message` over `line`, the last one written so. Gives what is now there."""
    new = abridged(message, columns(sys.stderr) - 1)
    if new or line:
        show("\r" + new + " " * (width(line) - width(new)) + ("" if new else "\r"))
    return new
