"""Ways in which authors damage a line. Each gives the damaged line, or None where it cannot be damaged so."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

from argmap.syntax.keywords import ALL_KEYS, FIRST_WORDS, NEEDS_NAME, NEEDS_TEXT
from tests.bench.clean_map import Row

STATEMENTS = ("question", "claim", "evidence", "assumption", "rebuttal", "reason", "objection", "undercut")
JUNK = (
    ";",
    "}",
    ")",
    "{",
    "]",
    "=",
    "|",
    "$",
    "%",
    "&",
    "*",
    "!",
    "?",
    "^",
    "~",
    "<",
    ",",
    ":",
    ".",
    "'",
    ";;",
    "\\",
    "\u00ad",
)
FOREIGN = ("topic", "thesis", "because", "pro", "con", "fact", "argument", "issue")

Damage = Callable[[Sequence[Row], int, random.Random], str | None]

_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')


def missing_name(rows: Sequence[Row], place: int, _: random.Random) -> str | None:
    """A declaration without its name, a citation without its source, a relation without its target."""
    line, sort = rows[place]
    if sort in NEEDS_NAME:
        return re.sub(r"^(\w+) \S+", r"\1", line)
    if sort == "citation":
        return re.sub(r"@\S+ ?", "@", line)
    if sort == "relation":
        return line.rpartition(" ")[0]
    return None


def missing_text(rows: Sequence[Row], place: int, _: random.Random) -> str | None:
    """A statement or title without its text, a property without its value."""
    line, sort = rows[place]
    goes_on = place + 1 < len(rows) and rows[place + 1].sort == "text"
    if sort in NEEDS_TEXT or sort == "title":
        return None if goes_on else _outside(_STRING.sub("", line))
    if sort == "property" and not goes_on:
        return line.partition(":")[0] + ":"
    return None


def missing_quote(rows: Sequence[Row], place: int, chance: random.Random) -> str | None:
    """A string without its first or its last quote."""
    line = rows[place].line
    if rows[place].sort in ("comment", "blank"):
        return None
    ends = [end for match in _STRING.finditer(line) for end in (match.start(), match.end() - 1)]
    if not ends:
        return None
    end = chance.choice(ends)
    if line[end + 1 : end + 2] == "#":
        return None  # what begins with it is a comment then, and no fault
    return line[:end] + line[end + 1 :]


def odd_indentation(rows: Sequence[Row], place: int, chance: random.Random) -> str | None:
    """A space too many or too few, a tab, or a level too many."""
    line, sort = rows[place]
    if sort in ("comment", "blank"):
        return None
    level = _level(line)
    before = next((row for row in reversed(rows[:place]) if row.sort not in ("comment", "blank", "text")), None)
    ways = [" " + line]
    if level:
        ways += [line[1:], "\t" + line[2:]]
    if level + 1 > (_level(before.line) + 1 if before else 0):
        ways.append("  " + line)
    return chance.choice(ways)


def stray_characters(rows: Sequence[Row], place: int, chance: random.Random) -> str | None:
    """Signs that mean nothing where they stand: between words, within a word, at the end."""
    line, sort = rows[place]
    if sort in ("comment", "blank", "text"):
        return None
    line = _outside(line)
    inside = [range(match.start() + 1, match.end()) for match in _STRING.finditer(line)]
    start = len(line) - len(line.lstrip())
    places = [at for at in range(start, len(line) + 1) if not any(at in stretch for stretch in inside)]
    at = chance.choice(places)
    junk = chance.choice(JUNK)
    if junk == "," and sort == "property":
        return None  # a comma between two words makes two values of one, which is another list and no fault
    spaced = chance.choice((junk, f" {junk} "))
    return (
        f"{line[:at]}{spaced}{line[at:]}"
        if at > start or not spaced.startswith(" ")
        else f"{line[:at]}{junk} {line[at:]}"
    )


def unknown_keyword(rows: Sequence[Row], place: int, chance: random.Random) -> str | None:
    """A kind or verb that is misspelt, or that another language has."""
    line, sort = rows[place]
    if sort not in (*STATEMENTS, "relation"):
        return None
    word = sort if sort != "relation" else next(word for word in line.split() if word in FIRST_WORDS)
    other = chance.choice(FOREIGN) if chance.random() < 0.3 else _misspelt(word, chance)
    return None if other in (*FIRST_WORDS, *ALL_KEYS) else line.replace(word, other, 1)


def misspelt_property(rows: Sequence[Row], place: int, chance: random.Random) -> str | None:
    """A key that is misspelt."""
    line, sort = rows[place]
    if sort != "property":
        return None
    key = line.partition(":")[0].strip()
    other = _misspelt(key, chance)
    return None if other in (*FIRST_WORDS, *ALL_KEYS) else line.replace(key, other, 1)


def broken_citation(rows: Sequence[Row], place: int, chance: random.Random) -> str | None:
    """A citation whose parts are not what they must be."""
    line, sort = rows[place]
    if sort != "citation":
        return None
    ways = [
        line.replace("@", "", 1),
        line + " again",
        line.replace(' "', ': "', 1),
        line.replace(' "', ' page 12 "', 1),
        line + ' "more"',
        line + " …",
        re.sub(r'"$', "” ", line).replace('"', "“", 1),
    ]
    if "…" in line:
        ways += [line.replace("… ", ""), line.replace("…", ".."), line.replace("…", "-")]
    if re.search(r"\d", line.partition('"')[0]):
        ways += [re.sub(r" ?[\d.-]+(?= )", "", line, count=1), re.sub(r" (pp?\.|¶|§)", "", line, count=1)]
    return chance.choice(ways)


DAMAGES: dict[str, Damage] = {
    "missing name": missing_name,
    "missing text": missing_text,
    "missing quote": missing_quote,
    "odd indentation": odd_indentation,
    "stray characters": stray_characters,
    "unknown keyword": unknown_keyword,
    "misspelt property": misspelt_property,
    "broken citation": broken_citation,
}


def _level(line: str) -> int:
    return (len(line) - len(line.lstrip())) // 2


def _outside(line: str) -> str:
    """The line without a comment at its end."""
    strings = list(_STRING.finditer(line))
    end = line.find("#", strings[-1].end() if strings else 0)
    return (line if end < 0 else line[:end]).rstrip()


def _misspelt(word: str, chance: random.Random) -> str:
    """The word with a letter left out, doubled, changed or swapped."""
    at = chance.randrange(len(word))
    letter = chance.choice("aeiouxyz")
    swapped = word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]
    return chance.choice(
        (word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:], word[:at] + letter + word[at + 1 :], swapped)
    )
