"""Whether a map says the same once its names have changed: it is read with the changes before anybody makes them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import NamedTuple

from argmap.diagnostics.diagnostic import Diagnostic
from argmap.lsp.change import Change, applied
from argmap.lsp.names import Names, Occurrence
from argmap.pipeline import Compilation
from argmap.resolve import Loaded, Reader, Refused, Resolution, resolve
from argmap.resolve.modules import Module
from argmap.syntax.names import canonical
from argmap.syntax.nodes import Bibliography, Import, Node, Statement
from argmap.syntax.parser import Parse, parse
from argmap.text import Text


def difference(before: Compilation, changes: Iterable[Change], reader: Reader) -> str:
    """What would be different about a map whose names change so; nothing, where it says the same.

    Its lines stay in their order. So it says the same where each line stays what it is, each word goes on to name what
    was written where it was, and nothing is found that was not found before. `reader` reads what is no map.
    """
    now, then = _Files(before, (), reader).resolved(), _Files(before, tuple(changes), reader).resolved()
    return _other_lines(now, then) or _other_finding(now, then) or _other_name(now, then)


class _Files:
    """The files of a map, with changes made to them."""

    def __init__(self, compilation: Compilation, changes: tuple[Change, ...], reader: Reader) -> None:
        modules = compilation.symbols.modules
        changed = {change.module.key for change in changes}
        self._main = modules[0].key
        self._reader = reader
        self._texts: dict[str, Text] = {}
        self._known: dict[str, Parse] = {}
        for module in modules:
            self._texts[module.key] = module.text
            if module.key not in changed:
                self._known[module.text.path] = module.parse
                continue
            content = applied(module.text, (one for one in changes if one.module.key == module.key))
            self._texts[module.key] = Text(module.text.path, content)
        self._imports = {
            (module.key, path): modules[number].key for module in modules for path, number in _imports_of(module)
        }

    def read(self, importer: str, path: str) -> Loaded | Refused:
        """The file that `path` leads to, as it will be."""
        key = self._imports.get((importer, path))
        return self._reader.read(importer, path) if key is None else Loaded(key, self._texts[key])

    def resolved(self) -> Resolution:
        """The map that they make. What was parsed and stays as it is, is not parsed again."""

        def parsed(text: Text) -> Parse:
            return self._known.get(text.path) or parse(text)

        return resolve(self._texts[self._main], key=self._main, reader=self, parsed=parsed)


def _imports_of(module: Module) -> Iterator[tuple[str, int]]:
    """The paths that a file imports, each with the number of the module it leads to."""
    for node in module.document.nodes:
        if isinstance(node, Import) and (number := module.aliases.get(canonical(node.alias.value))) is not None:
            yield node.path.value, number


# -- what may be different --------------------------------------------------------------------------------------------


def _other_lines(now: Resolution, then: Resolution) -> str:
    """Where a line would be read as something else."""
    for old, new in zip(now.symbols.modules, then.symbols.modules, strict=True):
        for one, other in zip_longest(old.document.nodes, new.document.nodes):
            if one is None or other is None or _is(one) != _is(other):
                return f"line {(other or one).line} of {new.text.path} would be another line"
    return ""


def _is(node: Node) -> tuple[object, ...]:
    return (type(node), node.parent, node.line, node.kind if isinstance(node, Statement) else "")


def _other_finding(now: Resolution, then: Resolution) -> str:
    """What would be wrong that is not now."""
    old = Counter(map(_place, now.diagnostics))
    for finding in then.diagnostics:
        if old[_place(finding)] == 0:
            return f"{_where(finding)}: {finding.message}"
        old[_place(finding)] -= 1
    return ""


def _place(finding: Diagnostic) -> tuple[str, str, int]:
    return (finding.code, finding.span.file, finding.span.line)


def _where(finding: Diagnostic) -> str:
    return f"line {finding.span.line} of {finding.span.file} would have a fault"


class _Named(NamedTuple):
    """What a word names, told without its name: by the line that it was written in."""

    sort: str
    module: int
    node: int
    entry: str
    """Which entry of a bibliography, where it is one: these have no lines."""


def _other_name(now: Resolution, then: Resolution) -> str:
    """Where a word would name something else."""
    old, new = Names(now.symbols), Names(then.symbols)
    for module in then.symbols.modules:
        for one, other in zip_longest(_uses(old, module), _uses(new, module)):
            if one is None or other is None or _named(old, one) != _named(new, other):
                line = (other or one).span.line
                return f"a name in line {line} of {module.text.path} would mean something else"
    return ""


def _uses(names: Names, module: Module) -> Iterator[Occurrence]:
    """The words of a file that name what is written elsewhere: what a line defines is in the line."""
    return (one for one in names.by_module[module.number] if not one.defines)


def _named(names: Names, one: Occurrence) -> _Named | None:
    site = names.site(one.sort, one.id)
    if site is None:
        return None
    return _Named(one.sort, site.module.number, site.number, one.id if isinstance(site.node, Bibliography) else "")
