"""A source's text with what is worked out of it once: its folded words, its places, the index of its words."""

from __future__ import annotations

from functools import cached_property

from argmap.citations.finding import Place, Run
from argmap.citations.layout import Layout
from argmap.citations.near import Nearest
from argmap.citations.normalise import Words, normalise
from argmap.citations.spelling import spelled


class PreparedText:
    """The text of a source.

    `text` is what places refer to. `plain` is the same with its markup blanked out, character for character, where the
    file has markup; `pages` are the labels of its pages, where it has such. Work is done when it is first needed, once.
    """

    def __init__(self, text: str, *, plain: str = "", pages: tuple[str, ...] = ()) -> None:
        if plain and len(plain) != len(text):
            raise ValueError("the plain text must be as long as the text")
        self.text = text
        self.plain = plain or text
        self.layout = Layout(text, pages)

    @cached_property
    def words(self) -> Words:
        """The text in its folded form."""
        return normalise(self.plain)

    @cached_property
    def nearest(self) -> Nearest:
        """What finds the words that come nearest to a quote."""
        return Nearest(self.words)

    def place(self, run: Run) -> Place:
        """The place of the words in `run`."""
        start, end = self.words.starts[run.first], self.words.ends[run.last]
        layout, page = self.layout, self.layout.page(start)
        return Place(
            start=start,
            end=end,
            line=layout.line(start),
            end_line=layout.line(end - 1),
            paragraph=layout.paragraph(start),
            end_paragraph=layout.paragraph(end - 1),
            page=page,
            page_label=layout.page_label(page),
            section=layout.section(start),
            passage=self.text[start:end],
        )

    def paragraph(self, number: int) -> str:
        """The text of a paragraph, the first being number 1."""
        start, end = self.layout.paragraph_range(number)
        return self.text[start:end]

    def spelled(self, run: Run) -> str:
        """The words of `run` as a citation has them: on one line, without markup."""
        return spelled(self.plain[self.words.starts[run.first] : self.words.ends[run.last]])
