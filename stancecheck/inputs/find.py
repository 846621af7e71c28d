"""From what was asked for to files: folders, globs and standard input, in an order that stays the same."""
import os
from collections.abc import Iterable, Iterator
from errno import EFBIG, EINVAL
from glob import glob, has_magic
from typing import TYPE_CHECKING, NamedTuple

from ..inputs import READERS
from .files import read_regular

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

IGNORE_FILES = (".gitignore", ".stancecheckignore")
STDIN = "-"
IGNORED = 256 * 1024  # bytes of an ignore file that are read: longer ones are failed inputs
LINES = 5000  # patterns of one: each is tried on each file


class Found(NamedTuple):
    """An input: its path (`-` for standard input), and how it is called.

    `base` is the folder that it was found in, "" where it was named itself.  `reason` and `detail`
    say why it can't be read; "" where nothing is known against it.
    """

    path: str
    name: str
    base: str = ""
    reason: str = ""
    detail: str = ""


class Exclude(NamedTuple):
    """What folders leave out: patterns, as in a `.gitignore` in the folder `base`, and paths, as of our own outputs."""

    base: str = ""
    patterns: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()


NOTHING = Exclude()


def find(arguments: Iterable[str], stdin_name: str = "<stdin>", exclude: Exclude = NOTHING) -> list[Found]:
    """The inputs that the arguments name, each once, in the order of the arguments.

    In a folder these are the files whose names end as one of `READERS`, sorted by path, without
    what `.gitignore`, `.stancecheckignore` or `exclude` leave out; hidden folders and links to folders
    are not entered.  What is named itself is always read.
    """
    found: dict[str, Found] = {}
    for argument in arguments:
        for one in matches(argument, stdin_name, exclude):
            found.setdefault(os.path.normpath(one.path), one)
    return list(found.values())


def matches(argument: str, stdin_name: str, exclude: Exclude) -> Iterator[Found]:
    """The inputs of one argument."""
    if argument == STDIN:
        yield Found(STDIN, stdin_name)
    elif os.path.isdir(argument):
        yield from in_folder(argument, exclude)
    elif (problem := trouble(argument)) is None or problem[0] != "missing":
        yield Found(argument, shown(argument), "", *(problem or ()))
    elif has_magic(argument):
        paths = sorted(glob(argument, recursive=True))
        for path in paths:
            if os.path.isdir(path):
                yield from in_folder(path, exclude)
            else:
                yield Found(path, shown(path))
        if not paths:
            yield Found(argument, shown(argument), reason="missing", detail="no file matches")
    else:
        yield Found(argument, shown(argument), "", *problem)


def trouble(path: str) -> tuple[str, str] | None:
    """Why a file can't be looked at, as reason and detail; None where it is there."""
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return "missing", "there is no such file"
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        return "unreadable", getattr(error, "strerror", None) or str(error)
    return None


def in_folder(folder: str, exclude: Exclude) -> Iterator[Found]:
    """The articles below a folder, or the one failure of a folder without any."""
    top = os.path.abspath(folder)
    ignore = Ignore(top, exclude)
    failed: list[OSError] = []
    files: list[str] = []
    for path, folders, names in os.walk(top, onerror=failed.append):
        ignore.enter(path)
        folders[:] = [name for name in folders if name[0] != "." and not ignore.leaves_out(path, name + "/")]
        files.extend(os.path.join(path, name) for name in names if os.path.splitext(name)[1].lower() in READERS
                     and name[0] != "." and not ignore.leaves_out(path, name))
    for error in (*ignore.failed, *failed):
        one = os.path.normpath(os.path.join(folder, os.path.relpath(error.filename, top)))
        yield Found(one, shown(one), folder, "unreadable", error.strerror or "it can't be read")
    for path in sorted(files, key=lambda path: path.split(os.sep)):
        one = os.path.normpath(os.path.join(folder, os.path.relpath(path, top)))
        yield Found(one, shown(one), folder)
    if not files and not failed:
        yield Found(folder, shown(folder), reason="no-articles", detail="there is no article in this folder")


class Ignore:
    """The ignore files above and below a folder; the one nearest to a file decides, its last line first."""

    def __init__(self, top: str, exclude: Exclude) -> None:
        self.specs: dict[str, list[GitIgnoreSpec]] = {}
        self.failed: list[OSError] = []
        self.paths = frozenset(map(os.path.abspath, filter(None, exclude.paths)))
        if exclude.patterns:
            self.specs[os.path.abspath(exclude.base)] = [spec_of(exclude.patterns)]
        above, folders = top, []
        while not os.path.exists(os.path.join(above, ".git")) and os.path.dirname(above) != above:
            above = os.path.dirname(above)
            folders.append(above)
        if os.path.exists(os.path.join(above, ".git")):
            for path in folders:
                self.enter(path)

    def enter(self, folder: str) -> None:
        """Read the ignore files of a folder, if it has any; those that can't be used are in `failed`."""
        for name in IGNORE_FILES:
            path = os.path.join(folder, name)
            try:
                lines = read_regular(path, IGNORED).decode("utf-8", "surrogateescape").split("\n")
                if len(lines) > LINES:
                    raise OSError(EFBIG, f"it has more than {LINES:,} patterns", path)
                self.specs.setdefault(folder, []).append(spec_of(lines))
            except (FileNotFoundError, NotADirectoryError):
                continue
            except ValueError as error:
                self.failed.append(OSError(EINVAL, f"it has a line that is no pattern: {error}", path))
            except OSError as error:
                if not os.path.isdir(path):
                    self.failed.append(error)

    def leaves_out(self, folder: str, name: str) -> bool:
        """Whether a file (or a folder: then its name ends with `/`) is not wanted."""
        path = os.path.join(folder, name)
        if path.rstrip(os.sep) in self.paths:
            return True
        above = folder
        while self.specs:
            for spec in reversed(self.specs.get(above, ())):
                decided = spec.check_file(os.path.relpath(path, above) + "/" * name.endswith("/")).include
                if decided is not None:
                    return decided
            if os.path.dirname(above) == above:
                break
            above = os.path.dirname(above)
        return False


def spec_of(lines: Iterable[str]) -> "GitIgnoreSpec":
    """The patterns of an ignore file.

    Raises:
        ValueError: a line is no pattern.
    """
    from .patterns import patterns

    return patterns(lines)


def shown(path: str) -> str:
    """A path as results have it: with `/`, and with `\\xff` for a byte that is not UTF-8, so that no two are alike."""
    return os.fsencode(os.path.normpath(path)).decode("utf-8", "backslashreplace").replace(os.sep, "/")
