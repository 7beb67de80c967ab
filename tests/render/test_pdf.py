"""PDF: a page for each picture, its text found again, its links where they lead."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

import argmap
from argmap.diagram import Box, Diagram
from argmap.drawing import Options, draw, format_named
from argmap.errors import UsageError
from argmap.model import Kind
from argmap.render import RenderError, to_pdf, to_svg
from argmap.render.fonts import files as places
from argmap.render.paper import A4, SLIDE, Orientation, PageSize
from tests.hostile import corpus
from tests.render.samples import EVERYTHING, framed

pytest.importorskip("pydyf", reason="needs the extra `pdf`")
pytest.importorskip("uharfbuzz", reason="needs the extra `pdf`")
pytest.importorskip("pypdf", reason="needs the extra `sources`")

ROOT = Path(__file__).parents[2]
MAPS = tuple(sorted((ROOT / "maps").glob("*.arg")))
FIRST = to_svg(EVERYTHING)
CHINESE = "市中心应当对私家车关闭,因为空气质量明显改善,行人也更加安全。"
KOREAN = "도심의 공기가 눈에 띄게 좋아졌고 보행자도 더 안전해졌다"
ARABIC = "انخفض ثاني أكسيد النيتروجين"
HEBREW = ("האוויר", "במרכז", "העיר", "השתפר")


def reader(pdf: bytes) -> Any:  # noqa: ANN401 - pypdf types what a PDF may hold, and this one is known
    from pypdf import PdfReader

    return PdfReader(BytesIO(pdf), strict=True)


def squeezed(text: str) -> str:
    """Without blanks: lines are broken where the box ends."""
    return re.sub(r"\s+", "", text)


def text_of(pdf: bytes) -> str:
    return squeezed("".join(page.extract_text() for page in reader(pdf).pages))


def lines_of(svg: str) -> Iterator[str]:
    """What stands in the text elements of a picture."""
    from xml.etree import ElementTree as ET

    for line in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text"):
        yield line.text or ""


@pytest.fixture
def no_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that has no font but the one that comes with the extra."""
    pytest.importorskip("fontpkg_arimo")
    monkeypatch.setattr(places, "FOLDERS", ())
    monkeypatch.setattr(places, "PACKAGES", ("fontpkg_arimo",))


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_every_line_of_a_map_is_found_again(path: Path) -> None:
    svg = argmap.render(path)
    pdf = to_pdf([svg.encode()])
    assert len(reader(pdf).pages) == 1
    found = text_of(pdf)
    lost = [line for line in lines_of(svg) if squeezed(line) not in found]
    assert lost == []


def test_chinese_korean_and_emoji_are_found_again() -> None:
    found = text_of(to_pdf([FIRST]))
    assert squeezed(CHINESE) in found
    assert squeezed(KOREAN) in found
    assert "🚗🚕🚙" in found
    assert "🇩🇪" in found


def test_words_that_run_to_the_left_are_found_again() -> None:
    found = text_of(to_pdf([FIRST]))
    for word in HEBREW:
        assert word in found or word[::-1] in found  # readers turn them, or leave them as they stand on paper


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs poppler's pdftotext")
def test_poppler_finds_them_in_the_order_of_reading(tmp_path: Path) -> None:
    file = tmp_path / "picture.pdf"
    file.write_bytes(to_pdf([FIRST]))
    done = subprocess.run(["pdftotext", file, "-"], capture_output=True, check=True)
    found = squeezed(re.sub("[\u202a-\u202e]", "", done.stdout.decode()))
    assert done.stderr == b""
    for text in (CHINESE, KOREAN, *HEBREW, ARABIC, "(2023)", "🚲🚶‍♀️👨‍👩‍👧", "Where streets were closed"):
        assert squeezed(text) in found


