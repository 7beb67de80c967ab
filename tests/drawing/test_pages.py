"""A map on pages: nothing below the smallest type, no page overfull, and their numbers right."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest

from argmap import load, loads
from argmap.drawing import Options, draw, format_named, sheets_of
from argmap.drawing.pages import least_scale, page_theme
from argmap.drawing.sheet import Sheet
from argmap.errors import UsageError
from argmap.model import ArgumentMap, Direction
from argmap.render.paper import PIXELS_PER_POINT, page_size
from argmap.render.picture import extent_on
from argmap.render.svg.pages import OnPage
from tests.drawing.test_sheaf import MAPS, branch, check_nothing_is_lost

ROUNDING = 0.002


def fits(sheet: Sheet, options: Options) -> bool:
    """Whether a sheet lies within the margins in type that is large enough."""
    assert sheet.page
    least = least_scale(options)
    extent = extent_on(sheet.diagram, sheet.page, least, theme=page_theme(options), engine=options.engine)
    across, down = sheet.page.room
    return extent.width * least <= across * (1 + ROUNDING) and extent.height * least <= down * (1 + ROUNDING)


@pytest.mark.parametrize(("name", "size"), [("nupi", "a4"), ("cdt", "slide"), ("nagy", "letter-landscape")])
def test_all_of_a_map_is_on_pages_on_which_it_fits(name: str, size: str) -> None:
    map = load(next(path for path in MAPS if path.stem == name))
    options = Options(page=page_size(size))
    pages = sheets_of(map, options)
    assert len(pages) > 1
    check_nothing_is_lost(map, None, pages)
    assert all(fits(sheet, options) for sheet in pages)


@pytest.mark.parametrize("direction", [Direction.TOP_DOWN, Direction.BOTTOM_UP, Direction.RIGHT_LEFT])
def test_so_it_is_in_every_direction(direction: Direction) -> None:
    map = loads(branch("a", 3, 3))
    options = Options(page=page_size("a4-landscape"), direction=direction)
    pages = sheets_of(map, options)
    check_nothing_is_lost(map, None, pages)
    assert all(fits(sheet, options) and sheet.diagram.direction is direction for sheet in pages)


def test_what_fits_is_one_page_never_made_larger() -> None:
    options = Options(page=page_size("a4"))
    (sheet,) = sheets_of(loads('claim a "A"\n  claim b "B"\n'), options)
    assert sheet.name == ""
    (file,) = draw(loads('claim a "A"\n  claim b "B"\n'), format_named("svg"), options)
    root = ET.fromstring(file.content)
    assert (root.get("width"), root.get("height")) == ("210mm", "297mm")
    assert root.get("viewBox") == f"0 0 {210 / 25.4 * 96:.2f} {297 / 25.4 * 96:.2f}"


def test_smaller_type_makes_fewer_pages_and_larger_more() -> None:
    map = loads(branch("a", 3, 3))
    count = {size: len(sheets_of(map, Options(page=page_size("a4"), smallest=size))) for size in (3.0, 7.0, 9.75)}
    assert count[3.0] < count[7.0] < count[9.75]


def test_no_type_is_smaller_than_asked() -> None:
    options = Options(page=page_size("a4"), smallest=8.0)
    for file in draw(loads(branch("a", 3, 3)), format_named("svg"), options):
        root = ET.fromstring(file.content)
        wide = float(root.get("viewBox", "").split()[2])
        points = options.theme.text_size / PIXELS_PER_POINT * (210 / 25.4 * 96) / wide
        assert 8.0 * (1 - ROUNDING) <= points <= 9.75 * (1 + ROUNDING)


def test_pages_have_numbers_and_folded_boxes_tell_theirs() -> None:
    options = Options(page=page_size("a4"))
    pages = sheets_of(loads(branch("a", 3, 3)), options)
    number = {sheet.name: place for place, sheet in enumerate(pages, start=1)}
    assert [(sheet.page.number, sheet.page.count) for sheet in pages if sheet.page] == [
        (place, len(pages)) for place in range(1, len(pages) + 1)
    ]
    folds = [box.fold for sheet in pages for box in sheet.diagram.boxes if box.fold and box.fold.sheet]
    assert folds
    assert all(fold.page == number[fold.sheet] for fold in folds)
    also = [one.place for sheet in pages for one in sheet.diagram.see_also]
    assert also
    assert all(place.page == number[place.sheet] for place in also)
    files = draw(loads(branch("a", 3, 3)), format_named("svg"), options)
    assert f">page 2 of {len(pages)}<" in files[1].content.decode()


@pytest.mark.parametrize("size", [0.0, -1.0, 9.76, float("nan")])
def test_a_smallest_type_that_is_none(size: float) -> None:
    with pytest.raises(UsageError, match="the smallest type lies above 0"):
        sheets_of(ArgumentMap(), Options(page=page_size("a4"), smallest=size))


def test_a_box_larger_than_a_page_is_made_smaller_rather_than_lost() -> None:
    text = "word " * 380
    (sheet,) = sheets_of(loads(f'claim a "{text}"\n'), Options(page=page_size("slide"), smallest=9.75))
    assert [node.id for node in sheet.diagram.nodes] == ["a"]


def test_an_empty_map_is_a_page() -> None:
    (file,) = draw(ArgumentMap(title="Nothing"), format_named("svg"), Options(page=page_size("a4")))
    assert b"Nothing" in file.content


def test_pages_become_pixels_and_one_document() -> None:
    pytest.importorskip("resvg_py")
    pytest.importorskip("pydyf")
    map, options = loads(branch("a", 3, 3)), Options(page=page_size("a4"))
    images = draw(map, format_named("png"), options)
    assert {file.content[16:24] for file in images} == {(1588).to_bytes(4, "big") + (2246).to_bytes(4, "big")}
    (document,) = draw(map, format_named("pdf"), options)
    assert document.content.startswith(b"%PDF")
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", document.content)
    assert len(boxes) in (0, len(images))  # a document may hold them compressed
    assert all((round(float(wide)), round(float(high))) == (595, 842) for wide, high in boxes)


def test_a_page_of_one_has_no_number() -> None:
    assert OnPage(page_size("a4")).count == 1
    (file,) = draw(loads('claim a "A"\n'), format_named("svg"), Options(page=page_size("a4")))
    assert b"page 1" not in file.content


@pytest.mark.parametrize("name", ["html", "md", "dot", "mermaid"])
def test_what_has_no_pages_is_told(name: str) -> None:
    with pytest.raises(UsageError, match=f"{name} has no pages of a size; svg, png, pdf have"):
        draw(loads('claim a "A"\n'), format_named(name), Options(page=page_size("a4")))
