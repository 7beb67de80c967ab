"""What a project decides for its maps: which findings matter, how much, and from where files may be read."""

from __future__ import annotations

from argmap.settings.reading import read_settings, settings_for
from argmap.settings.settings import OFF, Level, Settings
from argmap.settings.theme import HouseTheme

__all__ = ["OFF", "HouseTheme", "Level", "Settings", "read_settings", "settings_for"]