@pytest.mark.skipif(shutil.which("pdffonts") is None, reason="needs poppler's pdffonts")
def test_every_font_is_embedded_in_part_and_says_what_its_glyphs_mean(tmp_path: Path) -> None:
    file = tmp_path / "picture.pdf"
    file.write_bytes(to_pdf([FIRST]))
    done = subprocess.run(["pdffonts", file], capture_output=True, check=True, text=True)
    rows = done.stdout.splitlines()[2:]
    assert rows
    assert all(re.search(r"Identity-H +yes yes yes", row) for row in rows)


def test_the_same_bytes_every_time_and_no_date_in_them() -> None:
    pdf = to_pdf([FIRST, to_svg(framed())])
    assert to_pdf([FIRST, to_svg(framed())]) == pdf
    code = (
        "import sys; from argmap.render import to_pdf, to_svg\n"
        "from tests.render.samples import EVERYTHING, framed\n"
        "sys.stdout.buffer.write(to_pdf([to_svg(EVERYTHING), to_svg(framed())]))"
    )
    again = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=ROOT)
    assert again.stdout == pdf
    assert reader(pdf).metadata.creation_date is None


def test_title_and_bookmarks() -> None:
    read = reader(to_pdf([FIRST]))
    assert read.metadata.title == EVERYTHING.title
    top, below = read.outline
    assert top.title == EVERYTHING.title
    assert [entry.title for entry in below] == [
        "The centre should be closed to private cars",
        "The centre should stay open to all",
    ]
    assert reader(to_pdf([FIRST], title="方案")).metadata.title == "方案"


def test_a_document_says_of_itself_what_is_known_and_no_more() -> None:
    """Whose map it is and in which language it is written is not said in a map."""
    read = reader(to_pdf([FIRST]))
    assert dict(read.metadata) == {"/Title": EVERYTHING.title, "/Producer": "argmap"}
    assert "/Lang" not in read.trailer["/Root"]


def test_the_title_of_a_document_is_that_of_what_it_shows() -> None:
    map_ = argmap.loads('map "Laws"\n\nclaim a "A"\n\nview duty "Duties"\n  focus: a\n')
    view = map_.views[0]
    titles = [
        reader(draw(map_, format_named("pdf"), options)[0].content).metadata.title
        for options in (Options(), Options(view=view), Options(view=view, most=20))
    ]
    assert titles == ["Laws", "Laws: Duties", "Laws: Duties"]


def links(page: Any) -> list[str]:  # noqa: ANN401 - as above
    """The addresses that a page leads to, and the numbers of the pages."""
    return [str(note.get_object().get("/A", {}).get("/URI", "#")) for note in page.get("/Annots", ())]


def test_only_addresses_that_may_be_opened_are() -> None:
    assert links(reader(to_pdf([FIRST])).pages[0]) == ["https://example.org/centre"]


def linked(*addresses: str) -> bytes:
    """The picture with more links in it, as an SVG that somebody has changed may hold them."""
    extra = "".join(f'<a href="{address}"><text x="9" y="9">x</text></a>' for address in addresses)
    return FIRST.replace(b"</svg>", extra.encode() + b"</svg>")


def test_fragments_lead_to_boxes_of_any_page_and_files_to_their_page() -> None:
    other = to_svg(Diagram(title="Other", nodes=(Box("there", Kind.CLAIM, "There"),)))
    pages = reader(
        to_pdf(
            [linked("#close", "#there", "other.pdf#there", "other.pdf", "no.pdf", "#no"), other],
            names=("a.pdf", "other.pdf"),
        )
    ).pages
    led = [note.get_object().get("/Dest") for note in pages[0]["/Annots"]]
    targets = [pages[0].indirect_reference, *[pages[1].indirect_reference] * 3]
    assert [dest[0] for dest in led if dest] == targets


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "vbscript:x", "//x"]
)
def test_no_other_address_gets_in(address: str) -> None:
    pdf = to_pdf([linked(address)])
    assert links(reader(pdf).pages[0]) == ["https://example.org/centre"]


