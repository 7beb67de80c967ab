"""A fingerprint as a file, and back. The form is described in `docs/formats/fingerprint.md`.

A file may come from anywhere: whatever is in it, it is read in bounded time and memory or refused with its reason.
"""

from __future__ import annotations

import binascii
import json
import sys
from array import array
from collections.abc import Iterable
from typing import NoReturn

from argmap.citations.fingerprint import CHARACTERS_IN_A_RUN, WORDS_IN_A_RUN, Fingerprint
from argmap.citations.hashing import HASH_BYTES
from argmap.citations.normalise import NORMALISATION
from argmap.errors import FileError

FORMAT = 1
LARGEST = 32 * 1024 * 1024
"""The most bytes of a fingerprint, those of a text of some five million words."""

_KEYS = ("argmap-fingerprint", "normalisation", "words", "whole", "run", "broken", "hashes")
_LINE = 54  # bytes, 72 characters in base 64


def dump_fingerprint(fingerprint: Fingerprint) -> str:
    """The text of the fingerprint's file. The same fingerprint gives the same text."""
    data = _big_endian(fingerprint.hashes).tobytes()
    lines = [data[start : start + _LINE] for start in range(0, len(data), _LINE)]
    content: dict[str, object] = {
        "argmap-fingerprint": FORMAT,
        "normalisation": fingerprint.normalisation,
        "words": fingerprint.words,
        "whole": fingerprint.whole.hex(),
        "run": fingerprint.run,
        "broken": sorted(fingerprint.broken),
    }
    head = ",\n".join(f"  {json.dumps(key)}: {json.dumps(content[key])}" for key in content)
    tail = ",\n".join(f'    "{binascii.b2a_base64(line, newline=False).decode()}"' for line in lines)
    return f'{{\n{head},\n  "hashes": [\n{tail}\n  ]\n}}\n' if tail else f'{{\n{head},\n  "hashes": []\n}}\n'


def load_fingerprint(name: str, data: bytes) -> Fingerprint:
    """The fingerprint in `data`; `name` is what messages call the file.

    Raises:
        FileError: it is no fingerprint, or one that this argmap cannot use.
    """
    if len(data) > LARGEST:
        _refuse(name, f"it is larger than {LARGEST // 2**20} MB")
    try:
        found = json.loads(data.decode("utf-8"), object_pairs_hook=_once, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        _refuse(name, "it is no JSON, or not all of it")
    if not isinstance(found, dict) or "argmap-fingerprint" not in found:
        _refuse(name, "it is no fingerprint of a text")
    if _count(name, found["argmap-fingerprint"]) != FORMAT:
        _refuse(name, "it is a fingerprint of another format: update argmap, or make it again")
    if set(found) != set(_KEYS):
        _refuse(name, f"it must have these keys and no others: {', '.join(_KEYS)}")
    if _count(name, found["normalisation"]) != NORMALISATION:
        _refuse(name, "the way texts are compared has changed since it was made: make it again")
    return _checked(name, found)


def _checked(name: str, found: dict[str, object]) -> Fingerprint:
    words, run, whole = _count(name, found["words"]), _count(name, found["run"]), found["whole"]
    if run not in (WORDS_IN_A_RUN, CHARACTERS_IN_A_RUN):
        _refuse(name, "its runs have a length that is none")
    if not isinstance(whole, str) or len(whole) != 64 or not set(whole) <= set("0123456789abcdef"):
        _refuse(name, "the hash of its whole is none")
    broken = found["broken"]
    if not isinstance(broken, list) or not all(_count(name, one) < words for one in broken):
        _refuse(name, "its list of broken words is none")
    hashes = _hashes(name, found["hashes"])
    if len(hashes) != max(0, words - run + 1):
        _refuse(name, "it does not have as many hashes as a text of its length")
    return Fingerprint(words, bytes.fromhex(whole), run, hashes, frozenset(broken))


def _hashes(name: str, lines: object) -> array[int]:
    try:
        if not isinstance(lines, list) or not all(isinstance(line, str) for line in lines):
            raise ValueError  # noqa: TRY301 - the same refusal as for what base 64 does not allow
        data = b"".join(binascii.a2b_base64(line, strict_mode=True) for line in lines)
    except ValueError:
        _refuse(name, "its hashes are not in base 64")
    if len(data) % HASH_BYTES:
        _refuse(name, "its last hash is cut off")
    return _big_endian(array("I", data))


def _big_endian(values: array[int]) -> array[int]:
    """The values with their bytes in the order of the file, or back from it."""
    swapped = array("I", values)
    if sys.byteorder == "little":
        swapped.byteswap()
    return swapped


def _count(name: str, value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        _refuse(name, "it has something else where a number of words belongs")
    return value


def _once(pairs: Iterable[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(key)
        found[key] = value
    return found


def _no_constant(value: str) -> NoReturn:
    raise ValueError(value)


def _refuse(name: str, reason: str) -> NoReturn:
    raise FileError(f"cannot read {name}: {reason}")
