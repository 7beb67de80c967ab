"""`argmap explain`: every finding there is, and the page of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.diagnostics.catalogue import RULES

if TYPE_CHECKING:
    from tests.cli.conftest import Run


def test_it_lists_every_finding_in_the_order_of_the_manual(run: Run) -> None:
    done = run("explain")
    assert (done.code, done.err) == (0, "")
    rows = [line.split(maxsplit=2) for line in done.out.splitlines()]
    assert rows == [[rule.code, rule.severity, rule.summary] for rule in RULES]


@pytest.mark.parametrize("code", [rule.code for rule in RULES])
def test_every_finding_has_its_page(run: Run, code: str) -> None:
    done = run("explain", code)
    assert (done.code, done.err) == (0, "")
    assert code in done.out.split("\n", maxsplit=1)[0]
    assert done.out.endswith("\n")


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("no-rebutal", "argmap: there is no finding `no-rebutal`; did you mean `no-rebuttal`?\n"),
        ("../../x\x1b", "argmap: there is no finding `../../x<U+001B>`; `argmap explain` lists all there are\n"),
    ],
)
def test_an_unknown_code(run: Run, code: str, message: str) -> None:
    done = run("explain", code)
    assert (done.code, done.out, done.err) == (2, "", message)
