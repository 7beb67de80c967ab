"""Maps without a fault, made at random: what the benchmark damages."""

from __future__ import annotations

import random
from itertools import combinations
from typing import NamedTuple


class Row(NamedTuple):
    """A line of a map; `sort` is the kind of a statement, or `property`, `citation`, `relation`, `text`, `blank`, …"""

    line: str
    sort: str


WORDS = (
    *("the", "law", "leaves", "little", "room", "for", "refusal", "and", "every", "supplier", "must", "answer", "to"),
    *(
        "it",
        "before",
        "long",
        "while",
        "others",
        "doubt",
        "that",
        "a",
        "rule",
        "on",
        "paper",
        "binds",
        "in",
        "practice",
    ),
    *(
        "since",
        "courts",
        "rarely",
        "hear",
        "such",
        "cases",
        "so",
        "risk",
        "remains",
        "hard",
        "measure",
        "from",
        "outside",
    ),
)
EXTRAS = (
    "(as in 2019)",
    'the \\"red line\\"',
    "5G's core",
    "50 %;",
    "Art. 7:",
    "— so far —",
    "#1",
    "U.S.",
    "“trust”",
    "a, b",
)
ACTORS = ("minister", "regulator", "union", "envoy")
SOURCES = ("report", "gazette", "survey", "letter")
SCHEMES = ("example", "expert-opinion", "cause-to-effect", "analogy")
LIKELIHOODS = ("unlikely", "roughly-even", "likely", "very-likely")
CHILDREN = {  # what stands under what, weighted by how often it does in real maps
    "question": ("claim",),
    "claim": ("evidence",) * 5 + ("claim",) * 3 + ("reason",) * 2 + ("rebuttal", "rebuttal", "assumption", "objection"),
    "rebuttal": ("rebuttal", "evidence", "claim", "undercut"),
    "undercut": ("evidence", "rebuttal"),
    "reason": ("evidence", "evidence", "claim", "assumption"),
    "objection": ("evidence", "claim"),
    "evidence": ("undercut", "rebuttal"),
    "assumption": ("rebuttal",),
}
STEPS = ("claim", "rebuttal", "evidence", "assumption")  # from what stands under these to them leads a step


def clean_map(chance: random.Random, statements: int) -> list[Row]:
    """The lines of a map of so many statements, the same for the same random numbers."""
    return _Maker(chance).made(statements)


