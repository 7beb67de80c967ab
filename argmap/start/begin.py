"""The files of a new project."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from argmap.citations import Article, Outcome, read_article
from argmap.errors import UsageError
from argmap.formats import dumps, format_named
from argmap.library import read_bytes
from argmap.model import ArgumentMap, Citation, Claim, Question, Relation, RelationKind, Source
from argmap.settings import settings_for
from argmap.start.texts import EXAMPLE, EXAMPLE_MAP, FIRST_STEPS, HOOKS, SETTINGS

MAP, CONFIG, HOOK_FILE = "map.arg", "argmap.toml", ".pre-commit-config.yaml"
SOURCES = "sources"
"""The folder for texts of sources."""
LONGEST_TITLE = 120
TITLE_LINES = 12
"""So many lines of an article may come before its title: a date, a section, an author."""
QUOTED = 6
"""So many words of an article the first quote has: enough to find the passage, and no more."""
TRIED = 400
"""So many places of an article are tried for words that stand there once."""
_CONFIG_WORDS = "what argmap is to know of this project"


@dataclass(frozen=True, slots=True)
class Start:
    """The files to make, by their names in the folder, and a word on each."""

    map: str
    files: Mapping[str, str]
    words: Mapping[str, str]


def begin(folder: Path, article: Path | None) -> Start:
    """What a project in `folder` begins with: an example, or a map of `article`, which stays where it is.

    A project that has a map already gets another one of `article`, by its name.

    Raises:
        FileError: the article cannot be read.
        UsageError: the map cannot quote an article of this kind or name.
    """
    if article is not None and is_there(folder / MAP):
        return _further(folder, article)
    words = {
        MAP: "the map: change it, or begin anew",
        CONFIG: _CONFIG_WORDS,
        HOOK_FILE: "checks maps at every commit, where pre-commit is installed",
    }
    if article is None:
        example = f"{SOURCES}/example.txt"
        files = {MAP: EXAMPLE_MAP, example: EXAMPLE, CONFIG: SETTINGS.format(sources=json.dumps(SOURCES))}
        words[example] = "the text that it quotes: put yours beside it"
    else:
        files = {MAP: _map_of(article), CONFIG: SETTINGS.format(sources=_folder(article, folder))}
        words[MAP] = f"a map of {article.name}, to be filled"
    return Start(MAP, MappingProxyType({**files, HOOK_FILE: HOOKS}), MappingProxyType(words))


def _further(folder: Path, article: Path) -> Start:
    """Another map of a project: settings are made where it has none, and are asked for where they lack the folder."""
    map = f"{_name(article.stem)}.arg"
    files = {map: _map_of(article)}
    if not is_there(folder / CONFIG):
        files[CONFIG] = SETTINGS.format(sources=_folder(article, folder))
    words = {map: f"a map of {article.name}, to be filled", CONFIG: _CONFIG_WORDS}
    return Start(map, MappingProxyType(files), MappingProxyType(words))


def missing_source(folder: Path, article: Path) -> str:
    """The folder of `article`, as settings in `folder` would name it, where those that hold there do not yet."""
    there = article.resolve().parent
    known = (source.resolve() for source in settings_for(folder).sources)
    return "" if any(one == there or one in there.parents for one in known) else _folder(article, folder)


def is_there(path: Path) -> bool:
    """Whether something goes by this path, be it a link that leads nowhere."""
    return path.is_symlink() or path.exists()


def _folder(article: Path, folder: Path) -> str:
    """The folder of the article as the settings name it, which is as seen from theirs."""
    there = str(article.resolve().parent)
    with suppress(ValueError):  # on another drive of Windows
        there = os.path.relpath(there, folder.resolve())
    return json.dumps(there.replace(os.sep, "/"), ensure_ascii=False)


def _map_of(article: Path) -> str:
    """A map that cites `article`, with words that stand in it."""
    text = read_article(str(article), read_bytes(article))
    name = _name(article.stem)
    title = _title(text, article.stem)
    argument_map = ArgumentMap(
        title=title,
        sources=(Source(id=name, title=title, text=article.name),),
        statements=(
            Question(id="question", text="Which question does the article answer?"),
            Claim(
                id="thesis",
                text="What it answers, in your own words",
                citations=(Citation(source=name, quote=_quotable(text, title)),),
            ),
        ),
        relations=(Relation(kind=RelationKind.ANSWERS, subject="thesis", target="question"),),
    )
    return FIRST_STEPS + dumps(argument_map, format_named("arg"))


def _name(stem: str) -> str:
    """A name for the source, made of that of its file."""
    name = re.sub(r"[^a-z0-9]+", "-", stem.casefold()).strip("-")
    return name if name[:1].isalpha() else "article"


def _title(text: Article, stem: str) -> str:
    """The first line of the article that may be its title, else the name of the file."""
    for line in text.plain.splitlines()[:TITLE_LINES]:
        words = line.split()
        if sum(word[:1].isalpha() for word in words) >= 3 and len(line) <= LONGEST_TITLE:
            title = " ".join(words)
            if title.isprintable():
                return title
    return stem


def _quotable(text: Article, title: str) -> str:
    """A few words that stand in the article once, from as near its beginning as there are any past the title."""
    _, _, body = text.plain.partition(title)
    words = re.findall(r"\S+", body or text.plain)
    for first in range(min(len(words), TRIED)):
        quote = " ".join(words[first : first + QUOTED])
        if quote.isprintable() and text.find(quote).outcome is Outcome.FOUND:
            return quote
    raise UsageError("the article has no words in it that could be quoted")
