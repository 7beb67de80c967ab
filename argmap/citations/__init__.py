"""Quotes against the texts they are taken from: found, altered or missing, by the text or by its fingerprint."""

from __future__ import annotations

from argmap.citations.annotation import annotation
from argmap.citations.article import Article
from argmap.citations.finding import (
    UNAVAILABLE,
    Change,
    ChangeKind,
    Difference,
    Finding,
    Outcome,
    Part,
    Place,
    Run,
    Suggestion,
)
from argmap.citations.fingerprint import Fingerprint
from argmap.citations.fingerprint_file import dump_fingerprint, load_fingerprint
from argmap.citations.fragment import fragment_link
from argmap.citations.normalise import NORMALISATION
from argmap.citations.texts import TEXT_FORMATS, read_article

__all__ = [
    "NORMALISATION",
    "TEXT_FORMATS",
    "UNAVAILABLE",
    "Article",
    "Change",
    "ChangeKind",
    "Difference",
    "Finding",
    "Fingerprint",
    "Outcome",
    "Part",
    "Place",
    "Run",
    "Suggestion",
    "annotation",
    "dump_fingerprint",
    "fragment_link",
    "load_fingerprint",
    "read_article",
]
