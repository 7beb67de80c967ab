"""Maps of hostile names and texts, split into sheets: files with harmless names that lead to one another only."""

from __future__ import annotations

import re
import unicodedata
from xml.etree import ElementTree as ET

import pytest

from argmap.drawing import FORMATS, Format, Options, draw, format_named
from argmap.model import ArgumentMap
from tests.hostile.corpus import SECTIONS
from tests.hostile.inert import BESIDE, CHECKS
from tests.hostile.maps import map_of

NAMES = (
    "CON", "nul", "com1", "-rf", "a/b", "a\\b", "A", "a", "ä", "a\u0308", ":", "~", "$HOME", "*", "x" * 300, "中" * 200,
    "\u202egvs", "a\nb", "a\x00b", " ", "index", "overview", "overview-2", "a%2fb", "a b", "a?b#c",
)  # fmt: skip
WINDOWS = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)


def grouped(names: tuple[str, ...]) -> ArgumentMap:
    """A map with a group for each name, in which a claim supports that of the group before."""
    return ArgumentMap.model_validate(
        {
            "title": "Groups",
            "groups": [{"id": name, "title": name} for name in names],
            "statements": [
                {"kind": "claim", "id": f"c{number}-{part}", "text": f"{name} {part}", "group": name}
                for number, name in enumerate(names)
                for part in range(4)
            ],
            "relations": [
                {"subject": f"c{number}-1", "kind": "supports", "target": f"c{number - 1}-2"}
                for number in range(1, len(names))
            ],
        }
    )


def test_the_names_of_sheets_are_names_of_files_anywhere() -> None:
    files = draw(grouped(NAMES), format_named("svg"), Options(most=6))
    assert len(files) > len(NAMES) // 2
    for file in files:
        assert re.fullmatch(r"\w[\w-]*", file.sheet)
        assert not WINDOWS.match(file.sheet)
        assert len(f"{file.sheet}.mermaid".encode()) <= 255
    for alike in (str.casefold, lambda name: unicodedata.normalize("NFKC", name).casefold()):
        assert len({alike(file.sheet) for file in files}) == len(files)


def test_sheets_lead_to_one_another_and_nowhere_else() -> None:
    files = draw(grouped(NAMES), format_named("svg"), Options(most=6))
    led = 0
    for file in files:
        for one in ET.fromstring(file.content).iter("{http://www.w3.org/2000/svg}a"):
            assert BESIDE.fullmatch(one.get("href") or "")
            led += 1
    assert led


@pytest.mark.parametrize("section", ["markup", "characters"])
@pytest.mark.parametrize(
    "format_", [format_ for format_ in FORMATS if format_.name != "png"], ids=lambda format_: format_.name
)
def test_split_maps(format_: Format, section: str) -> None:
    for file in draw(map_of(SECTIONS[section]), format_, Options(most=20)):
        CHECKS[format_.name](file.content)
