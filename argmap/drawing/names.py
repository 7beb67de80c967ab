"""Names of sheets, which are names of files as well: the same from run to run, whatever else the map gains."""

from __future__ import annotations

import re
from hashlib import blake2b

OVERVIEW = "overview"
LONGEST = 60
_RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})
"""Names that Windows gives to devices."""
_OVERVIEWS = re.compile(rf"{OVERVIEW}-\d+")


class Names:
    """Gives out names, no two alike to a file system that does not tell capitals from small letters."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def give(self, id: str, number: int = 1) -> str:
        """The name of the sheet of a part; `number` tells which it is where the part goes on over several."""
        name = _fit(id)
        if number > 1:
            name = f"{name}-{number}"
        if name.casefold() in self._given:
            name = f"{name}-{_mark(f'{id} {number}')}"
        self._given.add(name.casefold())
        return name


def _fit(id: str) -> str:
    """`id` as the name of a file: letters of any script, digits, hyphens and full stops within."""
    name = "".join(one if one.isalnum() or one in "-_." else "-" for one in id).strip(".-") or "part"
    if len(name.encode()) > LONGEST:
        name = f"{name.encode()[: LONGEST - 9].decode(errors='ignore').rstrip('.-')}-{_mark(id)}"
    is_taken = name.partition(".")[0].casefold() in _RESERVED or _OVERVIEWS.fullmatch(name.casefold())
    return f"{name}-" if is_taken else name


def _mark(text: str) -> str:
    return blake2b(text.encode(errors="surrogatepass"), digest_size=4).hexdigest()
