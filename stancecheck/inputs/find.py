"""From what was asked for to files: folders, globs and standard input, in an order that stays the same."""
import os
from collections.abc import Iterable, Iterator
from glob import glob, has_magic
from typing import TYPE_CHECKING, NamedTuple

from ..inputs import READERS

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

IGNORE_FILES = (".gitignore", ".stancecheckignore")
STDIN = "-"


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
    elif os.path.lexists(argument):
        yield Found(argument, shown(argument))
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
        yield Found(argument, shown(argument), reason="missing", detail="there is no such file")


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
    for error in failed:
        yield Found(error.filename, shown(error.filename), folder, "unreadable", error.strerror or "it can't be read")
    for path in sorted(files, key=lambda path: path.split(os.sep)):
        one = os.path.normpath(os.path.join(folder, os.path.relpath(path, top)))
        yield Found(one, shown(one), folder)
    if not files and not failed:
        yield Found(folder, shown(folder), reason="no-articles", detail="there is no article in this folder")


class Ignore:
    """The ignore files above and below a folder; the one nearest to a file decides, its last line first."""

    def __init__(self, top: str, exclude: Exclude) -> None:
        self.specs: dict[str, list[GitIgnoreSpec]] = {}
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
        """Read the ignore files of a folder, if it has any."""
        for name in IGNORE_FILES:
            try:
                with open(os.path.join(folder, name), encoding="utf-8", errors="surrogateescape") as file:
                    self.specs.setdefault(folder, []).append(spec_of(file.read().splitlines()))
            except (FileNotFoundError, IsADirectoryError):
                continue

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
    """The patterns of an ignore file."""
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(lines)


def shown(path: str) -> str:
    """A path as it is written in results: with `/`, and with a mark for bytes that are not UTF-8."""
    return os.fsencode(os.path.normpath(path)).decode("utf-8", "replace").replace(os.sep, "/")
