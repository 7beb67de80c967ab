"""The places a text has besides its words: lines, paragraphs, pages and numbered sections."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from argmap.text import LINE_END

_BLANK = re.compile(r"(?>(?:(?:\r\n|\r|\n)[^\S\r\n\f]*+){2,})|\f\s*+")
_NUMBER = r"\d{1,4}(?:\.\d{1,4}){0,7}"
_HEADING = re.compile(
    r"(?:#{1,6}[ \t]+)?(?:"
    rf"(?:§+|article|art\.|section|sec\.|artikel|abschnitt|第)\s*(?P<named>{_NUMBER})(?![^\W条章节節]|\.\d)"
    rf"|(?P<plain>{_NUMBER})[.)]?[ \t\xa0]+(?=[^\W\d_]))",
    re.IGNORECASE,
)
_LONGEST_HEADING = 120
MOST_PAGES = 20_000
"""A text with more form feeds than this is none that has pages."""
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
    def _lines(self) -> array[int]:
        return array("I", (0, *(match.end() for match in LINE_END.finditer(self.text))))

    @cached_property
    def has_paragraphs(self) -> bool:
        """Whether blank lines part the text. The text of a PDF has none, and its pages are no paragraphs."""
        return any(not match[0].startswith("\f") for match in _BLANK.finditer(self.text.strip()))

    @cached_property
    def _paragraphs(self) -> tuple[array[int], array[int]]:
        starts, ends, start = array("I"), array("I"), 0
        for match in _BLANK.finditer(self.text):
            if self.text[start : match.start()].strip():
                starts.append(start)
                ends.append(match.start())
            start = match.end()
        if self.text[start:].strip():
            starts.append(start)
            ends.append(len(self.text))
        return starts, ends

    def paragraph_range(self, number: int) -> tuple[int, int]:
        """Where paragraph `number`, from 1, starts and ends. Blank lines part paragraphs, and page ends do."""
        starts, ends = self._paragraphs
        return starts[number - 1], ends[number - 1]

    @cached_property
    def _page_starts(self) -> array[int]:
        starts = array("I", (0, *(match.end() for match in re.finditer("\f", self.text))))
        has_pages = len(starts) > 1 or self._labels
        return starts if has_pages and len(starts) <= MOST_PAGES else array("I")

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
        for start, end in zip(*self._paragraphs, strict=True):
            line = self.text[start:end].strip()
            sign = line.startswith("§")
            if not sign and ("\n" in line or len(line) > _LONGEST_HEADING or line.endswith((".", ";", ",", ":", "。"))):
                continue
            if match := _HEADING.match(line):
                heads.append((match["named"] or match["plain"], start))
        return _sections(heads, len(self.text))

    def line(self, offset: int) -> int:
        """The line of `offset`, from 1."""
        return bisect_right(self._lines, offset)

    def paragraph(self, offset: int) -> int:
        """The paragraph of `offset`, from 1."""
        return max(1, bisect_right(self._paragraphs[0], offset))

    def page(self, offset: int) -> int:
        """The page of `offset`, from 1, or 0 where the text has no pages."""
        return bisect_right(self._page_starts, offset)

    def page_label(self, page: int) -> str:
        """What page number `page` calls itself, or nothing."""
        return self.page_names[page - 1][1] if page and len(self.page_names[page - 1]) > 1 else ""

    def section(self, offset: int) -> str:
        """The number of the innermost section around `offset`, or nothing."""
        # the last that began before is the innermost: it goes on until another begins
        last = bisect_right(self._section_starts, offset)
        return self.sections[last - 1].number if last else ""

    @cached_property
    def _section_starts(self) -> list[int]:
        return [section.start for section in self.sections]


def _sections(heads: list[tuple[str, int]], size: int) -> tuple[Section, ...]:
    """The sections that begin at these numbered headings: each goes on to the next that is none of its subsections."""
    ends = [size] * len(heads)
    still_open: list[int] = []
    for place, (number, start) in enumerate(heads):
        while still_open and not number.startswith(heads[still_open[-1]][0] + "."):
            ends[still_open.pop()] = start
        still_open.append(place)
    return tuple(Section(number, start, end) for (number, start), end in zip(heads, ends, strict=True))
