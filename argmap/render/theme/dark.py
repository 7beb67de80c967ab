"""Colours for a dark screen."""

from __future__ import annotations

from argmap.render.theme.palette import Ink, Palette

DARK = Palette(
    ground="#14181f",
    text="#e8ecf2",
    quiet="#a3adbb",
    frame_line="#3b4452",
    frame_ground="#1a1f28",
    question=Ink(line="#9db3d1", ground="#33475f", label="#c5d5ea", text="#ffffff"),
    main=Ink(line="#8db3e6", ground="#1f3149", label="#a9c8f2", text="#f2f6fb"),
    claim=Ink(line="#7196c8", ground="#1a212c", label="#9dbdea", text="#e8ecf2"),
    evidence=Ink(line="#6fa387", ground="#18241e", label="#98cdb0", text="#e8ecf2"),
    assumption=Ink(line="#b8993f", ground="#262113", label="#dcc071", text="#e8ecf2"),
    rebuttal=Ink(line="#d0705f", ground="#2c1b18", label="#f0a192", text="#e8ecf2"),
    undercut=Ink(line="#a684c8", ground="#241c2d", label="#cfb3ea", text="#e8ecf2"),
    reason=Ink(line="#7fa3ab", ground="#1a2427", label="#a9cdd5", text="#e8ecf2"),
    objection=Ink(line="#d0705f", ground="#2c1b18", label="#f0a192", text="#e8ecf2"),
    support="#6fb5ba",
    attack="#ea7f6c",
    doubt="#b892dd",
    neutral="#98a3b3",
    tags=("#63e0cd", "#e8683a", "#b9e04a", "#c873ee", "#fbc08c", "#5f97a8", "#c0b0fa", "#c77a72"),
)
