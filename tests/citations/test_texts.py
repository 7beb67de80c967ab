"""The text in the bytes of a source's file, whatever they are."""

from __future__ import annotations

import sys

import pytest

from argmap.citations import Article, Outcome, read_article
from argmap.citations.texts.markdown import without_marks
from argmap.errors import FileError
from tests.citations.tiny_pdf import pdf

MARKDOWN = """# The *old* pier

> It is **not** safe for [large ships](https://example.org/a_(b) "title"), un**believ**ably so[^1].
> It was built in [1921][year] &amp; never closed.

- The `night ferry` runs \\*daily\\* <b>from</b> the_pier_head to _town_.
- ![a map of it](map.png)The ~~old~~ new ferry <!-- is this so? --> is fast: 5 * 3 = 15.

[year]: https://example.org/1921
```python
x = "a code block"
```
"""


@pytest.mark.parametrize("name", ["a.txt", "a.TXT", "a.text", "a"])
def test_plain_text(name: str) -> None:
    assert read_article(name, "Der Pier – alt".encode()).text == "Der Pier – alt"
    assert read_article(name, "\ufeffDer Pier".encode()).text == "Der Pier"
    assert read_article(name, "Der Pier – alt".encode("utf-16")).text == "Der Pier – alt"


@pytest.mark.parametrize(
    "quote",
    [
        "The old pier It is not safe",
        "not safe for large ships, unbelievably so. It was built",
        "built in 1921 & never closed",
        "night ferry runs *daily* from the_pier_head to town",
        "The old new ferry is fast: 5 * 3 = 15",
    ],
)
def test_markdown_is_read_as_it_is_shown(quote: str) -> None:
    article = read_article("a.md", MARKDOWN.encode())
    assert article.text == MARKDOWN
    finding = article.find(quote)
    assert finding.outcome is Outcome.FOUND, article.words.folded


def test_markdown_keeps_its_offsets() -> None:
    (place,) = read_article("a.md", MARKDOWN.encode()).find("is not safe for large ships").places
    assert place.passage == "is **not** safe for [large ships"
    assert MARKDOWN[place.start : place.end] == place.passage
    assert place.line == 3
    assert len(without_marks(MARKDOWN)) == len(MARKDOWN)


@pytest.mark.parametrize(
    "unit", ["[", "](", "[a](", "![", "<!--", "<a", "**", "_", "`", "\\", "&", "> ", "- ", "~~~\n", "<a:", "[^", "*a "]
)
def test_hostile_markdown_is_read_to_its_end(unit: str) -> None:
    """At the square of this length nobody would wait for it."""
    text = unit * 100_000
    assert len(without_marks(text)) == len(text)


def test_html_is_read_as_it_is_shown() -> None:
    pytest.importorskip("lxml", reason="needs the extra `sources`")
    page = """<!doctype html><html><head><title>T</title><style>p {}</style></head><body>
    <nav><ul><li>Home<li>News</ul></nav>
    <p>The <b>old</b> pier &mdash; un<i>believ</i>ably &ndash; is not
    safe<br>for large&nbsp;ships.<p hidden>Nobody sees this.<script>var x = "code"</script>
    <table><tr><td>one</td><td>two</td></tr></table><pre>kept
as it is</pre>caf\xe9"""
    article = read_article("a.html", page.encode("latin-1"))
    assert article.text == (
        "Home\n\nNews\n\nThe old pier — unbelievably – is not safe\nfor large\xa0ships."
        "\n\none\ttwo\n\nkept\nas it is\n\ncafé"
    )
    assert article.find("unbelievably - is not safe for large ships").outcome is Outcome.FOUND


@pytest.mark.parametrize(
    "data",
    [
        '<meta charset="iso-8859-2"><p>Gdańsk'.encode("iso-8859-2"),
        "<p>Gdańsk".encode(),
        "<p>Gdańsk".encode("utf-16"),
        '<meta charset="no-such-thing"><p>Gdańsk'.encode(),
        '<meta charset="rot13"><p>Gdańsk'.encode(),
    ],
)
def test_html_is_decoded_as_it_says(data: bytes) -> None:
    pytest.importorskip("lxml", reason="needs the extra `sources`")
    assert read_article("a.htm", data).text == "Gdańsk"


def test_html_opens_nothing_and_is_read_in_bounded_time() -> None:
    pytest.importorskip("lxml", reason="needs the extra `sources`")
    page = b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><p>a &x; b<iframe src="file:///etc/hostname">'
    assert "a &x; b" in read_article("a.html", page).text
    assert read_article("a.html", b"<div>" * 300_000 + b"deep").text == "deep"
    assert read_article("a.html", b"<p " + b"a=b " * 100_000 + b">wide").text == "wide"


def test_pdf_pages_labels_and_broken_words() -> None:
    pytest.importorskip("pypdf", reason="needs the extra `sources`")
    data = pdf(("The old pier is not safe for lar-", "ge ships."), ("Nobody asked for it.",), first_label=217)
    article = read_article("a.pdf", data)
    (place,) = article.find("not safe for large ships").places
    assert (place.page, place.page_label) == (1, "217")
    assert article.find("Nobody asked for it", locator="p. 218").outcome is Outcome.FOUND
    assert article.find("Nobody asked for it", locator="p. 2").outcome is Outcome.FOUND
    assert article.find("Nobody asked for it", locator="p. 217").outcome is Outcome.LOCATOR_WRONG
    assert article.find("Nobody asked for it", locator="¶ 40").outcome is Outcome.FOUND


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.txt", b"x" * (65 * 2**20), "larger than 64 MB"),
        ("a.txt", b"x" * (9 * 2**20), "longer than 8 million characters"),
        ("a.txt", b"one\ntwo \x92 three", "byte 0x92 in line 2 is not UTF-8"),
        ("a.txt", b"\xff\xfea", "is not UTF-16"),
        ("a.txt", b"one\n\0two", "no text: a zero byte in line 2"),
        ("a.md", b"\x89PNG\r\n\x1a\n\0", "byte 0x89 in line 1"),
        ("a.docx", b"PK", "texts end in one of .txt"),
        ("a.html", b"\0\0\0", "zero bytes"),
        ("a.html", b"", "no text in it"),
        ("a.html", b"<script>x</script>", "no text in it"),
        ("a.pdf", b"", "no PDF that can be read"),
        ("a.pdf", b"%PDF-1.4\n" + b"\xff" * 1000, "no PDF that can be read"),
        ("a.pdf", pdf(("",)), "no text, only pictures"),
        ("a.pdf", pdf(("The pier",)).replace(b"/Pages 2 0 R", b"/Pages 1 0 R"), "cannot read a.pdf"),
    ],
)
def test_what_is_no_text_is_refused_with_its_reason(name: str, data: bytes, says: str) -> None:
    pytest.importorskip("lxml", reason="needs the extra `sources`")
    pytest.importorskip("pypdf", reason="needs the extra `sources`")
    with pytest.raises(FileError, match=says) as caught:
        read_article(name, data)
    assert str(caught.value).startswith(f"cannot read {name}: ")


@pytest.mark.parametrize(("name", "library"), [("a.html", "lxml"), ("a.pdf", "pypdf")])
def test_a_missing_extra_is_named(name: str, library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(FileError, match=r"needs the extra `sources`: pip install 'argmap\[sources\]'"):
        read_article(name, b"<p>x")


def test_the_plain_text_must_be_as_long_as_the_text() -> None:
    with pytest.raises(ValueError, match="as long"):
        Article("abc", plain="ab")
