"""What an argument map is: frozen values with no trace of the text they came from."""

from __future__ import annotations

from argmap.model.argument_map import ArgumentMap
from argmap.model.citation import Actor, Citation, Source
from argmap.model.relation import Relation, Step
from argmap.model.statement import (
    STATEMENT_CLASSES,
    Assumption,
    Claim,
    Evidence,
    Inference,
    Objection,
    Proposition,
    Question,
    Reason,
    Rebuttal,
    Statement,
    Undercut,
)
from argmap.model.view import Bibliography, Group, Import, View
from argmap.model.vocabulary import Attribution, Confidence, Direction, Kind, Likelihood, RelationKind

__all__ = [
    "STATEMENT_CLASSES",
    "Actor",
    "ArgumentMap",
    "Assumption",
    "Attribution",
    "Bibliography",
    "Citation",
    "Claim",
    "Confidence",
    "Direction",
    "Evidence",
    "Group",
    "Import",
    "Inference",
    "Kind",
    "Likelihood",
    "Objection",
    "Proposition",
    "Question",
    "Reason",
    "Rebuttal",
    "Relation",
    "RelationKind",
    "Source",
    "Statement",
    "Step",
    "Undercut",
    "View",
]
