"""Statements: the questions, propositions and inferences a map is made of."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from argmap.model.citation import Citation
from argmap.model.frozen import Frozen
from argmap.model.vocabulary import Attribution, Confidence, Id, Kind, Likelihood, Name, Weight


class _Statement(Frozen):
    id: Id
    """The name it goes by; `import.name` when it stands in an imported map."""
    text: str = ""
    by: tuple[Name, ...] = ()
    """Who asserts it: ids of actors, or names in free text."""
    said: str = ""
    """When it was said: a date, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`."""
    tags: tuple[str, ...] = ()
    note: str = ""
    citations: tuple[Citation, ...] = ()
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
        if self.by:
            return Attribution.REPORTED
        return Attribution.ASSERTED if self.citations else Attribution.ANALYST


class Question(_Statement):
    """An issue that claims answer."""

    kind: Literal[Kind.QUESTION] = Kind.QUESTION


class _Proposition(_Statement):
    weight: Weight | None = None
    likelihood: Likelihood | None = None
    confidence: Confidence | None = None


class Claim(_Proposition):
    """A proposition that can be contested."""

    kind: Literal[Kind.CLAIM] = Kind.CLAIM


class Evidence(_Proposition):
    """A proposition taken from a source."""

    kind: Literal[Kind.EVIDENCE] = Kind.EVIDENCE


class Assumption(_Proposition):
    """A proposition taken as given, openly."""

    kind: Literal[Kind.ASSUMPTION] = Kind.ASSUMPTION


class Rebuttal(_Proposition):
    """A proposition against another."""

    kind: Literal[Kind.REBUTTAL] = Kind.REBUTTAL


class Undercut(_Proposition):
    """A proposition against a step or an inference."""

    kind: Literal[Kind.UNDERCUT] = Kind.UNDERCUT


class _Inference(_Statement):
    premises: tuple[str, ...] = ()
    """The ids of the statements that carry it together, in the order of the map."""
    weight: Weight | None = None


class Reason(_Inference):
    """Premises that together speak for a conclusion."""

    kind: Literal[Kind.REASON] = Kind.REASON


class Objection(_Inference):
    """Premises that together speak against a conclusion."""

    kind: Literal[Kind.OBJECTION] = Kind.OBJECTION


Proposition = Claim | Evidence | Assumption | Rebuttal | Undercut
Inference = Reason | Objection
Statement = Question | Claim | Evidence | Assumption | Rebuttal | Undercut | Reason | Objection
AnyStatement = Annotated[Statement, Field(discriminator="kind")]

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
