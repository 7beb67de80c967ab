"""Addresses of sources and of the words quoted from them."""

from __future__ import annotations

import pytest

from argmap.model import Citation, Source
from argmap.render.page.passage import passage_link, source_link


@pytest.mark.parametrize(
    ("url", "quote", "until", "link"),
    [
        ("https://example.org/a", "two words", "", "https://example.org/a#:~:text=two%20words"),
        ("https://example.org/a", "from", "to", "https://example.org/a#:~:text=from,to"),
        ("https://example.org/a#b", "x", "", "https://example.org/a#b:~:text=x"),
        ("https://example.org/a#b:~:text=old", "x", "", "https://example.org/a#b:~:text=x"),
        ("https://example.org/a", "so-called, & more", "", "https://example.org/a#:~:text=so%2Dcalled%2C%20%26%20more"),
        ("https://example.org/a", "不做间谍", "", "https://example.org/a#:~:text=%E4%B8%8D%E5%81%9A%E9%97%B4%E8%B0%8D"),
        ("https://example.org/a", "", "", ""),
        ("mailto:a@example.org", "x", "", ""),
        ("javascript:alert(1)", "x", "", ""),
        ("", "x", "", ""),
    ],
)
def test_a_passage(url: str, quote: str, until: str, link: str) -> None:
    cited = Citation(source="s", quote=quote, until=until)
    assert passage_link(Source(id="s", url=url), cited) == link


def test_a_source_goes_by_its_address_then_by_its_doi() -> None:
    assert source_link(Source(id="s", url="https://example.org/", doi="10.1/2")) == "https://example.org/"
    assert source_link(Source(id="s", doi="10.1/2(3)<4>")) == "https://doi.org/10.1/2%283%29%3C4%3E"
    assert source_link(Source(id="s", url="javascript:alert(1)", doi="10.1/2")) == "https://doi.org/10.1/2"
    assert source_link(Source(id="s")) == ""
