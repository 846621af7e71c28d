"""Checks again whenever an input changes."""
import os
import sys
from collections.abc import Callable, Iterable
from datetime import datetime
from time import sleep

from ..inputs.find import STDIN, find

PAUSE = 0.3  # seconds between two looks


def watched(check: Callable[[], int], paths: Iterable[str]) -> int:
    """Check now, and again after each change of an input, until interrupted; gives 130.

    A change is another set of files, or another size or time of one.
    """
    paths = [path for path in paths if path != STDIN]
    while True:
        before = state(paths)
        if sys.stdout.isatty():
            sys.stdout.write("\x1b[2J\x1b[H")
        check()
        sys.stdout.flush()
        print(f"{datetime.now():%H:%M:%S} waiting for a change; Ctrl-C ends", file=sys.stderr, flush=True)
        try:
            while state(paths) == before:
                sleep(PAUSE)
        except KeyboardInterrupt:
            return 130


def state(paths: Iterable[str]) -> list[tuple[str, int, int]]:
    """Each input with its size and time."""
    found = []
    for one in find(paths):
        try:
            status = os.stat(one.path)
        except OSError:
            found.append((one.path, -1, -1))
        else:
            found.append((one.path, status.st_size, status.st_mtime_ns))
    return found
