"""Pictures as the pages of a PDF document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from typing import Any
from urllib.parse import unquote

from argmap.errors import UsageError
from argmap.render.engine.interface import RenderError
from argmap.render.fonts import Cascade
from argmap.render.fonts.shaping import Shaper
from argmap.render.fonts.words import Words
from argmap.render.paper import PIXELS_PER_POINT, PageSize
from argmap.render.pdf.drawing import Drawing, Part, read_drawing
from argmap.render.pdf.embedding import Fonts
from argmap.render.pdf.ink import Inked, ink, number
from argmap.render.pdf.outlines import Box

OUTSIDE = ("http://", "https://", "mailto:")
"""How the addresses begin that a page may lead to."""
LONGEST_SIDE = 14_400.0
"""Points; readers show no larger page (PDF 1.7, annex C)."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A picture on its page: how much smaller it is drawn, and where its corner comes to lie, in points."""

    drawing: Drawing
    inked: Inked
    width: float
    height: float
    scale: float
    left: float
    top: float

    def place(self, box: Box) -> tuple[float, float, float, float]:
        """A rectangle of the picture on the page: left, bottom, right and top, from the page's lower left corner."""
        left = self.left + box.x * self.scale
        top = self.height - self.top - box.y * self.scale
        return left, top - box.height * self.scale, left + box.width * self.scale, top

    def box_of(self, part: Part) -> Box:
        """The rectangle around a part of the picture."""
        boxes = self.inked.boxes[part.first : part.last]
        left, top = min(box.x for box in boxes), min(box.y for box in boxes)
        right, bottom = max(box.x + box.width for box in boxes), max(box.y + box.height for box in boxes)
        return Box(left, top, right - left, bottom - top)


def to_pdf(
    pages: Sequence[bytes], *, title: str = "", page: PageSize | None = None, names: Sequence[str] = ()
) -> bytes:
    """Pictures that `to_svg` made, each on a page of a PDF document: the same bytes every time.

    `page` None makes each page as large as its picture; on a page of a size, a picture is centred, and made smaller
    where it must be. `names` are those of the files that links between the pictures lead to: in the PDF they lead to
    its pages. The text can be selected and searched, links lead where they did, bookmarks name the pages and
    their main claims.

    Raises:
        RenderError: a package that PDF needs is not installed, or there is no font at all.
        UsageError: there is no picture, or one is not argmap's.
    """
    pydyf = _pydyf()
    drawings = tuple(read_drawing(svg) for svg in pages)
    if not drawings:
        raise UsageError("a PDF needs one picture at least")
    text = "".join(mark.text for drawing in drawings for mark in drawing.marks if isinstance(mark, Words))
    fonts = Fonts(Shaper(Cascade(text, outlined=True, families=drawings[0].families)))
    sheets = tuple(_laid(drawing, ink(drawing, fonts), page) for drawing in drawings)
    pdf = pydyf.PDF()
    resources = pydyf.Dictionary({"Font": pydyf.Dictionary()})
    pdf.add_object(resources)
    leaves = tuple(_add_page(pdf, sheet, resources) for sheet in sheets)
    for font in fonts.all():
        resources["Font"][font.name] = font.embed(pdf).reference
    _add_links(pdf, _Book(sheets, leaves, tuple(names)))
    _add_outline(pdf, sheets, leaves)
    _describe(pdf, title or drawings[0].title)
    output = BytesIO()
    pdf.write(output, version="1.5", identifier=True, compress=True)
    return output.getvalue()


def _pydyf() -> Any:  # noqa: ANN401 - pydyf has no types
    try:
        import pydyf  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise RenderError("PDF needs the package pydyf; `pip install 'argmap[pdf]'` brings it") from error
    return pydyf


def _laid(drawing: Drawing, inked: Inked, page: PageSize | None) -> Sheet:
    if page is None:
        longest = max(drawing.width, drawing.height) / PIXELS_PER_POINT
        scale = min(1.0, LONGEST_SIDE / longest) / PIXELS_PER_POINT
        return Sheet(drawing, inked, drawing.width * scale, drawing.height * scale, scale, 0.0, 0.0)
    scale = page.scale(drawing.width, drawing.height) / PIXELS_PER_POINT
    left, top = (page.width - drawing.width * scale) / 2, (page.height - drawing.height * scale) / 2
    return Sheet(drawing, inked, page.width, page.height, scale, left, top)


def _add_page(pdf: Any, sheet: Sheet, resources: Any) -> Any:  # noqa: ANN401 - pydyf has no types
    pydyf = _pydyf()
    s = f"{sheet.scale:.6f}"
    begin = f"q {s} 0 0 -{s} {number(sheet.left)} {number(sheet.height - sheet.top)} cm"
    content = pydyf.Stream([begin.encode(), sheet.inked.operators, b"Q"], compress=True)
    pdf.add_object(content)
    page = pydyf.Dictionary(
        {
            "Type": "/Page",
            "Parent": pdf.pages.reference,
            "MediaBox": pydyf.Array([0, 0, float(number(sheet.width)), float(number(sheet.height))]),
            "Contents": content.reference,
            "Resources": resources.reference,
            "Tabs": "/S",
        }
    )
    pdf.add_page(page)
    return page


