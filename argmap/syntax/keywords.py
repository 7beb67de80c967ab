"""The words of the language by the place they take in a line."""

from __future__ import annotations

STATEMENTS = ("question", "claim", "evidence", "assumption", "rebuttal", "reason", "objection", "undercut", "group")
DECLARATIONS = ("source", "actor", "view")
KINDS = frozenset((*STATEMENTS, *DECLARATIONS))
VERBS = frozenset(("supports", "rebuts", "undercuts", "contradicts", "restates", "answers"))
FIRST_WORDS = tuple(sorted((*KINDS, *VERBS, "map", "import", "bibliography")))

NEEDS_NAME = frozenset(("source", "actor", "view"))
NEEDS_TEXT = frozenset(("question", "claim", "evidence", "assumption", "rebuttal", "undercut"))

KEYS_BY_KIND: dict[str, tuple[str, ...]] = {
    "question": ("by", "said", "tags", "note"),
    "proposition": ("by", "said", "scheme", "tags", "note", "weight", "likelihood", "confidence"),
    "inference": ("by", "said", "scheme", "tags", "note", "weight", "premises"),
    "group": ("note",),
    "source": (
        "author",
        "publisher",
        "date",
        "url",
        "doi",
        "language",
        "accessed",
        "text",
        "reliability",
        "based-on",
        "note",
    ),
    "actor": ("role", "affiliation", "note"),
    "view": ("focus", "depth", "show", "hide", "tags", "sources", "actors", "collapse", "direction", "note"),
    "relation": ("scheme", "by", "weight", "note"),
    "citation": ("credibility", "note"),
}
"""The keys of each sort of line."""

SORT_OF_KIND: dict[str, str] = {
    "question": "question",
    "claim": "proposition",
    "evidence": "proposition",
    "assumption": "proposition",
    "rebuttal": "proposition",
    "undercut": "proposition",
    "reason": "inference",
    "objection": "inference",
    "group": "group",
    "source": "source",
    "actor": "actor",
    "view": "view",
}
"""Which keys a statement line of each kind takes, as a row of `KEYS_BY_KIND`."""

ALL_KEYS = tuple(sorted({key for keys in KEYS_BY_KIND.values() for key in keys}))
