"""How far a long run has come, told on a terminal and nowhere else."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence

from argmap.cli.streams import columns, is_terminal
from argmap.visible import abridged, width

PATIENCE = 0.5
"""Seconds that pass before anything is told."""


def told(doing: str, files: Sequence[str]) -> Iterator[str]:
    """Each of `files`, with a line on the terminal that says which it is; the line vanishes in the end."""
    if not is_terminal(sys.stderr):
        yield from files
        return
    started = time.monotonic()
    shown = 0
    try:
        for number, file in enumerate(files, start=1):
            if time.monotonic() - started > PATIENCE:
                line = abridged(f"{doing} {number} of {len(files)}: {file}", columns(sys.stderr) - 1)
                sys.stderr.write("\r" + line + " " * (shown - width(line)))
                sys.stderr.flush()
                shown = width(line)
            yield file
    finally:
        if shown:
            sys.stderr.write("\r" + " " * shown + "\r")
            sys.stderr.flush()
