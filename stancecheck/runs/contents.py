"""The bytes of an input, read whole and no more than are allowed."""
import os
import stat
import sys

from ..inputs import Unreadable
from ..inputs.find import STDIN, Found


def read_bytes(found: Found, most: int) -> bytes:
    """The bytes of an input.

    Raises:
        Unreadable: it can't be opened or read, or is longer than `most` bytes.
    """
    try:
        if found.path == STDIN:
            data = sys.stdin.buffer.read(most + 1)
        else:
            with open(found.path, "rb") as file:
                if stat.S_ISDIR(os.fstat(file.fileno()).st_mode):
                    raise IsADirectoryError(21, "it is a folder")
                data = file.read(most + 1)
    except FileNotFoundError as error:
        raise Unreadable("missing", "there is no such file") from error
    except OSError as error:
        raise Unreadable("unreadable", error.strerror or "it can't be read") from error
    if len(data) > most:
        raise Unreadable("too-large", f"it is longer than {most:,} bytes (max-bytes)")
    return data
