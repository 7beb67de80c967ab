"""A map as `.arg` text: the same map is read back from it."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.errors import FormatError
from argmap.formats.bibliography import listed_alone, own_part
from argmap.formats.blocks import (
    alike,
    bibliography_lines,
    declaration_lines,
    group_lines,
    import_lines,
    statement_lines,
    title_lines,
)
from argmap.formats.outline import Branch, Outline
from argmap.formats.spelling import Line, UnwritableError, relation
from argmap.model import Actor, ArgumentMap, Group, Source, View
from argmap.visible import abridged

INDENT = "  "
_SHOWN = 60


def dumps(map: ArgumentMap) -> str:
    """`map` as text that reads back as the same map.

    Statements come in the order of the map, each nested under what it bears on where that says the same. Of a map with
    imports the own part is written, with its `import` lines: the rest stands in the imported files.

    Raises:
        FormatError: something in the map cannot be said in `.arg`, such as a text of several lines or an id that is no
            name. The error names each such part; nothing is altered to fit.
    """
    writer = _Writer(map)
    writer.write()
    if writer.faults:
        raise FormatError(writer.faults, heading="this map cannot be written as .arg:")
    while writer.lines and not writer.lines[-1]:
        writer.lines.pop()
    return "".join(f"{line}\n" for line in writer.lines)


class _Writer:
    """The lines so far, and what could not be written."""

    def __init__(self, map: ArgumentMap) -> None:
        self.map = map
        self.outline = Outline(map)
        self.actors = {actor.id for actor in map.actors}
        self.lines: list[str] = []
        self.faults: list[str] = []

    def write(self) -> None:
        """Everything that stands in the map itself, in the order in which it is best read."""
        map = self.map
        if map.title:
            self._put("the map", "", title_lines(map.title))
        self._gap()
        for one in map.imports:
            if not one.module:
                self._put("import", one.name, import_lines(one))
        self._gap()
        for bibliography in map.bibliographies:
            if not bibliography.module:
                self._put("bibliography", bibliography.path, bibliography_lines(bibliography))
        self._sources()
        self._declarations("actor", map.actors)
        self._branches()
        self._relations_between_imports()
        self._declarations("view", map.views)

    def _put(self, kind: str, id: str, lines: Iterable[Line], level: int = 0) -> None:
        """Add `lines`, indented by `level`; where one cannot be written, note why, and whose it is."""
        indent = INDENT * level
        try:
            self.lines += [f"{indent}{INDENT * deeper}{line}" for deeper, line in lines]
        except UnwritableError as fault:
            self.faults.append(f"{kind} `{abridged(id, _SHOWN)}`: {fault}" if id else f"{kind}: {fault}")

    def _gap(self) -> None:
        if self.lines and self.lines[-1]:
            self.lines.append("")

    def _put_close(self, kind: str, id: str, lines: Iterable[Line]) -> None:
        """Add `lines` at top level; what is of a single line stands close to its like."""
        before = len(self.lines)
        self._put(kind, id, lines)
        if len(self.lines) > before + 1:
            if before and self.lines[before - 1]:
                self.lines.insert(before, "")
            self._gap()

    def _declarations(self, kind: str, parts: Iterable[Source | Actor | View]) -> None:
        """Declarations of one kind."""
        self._gap()
        for part in parts:
            if "." not in part.id:
                self._put_close(kind, part.id, declaration_lines(part, kind))

    def _sources(self) -> None:
        """The sources; of those in a bibliography, what the map says beyond that."""
        own = [source for source in self.map.sources if "." not in source.id]
        alone = listed_alone(own, self.map)
        written: list[Source] = []
        for source in own:
            try:
                written += [] if source.id in alone else [own_part(source, self.map)]
            except UnwritableError as fault:
                self.faults.append(f"source `{abridged(source.id, _SHOWN)}`: {fault}")
        self._declarations("source", written)

    def _branches(self) -> None:
        """Statements and groups, what is nested in each right below it."""
        waiting = [(0, branch) for branch in reversed(self.outline.roots)]
        while waiting:
            level, branch = waiting.pop()
            self._gap()
            self._branch(level, branch)
            waiting.extend((level + 1, inner) for inner in reversed(branch.inside))

    def _branch(self, level: int, branch: Branch) -> None:
        part = branch.part
        if isinstance(part, Group):
            self._put("group", part.id, group_lines(part), level)
            return
        outline = self.outline
        lines = statement_lines(
            part,
            scheme=branch.said.scheme if branch.said else "",
            premises=outline.premises.get(part.id, ()),
            relations=outline.outgoing.pop(part.id, ()),
            actors=self.actors,
        )
        self._put(part.kind, part.id, lines, level)

    def _relations_between_imports(self) -> None:
        """What the map says of statements that stand in others."""
        self._gap()
        for subject, relations in self.outline.outgoing.items():
            for together in alike(relations):
                self._put_close("a relation of", subject, relation(together, self.actors, subject))
