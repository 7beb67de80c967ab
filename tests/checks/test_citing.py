"""What the checks of sources have in common: who cites what, and what they cost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from argmap.checks import CHECKS
from argmap.checks.citing import sources_by_file
from argmap.resolve import resolve
from argmap.settings import Settings
from argmap.text import Text
from tests.marked import compiled
from tests.steps import steps

STUDIES = (
    "single_source",
    "shared_origin",
    "undated_source",
    "ungraded_source",
    "old_evidence",
    "second_hand_actor",
    "likelihood_word",
)
ARTICLES = ("untested_claim", "likelihood_word")


def test_what_a_file_cites_is_what_its_statements_and_its_relation_lines_cite() -> None:
    article = 'source s "S"\nsource t "T"\nclaim a "A"\n  @s\n  @s "x"\nclaim b "B"\n  supports a\n    @t\n'
    debate = 'import "x.arg" as x\nsource u "U"\nx.a contradicts x.b\n  @u\n  @x.s\n'
    map = compiled({"map.arg": debate, "x.arg": article}).map
    assert {file: tuple(sources) for file, sources in sources_by_file(map).items()} == {
        "": ("u", "x.s"),
        "x": ("x.s", "x.t"),
    }


@pytest.mark.parametrize("alike", [False, True], ids=["many-sources", "one-source"])
def test_their_cost_grows_with_the_map_no_faster(alike: bool) -> None:
    """A quadratic check would take sixteen times as long for four times the statements."""
    checks = [check for check in CHECKS if getattr(check, "__name__", "") in (ARTICLES if alike else STUDIES)]
    settings = Settings(horizon="2018")

    def cost(count: int) -> int:
        resolution = resolve(Text("map.arg", "\n".join(sourced(count, alike=alike)) + "\n"))
        found = [sum(1 for _ in check(resolution.map, resolution.symbols, settings)) for check in checks]
        assert all(found), found
        return steps(lambda: [list(check(resolution.map, resolution.symbols, settings)) for check in checks])

    assert cost(1_600) < 5 * cost(400)


def sourced(count: int, *, alike: bool) -> Iterator[str]:
    """Claims on many sources, each drawing on the one before, or all of them on one; with something for most checks."""
    yield 'question q "Q?"'
    yield 'rebuttal against "Against all of it"'
    yield "  rebuts c0"
    for number in range(count // 5):
        source = "s0" if alike else f"s{number}"
        yield f'source s{number} "Source {number}"'
        yield f"  based-on: s{number - 1}" if number else "  reliability: A"
        yield "  date: 2015" if number % 2 else '  note: "undated"'
        yield f'actor x{number} "Actor {number}"'
        yield f'claim c{number} "It is likely"'
        yield "  answers q"
        yield "  likelihood: very-likely"
        yield f"  by: x{number}"
        yield f"  @{source}"
        yield f"  supports c{number // 2}" if number > 1 else '  note: "first"'
        yield f'  evidence e{number} "Evidence"'
        yield f"    @{'s0' if alike else f's{number // 3}'}"
        yield f'  reason r{number} "Reason"'
        yield f'    evidence p{number} "Evidence"'
        yield f"      @{source}"
        yield f'claim d{number} "Another"'
        yield "  answers q"
        yield f"  @{source}"
    yield from (f'  evidence "Evidence {number}"\n    @s0' for number in range(count))