def test_hostile_texts_are_text_and_nothing_else() -> None:
    texts = tuple(chain(corpus.MARKUP, corpus.ATTRIBUTES, corpus.STYLES))
    svg = to_svg(Diagram(title=texts[0], nodes=tuple(Box(f"n{at}", Kind.CLAIM, text) for at, text in enumerate(texts))))
    pdf = to_pdf([svg], title=") /JS (app.alert(1)) \\")
    read = reader(pdf)
    assert read.metadata.title == ") /JS (app.alert(1)) \\"
    kinds = {
        str(part.get("/S", ""))
        for number in range(1, len(read.xref[0]) + 1)
        if isinstance(part := read.get_object(number), dict)
    }
    assert kinds <= {"", "/URI"}


def test_a_page_as_large_as_the_picture() -> None:
    width, height = (int(side) for side in re.findall(rb'width="(\d+)" height="(\d+)"', FIRST)[0])
    box = reader(to_pdf([FIRST])).pages[0].mediabox
    assert (float(box.width), float(box.height)) == pytest.approx((width * 0.75, height * 0.75), abs=0.01)


@pytest.mark.parametrize("page", [A4, A4.turned(Orientation.LANDSCAPE), SLIDE])
def test_on_paper_a_picture_is_made_smaller_until_it_fits_and_never_larger(page: PageSize) -> None:
    small = to_svg(Diagram(title="", nodes=(Box("a", Kind.CLAIM, "One"),)))
    read = reader(to_pdf([FIRST, small], page=page))
    for sheet in read.pages:
        assert (float(sheet.mediabox.width), float(sheet.mediabox.height)) == pytest.approx(
            (page.width, page.height), abs=0.01
        )
    scales = [float(sheet.get_contents().get_data().split()[1]) for sheet in read.pages]
    assert scales[0] < 0.75
    assert scales[1] == 0.75


def test_a_picture_larger_than_any_page_is_made_smaller() -> None:
    huge = FIRST.replace(b'width="', b'width="99', 1)
    assert float(reader(to_pdf([huge])).pages[0].mediabox.width) == 14_400


@pytest.mark.usefixtures("no_fonts")
def test_a_machine_without_fonts_still_gives_every_text() -> None:
    pdf = to_pdf([FIRST])
    found = text_of(pdf)
    assert squeezed("Where streets were closed, nitrogen") in found
    assert squeezed(CHINESE) in found
    assert squeezed(KOREAN) in found
    assert "🚗" in found
    assert "/STSong-Light" in {str(font) for font in base_fonts(pdf)}


def base_fonts(pdf: bytes) -> Iterator[object]:
    for font in reader(pdf).pages[0]["/Resources"]["/Font"].values():
        yield font.get_object().get("/BaseFont", "")


def test_without_any_font_a_text_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "FOLDERS", ())
    monkeypatch.setattr(places, "PACKAGES", ())
    assert squeezed("Shops live by customers") in text_of(to_pdf([FIRST]))


@pytest.mark.parametrize(
    "svg",
    [
        b"",
        b"no picture",
        b"<html/>",
        b'<svg xmlns="http://www.w3.org/2000/svg"/>',
        b'<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><script/></svg>',
        b'<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><image/></svg>',
        b'<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><path d="M 1"/></svg>',
        b'<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><g transform="rotate(9)"/></svg>',
        b'<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><rect fill="url(#x)"/></svg>',
    ],
)
def test_only_pictures_of_our_own(svg: bytes) -> None:
    with pytest.raises(UsageError, match="argmap"):
        to_pdf([svg])


def test_no_picture_is_no_document() -> None:
    with pytest.raises(UsageError, match="one picture at least"):
        to_pdf([])


@pytest.mark.parametrize("module", ["pydyf", "uharfbuzz"])
def test_without_a_package_the_message_says_what_to_install(module: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(RenderError, match=rf"{module}.*pip install 'argmap\[pdf\]'"):
        to_pdf([FIRST])
