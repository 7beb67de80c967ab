"""What a project decides for its maps: which findings matter, how much, and from where files may be read."""

from __future__ import annotations

from argmap.settings.reading import read_settings, settings_for
from argmap.settings.settings import OFF, Level, Settings

__all__ = ["OFF", "Level", "Settings", "read_settings", "settings_for"]
