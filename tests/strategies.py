"""Argument maps for hypothesis: every kind of part, in many scripts, in any order, connected in any sound way."""

from __future__ import annotations

from unicodedata import normalize

from hypothesis import strategies as st

from argmap.model import (
    STATEMENT_CLASSES,
    Actor,
    ArgumentMap,
    Citation,
    Confidence,
    Direction,
    Group,
    Kind,
    Likelihood,
    Relation,
    RelationKind,
    Source,
    Statement,
    Step,
    View,
)
from argmap.model.ends import INFERENCES, PROPOSITIONS, STEPS, may_join
from argmap.resolve.places import EFFECTS, SORTS
from argmap.syntax.keywords import FIRST_WORDS
from argmap.syntax.names import name_fault

# -- words ---------------------------------------------------------------------------------------------------------

_TELLING = (
    '"',
    "\\",
    '\\"',
    "#",
    "…",
    "...",
    "->",
    "@",
    ":",
    " ",
    "\t",
    "{",
    "<b>",
    "–",
    "claim",
    "é",
    "e\u0301",
    "华为",
    "ю",
)

texts = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=30),
    st.lists(st.sampled_from(_TELLING), max_size=6).map("".join),
)
"""Anything that a text on one line may hold."""

filled_texts = texts.filter(bool)

_LETTERS = st.sampled_from("abcxyzABZñüßΑβжЯא中文字한글ไทยअ𝒳")
_INNER = st.sampled_from("abcz019-_éñ中ื́า٣")

names = st.one_of(
    st.tuples(_LETTERS, st.text(_INNER, max_size=8)).map(lambda parts: normalize("NFC", "".join(parts))),
    st.sampled_from((*FIRST_WORDS, "as", "p", "true", "null", "x--y", "n1")),
).filter(lambda name: not name_fault(name, dotted=False))
"""Names that the language allows, keywords among them."""

dates = st.one_of(
    st.just(""),
    st.integers(1, 9999).map("{:04}".format),
    st.tuples(st.integers(1, 9999), st.integers(1, 12)).map(lambda parts: "{:04}-{:02}".format(*parts)),
    st.dates().map(lambda date: date.isoformat()),
)
weights = st.one_of(st.none(), st.sampled_from((0.0, 1.0, 0.5, 1 / 3, 1e-9)), st.floats(1e-4, 1))
grades = st.sampled_from((None, *"123456"))
locators = st.sampled_from(("", "p. 12", "pp. 12-14", "pp. 12–14", "¶ 14", "§ 3.2", "p. xii"))
schemes = st.one_of(st.just(""), names)
tags = st.lists(names, max_size=3).map(tuple)


def some(values: st.SearchStrategy[str] | tuple[str, ...], most: int = 3) -> st.SearchStrategy[tuple[str, ...]]:
    """A few different ones of `values`."""
    chosen = st.sampled_from(values) if isinstance(values, tuple) and values else values
    if isinstance(chosen, tuple):
        return st.just(())
    return st.lists(chosen, max_size=most, unique=True).map(tuple)


_MOSTLY = st.sampled_from((True, True, True, False))
_SELDOM = st.sampled_from((False, False, False, True))

# -- parts ---------------------------------------------------------------------------------------------------------


@st.composite
def sources(draw: st.DrawFn, id: str, others: tuple[str, ...]) -> Source:
    return Source(
        id=id,
        title=draw(texts),
        author=draw(st.lists(texts, max_size=2).map(tuple)),
        publisher=draw(texts),
        date=draw(dates),
        url=draw(st.sampled_from(("", "https://example.org/a?b=c#d", "http://[::1]/x"))),
        doi=draw(st.sampled_from(("", "10.1000/182", "10.1002/(SICI)1097#x"))),
        language=draw(st.sampled_from(("", "en", "zh-Hans"))),
        accessed=draw(dates),
        text=draw(st.sampled_from(("", "nagy.txt", "texts/a b.txt"))),
        reliability=draw(st.sampled_from((None, *"ABCDEF"))),
        based_on=draw(some(others)),
        note=draw(texts),
    )


