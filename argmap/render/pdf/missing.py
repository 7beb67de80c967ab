"""Fonts that are not embedded: those that readers of PDF bring, and boxes for what nothing can draw."""

from __future__ import annotations

from typing import Any

from argmap.render.fonts.shaping import Cluster
from argmap.render.metrics import advance
from argmap.render.pdf.objects import SYMBOLIC, Codes, added, composite, system_info, to_unicode

_ENCODINGS = {"GB1": "UniGB-UTF16-H", "Korea1": "UniKS-UTF16-H", "Japan1": "UniJIS-UTF16-H"}
_NAMES = {"GB1": "STSong-Light", "Korea1": "HYGoThic-Medium", "Japan1": "HeiseiKakuGo-W5"}
_SUPPLEMENTS = {"GB1": 4, "Korea1": 2, "Japan1": 4}
_BOXES = 200
"""Characters that one font of boxes stands for; its codes are single bytes."""


class StandIn:
    """A font that is not embedded: readers of PDF bring one of their own for the script."""

    def __init__(self, script: str) -> None:
        self.script = script
        self.name = f"S{script}"
        self._texts: dict[str, str] = {}

    def width(self, number: int) -> int:  # noqa: ARG002 - all are as wide
        """How far a glyph moves the pen by itself, in thousandths."""
        return 1000

    def codes(self, cluster: Cluster) -> Codes:
        """UTF-16, which is what these encodings take."""
        code = chr(cluster.glyphs[0].number).encode("utf-16-be").hex()
        self._texts[code] = cluster.text
        return Codes((code,), told=True)

    def embed(self, pdf: Any) -> Any:  # noqa: ANN401 - pydyf has no types
        """The font as an object of `pdf`."""
        import pydyf  # noqa: PLC0415 - an extra

        base = f"/{_NAMES[self.script]}"
        descriptor = added(
            pdf,
            pydyf.Dictionary(
                {
                    "Type": "/FontDescriptor",
                    "FontName": base,
                    "Flags": SYMBOLIC,
                    "FontBBox": pydyf.Array([0, -250, 1000, 900]),
                    "ItalicAngle": 0,
                    "Ascent": 880,
                    "Descent": -120,
                    "CapHeight": 700,
                    "StemV": 90,
                }
            ),
        )
        descendant = {
            "Type": "/Font",
            "Subtype": "/CIDFontType0",
            "BaseFont": base,
            "CIDSystemInfo": system_info(self.script, _SUPPLEMENTS[self.script]),
            "FontDescriptor": descriptor.reference,
            "DW": 1000,
        }
        return composite(pdf, base, f"/{_ENCODINGS[self.script]}", descendant, self._texts)


class BoxFont:
    """Empty boxes that stand for what no font has; the text behind them can still be searched and copied."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._codes: dict[str, int] = {}

    def takes(self, text: str) -> bool:
        """Whether it has a box for that text, or room for one."""
        return text in self._codes or len(self._codes) < _BOXES

    def width(self, number: int) -> int:
        """How far a box moves the pen, in thousandths."""
        return round(advance(chr(number)) * 1000)

    def codes(self, cluster: Cluster) -> Codes:
        """A byte for each text."""
        return Codes((f"{self._codes.setdefault(cluster.text, len(self._codes) + 1):02x}",), told=True)

    def embed(self, pdf: Any) -> Any:  # noqa: ANN401 - pydyf has no types
        """The font as an object of `pdf`."""
        import pydyf  # noqa: PLC0415 - an extra

        widths = [self.width(ord(text)) for text in self._codes]
        names, procedures = [], {}
        for number, width in enumerate(widths, 1):
            side = f"{width} 0 0 -200 {width} 800 d1 40 w {60} -20 {max(width - 120, 20)} 740 re S"
            procedures[f"box{number}"] = added(pdf, pydyf.Stream([side.encode()], compress=True)).reference
            names.append(f"/box{number}")
        encoding = pydyf.Dictionary(
            {"Type": "/Encoding", "Differences": pydyf.Array([1, *names])},
        )
        font = pydyf.Dictionary(
            {
                "Type": "/Font",
                "Subtype": "/Type3",
                "FontBBox": pydyf.Array([0, -200, 2000, 800]),
                "FontMatrix": pydyf.Array([0.001, 0, 0, 0.001, 0, 0]),
                "FirstChar": 1,
                "LastChar": len(widths),
                "Widths": pydyf.Array(widths),
                "CharProcs": pydyf.Dictionary(procedures),
                "Encoding": encoding,
                "Resources": pydyf.Dictionary(),
                "ToUnicode": to_unicode(pdf, {f"{code:02x}": text for text, code in self._codes.items()}, 1).reference,
            }
        )
        return added(pdf, font)
