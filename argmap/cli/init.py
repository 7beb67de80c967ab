"""`argmap init`: a new map, with all that a project of maps has."""

from __future__ import annotations

import os
import shlex
from argparse import Namespace
from pathlib import Path

from argmap.cli.parser import Parser
from argmap.cli.streams import put, say
from argmap.errors import FileError, UsageError
from argmap.start import CONFIG, MAP, Start, begin, is_there, missing_source
from argmap.visible import visible

EXAMPLES = (
    "argmap init huawei                            a folder `huawei`, with a map to begin with",
    "argmap init                                   the same in the current folder",
    "argmap init huawei --article articles/nagy.txt   a map of an article, beside those that are there",
)


def add_options(parser: Parser) -> None:
    """What `argmap init` takes."""
    parser.add_argument("folder", nargs="?", default=".", metavar="FOLDER", help="where (default: here)")
    parser.option("--article", metavar="FILE", help="an article to begin with, as text, HTML or PDF")


def run(options: Namespace) -> int:
    """0; what is there already is never touched."""
    folder = Path(options.folder)
    article = Path(options.article) if options.article else None
    start = begin(folder, article)
    present = [name for name in start.files if is_there(folder / name)]
    if start.map in present:
        raise UsageError(f"{folder / start.map} is there already: {_INSTEAD[article is not None]}")
    missing = missing_source(folder, article) if article and start.map != MAP and CONFIG not in start.files else ""
    for name, content in start.files.items():
        if name in present:
            say(f"{folder / name} is there already, and stays as it is")
        else:
            _write(folder / name, content)
    put(_told(folder, start, [name for name in start.files if name not in present], missing))
    return 0


_INSTEAD = (
    "`argmap init FOLDER` begins in another folder, and `--article FILE` adds a map of an article",
    "write on in it, or give the article another name",
)


def _write(path: Path, content: str) -> None:
    """A new file; one that has come up meanwhile stays."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(content)
    except OSError as error:
        raise FileError(f"cannot write {path}: {(error.strerror or str(error)).lower()}") from None


def _told(folder: Path, start: Start, written: list[str], missing: str) -> str:
    """What was made, and what to do next."""
    words = {name: start.words[name] for name in written}
    room = max(len(str(folder / name)) for name in written)
    lines = [f"{visible(str(folder / name)).ljust(room)}  {what}" for name, what in words.items()]
    if missing:
        lines += ["", f"The settings do not name the folder of the article. Add it to `sources`: {visible(missing)}"]
    top = _checkout_around(folder) if start.map == MAP else None
    if top is not None:
        here = visible(shlex.quote(folder.resolve().relative_to(top).as_posix()))
        lines += [
            "",
            f"The folder lies in the Git checkout {visible(str(top))}. From its top, and so in its hooks, write",
            f"  argmap check {here} --config {here}/argmap.toml",
            "as settings hold in their own folder and those below. Hooks belong into the checkout's own",
            ".pre-commit-config.yaml: take them over from the file above.",
        ]
    steps = [] if os.path.samefile(folder, Path()) else [f"cd {shlex.quote(str(folder))}"]  # noqa: PTH121 - both exist
    steps += [f"argmap check {start.map}", f"argmap watch {start.map} --open"]
    lines += ["", "Next:", *(f"  {visible(step)}" for step in steps), ""]
    if start.map != MAP:
        name = start.map.removesuffix(".arg")
        lines[-1:] = ["", f'A map joins others by importing them: import "{start.map}" as {name}', ""]
    return "\n".join(lines)


def _checkout_around(folder: Path) -> Path | None:
    """The top of the Git checkout that `folder` lies in; None where it lies in none, or is the top itself."""
    here = folder.resolve()
    if (here / ".git").exists():
        return None
    return next((above for above in here.parents if (above / ".git").exists()), None)
