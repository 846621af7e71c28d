"""Standard streams that may be closed: results then have nowhere to go, which is said; all else is done without them."""
import os
import sys
from errno import EBADF


def open_all() -> None:
    """Open what of the standard streams is closed, so that no file of ours takes a number of theirs.

    `sys.stdin` and `sys.stdout` stay None where they were closed, for those who want them; `sys.stderr` swallows all.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDONLY if number == 0 else os.O_WRONLY)  # the lowest free number is this one
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115  (it lasts as long as we do)


def closed(name: str) -> OSError:
    """What is wrong with a closed standard stream."""
    return OSError(EBADF, f"standard {name} is closed")


def say(words: str) -> None:
    """Write to standard output, at once.

    Raises:
        OSError: it is closed, or can't be written.
    """
    if sys.stdout is None:
        raise closed("output")
    sys.stdout.write(words)
    sys.stdout.flush()
