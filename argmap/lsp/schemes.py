"""Argumentation schemes that are widely known, with the step that each takes.

The names follow Walton, Reed and Macagno, "Argumentation Schemes" (2008). A map may use any other name.
"""

from __future__ import annotations

from collections.abc import Mapping

SCHEMES: Mapping[str, str] = {
    "expert-opinion": "an expert says so",
    "position-to-know": "somebody who is in a position to know says so",
    "witness-testimony": "a witness says so",
    "popular-opinion": "most people hold it",
    "popular-practice": "most people do it",
    "example": "a case shows it",
    "analogy": "it is so in a similar case",
    "precedent": "it was decided so before",
    "classification": "it falls under a term that carries this",
    "established-rule": "a rule says so",
    "exception": "the rule does not hold in this case",
    "sign": "what is seen points to it",
    "evidence-to-hypothesis": "what it predicts is observed",
    "best-explanation": "nothing explains what is seen better",
    "cause-to-effect": "the cause is there, so the effect will be",
    "effect-to-cause": "the effect is there, so the cause was",
    "correlation-to-cause": "the two go together, so one brings about the other",
    "positive-consequences": "good would come of it",
    "negative-consequences": "harm would come of it",
    "slippery-slope": "one step leads on to the next, to a bad end",
    "practical-reasoning": "it is a means to the end",
    "values": "it serves a value",
    "commitment": "they are committed to it by what they said or did",
    "inconsistent-commitment": "they say one thing and do another",
    "bias": "whoever says it has an interest in it",
    "ad-hominem": "whoever says it is not to be trusted",
    "ignorance": "nothing to the contrary is known",
    "composition": "what holds of the parts holds of the whole",
    "division": "what holds of the whole holds of the parts",
    "waste": "what has been spent would be lost",
    "threat": "harm is threatened",
    "fairness": "like cases are to be treated alike",
}
"""Each scheme by its name, and the step it takes in a few words."""
