"""What a fingerprint keeps of a few words: a short keyed hash that takes some work to compute.

PBKDF2 (RFC 8018) with SHA-256, keyed by the hash of the whole text, cut to 32 bits. The work is small for whoever
checks a quote and adds up for whoever tries a dictionary; `docs/decisions/0063-fingerprints.md` has the figures.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

HASH_BYTES = 4
_ROUNDS = 1000


def run_hash(folded: str, whole: bytes) -> int:
    """The hash of a run of folded words in the text whose hash is `whole`."""
    digest = hashlib.pbkdf2_hmac("sha256", folded.encode("utf-8", "surrogatepass"), whole, _ROUNDS, HASH_BYTES)
    return int.from_bytes(digest, "big")


def whole_hash(folded: str) -> bytes:
    """The hash of a whole folded text."""
    return hashlib.sha256(folded.encode("utf-8", "surrogatepass")).digest()


def stretch(folded: str, at: Sequence[int], to: Sequence[int], first: int, count: int) -> str:
    """The folded words from `first` on, `count` of them, with the punctuation between them."""
    return folded[at[first] : to[first + count - 1]]
