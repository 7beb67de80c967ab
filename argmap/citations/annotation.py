"""A quote's place as a W3C Web Annotation, which other annotation tools read.

Web Annotation Data Model (W3C Recommendation, 23 February 2017), sections 4.2.4 and 4.2.5.
"""

from __future__ import annotations

from urllib.parse import quote as percent_encoded

from argmap.citations.finding import Run
from argmap.citations.prepared import PreparedText
from argmap.citations.spelling import spelled

CONTEXT = 32
"""Characters of the text before and after a quote that go with it, to find it again after the text has changed."""


def annotation(article: PreparedText, run: Run, *, text: str, url: str = "", id: str = "") -> dict[str, object]:
    """The words of `run` as a Web Annotation.

    It targets the file named `text` by quote and by position, counted in code points, and the page at `url` by quote:
    positions in the one say nothing of the other.
    """
    place = article.place(run)
    before, after = article.text[max(0, place.start - CONTEXT) : place.start], article.text[place.end :][:CONTEXT]
    here = _quote_selector(place.passage, before, after)
    position = {"type": "TextPositionSelector", "start": place.start, "end": place.end}
    targets: list[dict[str, object]] = [
        {"type": "SpecificResource", "source": percent_encoded(text), "selector": [here, position]}
    ]
    if url:
        shown = article.plain[max(0, place.start - CONTEXT) : place.start], article.plain[place.end :][:CONTEXT]
        there = _quote_selector(article.spelled(run), *(_edge(part) for part in shown))
        targets.append({"type": "SpecificResource", "source": url, "selector": there})
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        **({"id": id} if id else {}),
        "type": "Annotation",
        "motivation": "identifying",
        "target": targets if url else targets[0],
    }


def _quote_selector(exact: str, prefix: str, suffix: str) -> dict[str, object]:
    return {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix}


def _edge(text: str) -> str:
    """`text` spelled on one line, with the space that it has at either end."""
    return f"{' ' if text[:1].isspace() else ''}{spelled(text)}{' ' if text[-1:].isspace() and spelled(text) else ''}"
