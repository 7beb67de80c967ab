"""Greys for printing without colour: shapes, dashes, signs and labels tell what colours tell elsewhere."""

from __future__ import annotations

from argmap.render.theme.palette import Ink, Palette

GREY = Palette(
    ground="#ffffff",
    text="#141414",
    quiet="#555555",
    frame_line="#c4c4c4",
    frame_ground="#f7f7f7",
    question=Ink(line="#2b2b2b", ground="#2b2b2b", label="#d6d6d6", text="#ffffff"),
    main=Ink(line="#2b2b2b", ground="#e9e9e9", label="#2b2b2b", text="#141414"),
    claim=Ink(line="#5c5c5c", ground="#ffffff", label="#3a3a3a", text="#141414"),
    evidence=Ink(line="#5c5c5c", ground="#f6f6f6", label="#3a3a3a", text="#141414"),
    assumption=Ink(line="#747474", ground="#ffffff", label="#3a3a3a", text="#141414"),
    rebuttal=Ink(line="#2b2b2b", ground="#f2f2f2", label="#2b2b2b", text="#141414"),
    undercut=Ink(line="#4a4a4a", ground="#f6f6f6", label="#2b2b2b", text="#141414"),
    reason=Ink(line="#747474", ground="#fafafa", label="#3a3a3a", text="#141414"),
    objection=Ink(line="#2b2b2b", ground="#f2f2f2", label="#2b2b2b", text="#141414"),
    support="#4d4d4d",
    attack="#141414",
    doubt="#2b2b2b",
    neutral="#787878",
    tags=("#1c1c1c", "#242424", "#2d2d2d", "#363636", "#404040", "#4a4a4a", "#545454", "#5e5e5e"),
)
