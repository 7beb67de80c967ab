"""What the site has besides the pages of this folder: a front page, the reference of commands and library, lists.

MkDocs calls these functions by their names. All of it is made from the README, the program's own help and docstrings.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

import argmap
from argmap.cli.command_line import COMMANDS
from argmap.cli.parser import Parser
from argmap.diagnostics.catalogue import BY_CODE

ROOT = Path(__file__).resolve().parents[1]
_LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)\s]+)\)")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that are made."""
    pages = {
        "index.md": front_page(),
        "reference/commands.md": "\n".join(commands()),
        "reference/library.md": "\n".join(library()),
        "diagnostics/index.md": "\n".join(findings()),
        "decisions/index.md": "\n".join(decisions()),
    }
    for name, text in pages.items():
        files.append(File.generated(config, name, content=text))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001 - MkDocs' names
    """The page without what is only for the tests, and with links that leave the folder taken away."""
    text = re.sub(r"^(`{3,}arg) \w[\w -]*$", r"\1", markdown, flags=re.MULTILINE)  # `arg bad` is coloured as `arg`
    return _LINK.sub(lambda link: link[2] if link[3].startswith("../") and _leaves(page, link[3]) else link[0], text)


def _leaves(page: Page, target: str) -> bool:
    here = (ROOT / "docs" / page.file.src_uri).parent
    return not (here / target.partition("#")[0]).resolve().is_relative_to(ROOT / "docs")


def front_page() -> str:
    """The README, seen from this folder; what is not on the site is named without a link."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")

    def seen(link: re.Match[str]) -> str:
        image, words, target = link.groups()
        if target.startswith(("http:", "https:", "#")):
            return link[0]
        if not target.startswith("docs/"):
            return words
        inside = target.removeprefix("docs/")
        return f"{image}[{words}]({inside if Path(inside).suffix else f'{inside}/index.md'})"

    return _LINK.sub(seen, text)


def commands() -> Iterator[str]:
    """What `--help` says of each command."""
    yield "# Every command and option"
    yield ""
    yield "What `argmap COMMAND --help` says. [The guide](../cli.md) tells what the commands are for."
    for command in COMMANDS:
        module = importlib.import_module(f"argmap.cli.{command.name}")
        parser = Parser(command.name, command.summary, module.EXAMPLES)
        module.add_options(parser)
        yield from ("", f"## argmap {command.name}", "", "```text", parser.format_help().rstrip(), "```")


def library() -> Iterator[str]:
    """The public names, with what their docstrings say."""
    yield "# The library"
    yield ""
    yield "Everything that `import argmap` gives. [The guide](../python.md) shows how it is used."
    functions = [name for name in argmap.__all__ if callable(getattr(argmap, name)) and not name[0].isupper()]
    classes = [name for name in argmap.__all__ if isinstance(getattr(argmap, name), type)]
    rest = [name for name in argmap.__all__ if name not in functions and name not in classes]
    for title, names in (("Functions", functions), ("Classes", classes), ("Constants", rest)):
        yield from ("", f"## {title}")
        for name in names:
            # where it is made: to a reader of the files, `argmap.render` would be the room of that name
            home = (
                getattr(getattr(argmap, name), "__module__", "argmap") if name in (*functions, *classes) else "argmap"
            )
            yield from ("", f"::: {home}.{name}", "    options:", f'      heading: "argmap.{name}"')
            yield from (f'      toc_label: "{name}"', "      heading_level: 3")


def findings() -> Iterator[str]:
    """Every finding, with what it says."""
    yield "# Findings"
    yield ""
    yield "Every finding that `argmap check` can have, by its code. `argmap explain CODE` prints the same page."
    yield ""
    yield "| code | severity | what it means |"
    yield "|---|---|---|"
    for code, rule in sorted(BY_CODE.items()):
        page = (ROOT / "docs" / "diagnostics" / f"{code}.md").read_text(encoding="utf-8")
        first = next(line for line in page.splitlines()[1:] if line.strip())
        yield f"| [`{code}`]({code}.md) | {rule.severity} | {first.strip()} |"


def decisions() -> Iterator[str]:
    """Every decision record."""
    yield "# Decisions"
    yield ""
    yield "Why argmap is as it is: one page for each choice that somebody might make otherwise."
    yield ""
    for path in sorted((ROOT / "docs" / "decisions").glob("*.md")):
        title = path.read_text(encoding="utf-8").partition("\n")[0].removeprefix("# ")
        yield f"- [{title}]({path.name})"
