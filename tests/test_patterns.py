"""Patterns mean the same in every Python that argmap runs on.

Python before 3.11.5 gets groups with possessive repeats (`(…)*+`) wrong, where there are several ways to match the
group. An atomic group around an ordinary repeat, `(?>(…)*)`, means the same and is right in all of them.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((*ROOT.glob("argmap/**/*.py"), *ROOT.glob("grammars/*.lark")))
POSSESSIVE_GROUP = re.compile(r"""\)(?:[*+?]|\{\d*,?\d*\})\+(?=["'/(\[\\.|)?:$^{a-z])""")


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_group_is_repeated_possessively(path: Path) -> None:
    found = [line for line in path.read_text(encoding="utf-8").splitlines() if POSSESSIVE_GROUP.search(line)]
    assert not found
