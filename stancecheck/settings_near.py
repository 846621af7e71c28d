"""Finds the settings that hold in a folder."""
import os
from functools import cache

from .settings import DEFAULTS, Settings

NAMES = ("stancecheck.toml", ".stancecheck.toml", "pyproject.toml")


@cache
def settings_near(folder: str) -> Settings:
    """The settings that hold in a folder: those of the nearest file, in it or above it.

    Raises:
        SettingsError: as `read_settings`.
    """
    from .settings_file import has_settings, read_settings

    folder = os.path.abspath(folder)
    while True:
        for name in NAMES:
            path = os.path.join(folder, name)
            if os.path.isfile(path) and (name != "pyproject.toml" or has_settings(path)):
                return read_settings(path)
        if os.path.dirname(folder) == folder:
            return DEFAULTS
        folder = os.path.dirname(folder)
