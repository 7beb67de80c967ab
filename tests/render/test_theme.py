"""Themes hold nothing but colours, names and sizes, and what they colour can be read by everyone."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from argmap.errors import UsageError
from argmap.model import Kind
from argmap.render.layout import Rect
from argmap.render.svg.lines import STROKES
from argmap.render.svg.shapes import bar, outline
from argmap.render.theme import TAGS, THEMES, Palette, Theme, theme_named, unreadable
from argmap.render.theme.contrast import contrast, luminance, pairs_of
from tests.render.vision import DEFICIENCIES, SEEN_FULLY, Matrix, distance

PALETTES = [
    pytest.param(palette, id=f"{theme.name}-{number}")
    for theme in THEMES
    for number, palette in enumerate((theme.palette, theme.dark))
    if palette
]
LINES = ("support", "attack", "doubt", "neutral")


def palettes_of(name: str) -> list[Palette]:
    theme = theme_named(name)
    return [palette for palette in (theme.palette, theme.dark) if palette]


# -- contrast -------------------------------------------------------------------------------------------------------


def test_contrast_is_that_of_wcag() -> None:
    """The examples that the W3C's own working group gives for its formula."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)
    assert contrast("#ff0000", "#ffffff") == contrast("#ffffff", "#ff0000") == pytest.approx(4.0, abs=0.005)


@pytest.mark.parametrize("palette", PALETTES)
def test_words_can_be_read_and_lines_be_seen(palette: Palette) -> None:
    """WCAG AA: 4.5 to 1 for text, 3 to 1 for what is drawn, on every ground where it may stand."""
    assert [str(pair) for pair in pairs_of(palette) if not pair.is_enough] == []


def test_every_text_and_line_is_looked_at() -> None:
    """No kind, line or tag is left out of the pairs."""
    pairs = {(pair.colour, pair.ground) for pair in pairs_of(THEMES[0].palette)}
    for kind in (*Kind, "main"):
        assert {(f"{kind}-text", f"{kind}-ground"), (f"{kind}-label", f"{kind}-ground")} <= pairs
        assert {(f"{kind}-line", "ground"), (f"{kind}-line", "frame-ground")} <= pairs
    for kind in ("main", "claim", "evidence", "assumption", "rebuttal", "undercut", "reason", "objection"):
        assert ("quiet", f"{kind}-ground") in pairs
    for ground in ("ground", "frame-ground"):
        assert {(name, ground) for name in ("text", "quiet", *LINES)} <= pairs
    assert {("ground", f"tag-{number}") for number in range(1, TAGS + 1)} <= pairs


def test_what_cannot_be_read_is_told() -> None:
    theme = THEMES[0]
    pale = replace(theme, palette=theme.palette.with_colours({"quiet": "#8a8f98", "attack": "#f0c0b8"}))
    assert unreadable(pale) == (
        "`quiet` on `main-ground` has a contrast of 2.77 to 1, where 4.5 is needed, and too little on 9 others",
        "`attack` on `frame-ground` has a contrast of 1.51 to 1, where 3 is needed, and too little on 1 other",
    )
    assert unreadable(theme) == ()
    dim = replace(theme, dark=theme.palette.with_colours({"text": "#bbbbbb"}))
    (sentence,) = unreadable(dim)
    assert sentence.startswith(
        "`text` on `frame-ground` has a contrast of 1.79 to 1, where 4.5 is needed on a dark screen"
    )


def test_high_contrast_is_that_of_level_aaa() -> None:
    for palette in palettes_of("high-contrast"):
        for pair in pairs_of(palette):
            if "tag" not in pair.colour + pair.ground:
                assert pair.ratio >= (7.0 if pair.needed == 4.5 else 4.5), pair


# -- colour is not needed -------------------------------------------------------------------------------------------


def test_lines_differ_by_dash_end_and_sign() -> None:
    """Whoever sees no colour at all can tell attack, support, undercut and answer: by more than one mark each."""
    marks = {kind: (stroke.dashes, stroke.head, stroke.sign) for kind, stroke in STROKES.items()}
    assert len({mark[:2] + mark[2:] for mark in marks.values()}) == len(marks)
    support, attack, doubt, answer = (
        next(mark for kind, mark in marks.items() if kind == name)
        for name in ("supports", "rebuts", "undercuts", "answers")
    )
    for one, other in combinations((support, attack, doubt), 2):
        assert one[0] != other[0], "by the dash alone"
        assert one[1:] != other[1:], "by the end or the sign alone"
    assert answer[1] != support[1]
    assert answer[2] != support[2]