actors = st.builds(Actor, id=names, name=texts, role=texts, affiliation=texts, note=texts)


@st.composite
def citations(draw: st.DrawFn, known: tuple[str, ...]) -> tuple[Citation, ...]:
    found = []
    for source in draw(some(known, 2)) if known else ():
        quote = draw(texts)
        found.append(
            Citation(
                source=source,
                locator=draw(locators),
                quote=quote,
                until=draw(texts) if quote else "",
                credibility=draw(grades),
                note=draw(st.one_of(st.just(""), texts)),
            )
        )
    return tuple(found)


@st.composite
def statements(draw: st.DrawFn, id: str, group: str, speakers: tuple[str, ...], known: tuple[str, ...]) -> Statement:
    kind = draw(st.sampled_from(tuple(Kind)))
    fields: dict[str, object] = {
        "id": id,
        "text": draw(texts),
        "by": draw(some(st.one_of(st.sampled_from(speakers), filled_texts) if speakers else filled_texts, 2)),
        "said": draw(dates),
        "tags": draw(tags),
        "note": draw(st.one_of(st.just(""), texts)),
        "citations": draw(citations(known)),
        "group": group,
    }
    if kind is not Kind.QUESTION:
        fields["weight"] = draw(weights)
    if kind in PROPOSITIONS:
        fields["likelihood"] = draw(st.sampled_from((None, *Likelihood)))
        fields["confidence"] = draw(st.sampled_from((None, *Confidence)))
    return STATEMENT_CLASSES[kind](**fields)  # type: ignore[arg-type]  # the kind decides which fields there are


@st.composite
def groups(draw: st.DrawFn, ids: tuple[str, ...]) -> tuple[Group, ...]:
    found: list[Group] = []
    for id in ids:
        parent = draw(st.sampled_from(("", *(one.id for one in found))))
        found.append(Group(id=id, title=draw(texts), parent=parent, note=draw(texts)))
    return tuple(draw(st.permutations(found)))


@st.composite
def views(draw: st.DrawFn, id: str, map: ArgumentMap) -> View:
    ids = tuple(statement.id for statement in map.statements)
    kinds = st.lists(st.sampled_from(tuple(Kind)), max_size=2).map(tuple)
    return View(
        id=id,
        title=draw(texts),
        focus=draw(some(ids)),
        depth=draw(st.one_of(st.none(), st.integers(0, 99))),
        show=draw(kinds),
        hide=draw(kinds),
        tags=draw(tags),
        sources=draw(some(tuple(source.id for source in map.sources))),
        actors=draw(some(tuple(actor.id for actor in map.actors))),
        collapse=draw(some((*ids, *(group.id for group in map.groups)))),
        direction=draw(st.sampled_from((None, *Direction))),
        note=draw(texts),
    )


# -- relations -----------------------------------------------------------------------------------------------------


@st.composite
def relations(
    draw: st.DrawFn, parts: list[Statement], speakers: tuple[str, ...], known: tuple[str, ...]
) -> list[Relation]:
    """Relations between some of `parts`: each of a statement to one not far before it, as in a tree, and any others."""
    found: list[Relation] = []
    for place, one in enumerate(parts):
        near = _pairs([one], parts[max(0, place - 3) : place])
        as_nested = [pair for pair in near if EFFECTS[one.kind].get(_sort_of(pair[2], parts)) == pair[0]]
        if draw(_MOSTLY) and as_nested:
            kind, subject, target = draw(st.sampled_from(as_nested))
            found.append(Relation(kind=kind, subject=subject, target=target, scheme=draw(schemes)))
        if draw(_MOSTLY) and near:
            found.append(draw(_said(*draw(st.sampled_from(near)), speakers, known)))
    far = _pairs(parts, parts)
    for kind, subject, target in draw(st.lists(st.sampled_from(far), max_size=3)) if far else ():
        found.append(draw(_said(kind, subject, target, speakers, known)))
    steps = [Step(subject=one.subject, target=str(one.target)) for one in found if one.kind in STEPS]
    for place, one in enumerate(parts):
        near_steps = [step for step in steps if step.subject != one.id and _is_near(step, parts[:place])]
        if near_steps and one.kind in PROPOSITIONS and (one.kind is Kind.UNDERCUT or draw(_SELDOM)):
            found.append(
                draw(_said(RelationKind.UNDERCUTS, one.id, draw(st.sampled_from(near_steps)), speakers, known))
            )
    return found


