"""Documents in a form that a test can show: a line for each node, indented as it was read."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import dedent

from argmap.syntax.nodes import (
    Bibliography,
    Broken,
    Citation,
    Document,
    Import,
    MapTitle,
    Node,
    Property,
    Quoted,
    Relation,
    Statement,
    Target,
    Value,
)
from argmap.syntax.parser import Parse, parse
from argmap.text import Text


def read(source: str) -> Parse:
    """The parse of `source`, which may be indented with the test it stands in."""
    return parse(Text("test.arg", dedent(source).removeprefix("\n")))


def outline(source: str) -> str:
    """What was read of `source`, a line for each node."""
    return "".join(f"{line}\n" for line in outline_of(read(source).document))


def outline_of(document: Document) -> Iterator[str]:
    depths: list[int] = []
    for node in document.nodes:
        depths.append(depths[node.parent] + 1 if node.parent >= 0 else 0)
        yield "  " * depths[-1] + shown(node)


def shown(node: Node) -> str:
    """`node` in words: its sort first, what is left out as `-`."""
    match node:
        case Statement(kind=kind, name=name, text=text, damaged=damaged):
            parts = [kind, *_words(name, text), *(["(damaged)"] if damaged else [])]
        case MapTitle(title=title):
            parts = ["map", *_words(title)]
        case Import(path=path, alias=alias):
            parts = ["import", *_words(path, alias)]
        case Bibliography(path=path):
            parts = ["bibliography", *_words(path)]
        case Relation(subject=subject, verb=verb, targets=targets):
            parts = ["relation", *_words(subject, verb), *map(_target, targets)]
        case Property(key=key, values=values):
            parts = ["property", *_words(key, *values)]
        case Citation(source=source, locator=locator, quote=quote, until=until):
            parts = ["citation", *_words(source, locator, quote, until)]
        case Broken(words=words):
            parts = ["broken", *words]
        case _:
            raise AssertionError(node)
    return " ".join(parts)


def _words(*words: Value | None) -> list[str]:
    return ["-" if word is None else f"<{word.value}>" if isinstance(word, Quoted) else word.value for word in words]


def _target(target: Target) -> str:
    return target.name.value if target.to is None else f"{target.name.value}->{target.to.value}"


def found(source: str) -> list[str]:
    """What is wrong with `source`: `line:column code`, by the order of the text."""
    return [f"{finding.span.line}:{finding.span.column} {finding.code}" for finding in read(source).diagnostics]
