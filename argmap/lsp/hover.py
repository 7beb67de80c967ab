"""What is told of the thing under the pointer, in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from argmap.lsp.glossary import meaning_at
from argmap.lsp.names import names_of
from argmap.lsp.place import Place
from argmap.lsp.quotes import quotation_at
from argmap.model import Actor, ArgumentMap, Attribution, Inference, Question, RelationKind, Source, Statement
from argmap.proof import Basis, Quotation
from argmap.syntax.nodes import Statement as Line
from argmap.text import Span

MOST_LISTED = 12
"""So many statements of each sort are listed at most."""

AROUND = 400
"""So many characters of an article are shown on either side of a quote, where its paragraph has more."""


class Hover(NamedTuple):
    """A text in Markdown, and the words that it is about."""

    markdown: str
    span: Span


def hover(place: Place) -> Hover | None:
    """What is known of the name, the quote, the word of the language or the statement at `place`; None of all else."""
    if place.in_comment:
        return None
    if quoted := quotation_at(place):
        return Hover(of_quote(quoted), quoted.span)
    names, map = names_of(place.compilation), place.compilation.map
    named = names.at(place.module, place.offset)
    if named is not None:
        told = of_part(map, named.sort, named.id)
        return Hover(told, named.last) if told else None
    if meant := meaning_at(place):
        meaning, span = meant
        return Hover(f"{code(place.text.content[span.start : span.end])}: {escaped(meaning)}", span)
    id = names.statement_at(place.module, place.number)
    own = _own_part(place)
    return None if id is None or own is None else Hover(of_part(map, "statement", id), own)


def _own_part(place: Place) -> Span | None:
    """What the statement at `place` has of the line there, which may go on with its text; None beside it."""
    node = place.node
    if not isinstance(node, Line):
        return None
    start, end = node.start, node.end
    if place.line > node.line:
        start = place.offset_of_line + len(place.content) - len(place.content.lstrip())
        end = place.offset_of_line + len(place.content.rstrip())
    return place.text.span(start, end) if start <= place.offset <= end else None


def of_part(map: ArgumentMap, sort: str, id: str) -> str:
    """What is known of a part of the map; nothing of a part that has nothing to tell."""
    if sort == "statement" and id in map:
        return of_statement(map, map[id])
    if sort == "source" and (source := map.source(id)):
        return of_source(map, source)
    if sort == "actor" and (actor := map.actor(id)):
        return of_actor(map, actor)
    if sort == "import":
        return next((f"**import** {escaped(one.title) or code(one.path)}" for one in map.imports if one.name == id), "")
    if sort == "group":
        title = next((one.title for one in map.groups if one.id == id), "")
        return f"**group** {escaped(title)}\n\n{counted(len(map.in_group(id)), 'statement')}"
    if sort == "view":
        return next((f"**view** {escaped(one.title)}" for one in map.views if one.id == id), "")
    return ""


# -- statements -------------------------------------------------------------------------------------------------------


def of_statement(map: ArgumentMap, statement: Statement) -> str:
    """What a statement says, who says it, and what bears on it."""
    parts = [f"**{statement.kind}** {code(statement.id)}"]
    if statement.text:
        parts.append(escaped(statement.text))
    parts.append(_standing(map, statement))
    parts.append(_doing(map, statement))
    if isinstance(statement, Inference):
        parts.append(_listed(map.premises(statement.id), "premise", "premises"))
    if isinstance(statement, Question):
        parts.append(_listed(map.answers(statement.id), "answer", "answers"))
    else:
        parts.append(_listed(map.supporters(statement.id), "for it"))
        parts.append(_listed(map.attackers(statement.id), "against it"))
    parts.append(_listed(map.restatements(statement.id), "says the same", "say the same"))
    if statement.note:
        parts.append(f"*{escaped(statement.note)}*")
    return "\n\n".join(part for part in parts if part)


def _standing(map: ArgumentMap, statement: Statement) -> str:
    """Who stands behind a statement, and how sure it is."""
    said = []
    if statement.attribution is Attribution.REPORTED:
        said.append("said by " + ", ".join(escaped(_called(map, by)) for by in statement.by))
    sources = tuple(dict.fromkeys(cited.source for cited in statement.citations))
    if sources:
        said.append("from " + ", ".join(code(source) for source in sources))
    for key in ("likelihood", "confidence", "weight"):
        value = getattr(statement, key, None)  # questions and inferences lack some of them
        if value is not None:
            said.append(f"{key} {value}")
    return " · ".join(said)


def _doing(map: ArgumentMap, statement: Statement) -> str:
    """What a statement does to which others."""
    does = [f"premise of {code(one.id)}" for one in map.inferences(statement.id)]
    for one in map.relations_of(statement.id):
        if one.subject == statement.id and one.kind is not RelationKind.RESTATES:
            scheme = f" by {code(one.scheme)}" if one.scheme else ""
            does.append(f"{one.kind} {code(str(one.target))}{scheme}")
    more = f" · and {len(does) - MOST_LISTED} more" if len(does) > MOST_LISTED else ""
    return " · ".join(does[:MOST_LISTED]) + more


def _called(map: ArgumentMap, by: str) -> str:
    actor = map.actor(by)
    return actor.name or actor.id if actor else by


def _listed(statements: Iterable[Statement], one: str, many: str = "") -> str:
    """A heading with the number of statements and what they are, then each in a line."""
    found = tuple(statements)
    if not found:
        return ""
    lines = [f"**{len(found)} {many if many and len(found) > 1 else one}**", ""]
    lines += [f"- {one.kind} {code(one.id)} {escaped(one.text)}".rstrip() for one in found[:MOST_LISTED]]
    if len(found) > MOST_LISTED:
        lines.append(f"- and {len(found) - MOST_LISTED} more")
    return "\n".join(lines)


# -- sources and actors -----------------------------------------------------------------------------------------------


def of_source(map: ArgumentMap, source: Source) -> str:
    """The reference of a source, and how much of the map rests on it."""
    reference = " ".join(_reference(source))
    parts = [f"**source** {code(source.id)}", reference]
    if source.reliability:
        parts.append(f"reliability {source.reliability}")
    parts += [link for link in (_link(source.url), _link(source.doi and f"https://doi.org/{source.doi}")) if link]
    parts.append(f"cited by {counted(len(map.by_source(source.id)), 'statement')}")
    if source.note:
        parts.append(f"*{escaped(source.note)}*")
    return "\n\n".join(part for part in parts if part)


def _reference(source: Source) -> Iterator[str]:
    if source.author:
        yield f"{escaped(', '.join(source.author))}."
    if source.title:
        yield f"*{escaped(source.title)}*."
    rest = ", ".join(escaped(part) for part in (source.publisher, source.date) if part)
    if rest:
        yield f"{rest}."


def _link(address: str) -> str:
    return f"<{address}>" if re.fullmatch(r"https?://[^\s<>]+", address) else ""


def of_actor(map: ArgumentMap, actor: Actor) -> str:
    """Who somebody is, and how much they say in the map."""
    who = ", ".join(escaped(part) for part in (actor.role, actor.affiliation) if part)
    said = f"says {counted(len(map.by_actor(actor.id)), 'statement')}"
    parts = [f"**actor** {code(actor.id)} {escaped(actor.name)}", who, said]
    if actor.note:
        parts.append(f"*{escaped(actor.note)}*")
    return "\n\n".join(part for part in parts if part)


# -- quotes -----------------------------------------------------------------------------------------------------------

_OUTCOMES = {
    "found": "found",
    "ambiguous": "stands in several places",
    "altered": "not word for word; the nearest is shown",
    "missing": "not in the text",
    "too-short": "too short to prove anything",
    "reversed": "its end stands before its start",
    "overlapping": "its end begins within its start",
    "locator-wrong": "stands elsewhere in the text",
    "unavailable": "no text of the source is at hand",
}


def of_quote(quoted: Quotation) -> str:
    """What came of a quote, and the passage around it in the article."""
    source = quoted.source
    title = f"**{code(source.id)}** {escaped(source.title)}".rstrip()
    told = _OUTCOMES[quoted.finding.outcome]
    if quoted.basis is Basis.FINGERPRINT:
        told += ", by the fingerprint of the text"
    place = next(iter(quoted.finding.places), None)
    if place is None or quoted.article is None:
        return f"{title}\n\n{told}"
    where = [f"line {place.line}", f"¶ {place.paragraph}"]
    if place.page:
        where.append(f"p. {place.page_label or place.page}")
    if place.section:
        where.append(f"§ {place.section}")
    passage = _passage(quoted.article.text, place.start, place.end)
    return f"{title}\n\n{told}, {', '.join(where)}\n\n> {passage}"


def _passage(text: str, start: int, end: int) -> str:
    """The words of an article from `start` to `end`, strong, with what stands around them in their paragraph."""
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    before = re.split(r"\n[ \t]*\n|\r\n[ \t]*\r\n", before)[-1]
    after = re.split(r"\n[ \t]*\n|\r\n[ \t]*\r\n", after)[0]
    if len(before) == AROUND:
        before = f"…{before.partition(' ')[2]}"
    if len(after) == AROUND:
        after = f"{after.rpartition(' ')[0]}…"
    return f"{_inline(before)}**{_inline(text[start:end]).strip()}**{_inline(after)}".strip()


def _inline(text: str) -> str:
    """`text` on one line, with the spaces at its ends kept as one."""
    return escaped(re.sub(r"\s+", " ", text))


# -- words ------------------------------------------------------------------------------------------------------------

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~])")


def escaped(text: str) -> str:
    """`text` so that Markdown shows it as it is."""
    return _MARKS.sub(r"\\\1", text).replace("\r", " ").replace("\n", " ")


def code(text: str) -> str:
    """`text` as code."""
    return f"`{text.replace('`', '')}`"


def counted(number: int, noun: str) -> str:
    """A number of things: `1 statement`, `2 statements`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
