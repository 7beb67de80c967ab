"""Plain text: UTF-8, or UTF-16 with its byte order mark."""

from __future__ import annotations

import codecs

from argmap.citations.article import Article
from argmap.citations.texts.limits import bounded, refuse


def read_plain(name: str, data: bytes) -> Article:
    """The plain text in `data`.

    Raises:
        FileError: it is no text.
    """
    return Article(decoded(name, data))


def decoded(name: str, data: bytes) -> str:
    """The text in `data`, without a byte order mark.

    Raises:
        FileError: it is no text.
    """
    encoding = "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        kind = "UTF-16" if encoding == "utf-16" else "UTF-8"
        refuse(name, f"byte 0x{data[error.start]:02X} in line {line} is not {kind}; save it as UTF-8")
    if (zero := text.find("\0")) >= 0:
        refuse(name, f"it is no text: a zero byte in line {text.count(chr(10), 0, zero) + 1}")
    return bounded(name, text)
