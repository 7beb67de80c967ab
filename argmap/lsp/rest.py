"""The garbage collector, run when nobody types."""

from __future__ import annotations

import asyncio
import gc
import time

QUIET = 2.0
"""Seconds without a message before what is known is set aside."""

IDLE = 60.0
"""Seconds without a message before all that was set aside is looked at again."""

LONGEST = 30.0
"""Seconds after which the collector runs in any case, over what was made since it was last set aside."""

FEW = 100_000
"""So many new values are looked at before they are set aside; it takes some ten milliseconds."""


class Rest:
    """Collects what refers to itself while an editor is quiet.

    A walk over all that is known of a large map takes longer than to compile a change of it, and would fall on a key
    that is struck. So what is known is set aside, where the collector does not look. Make it in the thread of the loop.
    """

    def __init__(self) -> None:
        self._waiting: list[asyncio.TimerHandle] = []
        self._last = time.monotonic()

    def note(self) -> None:
        """Note that a message has come."""
        gc.disable()
        for waiting in self._waiting:
            waiting.cancel()
        loop = asyncio.get_running_loop()
        self._waiting = [loop.call_later(QUIET, self._set_aside), loop.call_later(IDLE, self._look_at_all)]
        if time.monotonic() - self._last >= LONGEST:
            self._waiting.append(loop.call_later(0, self._collect))

    def _set_aside(self) -> None:
        """Set aside what is known, until somebody rests for longer; of a little that is new, only what is of use."""
        if gc.get_count()[0] <= FEW:
            gc.collect()
        gc.freeze()
        self._last = time.monotonic()

    def _look_at_all(self) -> None:
        """Collect what is of no use, whenever it was made."""
        gc.unfreeze()
        self._collect()

    def _collect(self) -> None:
        gc.collect()
        gc.freeze()
        self._last = time.monotonic()
