"""The collector is paused and comes back as it was."""

from __future__ import annotations

import gc

import pytest

from argmap.collector import paused


@pytest.fixture(autouse=True)
def collector_on() -> None:
    gc.enable()


def test_it_is_off_inside_and_on_after() -> None:
    with paused():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_comes_back_after_an_error() -> None:
    with pytest.raises(KeyError), paused():
        raise KeyError
    assert gc.isenabled()


def test_what_was_off_stays_off() -> None:
    gc.disable()
    with paused():
        pass
    stayed = not gc.isenabled()
    gc.enable()
    assert stayed
