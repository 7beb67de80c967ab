"""What must hold of any text: a quote is found where it was cut, whatever typography does; a changed one is not."""

from __future__ import annotations

from random import Random

from hypothesis import assume, given
from hypothesis import strategies as st

from argmap.citations import Article, Outcome
from argmap.citations.finding import Run
from argmap.citations.fingerprint import Fingerprint
from argmap.citations.quoted import quoted

PLAIN = (
    *("harbour", "Stadt", "the", "not", "is", "will", "Fußgänger", "überfiel", "café", "office", "final", "12", "3.5"),
    *("1,500", "don't", "can't", "l'État", "Party's", "港", "口", "不", "安", "全", "5G", "и", "не", "हिन्दी"),
)
COMPOUND = ("non-profit", "co-operate", "2010-2015", "state-owned", "one-billion-yuan")
GAPS = (*(" ",) * 12, *(", ", ". ", "; ", " — ", "—", ' "', '" ', " (", ") ", "... ", "\n", "\n\n", "? ", " % ", "/"))

words = st.sampled_from(PLAIN + COMPOUND)
texts = st.lists(st.tuples(words, st.sampled_from(GAPS)), min_size=6, max_size=40).map(
    lambda parts: "".join(word + gap for word, gap in parts)
)

# Each gives the kinds of one character, all of which mean the same; the first is what `texts` has.
KINDS = (
    ("—", ("—", "--", " — ", " – ", " -- ", "―", " \u2014\n")),
    ("-", ("-", "\u2010", "\u2011", "–")),
    ("'", ("'", "’", "\u02bc")),
    ('"', ('"', "“", "”", "„", "«", "」")),
    (" ", (" ", "\xa0", "  ", "\u2009", "\n", "\r\n", "\t", "\u202f")),
    ("...", ("...", "…", ". . .")),
    ("fi", ("fi", "ﬁ")),
    ("ff", ("ff", "ﬀ")),
    (",", (",", "，")),
    ("(", ("(", "（")),
    ("fé", ("fé", "fe\u0301")),
    ("rb", ("rb", "r\xadb", "r\u200bb")),
)
# What is no typography of a quote, which is written on one line
AT_LINE_ENDS = (("rb", ("rb", "r-\nb", "r\xad\nb", "r-  \r\n   b", "r\u2010\nb")),)


def mangled(random: Random, text: str, kinds: tuple[tuple[str, tuple[str, ...]], ...] = KINDS) -> str:
    """`text` with any of its characters replaced by another kind of the same."""
    if not kinds:
        return text
    (plain, forms), *rest = kinds
    first, *others = text.split(plain)
    tail = (random.choice(forms) + mangled(random, piece, tuple(rest)) for piece in others)
    return mangled(random, first, tuple(rest)) + "".join(tail)


def on_one_line(text: str) -> str:
    """What an author would write of `text`: a string of the map has no line ends."""
    return " ".join(text.split())


@st.composite
def cuts(draw: st.DrawFn) -> tuple[str, Run]:
    text = draw(texts)
    count = len(Article(text).words)
    first = draw(st.integers(0, count - 1))
    return text, Run(first, draw(st.integers(first, count - 1)))


@given(cuts(), st.randoms(use_true_random=False))
def test_a_quote_is_found_where_it_was_cut(cut: tuple[str, Run], random: Random) -> None:
    text, run = cut
    plain = Article(text)
    quote = text[plain.words.starts[run.first] : plain.words.ends[run.last]]
    article = Article(mangled(random, text, KINDS[:-1] + AT_LINE_ENDS))
    written = on_one_line(mangled(random, quote))
    finding = article.find(written)
    assume(finding.outcome is not Outcome.TOO_SHORT)
    assert finding.outcome in (Outcome.FOUND, Outcome.AMBIGUOUS), (written, article.text, article.words.folded)
    assert run in finding.runs
    fingerprint = Fingerprint.of(article)
    if len(quoted(written).words) < fingerprint.run:  # words in a text of single characters: see docs/quotes.md
        assert fingerprint.find(written).outcome is Outcome.TOO_SHORT
    else:
        assert fingerprint.find(written).runs == finding.runs


@given(cuts(), st.data())
def test_a_quote_with_another_word_is_never_found(cut: tuple[str, Run], data: st.DataObject) -> None:
    text, run = cut
    article = Article(text)
    folded = article.words
    spelled = [folded.word(number) for number in range(len(folded))]
    place = data.draw(st.integers(run.first, run.last), "place")
    other = data.draw(words.filter(lambda word: word != spelled[place]), "word")
    start, end = folded.starts[run.first], folded.ends[run.last]
    quote = f"{text[start : folded.starts[place]]}{other}{text[folded.ends[place] : end]}"
    changed = Article(quote).words
    wanted = [changed.word(number) for number in range(len(changed))]
    assume(not any(spelled[at : at + len(wanted)] == wanted for at in range(len(spelled))))
    finding = article.find(on_one_line(quote))
    assert finding.outcome not in (Outcome.FOUND, Outcome.AMBIGUOUS)
    assert Fingerprint.of(article).find(on_one_line(quote)).outcome is not Outcome.FOUND


@given(cuts(), st.text(max_size=30), st.text(max_size=10))
def test_any_citation_has_an_outcome_and_every_place_and_suggestion_holds(
    cut: tuple[str, Run], odd: str, locator: str
) -> None:
    text, run = cut
    article = Article(text)
    quote = article.spelled(run)
    for start, until in ((quote, quote), (odd, quote), (quote, odd), (odd, ""), (odd, odd), (quote, "")):
        finding = article.find(start, until, locator)
        assert isinstance(finding.outcome, Outcome)
        for place in finding.places:
            assert article.text[place.start : place.end] == place.passage != ""
        if finding.suggestion and finding.suggestion.quote:
            assert article.find(finding.suggestion.quote, finding.suggestion.until).outcome is Outcome.FOUND
        Fingerprint.of(article).find(start, until)


@given(cuts())
def test_the_words_of_the_source_spelled_on_one_line_are_found_in_it(cut: tuple[str, Run]) -> None:
    text, run = cut
    article = Article(text)
    finding = article.find(article.spelled(run))
    assert finding.outcome is Outcome.TOO_SHORT or run in finding.runs


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60))
def test_any_text_has_a_folded_form_that_is_its_own(text: str) -> None:
    """Every word lies where it is said to lie, in order and apart from the others."""
    folded = Article(text).words
    assert list(folded.starts) == sorted(folded.starts)
    assert all(start < end for start, end in zip(folded.starts, folded.ends, strict=True))
    assert all(end <= start for end, start in zip(folded.ends, list(folded.starts)[1:], strict=False))
    assert len(folded.at) == len(folded.to) == len(folded.starts)
