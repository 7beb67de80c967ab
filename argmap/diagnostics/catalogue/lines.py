"""Rules about single lines: words that are missing, unknown or in the way."""

from __future__ import annotations

from argmap.diagnostics.diagnostic import Severity
from argmap.diagnostics.rule import Rule

UNKNOWN_KEYWORD = Rule(
    "unknown-keyword",
    Severity.ERROR,
    "a line begins with a word that is no keyword",
    "`{word}` is no {sort}",
    "{label}",
    "{advice}",
)
UNCLOSED_STRING = Rule(
    "unclosed-string",
    Severity.ERROR,
    "a string has no closing quote",
    "this string is never closed",
    "it was read to the end of the line",
    'close it with `"`; a text too long for a line goes on in a string of its own on the next, one level deeper',
)
CURLY_QUOTES = Rule(
    "curly-quotes",
    Severity.ERROR,
    "a text stands in typographic or single quotes",
    "this text stands in other quotes than straight double ones",
    'strings stand in straight double quotes: `"`',
    "",
)
STRAY_CHARACTERS = Rule(
    "stray-characters",
    Severity.ERROR,
    "characters that mean nothing in their place",
    "{characters} means nothing here",
    "the line was read without this",
    "take it out, or put it inside the quotes if it belongs to a text",
)
UNEXPECTED_WORDS = Rule(
    "unexpected-words",
    Severity.ERROR,
    "a line goes on after it should have ended",
    "`{words}` is one too many on this {line}",
    "not expected here",
    "the form is {form}",
)
UNQUOTED_TEXT = Rule(
    "unquoted-text",
    Severity.ERROR,
    "a text stands without quotes",
    "this text stands without quotes",
    "put it in double quotes",
    "",
)
MISSING_NAME = Rule(
    "missing-name",
    Severity.ERROR,
    "a name is missing",
    "a name is missing: {what}",
    "expected here",
    "the form is {form}",
)
MISSING_TEXT = Rule(
    "missing-text",
    Severity.ERROR,
    "a statement has no text",
    "this {kind} has no text",
    "what does it say?",
    'write it in double quotes: `{kind} {name}"…"`',
)
MISSING_VALUE = Rule(
    "missing-value",
    Severity.ERROR,
    "a property has no value",
    "`{key}` has no value",
    "expected a value",
    "write one after the colon, or take the line out",
)
MISSING_COLON = Rule(
    "missing-colon",
    Severity.ERROR,
    "a property has no colon after its key",
    "`{word}` lacks its colon",
    "is this a property?",
    "write `{key}: …`",
)
INVALID_NAME = Rule(
    "invalid-name",
    Severity.ERROR,
    "a name holds characters that names cannot have",
    "`{name}` cannot be a name",
    "{reason}",
    "a name is a letter followed by letters, digits, `-` or `_`",
)
BROKEN_CITATION = Rule(
    "broken-citation",
    Severity.ERROR,
    "a citation cannot be read",
    "this citation cannot be read: {reason}",
    "here",
    'the form is `@source "quote"` or `@source p. 12 "start" … "end"`',
)
STRAY_TEXT = Rule(
    "stray-text",
    Severity.ERROR,
    "a string stands alone and goes on from nothing",
    "this string belongs to nothing",
    "no text above goes on here",
    "a text goes on in the lines right below it, one level deeper; a new statement begins with its kind",
)
TOO_MANY_WORDS = Rule(
    "too-many-words",
    Severity.ERROR,
    "a line has more words than argmap reads",
    "this line has more than {limit} words",
    "the rest of the line was not read",
    "split it: several properties or relations say the same as a long one",
)

RULES = (
    UNKNOWN_KEYWORD,
    UNCLOSED_STRING,
    CURLY_QUOTES,
    STRAY_CHARACTERS,
    UNEXPECTED_WORDS,
    UNQUOTED_TEXT,
    MISSING_NAME,
    MISSING_TEXT,
    MISSING_VALUE,
    MISSING_COLON,
    INVALID_NAME,
    BROKEN_CITATION,
    STRAY_TEXT,
    TOO_MANY_WORDS,
)
