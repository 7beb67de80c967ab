"""Statements: the questions, propositions and inferences a map is made of."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from argmap.frozen import Frozen
from argmap.model.citation import Citation
from argmap.model.vocabulary import Attribution, Confidence, Id, Kind, Likelihood, Name, Weight


def attribution_of(*, by: bool, cited: bool) -> Attribution:
    """Who stands behind a statement, by whether somebody is said to assert it and whether it cites a source."""
    if by:
        return Attribution.REPORTED
    return Attribution.ASSERTED if cited else Attribution.ANALYST


class _Statement(Frozen):
    id: Id
    """The name it goes by; `import.name` when it stands in an imported map."""
    text: str = ""
    """What it says."""
    by: tuple[Name, ...] = ()
    """Who asserts it: ids of actors, or names in free text."""
    said: str = ""
    """When it was said: a date, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`."""
    tags: tuple[str, ...] = ()
    """Words to choose statements by, for a view."""
    note: str = ""
    """A remark of whoever drew the map."""
    citations: tuple[Citation, ...] = ()
    """The places in sources that it rests on."""
    group: str = ""
    """The id of the innermost group it stands in, or nothing."""

    @property
    def name(self) -> str:
        """The id without the imports it was reached through."""
        return self.id.rpartition(".")[2]

    @property
    def module(self) -> str:
        """The import it was reached through, `""` for the map itself."""
        return self.id.rpartition(".")[0]

    @property
    def attribution(self) -> Attribution:
        """Who stands behind it: the cited source's author, somebody reported, or the analyst."""
        return attribution_of(by=bool(self.by), cited=bool(self.citations))


class Question(_Statement):
    """An issue that claims answer."""

    kind: Literal[Kind.QUESTION] = Kind.QUESTION
    """What it is."""


class _Proposition(_Statement):
    weight: Weight | None = None
    """How much it counts, from 0 to 1."""
    likelihood: Likelihood | None = None
    """How likely it is to be true."""
    confidence: Confidence | None = None
    """How sure the analyst is of it, never mixed with a likelihood in one statement."""


class Claim(_Proposition):
    """A proposition that can be contested."""

    kind: Literal[Kind.CLAIM] = Kind.CLAIM
    """What it is."""


class Evidence(_Proposition):
    """A proposition taken from a source."""

    kind: Literal[Kind.EVIDENCE] = Kind.EVIDENCE
    """What it is."""


class Assumption(_Proposition):
    """A proposition taken as given, openly."""

    kind: Literal[Kind.ASSUMPTION] = Kind.ASSUMPTION
    """What it is."""


class Rebuttal(_Proposition):
    """A proposition against another."""

    kind: Literal[Kind.REBUTTAL] = Kind.REBUTTAL
    """What it is."""


class Undercut(_Proposition):
    """A proposition against a step or an inference."""

    kind: Literal[Kind.UNDERCUT] = Kind.UNDERCUT
    """What it is."""


class _Inference(_Statement):
    premises: tuple[str, ...] = ()
    """The ids of the statements that carry it together, in the order of the map."""
    weight: Weight | None = None
    """How much it counts, from 0 to 1."""


class Reason(_Inference):
    """Premises that together speak for a conclusion."""

    kind: Literal[Kind.REASON] = Kind.REASON
    """What it is."""


class Objection(_Inference):
    """Premises that together speak against a conclusion."""

    kind: Literal[Kind.OBJECTION] = Kind.OBJECTION
    """What it is."""


Proposition = Claim | Evidence | Assumption | Rebuttal | Undercut
Inference = Reason | Objection
Statement = Question | Claim | Evidence | Assumption | Rebuttal | Undercut | Reason | Objection
AnyStatement = Annotated[Statement, Field(discriminator="kind")]


def premises_of(statement: Statement) -> tuple[str, ...]:
    """The ids of the premises of a reason or objection; of any other statement, none."""
    premises: tuple[str, ...] = statement.__dict__.get("premises", ())  # of what has none, pydantic searches long
    return premises


STATEMENT_CLASSES: dict[Kind, type[Statement]] = {
    Kind.QUESTION: Question,
    Kind.CLAIM: Claim,
    Kind.EVIDENCE: Evidence,
    Kind.ASSUMPTION: Assumption,
    Kind.REBUTTAL: Rebuttal,
    Kind.REASON: Reason,
    Kind.OBJECTION: Objection,
    Kind.UNDERCUT: Undercut,
}
"""The class of each kind."""
