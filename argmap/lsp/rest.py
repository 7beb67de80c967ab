"""The garbage collector, run when nobody types."""

from __future__ import annotations

import asyncio
import gc
import time

QUIET = 2.0
"""Seconds without a message before the collector runs."""

LONGEST = 30.0
"""Seconds after which it runs in any case, over what was made since it last ran in quiet."""


class Rest:
    """Collects what refers to itself while an editor is quiet.

    A walk over all that is known of a large map takes longer than to compile a change of it, and would fall on a key
    that is struck. Make it in the thread of the loop.
    """

    def __init__(self) -> None:
        self._waiting: asyncio.TimerHandle | None = None
        self._last = time.monotonic()

    def note(self) -> None:
        """Note that a message has come."""
        gc.disable()
        if self._waiting is not None:
            self._waiting.cancel()
        loop = asyncio.get_running_loop()
        if time.monotonic() - self._last < LONGEST:
            self._waiting = loop.call_later(QUIET, self._collect_all)
        else:
            self._waiting = loop.call_later(0, self._collect)

    def _collect_all(self) -> None:
        """Look at everything, and set aside what is still of use until this runs again."""
        gc.unfreeze()
        self._collect()
        gc.freeze()

    def _collect(self) -> None:
        self._waiting = None
        gc.collect()
        self._last = time.monotonic()
