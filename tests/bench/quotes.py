"""What proving quotes costs, how often a wrong one passes a fingerprint, and what a fingerprint gives away.

    python tests/bench/quotes.py cost [CITATIONS TEXTS WORDS]   time and memory; 10,000 against 1,000 of 2,000 words
    python tests/bench/quotes.py wrong ARTICLES [ALTERATIONS]   100,000 quotes with one word altered, by fingerprints
    python tests/bench/quotes.py attack ARTICLES [WORD-LIST]    an article read back with the others and a list of words

ARTICLES is a folder of texts. WORD-LIST has a word a line, the commonest first.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

from argmap.citations import Article, Fingerprint, Outcome, dump_fingerprint, read_article
from argmap.citations.hashing import run_hash
from argmap.citations.normalise import Words, normalise

MARKS = ("", ",", ".", '"', '."', ',"', "–", ":", ";", "(", ")", ". (")
SYLLABLES = ("an", "ber", "cor", "el", "fin", "gra", "jur", "ka", "lo", "men", "nor", "pa", "quil", "ri", "tu", "zet")


def vocabulary(size: int, seed: int) -> list[str]:
    """Made-up words, the first ones short."""
    generator = random.Random(seed)
    words = {"".join(generator.choices(SYLLABLES, k=1 + number // 400)) for number in range(3 * size)}
    return sorted(words, key=lambda word: (len(word), word))[:size]


def made_text(generator: random.Random, known: list[str], count: int) -> str:
    """A text of `count` words in which some are common, as they are in every language, with its punctuation."""
    weights = [1 / (rank + 3) for rank in range(len(known))]
    words = generator.choices(known, weights, k=count)
    ends = generator.choices((" ", ", ", ". ", " — ", ".\n\n"), (85, 8, 5, 1, 1), k=count)
    return "".join(word + end for word, end in zip(words, ends, strict=True))


# ------------------------------------------------------------------------------------------------------------- cost


def cost(citations: int = 10_000, texts: int = 1_000, words: int = 2_000) -> None:
    """Look `citations` up in `texts`: eight in ten as they stand, one with an end, one with a word altered."""
    generator, known = random.Random(1), vocabulary(5_000, 1)
    contents = [made_text(generator, known, words).encode() for _ in range(texts)]
    wanted = [_citation(generator, contents[number % texts].decode(), number) for number in range(citations)]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    normalised = mock.Mock(side_effect=normalise)
    with mock.patch("argmap.citations.prepared.normalise", normalised):
        start = time.process_time()
        articles = [read_article("a.txt", content) for content in contents]
        outcomes = Counter(articles[number % texts].find(*one).outcome for number, one in enumerate(wanted))
        spent = time.process_time() - start
        start = time.process_time()
        for number, one in enumerate(wanted):
            articles[number % texts].find(*one)
        again = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"{citations:,} citations against {texts:,} texts of {words:,} words")
    print(f"  first run    {spent:6.2f} s CPU, {(peak - before) / 1024:,.0f} MB more than the texts themselves")
    print(f"  once more    {again:6.2f} s CPU with the texts at hand")
    print(f"  normalised   {normalised.call_count:,} times")
    print(f"  outcomes     {dict(sorted(outcomes.items()))}")


def _citation(generator: random.Random, text: str, number: int) -> tuple[str, str]:
    parts = text.split(" ")
    first = generator.randrange(len(parts) - 60)
    quote = parts[first : first + generator.randint(4, 8)]
    if number % 10 == 0:
        quote[1] = "alteredword"
    until = parts[first + 40 : first + 44] if number % 10 == 1 else []
    return " ".join(quote), " ".join(until)


# ------------------------------------------------------------------------------------------------------------ wrong


def wrong(folder: str, alterations: int = 100_000) -> None:
    """Alter one word of quotes cut from the texts, and count how many the fingerprints take for true."""
    generator = random.Random(2)
    articles = _articles(Path(folder))
    prints = {name: Fingerprint.of(article) for name, article in articles.items()}
    everything = sorted({word for article in articles.values() for word in _spelled(article.words)})
    start, tried, passed = time.process_time(), Counter[int](), Counter[int]()
    while tried.total() < alterations:
        name = generator.choice(sorted(articles))
        words = articles[name].words
        length = generator.randint(3, 8)
        first = generator.randrange(len(words) - length)
        altered = _altered(generator, words, first, length, everything)
        if articles[name].find(altered).outcome in (Outcome.FOUND, Outcome.AMBIGUOUS, Outcome.TOO_SHORT):
            continue  # the altered words stand in the text, too
        tried[length] += 1
        passed[length] += prints[name].find(altered).outcome in (Outcome.FOUND, Outcome.AMBIGUOUS)
    print(f"{tried.total():,} quotes with one word altered, {time.process_time() - start:.0f} s CPU")
    for length in sorted(tried):
        print(f"  {length} words: {tried[length]:,} tried, {passed[length]} taken for true")
    for name, article in articles.items():
        size, count = len(dump_fingerprint(prints[name])), len(article.words)
        print(f"  {name}: {count:,} words, {size:,} bytes, {1000 * size / count:,.0f} a thousand words")


def _altered(generator: random.Random, words: Words, first: int, length: int, others: list[str]) -> str:
    place = generator.randrange(first, first + length)
    quote = words.folded[words.at[first] : words.to[first + length - 1]]
    start, end = words.at[place] + 1 - words.at[first], words.to[place] - words.at[first]
    other = generator.choice([word for word in generator.sample(others, 3) if word != words.word(place)])
    return (quote[:start] + other + quote[end:]).strip()


# ----------------------------------------------------------------------------------------------------------- attack


def attack(folder: str, word_list: str = "") -> None:
    """Read each article back from its fingerprint, knowing the others and a list of words."""
    articles = _articles(Path(folder))
    seconds = _seconds_a_hash()
    print(f"a hash takes {1e6 * seconds:.0f} µs")
    listed = Path(word_list).read_text(encoding="utf-8").split() if word_list else []
    for name, article in articles.items():
        others = [other.words for key, other in articles.items() if key != name]
        runs = {other.stretch(first, first + 2) for other in others for first in range(len(other) - 2)}
        own = [article.words.stretch(first, first + 2) for first in range(len(article.words) - 2)]
        known = sum(run in runs for run in own)
        common = Counter(word for other in others for word in _spelled(other))
        ranked = list(dict.fromkeys([*(word for word, _ in common.most_common()), *listed]))
        ranks = {word: rank for rank, word in enumerate(ranked, start=1)}
        guessed, guesses = _chained(article.words, ranks)
        print(
            f"{name}: {100 * known / len(own):.1f} % of its runs are in the other articles; "
            f"word by word from one known quote on, {100 * guessed / len(own):.0f} % of its words are guessed "
            f"with {guesses:,} hashes, {guesses * seconds / 3600:.1f} hours on one core"
        )


def _chained(words: Words, ranks: dict[str, int]) -> tuple[int, int]:
    """How many words somebody guesses who tries, after each known pair, every word by its rank and every mark.

    Where a word is not in the list the chain breaks, and goes on after the next word that is: one that costs a guess at
    two words at once is not tried. Quotes in the published maps give new starts; here one is given after each break.
    """
    guessed = guesses = 0
    for number in range(2, len(words)):
        marks = words.folded[words.to[number - 1] : words.at[number]]
        rank = ranks.get(words.word(number))
        if rank is None or marks not in MARKS:
            guesses += len(ranks) * len(MARKS)
        else:
            guessed += 1
            guesses += (rank - 1) * len(MARKS) + MARKS.index(marks) + 1
    return guessed, guesses


def _seconds_a_hash() -> float:
    start = time.process_time()
    for number in range(1000):
        run_hash(f" some folded {number}", b"0" * 32)
    return (time.process_time() - start) / 1000


# ------------------------------------------------------------------------------------------------------------ texts


def _articles(folder: Path) -> dict[str, Article]:
    return {path.name: read_article(path.name, path.read_bytes()) for path in sorted(folder.glob("*.txt"))}


def _spelled(words: Words) -> Iterator[str]:
    return (words.word(number) for number in range(len(words)))


def main(arguments: list[str]) -> int:
    """Run one of the three."""
    match arguments:
        case ["cost", *numbers]:
            cost(*map(int, numbers))
        case ["wrong", folder, *number]:
            wrong(folder, *map(int, number))
        case ["attack", folder, *words]:
            attack(folder, *words)
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    normalise("")  # what is loaded once is no cost of a citation
    sys.exit(main(sys.argv[1:]))
