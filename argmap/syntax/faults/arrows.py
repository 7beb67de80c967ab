"""Relations drawn as in Mermaid, Argdown and Graphviz: with arrows instead of verbs."""

from __future__ import annotations

import re

from argmap.diagnostics.catalogue.lines import UNKNOWN_KEYWORD
from argmap.syntax.faults.damage import Damage, Outcome
from argmap.syntax.faults.edited import Change
from argmap.syntax.faults.verbs import LISTED, verb_meant
from argmap.syntax.nodes import Quoted

LONGEST = 300

_NAME = r"[^\W\d_][\w.]*+(?>(?:-\w++)*)"
_BOX = r"(?:[\[({]{1,2}[^\])}]*[\])}]{1,2})?"  # the text that Mermaid puts behind a name
_DRAWN = re.compile(
    rf"(?>(?:(?P<first>{_NAME}|[\[<][^\]>]+[\]>])(?P<box>{_BOX})\s*+)?)"
    r"(?P<arrow>(?:<?(?:--|==)\s+(?P<label>[^-=>|]+?)\s+)?(?P<sign>[-=~.<>+*_|→⇒⟶←⇐⟵↔⇔≠!/]+(?:[xo](?=\s))?))"
    rf"(?:\|(?P<tag>[^|]*)\|)?\s*+(?P<second>{_NAME}(?>(?:\s*,\s*{_NAME})*)|[\[<][^\]>]+[\]>])(?P<other>{_BOX})"
    r"\s*(?:\[[^\]]*\])?\s*;?\s*"
)
_FORWARD, _BACKWARD = re.compile(r"[>→⇒⟶xo]$"), re.compile(r"^[<←⇐⟵]")


def arrow(damage: Damage) -> Outcome | None:
    """`a => b`, `a -->|supports| b`, `b <- a`, `-> b`, `A["a"] --> B["b"]`: a relation says which it is with a verb."""
    content = damage.line.content[: damage.line.tokens[-1].end]
    start = damage.line.tokens[0].start
    drawn = _DRAWN.fullmatch(content, start) if len(content) - start <= LONGEST else None
    if drawn is None or not _is_arrow(drawn, nested=damage.parent >= 0):
        return None
    lines = _meant(drawn)
    changes = [Change(start, len(content), line) for line in lines] if _is_plain(drawn) else []
    node = damage.read_with(changes[0]) if len(changes) == 1 else None
    if node is None or isinstance(node, Quoted):
        node = damage.broken()
    hints = (
        f"say how the one bears on the other: {' or '.join(f'`{line}`' for line in lines)}"
        if changes
        else 'a relation joins the names of statements, each with a line of its own: `claim a "…"`; `a supports b`',
    )
    finding = UNKNOWN_KEYWORD.report(
        damage.stretch(*drawn.span("arrow")),
        hints=hints,
        fixes=tuple(damage.fix(f"write `{change.replacement}`", change) for change in changes),
        word=drawn["arrow"],
        sort="verb",
        label="no relation is written like this",
        advice=LISTED,
    )
    return Outcome(node, finding)


def _is_arrow(drawn: re.Match[str], *, nested: bool) -> bool:
    """Whether the signs are an arrow between two names, or lead from the statement above to one."""
    sign = drawn["sign"]
    if drawn["first"] is None:
        return nested and bool(_FORWARD.search(sign)) and len(sign) > 1
    return sign not in ("_", ".", "|", "*", "!", "/")


def _is_plain(drawn: re.Match[str]) -> bool:
    """Whether both ends are names, so that nothing is lost with what stands around them."""
    ends = (drawn["first"] or "", drawn["second"])
    return not (drawn["box"] or drawn["other"]) and not any(end[:1] in ("[", "<") for end in ends)


def _meant(drawn: re.Match[str]) -> tuple[str, ...]:
    """The relation lines that it may stand for, the likeliest first."""
    sign, first, second = drawn["sign"], drawn["first"] or "", drawn["second"]
    forward, backward = bool(_FORWARD.search(sign)), bool(_BACKWARD.search(sign))
    if backward and not forward and first and "," not in second:
        first, second = second, first
    said = verb_meant(drawn["label"] or drawn["tag"] or "")
    verbs = (said,) if said else _verbs(sign, both=forward and backward)
    return tuple(f"{first} {verb} {second}".strip() for verb in verbs)


def _verbs(sign: str, *, both: bool) -> tuple[str, ...]:
    if sign == "><" or "≠" in sign or "!=" in sign:
        return ("contradicts",)
    if "x" in sign or "/" in sign:
        return ("rebuts",)
    if "+" in sign:
        return ("supports",)
    if both or sign in ("↔", "⇔"):
        return ("contradicts", "restates")
    return ("restates",) if not sign.strip("=~") else ("supports", "rebuts")
