"""What is told of a map that is typed is what would be told of it if it were opened as it is."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

import pytest

from argmap.diagnostics.diagnostic import Severity
from argmap.lsp import analysis
from argmap.lsp.analysis import Analysis, Publication
from argmap.lsp.documents import Edit
from argmap.lsp.positions import Position
from argmap.lsp.session import Session
from argmap.settings import Settings
from tests.bench.clean_map import clean_map

TYPED = (
    *("x", '"', " ", "\n", "\r\n", "\ufeff"),
    *("\n  supports nowhere", '\n  claim 它 "它😀"', "# argmap: ignore[unconnected]"),
)


class Told:
    """An analysis that keeps what it last told of a file."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.last: Publication | None = None
        self._analysis = Analysis(session, ThreadPoolExecutor(1), self._keep, self._warn)

    def _keep(self, told: Publication) -> None:
        self.last = told

    def _warn(self, message: str) -> None:
        raise AssertionError(message)

    def tell(self, real: Path) -> list[object]:
        """What is told of the file now, as the messages say it."""
        self._analysis._tell(self._analysis._compute(frozenset((real,)), self.session.moment))
        assert self.last is not None
        return [json.loads(one) for one in self.last.findings]


def anew(address: str, content: str, settings: Settings) -> list[object]:
    session = Session(settings=settings)
    document = session.open(address, 1, content)
    assert document is not None
    return Told(session).tell(document.real)


SETTINGS = (
    Settings(),
    Settings(severity={"unconnected": Severity.ERROR, "unsupported-claim": "off", "undefined-name": Severity.INFO}),
)


@pytest.mark.parametrize("most", [2_000, 5])
@pytest.mark.parametrize("settings", SETTINGS, ids=["as it is", "weighed"])
@pytest.mark.parametrize("seed", range(2))
def test_findings_while_typing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int, settings: Settings, most: int
) -> None:
    monkeypatch.setattr(analysis, "MOST_TOLD", most)
    chance = Random(seed)
    address = (tmp_path / "map.arg").as_uri()
    content = "".join(f"{row.line}\n" for row in clean_map(chance, 20))
    session = Session(settings=settings)
    document = session.open(address, 1, content)
    assert document is not None
    told = Told(session)
    for version in range(2, 26):
        lines = document.content.split("\n")
        line = chance.randrange(len(lines))
        start = chance.randrange(len(lines[line]) + 1)
        end = min(start + chance.choice((0, 0, 0, 1, 4)), len(lines[line]))
        edit = Edit(chance.choice(TYPED), Position(line, start), Position(line, end))
        document = session.change(address, version, (edit,))
        assert document is not None
        assert told.tell(document.real) == anew(address, document.content, settings)
