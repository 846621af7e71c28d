"""Checks again whenever something changes that decides what is found, and only what changed.

That is an input, the file beside it, settings, ignore files, the baseline, and sources of quotations.
"""
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from time import sleep

from ..house.settings import SettingsError
from ..house.settings_near import NAMES, settings_near
from ..inputs.files import SIDECAR
from ..inputs.find import STDIN, find
from ..inputs.ignoring import IGNORE_FILES
from .memory import Signature, signature

PAUSE = 0.3  # seconds between two looks


def watched(check: Callable[[], int], paths: Iterable[str], *, config: str | None = None, baseline: str | None = None,
            against: Iterable[str] = ()) -> int:
    """Check now, and again after each change of what decides the result, until interrupted; gives 130.

    A change is another set of files, or another size or time of one.

    Args:
        check: does it, and says what is wrong.
        paths: files, folders, globs; standard input is not watched.
        config: the settings file for all articles, None where those near them hold, "" for none.
        baseline: None where the settings tell.
        against: the sources of quotations.
    """
    paths = [path for path in paths if path != STDIN]
    against = tuple(against)
    while True:
        before = state(paths, config, baseline, against)
        if sys.stdout.isatty():
            sys.stdout.write("\x1b[2J\x1b[H")
        check()
        sys.stdout.flush()
        print(f"{datetime.now():%H:%M:%S} waiting for a change; Ctrl-C ends", file=sys.stderr, flush=True)
        try:
            while state(paths, config, baseline, against) == before:
                sleep(PAUSE)
        except KeyboardInterrupt:
            return 130
        settings_near.cache_clear()


def state(paths: Sequence[str], config: str | None, baseline: str | None, against: Sequence[str]) -> list[Signature]:
    """Each file that decides the result, with its size and time."""
    found = [one.path for one in find(paths)]
    files = [*found, *(path + SIDECAR for path in found), *(one.path for one in find(against))]
    folders = {os.path.dirname(os.path.abspath(path)) for path in found} | {os.path.abspath(path) for path in paths}
    for folder in sorted(above(folders)):
        files += [os.path.join(folder, name) for name in (*NAMES, *IGNORE_FILES)]
    files += [config or "", baseline or "", *settled(folders if config is None else ())]
    return [signature(path) for path in files if path]


def above(folders: Iterable[str]) -> set[str]:
    """The folders, and all above them."""
    seen: set[str] = set()
    for folder in folders:
        while folder not in seen:
            seen.add(folder)
            folder = os.path.dirname(folder)
    return seen


def settled(folders: Iterable[str]) -> list[str]:
    """The files that settings near folders are from, those that they extend included, and their baselines."""
    files: set[str] = set()
    for folder in folders:
        try:
            settings = settings_near(folder)
        except SettingsError:
            continue  # what is wrong with them is told by the run
        files.update((*settings.files, settings.baseline))
    return sorted(files)
