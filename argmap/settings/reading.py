"""Settings out of `[tool.argmap]` of a `pyproject.toml`, or out of an `argmap.toml` of their own.

Such a file says, for instance:

fail-on = "warning"
text-limit = 240
roots = ["../shared-maps"]

[severity]
no-rebuttal = "off"
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from argmap.diagnostics.catalogue import BY_CODE
from argmap.diagnostics.diagnostic import Severity
from argmap.settings.horizon import horizon
from argmap.settings.scale import likelihood
from argmap.settings.settings import OFF, Level, Settings
from argmap.settings.source import Source
from argmap.settings.theme import check_theme, theme, themes
from argmap.settings.wording import instead, listed, quoted

FILE_NAMES = ("argmap.toml", "pyproject.toml")
"""Where settings are looked for in a folder; the first that has any holds."""

SHORTEST_LIMIT = 20


def settings_for(folder: Path) -> Settings:
    """The settings that hold in `folder`: those of the nearest settings file in it or above it, else the defaults.

    The search ends at the top of a Git checkout. A `pyproject.toml` that says nothing of argmap is passed over.

    Raises:
        FileError: the file is there and cannot be read.
        UsageError: what it says is no setting. The message begins with its place, `file:line:column`.
    """
    here = folder.absolute()
    for above in (here, *here.parents):
        for path in (above / name for name in FILE_NAMES):
            if _is_there(path) and (settings := _settings(Source.from_file(path), above)) is not None:
                return settings
        if _is_there(above / ".git"):
            break
    return Settings()


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a folder above that may not be entered
        return False


def read_settings(path: str | os.PathLike[str]) -> Settings:
    """The settings in the file at `path`; those of a `pyproject.toml` stand in `[tool.argmap]`.

    Raises:
        FileError: it cannot be read.
        UsageError: what it says is no setting. The message begins with its place, `file:line:column`.
    """
    file = Path(path)
    return _settings(Source.from_file(file), file.parent) or Settings()


def _settings(source: Source, folder: Path) -> Settings | None:
    table = source.table()
    if table is None:
        return None
    settings = Settings()
    for key, value in table.items():
        read = _KEYS.get(key)
        if read is None:
            raise source.wrong((key,), f"there is no setting `{key}`; {instead(key, _KEYS)}")
        settings = read(settings, source, value, folder)
    check_theme(settings, source)
    return settings


def _severity(settings: Settings, source: Source, value: object, _folder: Path) -> Settings:
    if not isinstance(value, Mapping):
        raise source.wrong(("severity",), "`severity` is a table of codes, each with a severity or `off`")
    levels: dict[str, Level] = {}
    for code, level in value.items():
        if code not in BY_CODE:
            raise source.wrong(("severity", code), f"there is no finding `{code}`; {instead(code, BY_CODE)}")
        choices = (*Severity, OFF)
        if level not in choices:
            raise source.wrong(("severity", code), f"`{code}` can be {listed(choices)}, not {quoted(level)}")
        levels[code] = OFF if level == OFF else Severity(level)
    return replace(settings, severity=MappingProxyType(levels))


def _text_limit(settings: Settings, source: Source, value: object, _folder: Path) -> Settings:
    if not isinstance(value, int) or isinstance(value, bool) or value < SHORTEST_LIMIT:
        expected = f"a whole number of characters, {SHORTEST_LIMIT} or more"
        raise source.wrong(("text-limit",), f"`text-limit` is {expected}, not {quoted(value)}")
    return replace(settings, text_limit=value)


def _roots(settings: Settings, source: Source, value: object, folder: Path) -> Settings:
    return replace(settings, roots=_folders("roots", source, value, folder))


def _sources(settings: Settings, source: Source, value: object, folder: Path) -> Settings:
    return replace(settings, sources=_folders("sources", source, value, folder))


def _folders(key: str, source: Source, value: object, folder: Path) -> tuple[Path, ...]:
    """The folders that the setting `key` names."""
    if not isinstance(value, list) or not all(isinstance(name, str) and name for name in value):
        raise source.wrong((key,), f"`{key}` is a list of folders, as seen from the settings file")
    folders = tuple(folder / name for name in value)
    for one in folders:
        if not one.is_dir():
            raise source.wrong((key,), f"there is no folder `{one}`")
    return folders


def _fail_on(settings: Settings, source: Source, value: object, _folder: Path) -> Settings:
    if value not in tuple(Severity):
        raise source.wrong(("fail-on",), f"`fail-on` can be {listed(Severity)}, not {quoted(value)}")
    return replace(settings, fail_on=Severity(str(value)))


_KEYS: Mapping[str, Callable[[Settings, Source, object, Path], Settings]] = {
    "fail-on": _fail_on,
    "horizon": horizon,
    "likelihood": likelihood,
    "roots": _roots,
    "severity": _severity,
    "sources": _sources,
    "text-limit": _text_limit,
    "theme": theme,
    "themes": themes,
}
