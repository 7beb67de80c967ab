"""A quote's place as a Web Annotation and as a link that lands on it."""

from __future__ import annotations

import html
import json
import subprocess
from pathlib import Path
from urllib.parse import unquote

import pytest

from argmap.citations import Article, annotation, fragment_link
from argmap.citations.fragment import text_directive

TEXT = """The harbour board met, in May & June. It found that the old pier is not safe for large ships.

Nobody asked for the har-
bour to be closed. A well-run company runs it.

The old pier is not safe for swimmers either. The board met again.
"""
ARTICLE = Article(TEXT)


def link(quote: str, until: str = "", url: str = "https://example.org/a") -> str:
    return fragment_link(ARTICLE, ARTICLE.find(quote, until).runs[0], url)


@pytest.mark.parametrize(
    ("quote", "until", "directive"),
    [
        ("not safe for large ships", "", "not%20safe%20for%20large%20ships"),
        ("met, in May & June", "", "met%2C%20in%20May%20%26%20June"),
        ("A well-run company runs it", "", "A%20well%2Drun%20company%20runs%20it"),
        ("The old pier is not safe", "", "it-,The%20old%20pier%20is%20not%20safe"),
        (
            "The harbour board",
            "for large ships",
            "The%20harbour%20board%20met%2C%20in,not%20safe%20for%20large%20ships",
        ),
    ],
)
def test_directives_are_encoded(quote: str, until: str, directive: str) -> None:
    assert link(quote, until) == f"https://example.org/a#:~:text={directive}"


def test_a_word_whose_spelling_a_line_end_hides_is_not_named() -> None:
    run = ARTICLE.find("Nobody asked for the harbour to be closed").runs[0]
    assert text_directive(ARTICLE, run) == "Nobody%20asked%20for%20the,to%20be%20closed"


def test_an_address_keeps_its_own_fragment() -> None:
    assert link("not safe for large", url="https://example.org/a#top").startswith(
        "https://example.org/a#top:~:text=not"
    )
    assert link("not safe for large", url="https://example.org/a#:~:text=x").count(":~:") == 1


def test_an_annotation_quotes_and_counts() -> None:
    article = Article("😀 " + TEXT)
    run = article.find("Nobody asked for the harbour").runs[0]
    made = annotation(article, run, text="my text.txt", url="https://example.org/a", id="urn:x")
    assert json.loads(json.dumps(made)) == made
    assert {key: made[key] for key in ("@context", "id", "type")} == {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "urn:x",
        "type": "Annotation",
    }
    here, there = json.loads(json.dumps(made))["target"]
    quote, position = here["selector"]
    assert here["source"] == "my%20text.txt"
    assert quote == {
        "type": "TextQuoteSelector",
        "exact": "Nobody asked for the har-\nbour",
        "prefix": "r is not safe for large ships.\n\n",
        "suffix": " to be closed. A well-run compan",
    }
    assert article.text[position["start"] : position["end"]] == quote["exact"]
    assert position == {"type": "TextPositionSelector", "start": 97, "end": 127}
    assert there["source"] == "https://example.org/a"
    assert there["selector"]["exact"] == "Nobody asked for the harbour"
    assert there["selector"]["suffix"] == " to be closed. A well-run compan"


def test_an_annotation_without_an_address_has_one_target() -> None:
    target = annotation(ARTICLE, ARTICLE.find("not safe for large").runs[0], text="a.txt")["target"]
    assert isinstance(target, dict)
    assert target["source"] == "a.txt"


PAGE = """<!doctype html><meta charset="utf-8"><style>p {{ margin: 0; padding: 120px 0 }}</style><body>{paragraphs}
<script>
addEventListener("load", () => setTimeout(() => {{
  const middle = innerHeight / 2
  const away = (p) => Math.abs(p.getBoundingClientRect().top + 130 - middle)
  const near = [...document.querySelectorAll("p")].map((p, i) => [away(p), i])
  document.title = "at " + near.sort((a, b) => a[0] - b[0])[0][1] + " of " + near.length
}}, 500))
</script>"""


@pytest.mark.chromium
@pytest.mark.parametrize(
    ("quote", "until", "paragraph"),
    [
        ("old pier is not safe for swimmers", "", 32),
        ("The old pier is not", "", 31),
        ("well-run company, runs it & more", "", 20),
        ("Nobody asked for the", "runs it & more", 20),
        ("港口从未关闭过", "", 25),
    ],
)
def test_a_browser_lands_on_the_passage(quote: str, until: str, paragraph: int, chromium: str, tmp_path: Path) -> None:
    paragraphs = [f"Filler number {number}." for number in range(40)]
    paragraphs[3] = "It found that the old pier was never built."
    paragraphs[20] = "Nobody asked for the harbour to be closed. A well-run company, runs it & more."
    paragraphs[25] = "局里没有人要求；港口从未关闭过。"
    paragraphs[31] = "The old pier is not there."
    paragraphs[32] = "The old pier is not safe for swimmers either."
    page = tmp_path / "page.html"
    page.write_text(
        PAGE.format(paragraphs="".join(f"<p>{html.escape(one)}</p>" for one in paragraphs)), encoding="utf-8"
    )
    article = Article("\n\n".join(paragraphs))
    address = fragment_link(article, article.find(quote, until).runs[0], page.as_uri())
    assert quote.split(maxsplit=1)[0] in unquote(address)
    command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}"]
    command += ["--window-size=800,600", "--virtual-time-budget=4000", "--dump-dom", address]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=120)
    assert f"<title>at {paragraph} of 40</title>" in done.stdout
