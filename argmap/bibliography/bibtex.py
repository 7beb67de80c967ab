"""BibTeX and BibLaTeX, read by bibtexparser (the extra `bibliography`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from argmap.bibliography.bibtex_fields import item_of
from argmap.bibliography.entry import Bibliography, Entry, EntryError, Fault, Item, UnreadableError
from argmap.bibliography.item import checked

if TYPE_CHECKING:
    from bibtexparser.model import Block

MOST_ENTRIES = 50_000

_BLOCK = re.compile(r"@\s*\w+\s*[{(]")
_KEY = re.compile(r"@\s*\w+\s*[{(]\s*([^\s,{}()\"]+)")


def read_bibtex(content: str) -> Bibliography:
    """The bibliography in a BibTeX text.

    Raises:
        UnreadableError: it is no BibTeX, or too much, or the extra `bibliography` is not installed.
    """
    if sum(1 for _ in islice(_BLOCK.finditer(content), MOST_ENTRIES + 1)) > MOST_ENTRIES:
        raise UnreadableError(f"it has more than {MOST_ENTRIES:,} entries")
    try:
        import logging  # noqa: PLC0415 - only bibtexparser logs

        from bibtexparser.entrypoint import parse_string  # noqa: PLC0415 - an optional extra
    except ImportError:
        raise UnreadableError("to read BibTeX, `pip install 'argmap[bibliography]'`") from None
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # what it tells stands in its result too
    logging.getLogger("pylatexenc").setLevel(logging.CRITICAL)
    try:
        found = tuple(_found(parse_string(content).blocks))
    except (RecursionError, ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
        # a text that is no BibTeX may bring the parser down in any of these ways
        raise UnreadableError(f"it is no BibTeX that can be read ({type(error).__name__})") from None
    entries = [one for one in found if isinstance(one, Entry)]
    faults = [one for one in found if isinstance(one, Fault)]
    if not entries and not faults and content.strip():
        raise UnreadableError("it has no entry such as `@article{key, …}`")
    return Bibliography.of(entries, faults)


def _found(blocks: list[Block]) -> Iterator[Entry | Fault]:
    from bibtexparser import model  # noqa: PLC0415 - as above

    for block in blocks:
        place = f"line {(block.start_line or 0) + 1:,}"
        kept = block.ignore_error_block if isinstance(block, model.ParsingFailedBlock) else block
        key = _KEY.match(block.raw or "")
        if isinstance(block, model.ParsingFailedBlock) and not isinstance(block, model.DuplicateBlockKeyBlock):
            yield Fault(place, _reason(block), key[1] if key else "")
        elif isinstance(kept, model.Entry):
            fields = {field.key.lower(): str(field.value) for field in kept.fields}
            yield Entry(kept.key, place, partial(_item, kept.entry_type.lower(), kept.key, fields))


def _reason(block: Block) -> str:
    from bibtexparser import model  # noqa: PLC0415 - as above

    if isinstance(block, model.DuplicateFieldKeyBlock):
        return f"a field is given twice: {', '.join(f'`{key}`' for key in sorted(block.duplicate_keys))}"
    return "the entry does not end, or a brace or a quote in it is not closed"


def _item(kind: str, key: str, fields: dict[str, str]) -> Item:
    try:
        return checked({**item_of(kind, fields), "id": key})
    except (RecursionError, ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
        # what LaTeX a field may hold has no end, and neither have the ways in which its reader gives up
        raise EntryError(f"it holds LaTeX that cannot be read ({type(error).__name__})") from None
