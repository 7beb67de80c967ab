"""Fonts as PDF wants them: the glyphs that are used and no others, and what text each stands for."""

from __future__ import annotations

import hashlib
from typing import Any

from argmap.render.fonts.face import harfbuzz
from argmap.render.fonts.shaping import Cluster, Cut, Shaper
from argmap.render.pdf.missing import BoxFont, StandIn
from argmap.render.pdf.objects import SYMBOLIC, Codes, added, composite, system_info, widths_of

_NEEDED = frozenset({"glyf", "head", "hhea", "hmtx", "loca", "maxp", "cvt ", "fpgm", "prep", "CFF "})


class Fonts:
    """The fonts of a document, each known by a name in its pages, and the glyphs that were drawn with them."""

    def __init__(self, shaper: Shaper) -> None:
        self.shaper = shaper
        self._drawn: dict[Cut, DrawnFont] = {}
        self._stand_ins: dict[str, StandIn] = {}
        self._boxes: list[BoxFont] = []

    def font(self, cut: Cut, cluster: Cluster) -> Font:
        """The font in which a cluster is written."""
        if cut.face is not None:
            if cut not in self._drawn:
                self._drawn[cut] = DrawnFont(f"F{len(self._drawn) + 1}", cut, self.shaper)
            return self._drawn[cut]
        if cut.stand_in:
            return self._stand_ins.setdefault(cut.stand_in, StandIn(cut.stand_in))
        for font in self._boxes:
            if font.takes(cluster.text):
                return font
        self._boxes.append(BoxFont(f"B{len(self._boxes) + 1}"))
        return self._boxes[-1]

    def all(self) -> tuple[Font, ...]:
        """Every font that was used."""
        return (*self._drawn.values(), *self._stand_ins.values(), *self._boxes)