@dataclass(frozen=True, slots=True)
class _Book:
    """Every page, where a link may lead."""

    sheets: tuple[Sheet, ...]
    leaves: tuple[Any, ...]
    """The pages as objects of pydyf, which has no types."""
    names: tuple[str, ...]

    def target(self, link: str, at: int) -> dict[str, object] | None:
        """What a link on a page does: open an address, or show a page or a box, on its own page rather than another."""
        if link.startswith(OUTSIDE):
            pydyf = _pydyf()
            return {"A": pydyf.Dictionary({"Type": "/Action", "S": "/URI", "URI": pydyf.String(link)})}
        name, _, box = (unquote(part) for part in link.partition("#"))
        if name:
            return self._shown(self.names.index(name), box) if name in self.names else None
        return next((shown for number_ in (at, *range(len(self.sheets))) if (shown := self._shown(number_, box))), None)

    def _shown(self, number_: int, box: str) -> dict[str, object] | None:
        sheet, leaf = self.sheets[number_], self.leaves[number_]
        if not box:
            return {"Dest": _pydyf().Array([leaf.reference, "/Fit"])}
        part = next((part for part in sheet.drawing.parts if part.id == box), None)
        return {"Dest": _destination(sheet, leaf, part)} if part else None


def _add_links(pdf: Any, book: _Book) -> None:  # noqa: ANN401 - pydyf has no types
    pydyf = _pydyf()
    for at, (sheet, leaf) in enumerate(zip(book.sheets, book.leaves, strict=True)):
        links = []
        for part in sheet.drawing.parts:
            target = book.target(part.link, at) if part.link else None
            if target is None:
                continue
            rectangle = [float(number(side)) for side in sheet.place(sheet.box_of(part))]
            link = pydyf.Dictionary(
                {
                    "Type": "/Annot",
                    "Subtype": "/Link",
                    "Rect": pydyf.Array(rectangle),
                    "Border": pydyf.Array([0, 0, 0]),
                    "F": 4,
                    **target,
                }
            )
            pdf.add_object(link)
            links.append(link.reference)
        if links:
            leaf["Annots"] = pydyf.Array(links)


def _destination(sheet: Sheet, leaf: Any, part: Part) -> Any:  # noqa: ANN401 - pydyf has no types
    left, _, _, top = sheet.place(sheet.box_of(part))
    return _pydyf().Array([leaf.reference, "/XYZ", number(max(0, left - 12)), number(min(sheet.height, top + 12)), 0])


def _add_outline(pdf: Any, sheets: tuple[Sheet, ...], leaves: Sequence[Any]) -> None:  # noqa: ANN401
    """A bookmark for each page, and below it one for each of its main claims."""
    pydyf = _pydyf()
    root = pydyf.Dictionary({"Type": "/Outlines"})
    pdf.add_object(root)
    tops = []
    for sheet, leaf in zip(sheets, leaves, strict=True):
        top = _entry(pdf, sheet.drawing.title, root, pydyf.Array([leaf.reference, "/Fit"]))
        children = [
            _entry(pdf, name, top, _destination(sheet, leaf, part)) for part, name in _main_claims(sheet.drawing)
        ]
        _chain(top, children, opened=len(sheets) == 1)
        tops.append(top)
    _chain(root, tops, opened=True)
    pdf.catalog["Outlines"] = root.reference
    pdf.catalog["PageMode"] = "/UseOutlines" if len(tops) > 1 else "/UseNone"


def _entry(pdf: Any, name: str, parent: Any, destination: Any) -> Any:  # noqa: ANN401 - pydyf has no types
    pydyf = _pydyf()
    entry = pydyf.Dictionary(
        {"Title": pydyf.String(name), "Parent": parent.reference, "Dest": destination}
    )  # fmt: skip
    pdf.add_object(entry)
    return entry


def _chain(parent: Any, children: Sequence[Any], *, opened: bool) -> None:  # noqa: ANN401 - pydyf has no types
    if not children:
        return
    parent["First"], parent["Last"] = children[0].reference, children[-1].reference
    parent["Count"] = len(children) if opened else -len(children)
    for one, two in pairwise(children):
        one["Next"], two["Prev"] = two.reference, one.reference


def _main_claims(drawing: Drawing) -> Iterator[tuple[Part, str]]:
    for part in drawing.parts:
        if part.kind == "main":
            yield part, _said(part.label)


def _said(label: str) -> str:
    """The text of a box, out of what is told of it: `Claim: text; answers: …`."""
    text = label.partition(": ")[2] or label
    for word in ("answers: ", "supports: ", "attacks: ", "questions: ", "contradicts: ", "says the same as: ",
                 "belongs to: ", "said by ", "source: "):  # fmt: skip
        text = text.partition(f"; {word}")[0]
    return text


def _describe(pdf: Any, title: str) -> None:  # noqa: ANN401 - pydyf has no types
    """No language is named: a map does not say its own, and a wrong one is read aloud wrongly."""
    pydyf = _pydyf()
    pdf.info["Title"] = pydyf.String(title)
    pdf.info["Producer"] = pydyf.String("argmap")
    pdf.catalog["ViewerPreferences"] = pydyf.Dictionary({"DisplayDocTitle": "true"})
