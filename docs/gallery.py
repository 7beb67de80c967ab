"""Makes the gallery: `python docs/gallery.py` draws every picture of it and writes `docs/gallery.md`.

Each picture is made by the command that stands under it, run from the top of the checkout. A test makes all of them
again and compares, so that the gallery never shows what argmap does not draw.
"""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from argmap.cli.command_line import main as argmap

ROOT = Path(__file__).resolve().parents[1]
PICTURES = Path("docs", "gallery")
PAGE = Path("docs", "gallery.md")


class Picture(NamedTuple):
    """One picture: its file, what is said of it, and what `argmap render` is told besides the output."""

    name: str
    words: str
    arguments: str

    @property
    def command(self) -> str:
        """The command that makes it."""
        return f"argmap render {self.arguments} -o {(PICTURES / self.name).as_posix()}"


class Room(NamedTuple):
    """Pictures that show one thing."""

    title: str
    words: str
    pictures: tuple[Picture, ...]


GALLERY = (
    Room(
        "One article, one map",
        "What each of the five articles claims, on what evidence, who says so, and what speaks against it. "
        "Open a picture by itself to read it: words can be searched, links lead to the sources.",
        (
            Picture(
                "mcgrath.svg",
                "A short news report: two questions, what a manager assures, what a law demands",
                "maps/mcgrath.arg",
            ),
            Picture(
                "examiner.svg",
                "A report with many voices; the dashed boxes are what somebody is said to have said",
                "maps/examiner.arg",
            ),
            Picture(
                "nagy.svg",
                "An essay: reasons that count together, objections, and steps that are questioned",
                "maps/nagy.arg",
            ),
        ),
    ),
    Room(
        "Parts of a long one",
        "A brief of a hundred statements is a poster. Views show what a reader needs, and say what they leave out.",
        (
            Picture(
                "cdt-danger.svg", "One claim and two steps of what bears on it", "maps/cdt.arg --focus danger --depth 2"
            ),
            Picture(
                "nupi-claims.svg",
                "Questions and claims alone, without the evidence",
                "maps/nupi.arg --show question,claim",
            ),
        ),
    ),
    Room(
        "Five articles, one debate",
        "Where the articles meet. The lines between them are the map's own, and each of them has its reason.",
        (
            Picture(
                "debate-dependence.svg", "A view that the map itself declares", "maps/debate.arg --view dependence"
            ),
            Picture(
                "debate-danger.svg", "Another, from the top down", "maps/debate.arg --view danger --direction top-down"
            ),
        ),
    ),
    Room(
        "The same picture in other looks",
        "Every pair of colours of every theme is held to the contrast of WCAG AA. "
        "Attack and support differ in line and sign as well.",
        tuple(
            Picture(f"mcgrath-{theme}.svg", words, f"maps/mcgrath.arg --question hand-over --theme {theme}")
            for theme, words in (
                ("print", "For paper: light, whatever the reader prefers"),
                ("screen", "For a slide"),
                ("dark", "For a dark slide"),
                ("greyscale", "For a printer without colours"),
                ("high-contrast", "For eyes that need it"),
                ("colour-blind", "Colours that are told apart with any of the three colour blindnesses"),
            )
        ),
    ),
    Room(
        "What is laid over it",
        "What a check of the quotes found, who stands behind a statement, how sure it is, and tags.",
        (
            Picture(
                "mcgrath-quotes.svg",
                "Quotes that are proven by the fingerprints of the articles",
                "maps/mcgrath.arg --overlay quotes",
            ),
            Picture(
                "examiner-attribution.svg",
                "Whose words they are",
                "maps/examiner.arg --overlay attribution --depth 1 --question danger",
            ),
            Picture("nagy-grades.svg", "How likely, how sure", "maps/nagy.arg --overlay grades --question behind"),
        ),
    ),
    Room(
        "For a figure in a report",
        "No title and no legend, but a caption with the sources.",
        (
            Picture(
                "mcgrath-figure.svg",
                "As it would stand in the text",
                "maps/mcgrath.arg --question hand-over --theme print --parts caption",
            ),
        ),
    ),
)


def pages() -> Iterator[str]:
    """The page, line by line."""
    yield "# Gallery"
    yield ""
    yield "Drawn by `python docs/gallery.py`, each by the command under it. The maps are in `maps/`."
    for room in GALLERY:
        yield from ("", f"## {room.title}", "", room.words)
        for picture in room.pictures:
            yield from (
                "",
                f"### {picture.words}",
                "",
                f"[![{picture.words}](gallery/{picture.name})](gallery/{picture.name})",
            )
            yield from ("", "```sh", picture.command, "```")


def draw(picture: Picture, folder: Path) -> bytes:
    """The picture as it is drawn today, written into `folder`."""
    place = folder / picture.name
    code = argmap(["render", *shlex.split(picture.arguments), "-o", str(place)])
    if code != 0:
        raise SystemExit(f"no picture: {picture.command}")
    return place.read_bytes()


def main() -> None:
    """Draw everything, away with what is shown no longer, and write the page."""
    folder = ROOT / PICTURES
    folder.mkdir(exist_ok=True)
    names = {picture.name for room in GALLERY for picture in room.pictures}
    for room in GALLERY:
        for picture in room.pictures:
            draw(picture, folder)
    for old in folder.glob("*.svg"):
        if old.name not in names:
            old.unlink()
    (ROOT / PAGE).write_text("\n".join(pages()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
