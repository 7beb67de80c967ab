"""What the words of the language mean, in a few words each: they are shown where one writes them and points at them."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.lsp.place import Place
from argmap.lsp.schemes import SCHEMES
from argmap.model import RelationKind
from argmap.model.grades import CONFIDENCE, CREDIBILITY, RELIABILITY, SCALES
from argmap.model.vocabulary import Likelihood
from argmap.syntax.scanner import scan
from argmap.text import Span

KINDS: Mapping[str, str] = {
    "question": "an issue that claims answer",
    "claim": "a proposition that can be contested",
    "evidence": "a proposition taken from a source, which it cites",
    "assumption": "a proposition taken as given, openly",
    "rebuttal": "a proposition against another",
    "reason": "premises that speak for something together",
    "objection": "premises that speak against something together",
    "undercut": "a proposition against a step",
    "group": "a named part of the map",
    "source": "something that can be cited",
    "actor": "somebody who says things",
    "view": "a way to look at the map",
    "map": "the title of the map",
    "import": "another map, under a name",
    "bibliography": "sources out of a BibTeX or CSL JSON file",
}
"""What each keyword stands for."""

VERBS: Mapping[str, str] = {
    RelationKind.SUPPORTS: "speaks for",
    RelationKind.REBUTS: "speaks against",
    RelationKind.UNDERCUTS: "speaks against the step",
    RelationKind.CONTRADICTS: "both cannot hold",
    RelationKind.RESTATES: "says the same as",
    RelationKind.ANSWERS: "is an answer to",
}
"""What a statement does to another, by the verb between them."""

KEYS: Mapping[str, str] = {
    "accessed": "when it was looked at",
    "actors": "shows what one of these asserts",
    "affiliation": "whom they work for",
    "author": "who wrote it",
    "based-on": "other sources that it draws on",
    "by": "who asserts it: actors, or names in free text",
    "collapse": "groups and statements that are shown without what they hold",
    "confidence": "how sure you are of your judgement; not together with a likelihood",
    "credibility": "the Admiralty grade of the information, 1 to 6",
    "date": "when it was published",
    "depth": "so many steps are shown of what bears on the focus",
    "direction": "where the arguments go in the picture",
    "doi": "its digital object identifier",
    "focus": "statements that are shown, with what bears on them",
    "hide": "kinds that are not shown",
    "language": "the language of the text, such as en",
    "likelihood": "how probable the statement is",
    "note": "whatever a reader should know",
    "premises": "statements that carry it together with those that stand under it",
    "publisher": "who published it",
    "reliability": "the Admiralty grade of the source, A to F",
    "role": "what they are",
    "said": "when it was said",
    "scheme": "the argumentation scheme of the step to what it stands under",
    "show": "kinds that are shown",
    "sources": "shows what cites one of these",
    "tags": "names of your own",
    "text": "the file that holds its words, against which quotes are held",
    "url": "where it is found",
    "weight": "how much it counts, from 0 to 1",
}
"""What each key is for."""

_VALUES: Mapping[str, Mapping[str, str]] = {
    "scheme": SCHEMES,
    "likelihood": {
        word: ", ".join(f"{scale.ranges[word]} on the scale {scale.name}" for scale in SCALES) for word in Likelihood
    },
    "confidence": {str(word): meaning for word, meaning in CONFIDENCE.items()},
    "reliability": {str(grade): meaning for grade, meaning in RELIABILITY.items()},
    "credibility": {str(grade): meaning for grade, meaning in CREDIBILITY.items()},
    "show": KINDS,
    "hide": KINDS,
}


def meaning_at(place: Place) -> tuple[str, Span] | None:
    """What the verb, the key or the value at `place` means, and where the word stands; None where nothing is known."""
    found = scan(place.content)
    number = next((n for n, one in enumerate(found.tokens) if one.start <= place.column < one.end), -1)
    if number < 0:
        return None
    words = [place.content[one.start : one.end] for one in found.tokens]
    word = words[number]
    meaning = ""
    if found.tokens[number].type == "V":
        meaning = VERBS.get(word, "")
    elif found.shape[1:2] == ":":
        meaning = KEYS.get(word, "") if number == 0 else value_meaning(words[0], word)
    start = place.offset_of_line + found.tokens[number].start
    return (meaning, place.text.span(start, start + len(word))) if meaning else None


def value_meaning(key: str, value: str) -> str:
    """What a value says, where it is one of a few that are agreed upon; nothing else."""
    return _VALUES.get(key, {}).get(value, "")
