"""Python's cyclic garbage collector, kept from walking what is being built."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused() -> Iterator[None]:
    """A time without the collector.

    What the stages build has no cycles and lives on: the collector would walk the growing heap again and again and find
    nothing, at several times the cost of the work itself. It runs again afterwards, if it did before.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
