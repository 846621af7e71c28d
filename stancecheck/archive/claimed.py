"""A folder of tables for one run alone: no other run writes there, and no input lies there."""
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from time import monotonic, sleep

from .record import ArchiveError

PATIENCE = 5.0  # seconds; the processes of a run that was killed end within one
OFTEN = 0.1


@contextmanager
def claimed(folder: str) -> Iterator[None]:
    """Keep other runs out of a folder, which is there, until this is left or the process has ended; where the system can.

    Raises:
        ArchiveError: another run is at it.
    """
    try:
        import fcntl
    except ModuleNotFoundError:  # no Unix: nobody is kept out
        yield
        return
    place = os.open(folder, os.O_RDONLY)
    try:
        until = monotonic() + PATIENCE
        while True:
            try:
                fcntl.flock(place, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError as error:
                if monotonic() >= until:
                    raise ArchiveError(f"{folder}: another run is writing into it") from error
                sleep(OFTEN)
            except OSError:  # a file system that knows no locks
                break
        yield
    finally:
        os.close(place)


def keep_apart(paths: Sequence[str], folder: str) -> None:
    """Look whether the folder of the tables and the inputs are apart, so that no run reads what it writes.

    Raises:
        ArchiveError: one lies in the other; names both.
    """
    tables = os.path.realpath(folder)
    for path in paths:
        one = os.path.realpath(path)
        if one == tables or tables.startswith(os.path.join(one, "")) and os.path.isdir(one):
            raise ArchiveError(f"{folder}: it lies in the input {path}, which would read it; name a folder elsewhere")
        if one.startswith(os.path.join(tables, "")):
            raise ArchiveError(f"{path}: it lies in {folder}, where the tables go; name a folder elsewhere")
