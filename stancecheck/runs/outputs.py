"""Where results go: standard output, and files that are written whole or not at all."""
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from ..report import writer
from ..report.run import Run
from ..report.style import colour_wanted

COLOURED = frozenset(("text", "concise", "explain"))


def standard_output() -> TextIO:
    """Standard output as UTF-8, whatever the locale says, so that results are the same everywhere."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    return sys.stdout


def write_standard(run: Run, name: str, **options: object) -> None:
    """Write a run to standard output, coloured where the format and the terminal can."""
    out = standard_output()
    if name in COLOURED:
        options["colour"] = colour_wanted(out, os.environ)
    writer(name)(run, out, **options)
    out.flush()


def write_file(run: Run, name: str, path: str) -> None:
    """Write a run to a file, whole or not at all; `-` is standard output.

    Raises:
        OSError: the file can't be written.
    """
    if path == "-":
        write_standard(run, name)
        return
    with replacing(path) as out:
        writer(name)(run, out)


@contextmanager
def replacing(path: str) -> Iterator[TextIO]:
    """A file that takes the place of another when it is complete; special files are written as they are."""
    target = os.path.realpath(path)
    if os.path.exists(target) and not os.path.isfile(target):
        with open(target, "w", encoding="utf-8", errors="backslashreplace", newline="") as out:
            yield out
        return
    from tempfile import mkstemp

    handle, draft = mkstemp(prefix=".stancecheck-", dir=os.path.dirname(target))
    try:
        with open(handle, "w", encoding="utf-8", errors="backslashreplace", newline="") as out:
            yield out
        os.chmod(draft, os.stat(target).st_mode & 0o777 if os.path.exists(target) else 0o666 & ~umask())
        os.replace(draft, target)
    except BaseException:
        os.unlink(draft)
        raise


def umask() -> int:
    """The mask of modes for new files."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
