"""The checks together: their list, their cost, and the project's own maps."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

from argmap.checks import CHECKS, run_checks
from argmap.diagnostics.catalogue import RULES
from argmap.diagnostics.diagnostic import Severity
from argmap.pipeline import compile_file
from argmap.resolve import resolve
from argmap.settings import Settings
from argmap.text import Text
from tests.marked import assert_marked
from tests.steps import steps


def test_a_check_its_file_and_its_rule_have_one_name() -> None:
    codes = {rule.code for rule in RULES}
    for check in CHECKS:
        name = getattr(check, "__name__", "")
        assert getattr(importlib.import_module(f"argmap.checks.{name}"), name) is check
        assert name.replace("_", "-") in codes


def test_every_check_is_listed_and_tested(root: Path) -> None:
    listed = {getattr(check, "__name__", "") for check in CHECKS}
    defined = {
        path.stem
        for path in (root / "argmap" / "checks").glob("*.py")
        if f"\ndef {path.stem}(_map: ArgumentMap, " in path.read_text(encoding="utf-8").replace("(map:", "(_map:")
    }
    assert listed == defined
    assert {f"test_{name}.py" for name in listed} <= {path.name for path in Path(__file__).parent.iterdir()}


def test_the_checks_run_in_the_order_of_the_manual() -> None:
    order = [rule.code for rule in RULES]
    places = [order.index(getattr(check, "__name__", "").replace("_", "-")) for check in CHECKS]
    assert places == sorted(places)


@pytest.mark.parametrize("name", ["cdt", "debate", "examiner", "mcgrath", "nagy", "nupi"])
def test_the_maps_of_the_project_have_no_faults(root: Path, name: str) -> None:
    found = compile_file(root / "maps" / f"{name}.arg").diagnostics
    assert [one for one in found if one.severity is not Severity.INFO] == []


def test_their_cost_grows_with_the_map_no_faster() -> None:
    """A quadratic check would take sixteen times as long for four times the statements."""

    def cost(count: int) -> int:
        resolution = resolve(Text("map.arg", crowded(count)))
        return steps(lambda: run_checks(resolution.map, resolution.symbols, Settings()))

    assert cost(1_600) < 5 * cost(400)


def crowded(count: int) -> str:
    """Statements that have every sort of relation, and something for most checks to find."""
    lines = ['map "Crowded"', 'source s "S"', 'question q "Q?"', 'claim c0 "Claim 0"', "  answers q"]
    for number in range(1, count // 4):
        lines += [
            f'claim c{number} "The same words"',
            "  answers q",
            f"  supports c{number // 2}, c{number - 1}, c{number // 2}",
            f"  contradicts c{number - 1}",
            f'  reason r{number} "Reason {number}"',
            f"    premises: c{number}, c{number // 3}",
            f'    evidence e{number} "Evidence {number}"  # argmap: ignore[long-text]',
            f'    undercut u{number} "Undercut \u200e {number}"',
            "      likelihood: likely",
            "      confidence: low",
            f"      undercuts c{number} -> c{number - 1}",
        ]
    return "\n".join(lines) + "\n"


def test_nothing_follows_from_a_damaged_line() -> None:
    """Each line has its one fault; what the others then lack is nobody's."""
    assert_marked(
        """
source nagy "Ties that Bind"
actor uk "United Kingdom"
question independent "Is Huawei independent?"
  #!below unclosed-string
  claim bound "Every company is bound
    evidence silenced "Businessmen were removed"
      @nagi "removed powerful billionaires"  #! unknown-source
    reasson obliged "The law leaves no room"  #! unknown-keyword
      evidense law "There is a duty"  #! unknown-keyword
        #!below unclosed-string
        @nagy "shall have
      premisses: cyber  #! unknown-key
  claim free "Huawei is free"
    by: ukk  #! unknown-actor
    suports independent  #! unknown-keyword
evidence cyber "Operators must assist"
  @ "shall provide"  #! missing-name
rebuttal refuse "Huawei would refuse"
  rebuts bonud  #! undefined-name
"""
    )
