"""Finds the settings that hold in a folder."""
import os
from functools import cache

from ..inputs.files import SETTINGS, read_regular
from .settings import DEFAULTS, HouseSettings, SettingsError

SHARED = "pyproject.toml"
NAMES = ("stancecheck.toml", ".stancecheck.toml", SHARED)
OURS = b"stancecheck"  # what a pyproject.toml with our table has somewhere


@cache
def settings_near(folder: str) -> HouseSettings:
    """The settings that hold in a folder: those of the nearest file, in it or above it.

    Raises:
        SettingsError: as `read_settings`; or two files of a folder are for us, of which one would be passed over.
    """
    folder = os.path.abspath(folder)
    while True:
        paths = [os.path.join(folder, name) for name in NAMES]
        paths = [path for path in paths if os.path.isfile(path) and (not path.endswith(SHARED) or OURS in read(path))]
        if paths:
            from .settings_file import has_settings, read_settings

            paths = [path for path in paths if has_settings(path)]
            if len(paths) > 1:
                others = " and ".join(map(os.path.basename, paths[1:]))
                raise SettingsError(f"{paths[0]}: there are settings in {others} of the same folder, too; keep one of them")
            if paths:
                return read_settings(paths[0])
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