def _sort_of(id: str, parts: list[Statement]) -> str:
    return next(SORTS[one.kind] for one in parts if one.id == id)


def _pairs(subjects: list[Statement], targets: list[Statement]) -> list[tuple[RelationKind, str, str]]:
    return [
        (kind, one.id, other.id)
        for one in subjects
        for other in targets
        for kind in RelationKind
        if one is not other and may_join(kind, one.kind, other.kind)
    ]


def _is_near(step: Step, before: list[Statement]) -> bool:
    return step.subject in [one.id for one in before[-3:]] or not before


@st.composite
def _said(  # noqa: PLR0917 - called in one line
    draw: st.DrawFn,
    kind: RelationKind,
    subject: str,
    target: str | Step,
    speakers: tuple[str, ...],
    known: tuple[str, ...],
) -> Relation:
    scheme = draw(schemes)
    if draw(st.booleans()):
        return Relation(kind=kind, subject=subject, target=target, scheme=scheme)
    return Relation(
        kind=kind,
        subject=subject,
        target=target,
        scheme=scheme,
        by=draw(some(st.one_of(st.sampled_from(speakers), filled_texts) if speakers else filled_texts, 2)),
        weight=draw(weights),
        note=draw(texts),
        citations=draw(citations(known)),
    )


# -- maps ----------------------------------------------------------------------------------------------------------


@st.composite
def argument_maps(draw: st.DrawFn, most: int = 9) -> ArgumentMap:
    """A sound map without imports, every part of which the language can say."""
    number = draw(st.integers(0, most))
    number_of_groups = draw(st.sampled_from((0, 0, 1, 2, 3)))
    size = number + number_of_groups
    drawn = draw(st.lists(names, min_size=size, max_size=size, unique=True))
    group_ids, ids = tuple(drawn[:number_of_groups]), drawn[number_of_groups:]
    source_ids = tuple(draw(st.lists(names, max_size=3, unique=True)))
    people = tuple(draw(st.lists(actors, max_size=3, unique_by=lambda actor: actor.id)))
    speakers = tuple(actor.id for actor in people)
    parts: list[Statement] = []
    for id in ids:
        beside = parts[-1].group if draw(_MOSTLY) and parts else draw(st.sampled_from(("", *group_ids)))
        parts.append(draw(statements(id, beside, speakers, source_ids)))
    links = draw(relations(parts, speakers, source_ids))
    parts = _settled(parts, links)
    propositions = tuple(one.id for one in parts if one.kind in PROPOSITIONS)
    parts = [
        one.model_copy(update={"premises": draw(some(propositions, 4))}) if one.kind in INFERENCES else one
        for one in parts
    ]
    map = ArgumentMap(
        title=draw(texts),
        statements=tuple(parts),
        relations=tuple(links),
        sources=tuple(draw(sources(id, source_ids)) for id in source_ids),
        actors=people,
        groups=draw(groups(group_ids)),
    )
    view_ids = draw(st.lists(names, max_size=2, unique=True))
    return map.model_copy(update={"views": tuple(draw(views(id, map)) for id in view_ids)})


def _settled(parts: list[Statement], links: list[Relation]) -> list[Statement]:
    """`parts`, with undercuts that undercut nothing made into rebuttals, which may be what an undercut may be."""
    undercutting = {one.subject for one in links if one.kind is RelationKind.UNDERCUTS}
    return [
        STATEMENT_CLASSES[Kind.REBUTTAL](**one.model_dump(exclude={"kind"}))
        if one.kind is Kind.UNDERCUT and one.id not in undercutting
        else one
        for one in parts
    ]
