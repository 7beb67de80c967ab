"""Files of the disk, each read again only when it has changed."""

from __future__ import annotations

from pathlib import Path

from argmap.library import FileState, state_of
from argmap.pipeline import read_file
from argmap.text import Text


class Disk:
    """The texts of files, kept as long as the files stay as they are."""

    def __init__(self) -> None:
        self._kept: dict[tuple[Path, str], tuple[FileState, Text]] = {}

    def text(self, named: Path, real: Path) -> Text:
        """The text of the file at `real`, under the name `named`: the same value until the file changes.

        Raises:
            OSError: it cannot be read.
            FileError: it is no plain file, or too large.
        """
        state, key = state_of(real), (real, str(named))  # looked at first, so that a change meanwhile is seen later
        kept = self._kept.get(key)
        if kept is not None and state is not None and kept[0] == state:
            return kept[1]
        text = read_file(named)
        if state is not None:
            self._kept[key] = (state, text)
        return text