def test_kinds_differ_by_shape() -> None:
    place = Rect(0.0, 0.0, 200.0, 80.0)
    shapes = {kind: (outline(kind, place), bar(kind, place)) for kind in Kind}
    propositions = [kind for kind in Kind if kind not in (Kind.REASON, Kind.OBJECTION)]
    assert len({shapes[kind] for kind in propositions}) == len(propositions)
    assert shapes[Kind.REASON] not in [shapes[kind] for kind in propositions]


def test_greyscale_is_grey_and_does_not_rely_on_grey() -> None:
    """Every colour is a grey; attack and support stay apart in it and even without it."""
    palette = theme_named("greyscale").palette
    for name, colour in palette.colours():
        assert colour[1:3] == colour[3:5] == colour[5:7], name
    assert luminance(palette.attack) < luminance(palette.support)


@pytest.mark.parametrize("seen", [SEEN_FULLY, *DEFICIENCIES.values()], ids=["full", *DEFICIENCIES])
def test_colour_blind_colours_stay_apart(seen: Matrix) -> None:
    for palette in palettes_of("colour-blind"):
        for one, other in combinations(LINES, 2):
            assert distance(getattr(palette, one), getattr(palette, other), seen) >= 25, (one, other)
        for one, other in combinations(("assumption", "rebuttal", "undercut", "claim"), 2):
            first, second = getattr(palette, one).line, getattr(palette, other).line
            assert distance(first, second, seen) >= 15, (one, other)
        for one, other in combinations(palette.tags, 2):
            assert distance(one, other, seen) >= 12, (one, other)


def test_the_simulation_leaves_grey_alone_and_joins_red_and_green() -> None:
    for matrix in DEFICIENCIES.values():
        assert distance("#808080", "#808080", matrix) == 0
        assert all(sum(row) == pytest.approx(1.0, abs=1e-5) for row in matrix)
    red, green = "#a35c00", "#687700"  # a pair that protanopes confuse
    assert distance(red, green, DEFICIENCIES["deuteranopia"]) < distance(red, green, SEEN_FULLY) / 2


# -- values ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("colour", ["red", "#fff", "#12345g", "url(x)", "var(--x)", "#123456;x", "", "red;}</style>"])
def test_a_colour_is_a_colour(colour: str) -> None:
    palette = THEMES[0].palette
    for name, _ in palette.colours():
        with pytest.raises(UsageError, match=f"`{name}` of a palette must be a colour"):
            palette.with_colours({name: colour})


def test_colours_go_by_names() -> None:
    palette = THEMES[0].palette
    names = [name for name, _ in palette.colours()]
    assert len(set(names)) == len(names)
    assert palette.with_colours(dict(palette.colours())) == palette
    changed = palette.with_colours({"claim-line": "#010203", "tag-8": "#040506", "attack": "#070809"})
    assert (changed.claim.line, changed.tags[7], changed.attack) == ("#010203", "#040506", "#070809")
    assert changed.claim.ground == palette.claim.ground
    with pytest.raises(UsageError, match="a palette has no colour `colour`"):
        palette.with_colours({"colour": "#010203"})
    with pytest.raises(UsageError, match="has 8 colours for tags, not 7"):
        replace(palette, tags=palette.tags[:7])


@pytest.mark.parametrize("font", ["", "x'y", 'a"b', "a,b", "a;b", "url(x)", "<b>"])
def test_a_font_is_a_name(font: str) -> None:
    with pytest.raises(UsageError, match="a font is named by"):
        replace(THEMES[0], fonts=(font,))


@pytest.mark.parametrize("fonts", [(), ("Arial",) * 21])
def test_there_is_a_font_and_not_too_many(fonts: tuple[str, ...]) -> None:
    with pytest.raises(UsageError, match="names 1 to 20 fonts"):
        replace(THEMES[0], fonts=fonts)


@pytest.mark.parametrize(
    "change",
    [
        {"text_size": 0.0},
        {"box_width": float("nan")},
        {"spacing": -1.0},
        {"margin": 1e9},
        {"line_weight": 0.0},
        {"font_width": 9.0},
    ],
)
def test_a_size_is_one_a_picture_can_have(change: dict[str, float]) -> None:
    with pytest.raises(UsageError, match="must lie between"):
        replace(THEMES[0], **change)  # type: ignore[arg-type]  # the fields of the cases are all numbers


def test_themes_by_name() -> None:
    assert [theme_named(theme.name) for theme in THEMES] == list(THEMES)
    assert [theme.name for theme in THEMES[:2]] == ["report", "print"]
    with pytest.raises(UsageError, match="there is no theme `nihgt`"):
        theme_named("nihgt")
    mine: Theme = replace(THEMES[1], name="house")
    assert theme_named("house", (mine,)) is mine
    with pytest.raises(UsageError, match="`house`"):
        theme_named("nihgt", (mine,))
