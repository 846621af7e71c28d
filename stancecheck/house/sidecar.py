"""The file beside an article, `NAME.stancecheck.toml` (NAME with its suffix): what is let stand, and its sources."""
import os
from typing import Any

from ..inputs import Unreadable
from ..inputs.files import SETTINGS, SIDECAR, read_regular

KEYS = frozenset(("ignore", "sources"))


def sidecar_table(path: str) -> dict[str, Any]:
    """The table of the file beside an article; empty where there is none.

    Raises:
        Unreadable: it can't be read, or holds something else than `[[ignore]]` tables and `sources`.
    """
    sidecar = path + SIDECAR
    if not os.path.isfile(sidecar):
        return {}
    import tomllib  # few articles have one

    try:
        table = tomllib.loads(read_regular(sidecar, SETTINGS).decode("utf-8-sig"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Unreadable("bad-suppressions", f"{sidecar}: {error}") from error
    except (RecursionError, ValueError) as error:
        raise Unreadable("bad-suppressions", f"{sidecar}: it is nested too deeply, or holds too long a number") from error
    if not table or not set(table) <= KEYS or not isinstance(table.get("ignore", []), list):
        raise Unreadable("bad-suppressions", f"{sidecar}: it holds [[ignore]] tables and `sources`, and nothing else")
    return table


def sources_beside(path: str) -> tuple[str, ...]:
    """The sources that the file beside an article names: paths and globs, from the article's folder on.

    Raises:
        Unreadable: as `sidecar_table`; or `sources` is no list of paths below the article's folder.
    """
    listed = sidecar_table(path).get("sources", [])
    if not isinstance(listed, list) or not all(isinstance(one, str) and one for one in listed):
        raise Unreadable("bad-sources", f"{path + SIDECAR}: sources is a list of paths")
    folder = os.path.dirname(path)
    for one in listed:
        if not is_below(folder, one):
            raise Unreadable("bad-sources", f"{path + SIDECAR}: '{one}' is not below the article's folder")
    return tuple(os.path.join(folder, one) for one in listed)


def is_below(folder: str, path: str) -> bool:
    """Whether a path, from a folder on, stays in it, links followed; no tree that is checked may have other files shown."""
    top = os.path.realpath(folder or ".")
    return os.path.commonpath((top, os.path.realpath(os.path.join(top, path)))) == top
