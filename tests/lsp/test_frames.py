"""Messages out of a stream of bytes, whatever the stream."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.lsp import frames
from argmap.lsp.frames import Frames, Writer


def bodies(data: bytes) -> list[bytes]:
    found, read = [], Frames(io.BytesIO(data))
    while (body := read.next()) is not None:
        found.append(body)
    return found


def test_bodies_come_in_turn() -> None:
    assert bodies(b"Content-Length: 2\r\n\r\n{}Content-Length: 3\r\nContent-Type: x\r\n\r\nabc") == [b"{}", b"abc"]


def test_the_end_of_the_stream_ends_it_wherever_it_comes() -> None:
    whole = b"Content-Length: 2\r\n\r\n{}"
    for cut in range(len(whole)):
        assert bodies(whole[:cut]) == []


def test_what_stands_between_messages_is_passed_over() -> None:
    rubbish = b"\x00\xff rubbish\r\n\r\nContent-Length: x\r\n\r\nContent-Length: -1\r\n\r\n" + b"z" * 20_000 + b"\n"
    assert bodies(rubbish + b"Content-Length: 2\r\n\r\n{}" + rubbish + b"content-length:1\r\n\r\n[") == [b"{}", b"["]


def test_a_body_too_large_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frames, "LARGEST", 10)
    assert bodies(b"Content-Length: 11\r\n\r\n" + b"x" * 11 + b"Content-Length: 2\r\n\r\n{}") == [b"", b"{}"]
    assert bodies(b"Content-Length: 999999999999999999\r\n\r\nxxx") == []


def test_a_length_longer_than_any_number_is_none() -> None:
    assert bodies(b"Content-Length: " + b"9" * 5_000 + b"\r\n\r\nContent-Length: 2\r\n\r\n{}") == [b"{}"]


@given(st.lists(st.binary(max_size=40), max_size=6))
def test_whatever_is_in_the_bodies_they_are_read_as_they_are(written: list[bytes]) -> None:
    assert bodies(b"".join(b"Content-Length: %d\r\n\r\n%b" % (len(body), body) for body in written)) == written


@given(st.binary(max_size=300))
def test_any_bytes_come_to_an_end(data: bytes) -> None:
    assert len(bodies(data)) <= len(data)


def test_what_is_written_can_be_read() -> None:
    stream = io.BytesIO()
    Writer(stream).send({"text": "\u5b83\U0001f600"})
    assert bodies(stream.getvalue()) == [b'{"text": "\\u5b83\\ud83d\\ude00"}']
