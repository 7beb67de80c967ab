"""Where fonts are: in packages that the extras bring, and in the folders of the system."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from itertools import chain, takewhile
from pathlib import Path

PACKAGES = ("fontpkg_arimo", "manimgx_fonts", "manimgx_fonts_cjk")
"""They carry fonts and nothing else. Arimo is as wide as Liberation Sans, Arial and Helvetica, letter by letter."""

FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/System/Library/Fonts",
    "/Library/Fonts",
    "C:/Windows/Fonts",
    "~/.local/share/fonts",
    "~/.fonts",
    "~/Library/Fonts",
)

_SUFFIXES = (".ttf", ".otf", ".ttc")
_MEASURED = ("arimo", "liberationsans", "arial", "helvetica")
"""As wide as the text was measured."""
_PREFERRED = (
    *_MEASURED, "notosans", "notosanscjk", "sourcehansans", "msyh", "pingfang", "hiraginosans", "malgun", "segoeui",
    "dejavusans", "notoemoji", "seguiemj", "applecoloremoji", "notocoloremoji",
)  # fmt: skip
_UNLIKE = ("italic", "oblique", "mono", "serif", "condensed", "narrow", "math", "black", "light", "thin")
"""Fonts that look unlike the rest of a picture: they stand in for what no other has."""


def find_fonts(families: str = "") -> tuple[Path, ...]:
    """Every font file there is, those first that a picture asks for, always in the same order on the same machine.

    What the packages bring goes before what the machine has: so a picture is the same on every machine. `families` is
    what the picture names, as `font-family` has it: a house's own font goes before all others where it is there.
    """
    own = _own(families)
    files = {
        file.name: file for file in chain(_system(), _packaged())
    }  # one of each name: a package's, where it has it
    packaged = frozenset(_packaged())
    return tuple(sorted(files.values(), key=lambda file: (_rank(file.stem, own), file not in packaged, file.name)))


def has_all_packages() -> bool:
    """Whether every package that brings fonts is installed."""
    return all(find_spec(name) is not None for name in PACKAGES)


def _packaged() -> Iterator[Path]:
    for name in PACKAGES:
        found = find_spec(name)
        if found is not None and found.submodule_search_locations:
            yield from _fonts_in(Path(found.submodule_search_locations[0]))


def _system() -> Iterator[Path]:
    for name in FOLDERS:
        folder = Path(name).expanduser()
        if folder.is_dir():
            yield from _fonts_in(folder)


def _fonts_in(folder: Path) -> Iterator[Path]:
    return (file for file in sorted(folder.rglob("*")) if file.suffix.lower() in _SUFFIXES)


def _own(families: str) -> tuple[str, ...]:
    """The families named before any that is as wide as the text was measured, in plain letters."""
    names = [_plain(name.strip(" \"'")) for name in families.split(",") if name.strip()]
    return tuple(takewhile(lambda name: name not in _MEASURED, names))


def _rank(stem: str, own: tuple[str, ...]) -> tuple[int, bool, int]:
    """A house's own font goes first, what is unlike last; of the rest, what is preferred goes first."""
    plain = _plain(stem)
    family = plain.partition("[")[0].removesuffix("regular").removesuffix("bold").removesuffix("vf.otf")
    if family in own:
        return own.index(family) - len(own), False, 0
    unlike = any(word in plain for word in _UNLIKE)
    if family == "arialbd":
        family = "arial"
    at = next((at for at, name in enumerate(_PREFERRED) if family == name), None)
    if at is None:
        at = next((at for at, name in enumerate(_PREFERRED) if family.startswith(name)), len(_PREFERRED))
    return 0, unlike, at


def _plain(name: str) -> str:
    return name.lower().replace("-", "").replace(" ", "").replace("_", "")
