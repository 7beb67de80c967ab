"""Colours of high contrast: every text 7 to 1 and more, as WCAG asks for at level AAA, every line 4.5 to 1."""

from __future__ import annotations

from argmap.render.theme.palette import Ink, Palette

STRONG = Palette(
    ground="#ffffff",
    text="#000000",
    quiet="#303030",
    frame_line="#6a6a6a",
    frame_ground="#ffffff",
    question=Ink(line="#000000", ground="#000000", label="#ffffff", text="#ffffff"),
    main=Ink(line="#00245c", ground="#e4eeff", label="#00245c", text="#000000"),
    claim=Ink(line="#00347d", ground="#ffffff", label="#00347d", text="#000000"),
    evidence=Ink(line="#00492a", ground="#ffffff", label="#00492a", text="#000000"),
    assumption=Ink(line="#573d00", ground="#ffffff", label="#573d00", text="#000000"),
    rebuttal=Ink(line="#8c0e00", ground="#ffffff", label="#8c0e00", text="#000000"),
    undercut=Ink(line="#551180", ground="#ffffff", label="#551180", text="#000000"),
    reason=Ink(line="#00474d", ground="#ffffff", label="#00474d", text="#000000"),
    objection=Ink(line="#8c0e00", ground="#ffffff", label="#8c0e00", text="#000000"),
    support="#00474d",
    attack="#8c0e00",
    doubt="#551180",
    neutral="#303030",
    tags=("#00347d", "#7a2b00", "#00492a", "#6a0f75", "#504000", "#85003d", "#00474d", "#4f3019"),
)

STRONG_DARK = Palette(
    ground="#000000",
    text="#ffffff",
    quiet="#d8d8d8",
    frame_line="#8c8c8c",
    frame_ground="#000000",
    question=Ink(line="#ffffff", ground="#ffffff", label="#000000", text="#000000"),
    main=Ink(line="#b4d2ff", ground="#0a2040", label="#c6ddff", text="#ffffff"),
    claim=Ink(line="#a6c8ff", ground="#000000", label="#b4d2ff", text="#ffffff"),
    evidence=Ink(line="#8fe3b4", ground="#000000", label="#8fe3b4", text="#ffffff"),
    assumption=Ink(line="#ffd75e", ground="#000000", label="#ffd75e", text="#ffffff"),
    rebuttal=Ink(line="#ffa594", ground="#000000", label="#ffb3a5", text="#ffffff"),
    undercut=Ink(line="#dcb8ff", ground="#000000", label="#dcb8ff", text="#ffffff"),
    reason=Ink(line="#93dfe6", ground="#000000", label="#93dfe6", text="#ffffff"),
    objection=Ink(line="#ffa594", ground="#000000", label="#ffb3a5", text="#ffffff"),
    support="#93dfe6",
    attack="#ffa594",
    doubt="#dcb8ff",
    neutral="#d8d8d8",
    tags=("#a6c8ff", "#ffb98a", "#8fe3b4", "#eebcf5", "#ffe072", "#ffb0cb", "#93dfe6", "#e3c6ad"),
)
