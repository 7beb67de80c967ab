"""Colours that people with any of the three colour blindnesses can tell apart.

They begin from the set of Okabe and Ito (Color Universal Design, 2008), made darker for paper and lighter for a dark
screen until text and lines have the contrast they need.
"""

from __future__ import annotations

from argmap.render.theme.palette import Ink, Palette

SAFE = Palette(
    ground="#ffffff",
    text="#1a1a1a",
    quiet="#585858",
    frame_line="#c8c8c8",
    frame_ground="#f7f7f7",
    question=Ink(line="#222f3e", ground="#222f3e", label="#cfd8e3", text="#ffffff"),
    main=Ink(line="#003f6b", ground="#e3f0f9", label="#003f6b", text="#101820"),
    claim=Ink(line="#3f6f94", ground="#ffffff", label="#1d5280", text="#1a1a1a"),
    evidence=Ink(line="#0086b3", ground="#f0f8fb", label="#005470", text="#1a1a1a"),
    assumption=Ink(line="#948000", ground="#fdfae6", label="#5b4f00", text="#1a1a1a"),
    rebuttal=Ink(line="#8f2a00", ground="#fdf2ea", label="#8f3500", text="#1a1a1a"),
    undercut=Ink(line="#5a2350", ground="#f9f1f7", label="#5a2350", text="#1a1a1a"),
    reason=Ink(line="#3f6f94", ground="#f2f7fb", label="#1d5280", text="#1a1a1a"),
    objection=Ink(line="#8f2a00", ground="#fdf2ea", label="#8f3500", text="#1a1a1a"),
    support="#0072b2",
    attack="#c24b00",
    doubt="#4b1d44",
    neutral="#767676",
    tags=("#3d63e0", "#8f2b0f", "#1f8052", "#a84aab", "#7a7200", "#12396b", "#6a2cb0", "#452a2f"),
)

SAFE_DARK = Palette(
    ground="#14171c",
    text="#ececec",
    quiet="#b0b0b0",
    frame_line="#454a52",
    frame_ground="#1b1f25",
    question=Ink(line="#b3c1d1", ground="#3a4654", label="#d5dee8", text="#ffffff"),
    main=Ink(line="#a9d8f7", ground="#152d42", label="#a8d4f5", text="#f2f6fb"),
    claim=Ink(line="#86c5ee", ground="#191f26", label="#9cc6e6", text="#ececec"),
    evidence=Ink(line="#56b4e9", ground="#14232c", label="#8fcdf2", text="#ececec"),
    assumption=Ink(line="#efe08a", ground="#25210f", label="#e6cf62", text="#ececec"),
    rebuttal=Ink(line="#e8823f", ground="#2b1d12", label="#f5a871", text="#ececec"),
    undercut=Ink(line="#b06fb0", ground="#291d26", label="#ebc6df", text="#ececec"),
    reason=Ink(line="#79a9cc", ground="#1a2530", label="#9cc6e6", text="#ececec"),
    objection=Ink(line="#e8823f", ground="#2b1d12", label="#f5a871", text="#ececec"),
    support="#4ba3e0",
    attack="#f08a3c",
    doubt="#f3d3e8",
    neutral="#8f959c",
    tags=("#63e0cd", "#e8683a", "#b9e04a", "#c873ee", "#fbc08c", "#5f97a8", "#c0b0fa", "#c77a72"),
)
