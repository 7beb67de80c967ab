"""Messages out of a stream of bytes, whatever the stream."""

from __future__ import annotations

import json
import re
from threading import Lock
from typing import BinaryIO

LARGEST = 256 * 1024 * 1024
"""The most bytes of one message that are read; a larger one is passed over."""

_LONGEST_LINE = 8 * 1024
_PIECE = 1024 * 1024
_LENGTH = re.compile(rb"content-length\s*:\s*(\d{1,18})\s*$", re.IGNORECASE)


class Frames:
    """The bodies of the messages in a stream.

    What stands between two messages and is no header is passed over, so that one message of a wrong length costs
    itself and not the connection.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def next(self) -> bytes | None:
        """The body of the next message, empty where it was too large; None at the end of the stream."""
        length = -1
        while True:
            line = self._stream.readline(_LONGEST_LINE)
            if not line:
                return None
            if match := _LENGTH.search(line):
                length = int(match[1])
            elif length >= 0 and not line.strip():
                return self._body(length)

    def _body(self, length: int) -> bytes | None:
        if length > LARGEST:
            return b"" if self._skip(length) else None
        body = self._stream.read(length)
        return body if len(body) == length else None

    def _skip(self, length: int) -> bool:
        while length > 0:
            piece = self._stream.read(min(length, _PIECE))
            if not piece:
                return False
            length -= len(piece)
        return True


class Writer:
    """Writes messages to a stream, one at a time, from any thread."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._lock = Lock()

    def write(self, data: bytes) -> None:
        """Write the bytes of a message, header included."""
        with self._lock:
            self._stream.write(data)
            self._stream.flush()

    def send(self, message: dict[str, object]) -> None:
        """Write a message."""
        self.send_json(json.dumps(message))

    def send_json(self, message: str) -> None:
        """Write a message that is JSON already."""
        body = message.encode()
        self.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))

    def close(self) -> None:
        """Write no more."""
        with self._lock:
            self._stream.close()
