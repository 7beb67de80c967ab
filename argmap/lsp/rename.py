"""A part of the map under another name, in every file that names it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from argmap.errors import ArgmapError
from argmap.lsp.change import Change
from argmap.lsp.names import defining_word, keyword_span, names_of
from argmap.lsp.place import Place
from argmap.lsp.references import Target, module_of, references, target_at
from argmap.lsp.sameness import difference
from argmap.pipeline import Compilation
from argmap.resolve import Reader
from argmap.resolve.symbols import Site
from argmap.syntax.names import canonical, name_fault
from argmap.syntax.nodes import Bibliography, Statement
from argmap.text import Span


class RenameError(ArgmapError):
    """A name that cannot be given, or taken away."""


class Renamable(NamedTuple):
    """The word that is about to be renamed, and the name it holds."""

    span: Span
    name: str


def renamable(place: Place) -> Renamable | None:
    """The name at `place`; None where there is none.

    Raises:
        RenameError: the name is not the map's to change.
    """
    named = names_of(place.compilation).at(place.module, place.offset)
    if named is None or place.in_comment:
        return None
    site = names_of(place.compilation).site(named.sort, named.id)
    if site is not None and isinstance(site.node, Bibliography):
        raise RenameError(f"`{named.id}` is the key of an entry in {site.node.path.value}")
    span = named.last
    return Renamable(span, place.text.content[span.start : span.end])


def rename(
    place: Place, new: str, compilations: Iterable[Compilation], reader_of: Callable[[Compilation], Reader]
) -> tuple[Change, ...]:
    """What to change so that the part at `place` is called `new`, in all maps that reach its file.

    Each of these maps is read with the changes made, to see that it says the same. `reader_of` gives what reads the
    files of a map.

    Raises:
        RenameError: nothing is named there, it cannot be called so, or a map would say something else.
    """
    target = target_at(place) if renamable(place) else None
    if target is None:
        raise RenameError("there is no name here")
    if not new:
        raise RenameError("a name has a letter at least")
    if fault := name_fault(new, dotted=False):
        raise RenameError(f"`{new}` can be no name: {fault}")
    maps = tuple(one for one in (place.compilation, *compilations) if module_of(one, target.key) is not None)
    for compilation in maps:
        _refuse_taken(compilation, target, new)
    named = (Change(one.module, one.last.start, one.last.end, new) for _, one in references(target, maps))
    changes = (*named, *_given_name(place.compilation, target, new))
    for compilation in maps:
        if found := difference(compilation, changes, reader_of(compilation)):
            raise RenameError(f"under the name `{new}` the map would say something else: {found}")
    return changes


def _refuse_taken(compilation: Compilation, target: Target, new: str) -> None:
    module = module_of(compilation, target.key)
    if module is None or canonical(new) == canonical(target.name):
        return
    shared = ("statement", "group") if target.sort in ("statement", "group") else (target.sort,)
    for sort in shared:
        site = names_of(compilation).site(sort, module.prefix + canonical(new))
        if site is None:
            continue
        used = compilation.symbols.uses(sort, module.prefix + canonical(new))
        if defining_word(site) is not None or used:
            raise RenameError(f"the name `{new}` is taken, by {_where(site)}")


def _where(site: Site) -> str:
    return f"line {site.node.line} of {site.module.text.path}"


def _given_name(compilation: Compilation, target: Target, new: str) -> Sequence[Change]:
    """The name itself, for a statement that had none and went by one made of its text."""
    module = module_of(compilation, target.key)
    site = None if module is None else names_of(compilation).site(target.sort, module.prefix + target.name)
    if site is None or not isinstance(site.node, Statement) or site.node.name is not None:
        return ()
    behind = keyword_span(site.module.text, site.node).end
    return (Change(site.module, behind, behind, f" {new}"),)
