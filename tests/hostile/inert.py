"""What each kind of file is held to: it is whole, and made of nothing that acts."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Callable, Iterator, Mapping
from html.parser import HTMLParser
from io import BytesIO
from xml.etree import ElementTree as ET

import pypdf
from markdown_it import MarkdownIt
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from argmap.render.engine import EmbeddedEngine
from argmap.render.svg.elements import ATTRIBUTES, ELEMENTS

SCHEMES = ("https://", "http://", "mailto:", "#")
"""What a link may begin with."""
BESIDE = re.compile(r"[\w%][\w%-]*\.(svg|html|md)(#[\w%.~·-]+)?")
"""The address of another sheet of the same drawing."""
NEVER = frozenset(
    {
        "script", "foreignobject", "iframe", "image", "img", "use", "animate", "animatemotion", "animatetransform",
        "set", "handler", "listener", "object", "embed", "link", "meta", "base", "form", "input", "audio", "video",
        "feimage", "filter", "mask", "pattern", "cursor", "font-face-uri", "tref", "switch", "math", "template",
    }
)  # fmt: skip
"""Elements that no list of what a picture is made of may ever hold."""
NEVER_ATTRIBUTES = re.compile(
    r"on.*|src|srcdoc|srcset|action|formaction|data|poster|ping|background|style|filter|mask|clip-path|cursor|"
    r"begin|end|from|to|by|values|attributename|requiredextensions|target|xml:base|marker-.*",
    re.IGNORECASE,
)
INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
"""Controls and bidirectional controls: none of them goes into any file that people read."""


def check_svg(content: bytes) -> None:
    """Well-formed, with nothing but the elements, attributes and links of a picture."""
    text = content.decode()
    assert not INVISIBLE.search(text)
    assert "<!DOCTYPE" not in text
    assert "<!ENTITY" not in text
    assert text.count("<?") == text.count("<?xml ") == 1
    root = ET.fromstring(text)
    ids = [one.get("id") for one in root.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    for one in root.iter():
        tag = one.tag.removeprefix("{http://www.w3.org/2000/svg}")
        assert tag in ELEMENTS
        for name, value in one.attrib.items():
            check_attribute(name.replace("{http://www.w3.org/1999/xlink}", "xlink:"), value, ATTRIBUTES)
        if tag == "style":
            check_style(one.text or "")


def check_attribute(name: str, value: str, allowed: frozenset[str]) -> None:
    """One of those allowed, with a value that leads nowhere else."""
    assert name in allowed
    if name in ("href", "xlink:href"):
        check_link(value)
    elif name not in ("aria-label", "alt", "title", "content", "value") and not name.startswith("data-"):
        assert "url(" not in value.replace(" ", "").lower() or re.fullmatch(r"url\(#[\w.-]+\)", value)


def check_link(link: str) -> None:
    """The web, mail, a place in the file itself, or another sheet beside it, whose name has no sign that leads away."""
    assert link.startswith(SCHEMES) or BESIDE.fullmatch(link)
    assert not re.search(r"[\s\"'<>\\]", link)


def check_style(style: str) -> None:
    """A style sheet that loads nothing."""
    assert not re.search(r"url\(|@import|expression|javascript|-moz-binding|<|\\", style, re.IGNORECASE)


def check_lists() -> None:
    """The lists of what a picture is made of hold nothing that acts or loads."""
    assert not {name.lower() for name in ELEMENTS} & NEVER
    assert not [name for name in ATTRIBUTES if NEVER_ATTRIBUTES.fullmatch(name)]


def check_png(content: bytes) -> None:
    """Whole, and nothing in it but an image: no text, no profile, no program after its end."""
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    place, names, pixels = 8, [], b""
    while place < len(content):
        size, name = int.from_bytes(content[place : place + 4], "big"), content[place + 4 : place + 8]
        body = content[place + 8 : place + 8 + size]
        assert zlib.crc32(name + body) == int.from_bytes(content[place + 8 + size : place + 12 + size], "big")
        names.append(name)
        pixels += body if name == b"IDAT" else b""
        place += 12 + size
    assert names[0] == b"IHDR"
    assert names[-1] == b"IEND"
    assert set(names) <= {b"IHDR", b"PLTE", b"tRNS", b"pHYs", b"sRGB", b"gAMA", b"IDAT", b"IEND"}
    assert zlib.decompress(pixels)


def check_dot(content: bytes) -> None:
    """Read by Graphviz as one graph, with no attribute by which it reads files or writes links."""
    text = content.decode()
    assert not INVISIBLE.search(text)
    assert "<" not in re.sub(r'"(\\.|[^"\\])*"', "", text, flags=re.DOTALL)  # a label in HTML stands in no quotes
    (answer,) = EmbeddedEngine().layout((text,))
    graph = json.loads(answer)
    for one in (graph, *graph.get("objects", ()), *graph.get("edges", ())):
        attributes = {name.lower() for name in one}
        assert not attributes & {
            "url", "href", "image", "imagepath", "shapefile", "stylesheet", "fontpath", "tooltip", "target", "edgeurl",
            "headurl", "tailurl", "labelurl", "layerselect", "xdotversion", "class", "id",
        }  # fmt: skip
        assert re.fullmatch(r"%\d+|[np]\d+|cluster_\d+", one.get("name", "n0"))


class _Elements(HTMLParser):
    """The elements of a page as a browser's parser takes them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, dict[str, str]]] = []
        self.raw: dict[str, list[str]] = {}
        self._in = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"an attribute twice on {tag}"
        self.found.append((tag, {name: value or "" for name, value in attrs}))
        if tag in ("script", "style"):
            self._in = tag
            self.raw.setdefault(tag, []).append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == self._in:
            self._in = ""

    def handle_data(self, data: str) -> None:
        if self._in:
            self.raw[self._in][-1] += data


