"""The collector leaves what is known of a map alone while somebody types."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Iterator
from weakref import ref

import pytest

from argmap.lsp import rest
from argmap.lsp.rest import Rest


class Ring:
    """Something that refers to itself."""

    def __init__(self) -> None:
        self.own = self


@pytest.fixture(autouse=True)
def _collector() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.enable()


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every quiet is short, and none is long."""
    monkeypatch.setattr(rest, "QUIET", 0.0)
    gc.unfreeze()


async def _quiet() -> None:
    """A message, and time for what follows it."""
    Rest().note()
    await asyncio.sleep(0.05)


def test_what_is_known_is_set_aside_in_quiet() -> None:
    asyncio.run(_quiet())
    assert gc.get_freeze_count() > 0
    assert not gc.isenabled()


def test_much_that_is_new_is_set_aside_without_a_look(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rest, "FEW", -1)
    new = ref(Ring())
    asyncio.run(_quiet())
    assert new() is not None
    assert gc.get_freeze_count() > 0


def test_what_was_set_aside_is_collected_in_a_longer_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    ring = Ring()
    gone = ref(ring)
    asyncio.run(_quiet())
    del ring
    asyncio.run(_quiet())
    assert gone() is not None
    monkeypatch.setattr(rest, "IDLE", 0.0)
    asyncio.run(_quiet())
    assert gone() is None


def test_while_somebody_types_only_what_is_new_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    ring = Ring()
    old = ref(ring)
    asyncio.run(_quiet())
    del ring
    new = ref(Ring())
    monkeypatch.setattr(rest, "QUIET", 9.0)
    monkeypatch.setattr(rest, "LONGEST", 0.0)
    asyncio.run(_quiet())
    assert old() is not None
    assert new() is None
