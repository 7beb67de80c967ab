"""A source's text in which any number of quotes can be looked for."""

from __future__ import annotations

from dataclasses import replace

from argmap.citations.ends import outcome_of
from argmap.citations.finding import Difference, Finding, Outcome, Part, Place, Run, Suggestion
from argmap.citations.locator import holds, locator_of
from argmap.citations.near import changes
from argmap.citations.prepared import PreparedText
from argmap.citations.quoted import quoted
from argmap.citations.search import Standing, stand
from argmap.citations.suggest import long_enough, unique

MOST_SHOWN = 20
"""Places of an ambiguous quote that are described: the first ones."""

_ELLIPSIS = "…"


class Article(PreparedText):
    """A text in which quotes are looked for."""

    def find(self, quote: str, until: str = "", locator: str = "") -> Finding:
        """What is known of a citation with these strings: `quote` alone, or the passage from `quote` to `until`.

        Never fails, whatever the strings; its time is bounded by the length of the text, not by that of the quote.
        """
        standing = stand(self.words, quote, until)
        if standing.outcome is Outcome.TOO_SHORT:
            return self._too_short(quote, until, standing.parts)
        if standing.outcome is Outcome.MISSING:
            return self._absent(quote, until, standing.parts)
        if standing.outcome in (Outcome.REVERSED, Outcome.OVERLAPPING):
            return self._out_of_order(standing, quote, until)
        return self._weighed(standing, until, locator)

    def _weighed(self, standing: Standing, until: str, locator: str) -> Finding:
        """The finding for a quote that stands in the text: which of its places is meant."""
        runs = standing.runs
        places = [self.place(run) for run in runs]
        if locator:
            verdicts = [holds(self.layout, place, locator) for place in places]
            if not any(verdict is not False for verdict in verdicts):
                return self._elsewhere(runs, places, locator)
            kept = [number for number, verdict in enumerate(verdicts) if verdict is not False]
            runs, places = tuple(runs[number] for number in kept), [places[number] for number in kept]
        if outcome_of(runs) is Outcome.FOUND:
            return Finding(Outcome.FOUND, runs, tuple(places))
        begins = {start.first: start for start in standing.starts}
        shown = [
            replace(place, unique=unique(self, run, begins[run.first], until))
            for run, place in zip(runs[:MOST_SHOWN], places, strict=False)
        ]
        return Finding(Outcome.AMBIGUOUS, runs, tuple(shown))

    def _elsewhere(self, runs: tuple[Run, ...], places: list[Place], locator: str) -> Finding:
        right = locator_of(self.layout, places[0], locator) if len(places) == 1 else ""
        suggestion = Suggestion("", locator=right) if right else None
        return Finding(Outcome.LOCATOR_WRONG, runs, tuple(places[:MOST_SHOWN]), suggestion=suggestion)

    def _too_short(self, quote: str, until: str, short: tuple[Part, ...]) -> Finding:
        longer = {
            part: long_enough(self, text, until=part is Part.UNTIL) if part in short else text
            for part, text in ((Part.QUOTE, quote), (Part.UNTIL, until))
        }
        complete = all(longer[part] for part in short)
        suggestion = Suggestion(longer[Part.QUOTE], longer[Part.UNTIL]) if complete else None
        return Finding(Outcome.TOO_SHORT, parts=short, suggestion=self._proven(suggestion))

    def _absent(self, quote: str, until: str, parts: tuple[Part, ...]) -> Finding:
        """The finding for a citation with strings that the text does not have."""
        if not until and (split := self._split_at_ellipsis(quote)):
            return split
        runs, differences, exact = [], [], {Part.QUOTE: quote, Part.UNTIL: until}
        for part in parts:
            ready = quoted(exact[part])
            if run := self.nearest.find(ready.words):
                compared = changes(ready.text, ready.words, self.plain, self.words, run)
                runs.append(run)
                differences.append(Difference(part, self.place(run), compared))
                exact[part] = self.spelled(run)
        if len(differences) < len(parts):
            return Finding(Outcome.MISSING, tuple(runs), parts=parts, differences=tuple(differences))
        return Finding(
            Outcome.ALTERED,
            tuple(runs),
            tuple(difference.place for difference in differences),
            parts,
            tuple(differences),
            self._proven(Suggestion(exact[Part.QUOTE], exact[Part.UNTIL])),
        )

    def _split_at_ellipsis(self, quote: str) -> Finding | None:
        """The finding for one string with words left out in its middle, if its two halves stand in the text."""
        start, _, end = quote.replace("...", _ELLIPSIS).partition(_ELLIPSIS)
        suggestion = self._proven(Suggestion(_edge(start), _edge(end))) if end else None
        if not suggestion:
            return None
        runs = stand(self.words, suggestion.quote, suggestion.until).runs
        places = tuple(self.place(run) for run in runs)
        return Finding(Outcome.ALTERED, runs, places, (Part.QUOTE,), suggestion=suggestion)

    def _out_of_order(self, standing: Standing, quote: str, until: str) -> Finding:
        run = standing.runs[0]
        if standing.outcome is Outcome.OVERLAPPING:
            suggestion = Suggestion(self.spelled(run))
        else:
            suggestion = Suggestion(until, until=quote)
        return Finding(standing.outcome, (run,), (self.place(run),), suggestion=self._proven(suggestion))

    def _proven(self, suggestion: Suggestion | None) -> Suggestion | None:
        """`suggestion` if it would be found, so that no fix puts one fault in the place of another."""
        if suggestion is None or not suggestion.quote:
            return None
        outcome = stand(self.words, suggestion.quote, suggestion.until).outcome
        return suggestion if outcome is Outcome.FOUND else None


def _edge(text: str) -> str:
    """The half of a quote beside an ellipsis, without the bracket or the space that it had there."""
    return text.strip(" []().")
