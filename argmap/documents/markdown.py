"""Fences in Python-Markdown, which MkDocs and Pelican use: ` ```argmap ` draws the map.

    markdown.markdown(text, extensions=["argmap"])

In MkDocs, the plugin `argmap` (`argmap.documents.mkdocs`) adds this extension and tells it where each page stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from argmap.documents.fence import Fence, read_fence
from argmap.documents.figure import FigureError, draw_figure
from argmap.documents.html import to_html
from argmap.errors import ArgmapError

_OPENING = re.compile(r"(?P<indent>[ \t]*)(?P<fence>`{3,}|~{3,})(?P<info>[^`]*)")
BEFORE_CODE = 28
"""The priority; Python-Markdown takes ordinary fences at 25."""
NESTING = 4
"""How many columns deep Python-Markdown takes a line for one of the list item above it."""


@dataclass
class Page:
    """The document being read. Changed by whoever reads several with one `Markdown`."""

    path: Path
    lines_before: int = 0
    """Lines of the file that stand above the text, as its front matter does."""
    remark: Callable[[str], None] = lambda _words: None
    """Takes what authors should know of a map that was drawn."""
    read: Callable[[tuple[Path, ...]], None] = lambda _files: None
    """Takes the files that a map was made from."""
    fault: Callable[[ArgmapError], Exception] = lambda error: error
    """What is raised for a map that cannot be drawn."""


class ArgmapExtension(Extension):
    """The extension. `path` is the document; without it, files are named from the current folder."""

    def __init__(self, **options: object) -> None:
        self.config = {"path": ["document.md", "the document, from whose folder files are named"]}
        super().__init__(**options)
        self.page = Page(Path(str(self.getConfig("path"))))

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Take maps out of the text before anything else sees them."""
        md.registerExtension(self)
        md.preprocessors.register(_Fences(md, self.page), "argmap", BEFORE_CODE)


class _Fences(Preprocessor):
    def __init__(self, md: Markdown, page: Page) -> None:
        super().__init__(md)
        self.page = page

    def run(self, lines: list[str]) -> list[str]:
        """The lines, with a mark where each map stood."""
        return list(self._drawn(lines))

    def _drawn(self, lines: list[str]) -> Iterator[str]:
        at = 0
        while at < len(lines):
            opening = _OPENING.fullmatch(lines[at])
            if opening is None:
                yield lines[at]
                at += 1
                continue
            end = _closing(lines, at, opening["fence"])
            fence = read_fence(opening["info"])
            if fence is None:  # another block of code, and whatever stands in it is its own
                yield from lines[at : end + 1]
            else:
                indent = opening["indent"]
                body = "\n".join(line.removeprefix(indent) for line in lines[at + 1 : end])
                picture = indent + self._picture(fence, body, at + 1)
                # a figure is no part of the paragraph above it; at another depth, an empty line would end the list
                yield from ("", picture, "") if len(indent.expandtabs(NESTING)) % NESTING == 0 else (picture,)
            at = end + 1

    def _picture(self, fence: Fence, body: str, line: int) -> str:
        """What stands for the picture until the page is done. `line` is that of the fence, in the text."""
        try:
            return str(self.md.htmlStash.store(self._html(fence, body, line + self.page.lines_before)))
        except ArgmapError as error:
            raise self.page.fault(error) from None

    def _html(self, fence: Fence, body: str, line: int) -> str:
        if fence.fault:
            raise FigureError(f"{self.page.path}:{line}: cannot read `{fence.fault}`; wishes are written `view=laws`")
        figure = draw_figure(body, fence.wishes, document=self.page.path, line=line + 1)
        self.page.read(figure.files)
        if figure.remarks:
            self.page.remark(figure.remarks)
        return to_html(figure)


def _closing(lines: list[str], opening: int, fence: str) -> int:
    """The line that closes the fence, the last one where none does."""
    for number in range(opening + 1, len(lines)):
        words = lines[number].strip()
        if words.startswith(fence) and not words.strip(fence[0]):
            return number
    return max(opening, len(lines) - 1)


def makeExtension(**options: object) -> ArgmapExtension:  # noqa: N802 - Python-Markdown's name
    """The extension, as Python-Markdown asks for it."""
    return ArgmapExtension(**options)
