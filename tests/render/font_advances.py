"""Reads advance widths from fonts and writes `argmap/render/advances.py` and `argmap/render/stand_ins.py` from them.

    python tests/render/font_advances.py FOLDER_OF_LIBERATION FOLDER_OF_DEJAVU

The widths of Liberation Sans are those of Arial and Helvetica too, for which the fonts are made to be a stand-in.
DejaVu's fonts are what many systems show in their place; theirs are also much those of Verdana. Only the tables
`head`, `hhea`, `hmtx` and `cmap` are read (OpenType specification 1.9), so no font library is needed.
"""

from __future__ import annotations

import struct
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

FACES = {"REGULAR": "LiberationSans-Regular.ttf", "BOLD": "LiberationSans-Bold.ttf"}
TARGET = Path(__file__).parents[2] / "argmap" / "render" / "advances.py"
LAST = 0x2BFF  # past it the font has only ligatures and private characters
WIDE_FACES = {
    "REGULAR": ("DejaVuSans.ttf", "DejaVuSerif.ttf"),
    "BOLD": ("DejaVuSans-Bold.ttf", "DejaVuSerif-Bold.ttf"),
}
WIDE_TARGET = TARGET.with_name("stand_ins.py")
WIDE_LAST = 0x052F  # Latin, Greek and Cyrillic

HEADER = '''"""How far each character of Liberation Sans moves the pen, in 2048ths of the type size.

Written by `tests/render/font_advances.py` from the font; not edited by hand. Each run holds the code point of its
first character and the widths from there on, written as `WIDTH` or, for equal neighbours, `WIDTHxCOUNT`.
"""

from __future__ import annotations

Runs = tuple[tuple[int, str], ...]
'''
WIDE_HEADER = '''"""How far a character moves the pen in the wider of DejaVu Sans and Serif, in 2048ths of the size.

These stand in where Liberation Sans, Arial and Helvetica are missing. Latin, Greek and Cyrillic only. Written by
`tests/render/font_advances.py` from the fonts; not edited by hand. Runs are written as in `advances.py`.
"""

from __future__ import annotations

from argmap.render.advances import Runs
'''


def tables(font: bytes) -> dict[str, bytes]:
    """The tables of a TrueType file by tag."""
    (count,) = struct.unpack_from(">H", font, 4)
    found = {}
    for number in range(count):
        tag, _, start, length = struct.unpack_from(">4sLLL", font, 12 + 16 * number)
        found[tag.decode()] = font[start : start + length]
    return found


def glyphs(cmap: bytes) -> dict[int, int]:
    """The glyph of each code point in the basic plane, from the Unicode subtable of format 4."""
    (count,) = struct.unpack_from(">H", cmap, 2)
    for number in range(count):
        platform, encoding, offset = struct.unpack_from(">HHL", cmap, 4 + 8 * number)
        if (platform, encoding) == (3, 1) and struct.unpack_from(">H", cmap, offset)[0] == 4:
            return dict(_segments(cmap[offset:]))
    raise ValueError("no Unicode character map of format 4")


def _segments(table: bytes) -> Iterator[tuple[int, int]]:
    half = struct.unpack_from(">H", table, 6)[0] // 2
    for number in range(half):
        end = struct.unpack_from(">H", table, 14 + 2 * number)[0]
        start = struct.unpack_from(">H", table, 16 + 2 * (half + number))[0]
        delta = struct.unpack_from(">h", table, 16 + 2 * (2 * half + number))[0]
        place = 16 + 2 * (3 * half + number)
        shift = struct.unpack_from(">H", table, place)[0]
        for code in range(start, min(end, 0xFFFE) + 1):
            glyph = code
            if shift:
                glyph = struct.unpack_from(">H", table, place + shift + 2 * (code - start))[0]
                if not glyph:
                    continue
            glyph = (glyph + delta) & 0xFFFF
            if glyph:
                yield code, glyph


def advances(path: Path) -> dict[int, int]:
    """The advance of each code point up to `LAST`, in 2048ths of an em."""
    parts = tables(path.read_bytes())
    (em,) = struct.unpack_from(">H", parts["head"], 18)
    assert em == 2048, f"{path.name} is drawn on {em} units"
    (full,) = struct.unpack_from(">H", parts["hhea"], 34)
    found = {}
    for code, glyph in glyphs(parts["cmap"]).items():
        if 0x20 <= code <= LAST and not 0x7F <= code < 0xA0:
            found[code] = struct.unpack_from(">H", parts["hmtx"], 4 * min(glyph, full - 1))[0]
    return dict(sorted(found.items()))


def runs(widths: dict[int, int]) -> Iterator[tuple[int, str]]:
    """Neighbouring code points put together, equal neighbours counted."""
    for _, group in groupby(enumerate(widths), key=lambda pair: pair[1] - pair[0]):
        codes = [code for _, code in group]
        counted = [(width, len(list(same))) for width, same in groupby(widths[code] for code in codes)]
        yield codes[0], " ".join(f"{width}x{count}" if count > 1 else f"{width}" for width, count in counted)


def source(name: str, widths: dict[int, int]) -> str:
    """The Python text of one face."""
    lines = [f"{name}: Runs = ("]
    for start, words in runs(widths):
        pieces = [""]
        for word in words.split(" "):
            if len(pieces[-1]) + len(word) > 96:
                pieces.append("")
            pieces[-1] += f" {word}" if pieces[-1] else word
        if len(pieces) == 1:
            lines.append(f'    (0x{start:04X}, "{pieces[0]}"),')
            continue
        lines.append("    (")
        lines.append(f"        0x{start:04X},")
        lines.append("        (")
        lines += [f'            "{piece} "' for piece in pieces[:-1]]
        lines.append(f'            "{pieces[-1]}"')
        lines.append("        ),")
        lines.append("    ),")
    return "\n".join([*lines, ")\n"])


def module(folder: Path) -> str:
    """The whole module, for the fonts in `folder`."""
    return "\n".join([HEADER, *(source(name, advances(folder / file)) for name, file in FACES.items())])


def wide_module(folder: Path) -> str:
    """The whole module of stand-ins, for the fonts in `folder`."""
    return "\n".join([WIDE_HEADER, *(source(name, widest(folder, files)) for name, files in WIDE_FACES.items())])


def widest(folder: Path, files: tuple[str, ...]) -> dict[int, int]:
    """The greatest advance of each code point up to `WIDE_LAST` in several fonts."""
    found: dict[int, int] = {}
    for file in files:
        for code, width in advances(folder / file).items():
            if code <= WIDE_LAST:
                found[code] = max(width, found.get(code, 0))
    return dict(sorted(found.items()))


if __name__ == "__main__":
    TARGET.write_text(module(Path(sys.argv[1])), encoding="utf-8")
    WIDE_TARGET.write_text(wide_module(Path(sys.argv[2])), encoding="utf-8")
