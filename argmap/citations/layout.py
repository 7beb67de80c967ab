"""The places a text has besides its words: lines, paragraphs, pages and numbered sections."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from argmap.text import LINE_END

_BLANK = re.compile(r"(?:(?:\r\n|\r|\n)[^\S\r\n\f]*+){2,}+|\f\s*+")
_NUMBER = r"\d{1,4}(?:\.\d{1,4}){0,7}"
_HEADING = re.compile(
    r"(?:#{1,6}[ \t]+)?(?:"
    rf"(?:§+|article|art\.|section|sec\.|artikel|abschnitt|第)\s*(?P<named>{_NUMBER})(?![^\W条章节節]|\.\d)"
    rf"|(?P<plain>{_NUMBER})[.)]?[ \t\xa0]+(?=[^\W\d_]))",
    re.IGNORECASE,
)
_LONGEST_HEADING = 120
_PAGE_NUMBER = re.compile(r"\W*(\d{1,5})\W*")


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered section: `number` as it stands before its title, and the offsets it runs over, subsections with it."""

    number: str
    start: int
    end: int


class Layout:
    """The places of a text. `pages` are what a reader of page files knows the pages to be called, in order."""

    def __init__(self, text: str, pages: tuple[str, ...] = ()) -> None:
        self.text = text
        self._labels = pages

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(match.end() for match in LINE_END.finditer(self.text))]

    @cached_property
    def has_paragraphs(self) -> bool:
        """Whether blank lines part the text. The text of a PDF has none, and its pages are no paragraphs."""
        return any(not match[0].startswith("\f") for match in _BLANK.finditer(self.text.strip()))

    @cached_property
    def paragraphs(self) -> tuple[tuple[int, int], ...]:
        """Where each paragraph starts and ends. Blank lines part them, and page ends do."""
        found, start = [], 0
        for match in (*_BLANK.finditer(self.text), None):
            end = match.start() if match else len(self.text)
            if self.text[start:end].strip():
                found.append((start, end))
            start = match.end() if match else end
        return tuple(found)

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [start for start, _ in self.paragraphs]

    @cached_property
    def _page_starts(self) -> list[int]:
        starts = [0, *(match.end() for match in re.finditer("\f", self.text))]
        return starts if len(starts) > 1 or self._labels else []

    @cached_property
    def page_names(self) -> tuple[tuple[str, ...], ...]:
        """For each page all it may be called: its number in the file, its label, the number printed on it."""
        names = []
        for number, start in enumerate(self._page_starts, start=1):
            label = self._labels[number - 1] if number <= len(self._labels) else ""
            end = self._page_starts[number] - 1 if number < len(self._page_starts) else len(self.text)
            lines = self.text[start:end].split("\n")
            filled = [line for line in lines if line.strip()]
            printed = [match[1] for line in filled[:1] + filled[-1:] if (match := _PAGE_NUMBER.fullmatch(line))]
            names.append(tuple(dict.fromkeys((str(number), *([label] if label else []), *printed))))
        return tuple(names)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The numbered sections, in order. A heading is a short paragraph of one line, or begins with `§`."""
        heads: list[tuple[str, int]] = []
        for start, end in self.paragraphs:
            line = self.text[start:end].strip()
            sign = line.startswith("§")
            if not sign and ("\n" in line or len(line) > _LONGEST_HEADING or line.endswith((".", ";", ",", ":", "。"))):
                continue
            if match := _HEADING.match(line):
                heads.append((match["named"] or match["plain"], start))
        return tuple(
            Section(number, start, _section_end(heads, place, len(self.text)))
            for place, (number, start) in enumerate(heads)
        )

    def line(self, offset: int) -> int:
        """The line of `offset`, from 1."""
        return bisect_right(self._lines, offset)

    def paragraph(self, offset: int) -> int:
        """The paragraph of `offset`, from 1."""
        return max(1, bisect_right(self._paragraph_starts, offset))

    def page(self, offset: int) -> int:
        """The page of `offset`, from 1, or 0 where the text has no pages."""
        return bisect_right(self._page_starts, offset)

    def page_label(self, page: int) -> str:
        """What page number `page` calls itself, or nothing."""
        return self.page_names[page - 1][-1] if page and len(self.page_names[page - 1]) > 1 else ""

    def section(self, offset: int) -> str:
        """The number of the innermost section around `offset`, or nothing."""
        around = [section for section in self.sections if section.start <= offset < section.end]
        return max(around, key=lambda section: section.start).number if around else ""


def _section_end(heads: list[tuple[str, int]], place: int, size: int) -> int:
    """Where the section that begins at `heads[place]` ends: at the next heading that is none of its subsections."""
    inner = heads[place][0] + "."
    return next((start for number, start in heads[place + 1 :] if not number.startswith(inner)), size)
