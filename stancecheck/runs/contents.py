"""The bytes of an input, read whole and no more than are allowed."""
import os
import stat
import sys
from errno import EFBIG, EISDIR

from ..inputs import Unreadable
from ..inputs.files import read_regular
from ..inputs.find import STDIN, Found
from .streams import closed


def read_bytes(found: Found, most: int) -> bytes:
    """The bytes of an input.

    Raises:
        Unreadable: it can't be opened or read, or is longer than `most` bytes.
    """
    try:
        if found.path == STDIN:
            if sys.stdin is None:
                raise closed("input")
            data = sys.stdin.buffer.read(most + 1)
        else:
            data = read_named(found.path, most) if found.asked else read_regular(found.path, most)
    except FileNotFoundError as error:
        raise Unreadable("missing", "there is no such file") from error
    except OSError as error:
        if error.errno == EFBIG:
            raise Unreadable("too-large", f"it is longer than {most:,} bytes (max-bytes)") from error
        raise Unreadable("unreadable", error.strerror or "it can't be read") from error
    if len(data) > most:
        raise Unreadable("too-large", f"it is longer than {most:,} bytes (max-bytes)")
    return data


def read_named(path: str, most: int) -> bytes:
    """The first bytes of a file that was named itself, `most` and one; it may be a pipe, which is waited for.

    Raises:
        OSError: it can't be read, or is a folder.
    """
    with open(path, "rb") as file:
        if stat.S_ISDIR(os.fstat(file.fileno()).st_mode):
            raise OSError(EISDIR, "it is a folder", path)
        return file.read(most + 1)