class _Maker:
    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.rows: list[Row] = []
        self.names: list[str] = []
        self.questions: list[str] = []
        self.answers: list[str] = []
        self.left = 0

    def made(self, statements: int) -> list[Row]:
        self.left = statements
        self._head()
        while self.left > 0:
            self._question()
        self._relations()
        return self.rows

    def add(self, level: int, line: str, sort: str) -> None:
        self.rows.append(Row("  " * level + line, sort))

    def words(self, least: int, most: int) -> str:
        chosen = [self.chance.choice(WORDS) for _ in range(self.chance.randint(least, most))]
        if self.chance.random() < 0.3:
            chosen.insert(self.chance.randrange(len(chosen)), self.chance.choice(EXTRAS))
        return " ".join(chosen)

    def text(self) -> str:
        """A text nobody else has, so that none is a duplicate."""
        words = self.words(5, 14)
        return f'"{words[0].upper()}{words[1:]} {len(self.rows)}"'

    # -- the head -----------------------------------------------------------------------------------------------------

    def _head(self) -> None:
        self.add(0, f"map {self.text()}", "title")
        self.add(0, "", "blank")
        for source in SOURCES:
            self.add(0, f"source {source} {self.text()}", "source")
            self.add(1, f'author: "{self.chance.choice(("A. Editor", "Desk of Law"))}"', "property")
            self.add(1, f"date: 20{self.chance.randint(10, 24)}-0{self.chance.randint(1, 9)}", "property")
            self.add(1, f"reliability: {self.chance.choice('ABCDEF')}", "property")
        for actor in ACTORS:
            self.add(0, f"actor {actor} {self.text()}", "actor")
            if self.chance.random() < 0.5:
                self.add(1, f'role: "{self.words(2, 4)}"', "property")
        self.add(0, "", "blank")

    # -- the argument -------------------------------------------------------------------------------------------------

    def _name(self, kind: str) -> str:
        name = f"{self.chance.choice(WORDS)}-{len(self.names)}"
        self.names.append(name)
        if kind == "question":
            self.questions.append(name)
        return name

    def _question(self) -> None:
        self.add(0, f"# {self.words(2, 5)}", "comment")
        self._statement("question", 0)
        self.add(0, "", "blank")
        for _ in range(self.chance.randint(1, 3)):
            self._tree("claim", 1, "question")
        self.add(0, "", "blank")

    def _tree(self, kind: str, level: int, above: str) -> None:
        """A statement, what is said of it, and what stands under it."""
        self._statement(kind, level)
        if above == "question":
            if not self.answers:
                self._use_all(level + 1)
            self.answers.append(self.names[-1])
        self._block(kind, level + 1)
        least = 1 if kind in ("reason", "objection") else 0
        most = {1: 4, 2: 3, 3: 2, 4: 1}.get(level, 0)
        leaf = kind in ("evidence", "assumption") and self.chance.random() < 0.85
        for _ in range(max(least, 0 if leaf else self.chance.randint(0, most))):
            if self.left > 0 or least:
                child = self.chance.choice(CHILDREN[kind])
                if child != "undercut" or above in STEPS:
                    self._tree(child, level + 1, kind)

    def _use_all(self, level: int) -> None:
        """Refer to every actor and source, so that none goes unused."""
        self.add(level, f"by: {', '.join(ACTORS)}", "property")
        for source in SOURCES:
            self.add(level, f'@{source} "{self.words(2, 4)}"', "citation")

    def _statement(self, kind: str, level: int) -> None:
        self.left -= 1
        named = level < 2 or self.chance.random() < 0.8
        name = f" {self._name(kind)}" if named else ""
        text = "" if kind in ("reason", "objection") and self.chance.random() < 0.5 and named else f" {self.text()}"
        comment = f"  # {self.words(1, 4)}" if self.chance.random() < 0.05 else ""
        self.add(level, f"{kind}{name}{text}{comment}", kind)
        if text and self.chance.random() < 0.1:
            self.add(level + 1, self.text(), "text")

    def _block(self, kind: str, level: int) -> None:
        chance = self.chance
        if kind in ("claim", "rebuttal") and self.rows[-1].sort != "citation" and chance.random() < 0.4:
            who = chance.sample(ACTORS, chance.randint(1, 2))
            self.add(level, f"by: {', '.join(who)}", "property")
        if kind in ("claim", "assumption", "rebuttal") and chance.random() < 0.2:
            self.add(level, f"likelihood: {chance.choice(LIKELIHOODS)}", "property")
        if kind in ("evidence", "reason", "objection") and chance.random() < 0.3 and level > 2:
            self.add(level, f"tags: {', '.join(chance.sample(SCHEMES, 2))}", "property")
        if chance.random() < 0.2:
            self.add(level, f"note: {self.text()}", "property")
            if chance.random() < 0.3:
                self.add(level + 1, self.text(), "text")
        if kind == "evidence" or (kind in ("claim", "rebuttal") and chance.random() < 0.3):
            self._citation(level)
        if kind == "claim" and chance.random() < 0.1 and self.questions[1:]:
            self.add(level, f"answers {chance.choice(self.questions[:-1])}", "relation")

    def _citation(self, level: int) -> None:
        chance = self.chance
        place = chance.choice(("", "", " p. 12", " pp. 3-5", " ¶ 14", " § 3.2"))
        quote = chance.choice((f' "{self.words(2, 5)}"', f' "{self.words(2, 4)}" … "{self.words(2, 4)}"'))
        self.add(level, f"@{chance.choice(SOURCES)}{place}{quote}", "citation")
        if chance.random() < 0.15:
            self.add(level + 1, f"credibility: {chance.choice('123456')}", "property")

    def _relations(self) -> None:
        pairs = list(combinations(self.answers, 2))
        for subject, target in self.chance.sample(pairs, min(5, len(pairs))):
            verb = self.chance.choice(("contradicts", "restates"))
            self.add(0, f"{subject} {verb} {target}", "relation")
            if self.chance.random() < 0.5:
                self.add(1, f"note: {self.text()}", "property")
