"""Which font draws which part of a text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from argmap.render.fonts.face import Face, open_faces
from argmap.render.fonts.files import find_fonts

_KANA = ("\u3040", "\u30ff")
_JOINER = "\u200d"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a text, and the face that draws it; None where no font has its characters."""

    text: str
    face: Face | None


class Cascade:
    """The fonts in the order in which they are asked for a character.

    `drawn` is the whole text of a document: it tells in whose way a Chinese character is to be drawn.
    `outlined` leaves out the fonts of coloured pictures. `families` are the fonts that the picture names.
    """

    def __init__(
        self, drawn: str = "", *, outlined: bool = False, families: str = "", files: Iterable[Path] | None = None
    ) -> None:
        self._files = tuple(find_fonts(families) if files is None else files)
        self._outlined = outlined
        self._tongue = "JP" if any(_KANA[0] <= character <= _KANA[1] for character in drawn) else "SC"
        self._found: dict[tuple[str, bool], Face | None] = {}

    def stretches(self, text: str, *, bold: bool) -> tuple[Stretch, ...]:
        """`text` in parts of one face each."""
        made: list[Stretch] = []
        for cluster in clusters(text):
            for part in self._parts(cluster, bold):
                if made and _goes_on(made[-1], part):
                    made[-1] = Stretch(made[-1].text + part.text, made[-1].face)
                else:
                    made.append(part)
        return tuple(made)

    def _parts(self, cluster: str, bold: bool) -> Iterator[Stretch]:
        """One part where one face has all of the cluster, else one for each character."""
        face = self._face(cluster, bold)
        if face or len(cluster) == 1:
            yield Stretch(cluster, face)
        else:
            for character in cluster:
                yield Stretch(character, None if is_ignorable(character) else self._face(character, bold))

    def _face(self, cluster: str, bold: bool) -> Face | None:
        key = cluster, bold
        if key not in self._found:
            needed = [character for character in cluster if not is_ignorable(character)]
            private = any(unicodedata.category(character) == "Co" for character in needed)  # means what a font likes
            having = (face for face in self._faces(bold) if all(face.has(character) for character in needed))
            self._found[key] = next(having, None) if needed and not private else None
        return self._found[key]

    def _faces(self, bold: bool) -> Iterator[Face]:
        """Every face in order; of two that differ in weight alone, the one wanted goes first."""
        waiting: list[Face] = []
        for file in self._files:
            face = self._chosen(open_faces(file))
            if face is None or (self._outlined and not face.outlined):
                continue
            if waiting and waiting[0].family != face.family:
                yield from waiting
                waiting = []
            if face.is_bold(wanted=bold):
                yield face
            else:
                waiting.append(face)
        yield from waiting

    def _chosen(self, faces: tuple[Face, ...]) -> Face | None:
        """Of a collection for several countries, the one of the text's."""
        return next((face for face in faces if face.family.endswith(f" {self._tongue}")), faces[0] if faces else None)


def is_ignorable(character: str) -> bool:
    """Whether a font may lack it and nothing is lost: joiners and variation selectors."""
    return unicodedata.category(character) == "Cf" or "\ufe00" <= character <= "\ufe0f"


def clusters(text: str) -> Iterator[str]:
    """`text` in what one font must draw: a character with its marks, what joiners join, a flag."""
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or not _holds(text, start, at):
            if text[start:at]:
                yield text[start:at]
            start = at


def _holds(text: str, start: int, at: int) -> bool:
    character = text[at]
    if unicodedata.category(character) in ("Mn", "Me", "Mc") or is_ignorable(character):
        return True
    if "\U0001f3fb" <= character <= "\U0001f3ff" or text[at - 1] == _JOINER:
        return True
    return _is_flag(character) and _is_flag(text[at - 1]) and at - start == 1


def _is_flag(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _goes_on(before: Stretch, part: Stretch) -> bool:
    """Whether the face before draws that part as well: its own, spaces and what has no glyph."""
    if before.face is part.face:
        return True
    if part.text == " " and before.face and before.text[-1].isalpha():
        return before.face.has(" ")  # so that words of one script stay together
    return all(is_ignorable(character) for character in part.text)
