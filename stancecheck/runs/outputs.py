"""Where results go: standard output, and files that are written whole or not at all."""
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from errno import EACCES, EPERM, EROFS
from tempfile import TemporaryFile, mkstemp
from typing import TextIO

from ..report import format_of, writer
from ..report.run import Run
from ..report.style import colour_wanted
from .clock import TimeOver, time_limit
from .streams import closed


class Halted(Exception):
    """An interrupt that came while something was written; the text says what is missing."""


def tried(seconds: float, write: Callable[..., None], *arguments: object, **options: object) -> list[str]:
    """What is wrong with an output, where it can't be written, or not in so many seconds of work; the others still can.

    A reader that has closed its end wants no more, and nothing is wrong.
    """
    try:
        with time_limit(seconds, working=True):
            write(*arguments, **options)
    except BrokenPipeError:
        nobody_reads()
    except TimeOver:
        return [f"writing took longer than {seconds:g} seconds of work"]
    except (ValueError, OSError) as error:
        return [words_of(error)]
    return []


def words_of(error: Exception) -> str:
    """What an error says, without its number: the file, if there is one, and what is wrong with it."""
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename}: {error.strerror}" if error.filename else f"standard output: {error.strerror}"
    return str(error)


def nobody_reads() -> None:
    """Let what is still written to standard output go nowhere, without a word."""
    devnull = os.open(os.devnull, os.O_WRONLY)
    os.dup2(devnull, sys.stdout.fileno())
    os.close(devnull)


def standard_output() -> TextIO:
    """Standard output as UTF-8, whatever the locale says, so that results are the same everywhere.

    Raises:
        OSError: it is closed.
    """
    if sys.stdout is None:
        raise closed("output")
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    return sys.stdout


def write_standard(run: Run, name: str, **options: object) -> None:
    """Write a run to standard output, coloured where the format and the terminal can.

    Raises:
        Halted: an interrupt came meanwhile.
        OSError: it can't be written.
    """
    out = standard_output()
    if format_of(name).coloured:
        options["colour"] = colour_wanted(out, os.environ)
    try:
        writer(name)(run, out, **options)
        out.flush()
    except KeyboardInterrupt as error:
        raise Halted("interrupted: what was written to standard output is not complete") from error


def write_file(run: Run, name: str, path: str) -> None:
    """Write a run to a file, whole or not at all; `-` is standard output.

    Raises:
        Halted: an interrupt came meanwhile.
        OSError: the file can't be written.
    """
    if path == "-":
        write_standard(run, name)
        return
    with replacing(path) as out:
        writer(name)(run, out)


@contextmanager
def replacing(path: str) -> Iterator[TextIO]:
    """A file that takes the place of another when it is complete; special files are written as they are.

    Where its folder lets no file be made and the file itself may be written, as one that is mounted into a container, it
    is written at the end in one go.

    Raises:
        Halted: an interrupt came; the file is as it was.
        OSError: names the file that was asked for.
    """
    try:
        with draft_of(os.path.realpath(path)) as out:
            yield out
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OSError(error.errno, error.strerror or str(error), path) from error
    except KeyboardInterrupt as error:
        raise Halted(f"interrupted: {path} was not written") from error


@contextmanager
def draft_of(target: str) -> Iterator[TextIO]:
    """What becomes the file at a path that is no link."""
    if os.path.exists(target) and not os.path.isfile(target):
        with opened(target) as out:
            yield out
        return
    try:
        handle, draft = mkstemp(prefix=".stancecheck-", dir=os.path.dirname(target))
    except OSError as error:
        if error.errno not in (EACCES, EPERM, EROFS) or not (os.path.isfile(target) and os.access(target, os.W_OK)):
            raise
        with TemporaryFile("w+", encoding="utf-8", errors="backslashreplace", newline="") as out:
            yield out
            out.seek(0)
            with opened(target) as file:
                shutil.copyfileobj(out, file)
        return
    try:
        with opened(handle) as out:
            yield out
        os.chmod(draft, os.stat(target).st_mode & 0o777 if os.path.exists(target) else 0o666 & ~umask())
        os.replace(draft, target)
    except BaseException:
        with suppress(FileNotFoundError):  # it may be in its place already
            os.unlink(draft)
        raise


def opened(file: str | int) -> TextIO:
    """A file to write results to: UTF-8, and lines that end as they are."""
    return open(file, "w", encoding="utf-8", errors="backslashreplace", newline="")


def umask() -> int:
    """The mask of modes for new files."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
