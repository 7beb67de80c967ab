"""What each word of a text is, for colours that know more than a pattern can."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from argmap.lsp.names import Occurrence, names_of
from argmap.pipeline import Compilation
from argmap.resolve.modules import Module
from argmap.syntax.keywords import VERBS
from argmap.syntax.scanner import Scan, Token, scan


class TokenKind(StrEnum):
    """What a word is, by the names that the protocol has for it."""

    KEYWORD = "keyword"
    PROPERTY = "property"
    STRING = "string"
    COMMENT = "comment"
    NUMBER = "number"
    VALUE = "enumMember"
    OPERATOR = "operator"
    STATEMENT = "variable"
    SOURCE = "class"
    ACTOR = "interface"
    PART = "struct"
    IMPORT = "namespace"


class Coloured(NamedTuple):
    """A word from `start` up to `end`. `defines`: it gives something its name."""

    start: int
    end: int
    kind: TokenKind
    defines: bool = False


_SORTS = {
    "statement": TokenKind.STATEMENT,
    "source": TokenKind.SOURCE,
    "actor": TokenKind.ACTOR,
    "group": TokenKind.PART,
    "view": TokenKind.PART,
    "import": TokenKind.IMPORT,
}
_SIGNS = {
    "S": TokenKind.STRING,
    "U": TokenKind.STRING,
    "L": TokenKind.NUMBER,
    ":": TokenKind.OPERATOR,
    ",": TokenKind.OPERATOR,
    "@": TokenKind.OPERATOR,
    "D": TokenKind.OPERATOR,
    ">": TokenKind.OPERATOR,
    "A": TokenKind.KEYWORD,
}


def coloured(compilation: Compilation, first: int = 1, last: int | None = None) -> tuple[Coloured, ...]:
    """The words of the main file in the lines from `first` to `last`, in their order."""
    module = compilation.symbols.modules[0]
    named = {(one.start, one.end): one for one in names_of(compilation).by_module[module.number]}
    parts = _dotted(named)
    text = module.text
    rows = range(first - 1, min(len(text.lines), last or len(text.lines)))
    found: list[Coloured] = []
    for row in rows:
        content = text.lines[row]
        if content and not content.isspace():
            found += _line(module, scan(content), text.line_starts[row], named, parts)
    return tuple(found)


def _dotted(named: dict[tuple[int, int], Occurrence]) -> dict[int, list[Occurrence]]:
    """The imports that dotted words lead through, by where the words begin."""
    found: dict[int, list[Occurrence]] = {}
    for one in named.values():
        if one.sort == "import" and not one.defines:
            found.setdefault(one.start, []).append(one)
    return found


def _line(
    module: Module,
    read: Scan,
    offset: int,
    named: dict[tuple[int, int], Occurrence],
    imports: dict[int, list[Occurrence]],
) -> Iterator[Coloured]:
    for place, token in enumerate(read.tokens):
        start, end = offset + token.start, offset + token.end
        one = named.get((start, end))
        if token.type in _SIGNS:
            yield Coloured(start, end, _SIGNS[token.type])
        elif one is not None and one.sort != "import":
            if one.last_start > start:
                yield from _through_imports(module, start, end, imports)
            yield Coloured(one.last_start, end, _SORTS[one.sort], one.defines)
        elif one is not None:
            yield Coloured(start, end, TokenKind.IMPORT, one.defines)
        else:
            kind = _kind(module.text.content[start:end], read, place, token)
            if kind is not None:
                yield Coloured(start, end, kind)
    if read.comment >= 0:
        line_end = offset + len(module.text.lines[module.text.position(offset)[0] - 1])
        yield Coloured(offset + read.comment, line_end, TokenKind.COMMENT)


def _through_imports(module: Module, start: int, end: int, imports: dict[int, list[Occurrence]]) -> Iterator[Coloured]:
    """The imports of a dotted word, one behind another."""
    word = module.text.content[start:end]
    for alias in word.split(".")[:-1]:
        if any(one.end == start + len(alias) for one in imports.get(start, ())):
            yield Coloured(start, start + len(alias), TokenKind.IMPORT)
        start += len(alias) + 1


def _kind(word: str, read: Scan, place: int, token: Token) -> TokenKind | None:
    """What a word is that names nothing known."""
    shape = read.shape
    if place == 0 and shape[1:2] == ":":
        return TokenKind.PROPERTY
    if place == 0 and token.type in "KVMIB":
        return TokenKind.KEYWORD
    if token.type == "V" and place == 1 and shape[0] != "K" and word in VERBS:
        return TokenKind.KEYWORD
    if shape[1:2] == ":" and token.type in "WKVMIB":
        return TokenKind.NUMBER if word[:1].isdecimal() else TokenKind.VALUE
    return TokenKind.STATEMENT if token.type in "WKV" and place > 0 else None
