"""Colours for paper and for a light screen."""

from __future__ import annotations

from argmap.render.theme.palette import Ink, Palette

LIGHT = Palette(
    ground="#ffffff",
    text="#1b2330",
    quiet="#5a6473",
    frame_line="#c9cfd8",
    frame_ground="#f6f7f9",
    question=Ink(line="#26364d", ground="#26364d", label="#c5d2e4", text="#ffffff"),
    main=Ink(line="#26466f", ground="#e6eef8", label="#26466f", text="#14233a"),
    claim=Ink(line="#4a6f9f", ground="#ffffff", label="#2f5586", text="#1b2330"),
    evidence=Ink(line="#5d8a72", ground="#f4f9f5", label="#336349", text="#1b2330"),
    assumption=Ink(line="#a08434", ground="#fdf9ea", label="#75590d", text="#1b2330"),
    rebuttal=Ink(line="#b04a3a", ground="#fdf3f0", label="#97301f", text="#1b2330"),
    undercut=Ink(line="#8560a8", ground="#f8f3fc", label="#67408c", text="#1b2330"),
    reason=Ink(line="#5f7f86", ground="#f1f6f7", label="#2f5c66", text="#1b2330"),
    objection=Ink(line="#b04a3a", ground="#fdf3f0", label="#97301f", text="#1b2330"),
    support="#2f6f73",
    attack="#b23a28",
    doubt="#7a4ea3",
    neutral="#66707f",
    tags=("#3d63e0", "#8f2b0f", "#1f8052", "#a84aab", "#7a7200", "#12396b", "#6a2cb0", "#452a2f"),
)
