"""Lines whose first word, or whose verb, nobody knows."""

from __future__ import annotations

from argmap.diagnostics.catalogue.lines import MISSING_COLON, UNKNOWN_KEYWORD
from argmap.diagnostics.near import did_you_mean, nearest
from argmap.syntax.faults.damage import Damage, Outcome
from argmap.syntax.keywords import ALL_KEYS, FIRST_WORDS, VERBS
from argmap.syntax.nodes import Quoted, Statement
from argmap.syntax.scanner import scan


def opening(damage: Damage) -> Outcome:
    """A line that begins with no keyword, and is neither property nor citation nor relation."""
    return _unknown_verb(damage) or _missing_colon(damage) or _unknown_word(damage)


def _unknown_verb(damage: Damage) -> Outcome | None:
    """`bound suports x`, where `bound` is no keyword misspelt."""
    if damage.shape[:3] != "WWW" or "S" in damage.shape:
        return None
    word = damage.line.word(1).value
    near = nearest(word, sorted(VERBS))
    if not near or nearest(damage.line.word(0).value, FIRST_WORDS):
        return None
    return _replaced(damage, 1, near[0], did_you_mean(word, sorted(VERBS)))


def _missing_colon(damage: Damage) -> Outcome | None:
    word = damage.line.word(0)
    if damage.shape[0] not in "W" or word.value not in ALL_KEYS or len(damage.shape) < 2:
        return None
    fix = damage.replace(damage.after(0), ":", "add the colon")
    return Outcome(damage.broken(), MISSING_COLON.report(damage.span(0), fixes=(fix,), key=word.value))


def _unknown_word(damage: Damage) -> Outcome:
    word = damage.raw(0, 0)
    near = nearest(word, FIRST_WORDS)
    if near:
        return _replaced(damage, 0, near[0], did_you_mean(word, FIRST_WORDS))
    hint = "did you leave out the kind of statement?" if damage.shape == "WS" else ""
    finding = UNKNOWN_KEYWORD.report(damage.span(0), hints=(hint,), word=word)
    return Outcome(_as_claim(damage), finding)


def _replaced(damage: Damage, place: int, word: str, hint: str) -> Outcome:
    """The line as it would be with its unknown word put right."""
    token = damage.line.tokens[place]
    finding = UNKNOWN_KEYWORD.report(
        damage.span(place),
        hints=(hint,),
        fixes=(damage.replace(damage.span(place), word, f"write `{word}`"),),
        word=damage.raw(place, place),
    )
    content = damage.line.content
    mended = content[: token.start] + word + content[token.end :]
    node = damage.read_as(scan(mended, damage.line.tokens[0].start).tokens, mended)
    if isinstance(node, Statement):
        return Outcome(node._replace(damaged=True), finding)
    if node is None or isinstance(node, Quoted):
        return Outcome(_as_claim(damage), finding)
    return Outcome(node, finding)


def _as_claim(damage: Damage):  # type: ignore[no-untyped-def]
    """What is left of a line that quotes a text: a statement, so that its children keep their parent."""
    if "S" not in damage.shape:
        return damage.broken()
    name = 1 if damage.shape[1:2] == "W" else (0 if damage.shape[:2] == "WS" else -1)
    return damage.statement("claim", name, damage.first_string())
