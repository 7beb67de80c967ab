"""Objects of a PDF that every font needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

SYMBOLIC = 4
"""The flag of a font that has an order of its own."""


@dataclass(frozen=True, slots=True)
class Codes:
    """How the glyphs of a cluster are written, and whether the font tells what text they stand for."""

    codes: tuple[str, ...]
    told: bool


def added(pdf: Any, made: Any) -> Any:  # noqa: ANN401 - pydyf has no types
    """`made`, now an object of `pdf`."""
    pdf.add_object(made)
    return made


def system_info(ordering: str, supplement: int) -> Any:  # noqa: ANN401 - pydyf has no types
    """The collection of characters that a font numbers its glyphs by."""
    import pydyf  # noqa: PLC0415 - an extra

    return pydyf.Dictionary(
        {"Registry": pydyf.String("Adobe"), "Ordering": pydyf.String(ordering), "Supplement": supplement}
    )


def widths_of(widths: Mapping[int, int]) -> Any:  # noqa: ANN401 - pydyf has no types
    """The array `W`: neighbours share a list."""
    import pydyf  # noqa: PLC0415 - an extra

    made: list[object] = []
    row: list[int] = []
    for number in sorted(widths):
        if not row or number != row[-1] + 1:
            made.extend((number, []))
            row = []
        row.append(number)
        last = made[-1]
        assert isinstance(last, list)
        last.append(widths[number])
    return pydyf.Array([pydyf.Array(item) if isinstance(item, list) else item for item in made])


def composite(pdf: Any, base: str, encoding: str, descendant: dict[str, object], texts: Mapping[str, str]) -> Any:  # noqa: ANN401
    """A font of codes of two bytes, with what each stands for."""
    import pydyf  # noqa: PLC0415 - an extra

    below = added(pdf, pydyf.Dictionary(descendant))
    font = {
        "Type": "/Font",
        "Subtype": "/Type0",
        "BaseFont": base,
        "Encoding": encoding,
        "DescendantFonts": pydyf.Array([below.reference]),
        "ToUnicode": to_unicode(pdf, texts, 2).reference,
    }
    return added(pdf, pydyf.Dictionary(font))


def to_unicode(pdf: Any, texts: Mapping[str, str], size: int) -> Any:  # noqa: ANN401 - pydyf has no types
    """The table that tells readers which text each code stands for (PDF 1.7, 9.10.3)."""
    import pydyf  # noqa: PLC0415 - an extra

    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        f"1 begincodespacerange <{'00' * size}> <{'ff' * size}> endcodespacerange",
        *_table(sorted(texts.items())),
        "endcmap CMapName currentdict /CMap defineresource pop end end",
    ]
    return added(pdf, pydyf.Stream([line.encode() for line in lines], compress=True))


def _table(texts: Iterable[tuple[str, str]]) -> Iterable[str]:
    """Lists of at most a hundred, as the specification asks."""
    entries = [f"<{code}> <{text.encode('utf-16-be').hex()}>" for code, text in texts]
    for start in range(0, len(entries), 100):
        part = entries[start : start + 100]
        yield f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar"
