"""What a new project of maps begins with: a map, a text that it quotes, settings, and hooks."""

from __future__ import annotations

from argmap.start.begin import CONFIG, MAP, Start, begin, is_there, missing_source

__all__ = ["CONFIG", "MAP", "Start", "begin", "is_there", "missing_source"]