class DrawnFont:
    """A face of which the glyphs that are used are embedded."""

    def __init__(self, name: str, cut: Cut, shaper: Shaper) -> None:
        self.name = name
        self.cut = cut
        self._shaper = shaper
        self._codes: dict[tuple[int, str], int] = {}
        """The code of a glyph where it stands for a text: its own number, or one past the glyphs for further texts."""
        self._glyphs: dict[int, int] = {}
        self._widths: dict[int, int] = {}

    def width(self, number: int) -> int:
        """How far a glyph moves the pen by itself, in thousandths."""
        if number not in self._widths:
            assert self.cut.face is not None
            units = self._shaper.font(self.cut).get_glyph_h_advance(number)
            self._widths[number] = round(units * 1000 / self.cut.face.data.upem)
        return self._widths[number]

    def codes(self, cluster: Cluster) -> Codes:
        """How the glyphs of a cluster are written. The widest of them stands for its text, the rest for nothing."""
        widest = max(cluster.glyphs, key=lambda glyph: glyph.advance)
        found = [self._code(glyph.number, cluster.text if glyph is widest else "") for glyph in cluster.glyphs]
        if None not in found:
            return Codes(tuple(f"{code:04x}" for code in found), told=True)
        return Codes(tuple(f"{glyph.number:04x}" for glyph in cluster.glyphs), told=False)

    def _code(self, number: int, text: str) -> int | None:
        """The code under which a glyph stands for a text; None where there can be none."""
        code = self._codes.get((number, text))
        if code is not None:
            return code
        assert self.cut.face is not None
        code = number
        if code in self._glyphs:
            code = self.cut.face.data.glyph_count + len(self._glyphs)
            if code > 0xFFFF or self.cut.face.is_cff:
                return None
        self._glyphs[code] = number
        self._codes[number, text] = code
        return code

    def embed(self, pdf: Any) -> Any:  # noqa: ANN401 - pydyf has no types
        """The font as an object of `pdf`."""
        import pydyf  # noqa: PLC0415 - an extra

        data, cff = self._subset()
        tag = hashlib.sha256(data).digest()[:6]
        prefix = "".join(chr(65 + byte % 26) for byte in tag)
        base = f"/{prefix}+{_plain(self._family())}"
        extra = {"Subtype": "/CIDFontType0C"} if cff else {"Length1": len(data)}
        file = added(pdf, pydyf.Stream([data], extra, compress=True))
        descriptor = added(pdf, pydyf.Dictionary(self._describe(base, file, cff)))
        descendant = {
            "Type": "/Font",
            "Subtype": "/CIDFontType0" if cff else "/CIDFontType2",
            "BaseFont": base,
            "CIDSystemInfo": system_info("Identity", 0),
            "FontDescriptor": descriptor.reference,
            "DW": 1000,
            "W": widths_of({code: self.width(number) for code, number in self._glyphs.items()}),
        }
        if not cff:
            descendant["CIDToGIDMap"] = self._map(pdf)
        texts = {f"{code:04x}": text for (_, text), code in self._codes.items()}
        return composite(pdf, base, "/Identity-H", descendant, texts)

    def _map(self, pdf: Any) -> object:  # noqa: ANN401 - pydyf has no types
        """Which glyph each code draws."""
        import pydyf  # noqa: PLC0415 - an extra

        if all(code == number for code, number in self._glyphs.items()):
            return "/Identity"
        table = b"".join(self._glyphs.get(code, 0).to_bytes(2, "big") for code in range(max(self._glyphs) + 1))
        return added(pdf, pydyf.Stream([table], compress=True)).reference

    def _family(self) -> str:
        assert self.cut.face is not None
        return self.cut.face.family + ("-Bold" if self.cut.heavy and not self.cut.is_thickened else "")

    def _subset(self) -> tuple[bytes, bool]:
        """The font with the glyphs that are used, under the numbers they had, and whether it is a CFF one."""
        hb = harfbuzz()
        face = self.cut.face
        assert face is not None
        wanted = hb.SubsetInput()
        wanted.glyph_set.update({0, *self._widths})
        flags = hb.SubsetFlags
        wanted.flags = (
            flags.RETAIN_GIDS | flags.NO_LAYOUT_CLOSURE | flags.NO_HINTING | flags.NOTDEF_OUTLINE
            | flags.DOWNGRADE_CFF2 | flags.CFF_IDENTITY_CHARSET
        )  # fmt: skip
        if face.varies:
            wanted.pin_all_axes_to_default(face.data)
            wanted.pin_axis_location(face.data, "wght", self.cut.weight)
        kept = _NEEDED | ({"CFF2"} if "CFF2" in face.data.table_tags else set())
        wanted.drop_table_tag_set.update(
            int.from_bytes(tag.encode("latin-1"), "big") for tag in face.data.table_tags if tag not in kept
        )
        made = hb.subset(face.data, wanted)
        if "CFF " in made.table_tags:
            return bytes(made.reference_table("CFF ").data), True
        return bytes(made.blob.data), False

    def _describe(self, base: str, file: Any, cff: bool) -> dict[str, object]:  # noqa: ANN401 - pydyf has no types
        import pydyf  # noqa: PLC0415 - an extra

        face = self.cut.face
        assert face is not None
        extents = self._shaper.font(self.cut).get_font_extents("ltr")
        scale = 1000 / face.data.upem
        ascent, descent = round(extents.ascender * scale), round(extents.descender * scale)
        return {
            "Type": "/FontDescriptor",
            "FontName": base,
            "Flags": SYMBOLIC,
            "FontBBox": pydyf.Array([-500, descent, 2000, ascent]),
            "ItalicAngle": 0,
            "Ascent": ascent,
            "Descent": descent,
            "CapHeight": round(ascent * 0.75),
            "StemV": 140 if self.cut.heavy else 80,
            "FontFile3" if cff else "FontFile2": file.reference,
        }


Font = DrawnFont | StandIn | BoxFont


def _plain(name: str) -> str:
    """The name of a font in letters, digits and hyphens."""
    return "".join(character for character in name if character.isascii() and (character.isalnum() or character == "-"))
