"""`argmap fingerprint`: what verifies quotes where the texts of their sources may not be."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from argmap.cli.inputs import STDIN, named
from argmap.cli.parser import Parser
from argmap.cli.progress import told
from argmap.cli.project import add_project_options, add_sources_option, compiled, settings_of
from argmap.cli.streams import put, say
from argmap.errors import FileError, UsageError
from argmap.library import FINGERPRINTS, Library, place_of_fingerprint, read_bytes
from argmap.pipeline import Compilation
from argmap.visible import visible
from argmap.writing import write_file

EXAMPLES = (
    "argmap fingerprint maps --sources articles",
    "argmap fingerprint maps --sources articles --check    for CI: 1 if one is not of its text",
)


def add_options(parser: Parser) -> None:
    """What `argmap fingerprint` takes."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a map, or a folder of maps")
    parser.option("--check", action="store_true", help="write nothing; name the fingerprints that would change")
    add_sources_option(parser)
    add_project_options(parser)


def run(options: Namespace) -> int:
    """0 when every fingerprint is of its text now, 1 when a text is not at hand or one would change, 3 on failure.

    Raises:
        UsageError: a map comes from standard input, which is no place to put anything beside, or no folder is named.
    """
    settings = settings_of(options)
    if STDIN in options.paths:
        raise UsageError("fingerprints are written beside maps, and standard input has no folder")
    if not settings.sources:
        raise UsageError("where are the texts? `--sources DIR` names a folder that holds them")
    library = Library(settings.sources)
    done: set[Path] = set()
    worst = 0
    for file in told("fingerprinting", named(options.paths)):
        try:
            texts = tuple(dict.fromkeys(_own_texts(compiled(file, settings))))
        except FileError as error:
            say(str(error))
            worst = 3
            continue
        for text in texts:
            worst = max(worst, _fingerprint(file, text, library, done, check=options.check))
    if not done and not worst:
        say(f"no source in these maps has a `text:`, so there is nothing to put into `{FINGERPRINTS}`")
    return worst


def _own_texts(compilation: Compilation) -> Iterator[str]:
    """The texts that the file itself names; those of its imports belong beside these."""
    own = compilation.symbols.modules[0].key
    for source in compilation.map.sources:
        site = compilation.symbols.site("source", source.id)
        if source.text and site is not None and site.module.key == own:
            yield source.text


def _fingerprint(file: str, text: str, library: Library, done: set[Path], *, check: bool) -> int:
    try:
        path = place_of_fingerprint(Path(file), text)
        if path in done:
            return 0
        done.add(path)
        article = library.article(text)
        if article is None:
            say(f"{file}: `{text}` is in none of the folders")
            return 1
        from argmap.citations import Fingerprint, dump_fingerprint  # noqa: PLC0415 - loaded already, with the text

        made = dump_fingerprint(Fingerprint.of(article)).encode()
        if path.exists() and read_bytes(path) == made:
            return 0
        if check:
            put(f"{visible(str(path))} is not of {visible(text)}\n")
            return 1
        path.parent.mkdir(parents=True, exist_ok=True)
        write_file(path, made)
        put(f"wrote {visible(str(path))}\n")
    except FileError as error:
        say(str(error))
        return 3
    except OSError as error:
        say(f"cannot write into {Path(file).parent / FINGERPRINTS}: {(error.strerror or str(error)).lower()}")
        return 3
    return 0
