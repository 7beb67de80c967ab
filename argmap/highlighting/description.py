"""What each word of a line is to the eye: the words of the language, told apart by their place.

A line begins in the state `LINE`. A state is a list of rules, tried in order wherever the last one ended; a rule says
what its groups are and in which state the line goes on. Whatever no rule takes has no colour. At the end of the line
everything begins anew, as nothing of the language crosses it.

The patterns are those of the scanner, which are those of the grammar. They hold in Python and in Oniguruma alike.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from argmap.syntax.keywords import KINDS, VERBS
from argmap.syntax.scanner import LOCATOR, SPACES, WORD


class Sort(StrEnum):
    """What a piece of a line is."""

    COMMENT = "comment"
    KIND = "kind"
    """`claim`, `source`, …: the word that says what the line declares"""
    DECLARATION = "declaration"
    """`map`, `import`, `as`, `bibliography`"""
    VERB = "verb"
    """`supports`, `rebuts`, …"""
    NAME = "name"
    """the name that a line gives"""
    REFERENCE = "reference"
    """a name given elsewhere"""
    KEY = "key"
    VALUE = "value"
    """a date, a number, a name behind a key"""
    LOCATOR = "locator"
    STRING = "string"
    """a string with its quotes, up to the end of the line where it is not closed"""
    ESCAPE = "escape"
    SIGN = "sign"
    """`:`, `,`, `@`, `->`, `…`"""


class State(StrEnum):
    """Where in a line one is."""

    LINE = "line"
    DECLARED = "declared"
    """behind a kind, where the name may stand"""
    IMPORT = "import"
    TARGETS = "targets"
    """behind a verb"""
    VALUES = "values"
    """behind a key"""
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, what its groups are (None: nothing to be coloured), and the state behind it.

    The pattern of a string has no group: it is coloured as a whole, but for the escapes in it.
    """

    pattern: str
    sorts: tuple[Sort | None, ...]
    then: State | None = None
    """None: as before."""

    @property
    def is_string(self) -> bool:
        """Whether it takes a string, which holds escapes."""
        return self.sorts == (Sort.STRING,)


ESCAPE = r'\\["\\]'
"""What is an escape inside a string."""

_GAP = f"[{SPACES}]*+"
_SPACE = f"[{SPACES}]++"
_NAME = rf"(?!\.\.\.){WORD}"
_ENDS = f"(?!{WORD})"
"""Behind a keyword: no letter that would make it a longer word."""


def _one_of(words: frozenset[str]) -> str:
    return "|".join(sorted(words))


def _string(then: State | None = None) -> Rule:
    return Rule(r'"[^"\\\r\n]*+(?>(?:\\[^\r\n][^"\\\r\n]*+)*)(?:"|\\?(?=[\r\n]|$))', (Sort.STRING,), then)


_BLANK = Rule(f"({_SPACE})", (None,))
_COMMENT = Rule(r"(#[^\r\n]*)", (Sort.COMMENT,))
_DOTS = Rule(r"(…|\.\.\.)", (Sort.SIGN,))
_COMMA = Rule(r"(,)", (Sort.SIGN,))
_ANYWHERE = (_BLANK, _COMMENT)

STATES: Mapping[State, tuple[Rule, ...]] = {
    State.LINE: (
        *_ANYWHERE,
        Rule(f"({_one_of(KINDS)}){_ENDS}", (Sort.KIND,), State.DECLARED),
        Rule(f"(map|bibliography){_ENDS}", (Sort.DECLARATION,), State.REST),
        Rule(f"(import){_ENDS}", (Sort.DECLARATION,), State.IMPORT),
        Rule(f"({_one_of(VERBS)}){_ENDS}", (Sort.VERB,), State.TARGETS),
        Rule(
            f"({_NAME})({_SPACE})({_one_of(VERBS)}){_ENDS}",
            (Sort.REFERENCE, None, Sort.VERB),
            State.TARGETS,
        ),
        Rule(f"({_NAME})({_GAP})(:)", (Sort.KEY, None, Sort.SIGN), State.VALUES),
        Rule(
            f"(@)({_GAP})({_NAME})(?>(?:({_GAP})({LOCATOR}))?)",
            (Sort.SIGN, None, Sort.REFERENCE, None, Sort.LOCATOR),
            State.REST,
        ),
        _string(State.REST),
        Rule(r"([^\r\n])", (None,), State.REST),
    ),
    State.DECLARED: (
        *_ANYWHERE,
        Rule(f"({_NAME})", (Sort.NAME,), State.REST),
        _string(State.REST),
        Rule(r"([^\r\n])", (None,), State.REST),
    ),
    State.IMPORT: (*_ANYWHERE, Rule(f"(as){_ENDS}", (Sort.DECLARATION,), State.DECLARED), _string()),
    State.TARGETS: (*_ANYWHERE, Rule(r"(->)", (Sort.SIGN,)), _COMMA, Rule(f"({_NAME})", (Sort.REFERENCE,)), _string()),
    State.VALUES: (*_ANYWHERE, _COMMA, Rule(f"({_NAME})", (Sort.VALUE,)), _string()),
    State.REST: (*_ANYWHERE, _DOTS, Rule(f"({_NAME})", (None,)), _string()),
}
"""Every state with its rules."""
