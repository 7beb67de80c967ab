"""The description as a Pygments lexer, by which Sphinx, MkDocs and Jupyter colour `.arg` texts.

Pygments finds it by the entry point in pyproject.toml; nothing else loads this module.
"""

from __future__ import annotations

from typing import Any, ClassVar

from pygments.lexer import RegexLexer, bygroups, using
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text, Whitespace, _TokenType

from argmap.highlighting.description import ESCAPE, STATES, Rule, Sort, State

TOKENS: dict[Sort, _TokenType] = {
    Sort.COMMENT: Comment.Single,
    Sort.KIND: Keyword,
    Sort.DECLARATION: Keyword.Namespace,
    Sort.VERB: Operator.Word,
    Sort.NAME: Name.Class,
    Sort.REFERENCE: Name.Variable,
    Sort.KEY: Name.Attribute,
    Sort.VALUE: Name.Constant,
    Sort.LOCATOR: Number,
    Sort.STRING: String.Double,
    Sort.ESCAPE: String.Escape,
    Sort.SIGN: Punctuation,
}
"""What Pygments calls the sorts."""

Pattern = tuple[Any, ...]  # Any: what RegexLexer takes has no type of its own in Pygments


class _StringLexer(RegexLexer):
    """The inside of a string."""

    tokens: ClassVar = {
        "root": [(ESCAPE, String.Escape), (r'[^"\\]+|["\\]', String.Double)],
    }


class ArgmapLexer(RegexLexer):
    """Argument maps in the language of argmap."""

    name = "Argument map"
    aliases: ClassVar = ["argmap", "arg"]
    filenames: ClassVar = ["*.arg"]
    mimetypes: ClassVar = ["text/x-argmap"]
    url = ""
    version_added = ""
    tokens: ClassVar = {}


def _patterns(state: State) -> list[Pattern]:
    line_end = (r"\r\n?|\n", Whitespace) if state is State.LINE else (r"\r\n?|\n", Whitespace, "#pop")
    return [line_end, *(_pattern(rule, state) for rule in STATES[state]), (r"[^\r\n]", Text)]


def _pattern(rule: Rule, state: State) -> Pattern:
    if rule.is_string:
        action = using(_StringLexer)  # type: ignore[no-untyped-call]  # Pygments' stubs leave these two bare
    else:
        action = bygroups(*(Text if sort is None else TOKENS[sort] for sort in rule.sorts))  # type: ignore[no-untyped-call]
    if rule.then in (None, state):
        return rule.pattern, action
    name = str(rule.then)
    return rule.pattern, action, name if state is State.LINE else ("#pop", name)


ArgmapLexer.tokens = {"root" if state is State.LINE else str(state): _patterns(state) for state in STATES}
