"""Texts and links as CommonMark takes them for themselves."""

from __future__ import annotations

import re
from urllib.parse import quote

from argmap.render.clean import clean_link
from argmap.visible import visible

# Beyond what CommonMark gives a meaning to, what common dialects do: tables, formulas, strikethrough, citations by `@`,
# sub- and superscript, two hyphens for a dash.
_MEANS_SOMETHING = re.compile(r"[\\`*_{}\[\]<>|~&$^@#]|-(?=-)")
# Typographic spaces are no line ends, and stay.
_SPACES = re.compile("[ \t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")


def escaped(text: str) -> str:
    """`text` on one line, in which every character stands for itself wherever in a line it is put but at its start."""
    return _MEANS_SOMETHING.sub(r"\\\g<0>", visible(_SPACES.sub(" ", text).strip(" ")))


def address(link: str) -> str:
    """`link` as the target of a link, or nothing where it is none to be followed."""
    return f"<{_UNSAFE_IN_LINKS.sub(_entity, found)}>" if (found := clean_link(link)) else ""


def beside(sheet: str, suffix: str) -> str:
    """The target of a link to a sheet of the same drawing, in a file beside this one."""
    return f"<{quote(sheet, safe='')}{suffix}>"


_UNSAFE_IN_LINKS = re.compile(r"[\\<>&]")


def _entity(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};"
