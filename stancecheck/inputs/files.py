"""Files of a tree that somebody else made: read only where they are regular, and only so much of them.

A pipe would be waited for without end, and a link to a device read without end.
"""
import os
import stat
from errno import EFBIG, EINVAL

SIDECAR = ".stancecheck.toml"  # the end of the name of a file beside an article
SETTINGS = 1024 * 1024  # bytes of a file of settings, patterns or suppressions; the largest that we know has 40,000


def read_regular(path: str, most: int) -> bytes:
    """The bytes of a regular file, or of what a link to one leads to.

    Raises:
        OSError: it can't be read, is no regular file (EINVAL), or is longer than `most` bytes (EFBIG); `strerror` says
            which, and `filename` has the path.
    """
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with open(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(EINVAL, "it is no regular file", path)
        data = file.read(most + 1)
    if len(data) > most:
        raise OSError(EFBIG, f"it is longer than {most:,} bytes", path)
    return data
