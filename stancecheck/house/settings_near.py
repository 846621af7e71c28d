"""Finds the settings that hold in a folder."""
import os
from functools import cache

from ..inputs.files import SETTINGS, read_regular
from .settings import DEFAULTS, Settings, SettingsError

NAMES = ("stancecheck.toml", ".stancecheck.toml", "pyproject.toml")
OURS = b"stancecheck"  # what a pyproject.toml with our table has somewhere


@cache
def settings_near(folder: str) -> Settings:
    """The settings that hold in a folder: those of the nearest file, in it or above it.

    Raises:
        SettingsError: as `read_settings`.
    """
    folder = os.path.abspath(folder)
    while True:
        for name in NAMES:
            path = os.path.join(folder, name)
            if os.path.isfile(path) and (name != "pyproject.toml" or OURS in read(path)):
                from .settings_file import has_settings, read_settings

                if has_settings(path):
                    return read_settings(path)
        if os.path.dirname(folder) == folder:
            return DEFAULTS
        folder = os.path.dirname(folder)


def read(path: str) -> bytes:
    """A file, to see whether it has a table of ours without reading it as TOML.

    Raises:
        SettingsError: it can't be read.
    """
    try:
        return read_regular(path, SETTINGS)
    except OSError as error:
        raise SettingsError(f"{path}: {error.strerror}") from error
