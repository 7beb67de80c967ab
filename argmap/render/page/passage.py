"""The address of a cited passage: of the source, and in it of the quoted words.

URL Fragment Text Directives (WICG, https://wicg.github.io/scroll-to-text-fragment/): `#:~:text=start[,end]`. The words
are the author's, so a browser that cannot find them opens the page at its top. Where the text of the source is at hand,
`argmap quotes` gives links that are known to land.
"""

from __future__ import annotations

from urllib.parse import quote as percent_encoded

from argmap.model import Citation, Source
from argmap.render.clean import clean_link, clean_text


def source_link(source: Source) -> str:
    """The address of `source`, nothing where it has none that may be linked."""
    return clean_link(source.url) or clean_link(f"https://doi.org/{percent_encoded(source.doi)}" if source.doi else "")


def passage_link(source: Source, cited: Citation) -> str:
    """The address of the words that `cited` quotes, nothing where the source has no page on the web."""
    page = clean_link(source.url)
    if not cited.quote or not page.startswith("http"):
        return ""
    address, _, fragment = page.partition("#")
    words = ",".join(_encoded(part) for part in (cited.quote, cited.until) if part)
    return clean_link(f"{address}#{fragment.partition(':~:')[0]}:~:text={words}")


def _encoded(words: str) -> str:
    """A comma, an ampersand or a hyphen would mean something in a directive."""
    return percent_encoded(clean_text(words), safe="").replace("-", "%2D")
