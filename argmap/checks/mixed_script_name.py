"""Names that mix letters of scripts that look alike."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from unicodedata import name as character_name

from argmap.diagnostics.catalogue.style import MIXED_SCRIPT_NAME
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.model import ArgumentMap
from argmap.resolve.symbols import Site, SymbolTable
from argmap.syntax.nodes import Word

if TYPE_CHECKING:
    from argmap.settings import Settings

_SCRIPTS = ("LATIN", "GREEK", "CYRILLIC")
_LOOKALIKES = frozenset(
    "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαγινορυϲϳ"  # Greek
    "АВЕЅІЈКМНОРСТУХаеіјорсѕухһԁԛԝѵ"  # Cyrillic
)
"""Letters that pass for Latin ones in a usual typeface (a selection from Unicode Technical Standard 39)."""


def mixed_script_name(_map: ArgumentMap, symbols: SymbolTable, _: Settings) -> Iterator[Diagnostic]:
    """A name of Latin, Greek and Cyrillic letters together, where one of them passes for a Latin one.

    Scripts that are not mistaken for one another may be mixed: `华为-2019`, `Δ-risk`.
    """
    for sort in ("statement", "source", "actor", "group", "view", "import"):
        for site in symbols.definitions(sort).values():
            yield from in_name(site)


def in_name(site: Site) -> Iterator[Diagnostic]:
    """The finding on the name that is defined at `site`, if it is such a one."""
    word = getattr(site.node, "name", None) or getattr(site.node, "alias", None)
    if not isinstance(word, Word) or word.value.isascii() or _LOOKALIKES.isdisjoint(word.value):
        return
    scripts = _scripts_of(word.value)
    if len(scripts) > 1:
        listed = " and ".join(script.capitalize() for script in scripts)
        yield MIXED_SCRIPT_NAME.report(site.module.span(word), name=word.value, scripts=listed)


def _scripts_of(name: str) -> list[str]:
    """Which of the scripts that look alike the letters of a name are of."""
    found = {character_name(character, "").partition(" ")[0] for character in name}
    return [script for script in _SCRIPTS if script in found]