_NEVER_IN_PAGE = frozenset(
    {"iframe", "object", "embed", "link", "base", "audio", "video", "frame", "frameset", "applet", "math", "portal",
     "foreignobject", "animate", "set", "image", "use", "img", "picture", "source", "track", "marquee"}
)  # fmt: skip
_DATA = re.compile(r"application/(ld\+)?json")


def check_html(content: bytes) -> None:
    """A page with a policy, with no script but its own, and no link but to the web, to mail and within."""
    text = content.decode()
    assert not INVISIBLE.search(text)
    page = _Elements()
    page.feed(text)
    page.close()
    policies = [
        values.get("content", "")
        for tag, values in page.found
        if tag == "meta" and values.get("http-equiv", "").lower() == "content-security-policy"
    ]
    assert len(policies) == 1
    assert "default-src 'none'" in policies[0]
    assert "unsafe" not in policies[0]
    metas = [values.get("http-equiv", "").lower() for tag, values in page.found if tag == "meta"]
    assert set(metas) <= {"", "content-security-policy"}
    for tag, values in page.found:
        assert tag not in _NEVER_IN_PAGE
        for name, value in values.items():
            assert not name.startswith("on")
            assert name not in ("srcdoc", "srcset", "action", "formaction", "poster", "ping", "background")
            if name in ("href", "xlink:href", "src"):
                check_link(value)
    for style in page.raw.get("style", ()):
        check_style(style.replace("\\", "") if "content:" in style else style)


def scripts_of(content: bytes) -> tuple[str, ...]:
    """The scripts of a page that run; blocks of data do not."""
    page = _Elements()
    page.feed(content.decode())
    kinds = [values.get("type", "") for tag, values in page.found if tag == "script"]
    return tuple(
        body for kind, body in zip(kinds, page.raw.get("script", ()), strict=True) if not _DATA.fullmatch(kind)
    )


_ACTS = frozenset(
    {"/JS", "/JavaScript", "/Launch", "/OpenAction", "/AA", "/EmbeddedFile", "/EmbeddedFiles", "/RichMedia", "/XFA",
     "/SubmitForm", "/ImportData", "/GoToR", "/GoToE", "/Rendition", "/Movie", "/Sound", "/AcroForm", "/F"}
)  # fmt: skip


def check_pdf(content: bytes) -> None:
    """Whole, with no action in it but links that a picture may hold."""
    document = pypdf.PdfReader(BytesIO(content), strict=True)
    assert document.pages
    for one in _dictionaries(document.trailer, set()):
        for key, value in one.items():
            assert key not in _ACTS or (key == "/F" and isinstance(value, int)), key
            if key == "/S" and one.get("/Type", "/Action") == "/Action":
                assert value not in _ACTS
            if key == "/URI" and isinstance(value, str):
                check_link(value)
    for page in document.pages:
        assert not re.search("[\x00-\x08\x0e-\x1f]", page.extract_text())


def _dictionaries(value: object, seen: set[tuple[int, int]]) -> Iterator[DictionaryObject]:
    """All dictionaries of a document, its streams' included."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, IndirectObject):
            key = (one.idnum, one.generation)
            if key not in seen:
                seen.add(key)
                waiting.append(one.get_object())
        elif isinstance(one, DictionaryObject | StreamObject):
            yield one
            waiting += [one.raw_get(name) for name in one]
        elif isinstance(one, ArrayObject):
            waiting += list(one)


def check_mermaid(content: bytes) -> None:
    """A flowchart of lines that the writer made: nobody's text begins a line, a block or a directive."""
    text = content.decode()
    assert not INVISIBLE.search(text)
    for line in text.splitlines():
        bare = re.sub(r'"[^"]*"', '""', line.strip())
        assert not re.search(r"[<>]script|javascript|onerror|onload|%%\{|href", bare, re.IGNORECASE)
        assert not re.match(r"(click|callback|call|link)\b", bare)
        assert bare.count('"') % 2 == 0
    for words in re.findall(r'"([^"]*)"', text):
        tags = set(re.findall(r"<[^>]*>", words))
        assert tags <= {"<br>", "<br/>", "<b>", "</b>", "<i>", "</i>", "<small>", "</small>"}, tags


def check_md(content: bytes) -> None:
    """Markdown in which no text of the map's is an element, a link that acts, or an image."""
    text = content.decode()
    assert not INVISIBLE.search(text)
    for link in re.findall(r"(?<!\\)\]\(\s*<?([^)\s>]*)", text):
        check_link(link)
    assert not re.search(r"(?<!\\)(?<!\]\()<(?!https?://|mailto:|br>|/?(details|summary|sub|sup|a id=)|!--)\w", text)
    assert not re.search(r"(?<!\\)!\[", text)
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    for block in reader.parse(text):
        for token in (block, *(block.children or ())):
            assert token.type in _MARKED or token.type == "inline"
            if token.type == "link_open":
                check_link(str(token.attrs["href"]))


_MARKED = frozenset(
    {
        "text", "softbreak", "hardbreak", "hr",
        *(
            f"{name}_{end}"
            for name in ("paragraph", "heading", "bullet_list", "ordered_list", "list_item", "strong", "em", "link")
            for end in ("open", "close")
        ),
    }
)  # fmt: skip
"""What an outline is made of, as a reader of Markdown takes it: no HTML, no image, no code of blocks, no table."""


CHECKS: Mapping[str, Callable[[bytes], None]] = {
    "svg": check_svg,
    "png": check_png,
    "dot": check_dot,
    "html": check_html,
    "pdf": check_pdf,
    "mermaid": check_mermaid,
    "md": check_md,
}
"""The check of each format that a map can be drawn into."""
