"""What folders leave out: by ignore files, by settings, and our own outputs."""
import os
from collections.abc import Callable, Iterable
from errno import EFBIG, EINVAL
from typing import TYPE_CHECKING, NamedTuple

from .files import read_regular

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

IGNORE_FILES = (".gitignore", ".stancecheckignore")
IGNORED = 256 * 1024  # bytes of an ignore file that are read: longer ones are failed inputs
LINES = 5000  # patterns of one: each is tried on each file


class Exclude(NamedTuple):
    """What folders and globs leave out: patterns, as in a `.gitignore` in the folder `base`, and paths (our own outputs).

    `near` gives base and patterns for the files of a folder, where folders differ.  `forced` says that files that are
    named are left out as well.  `here` are more patterns, as in a `.gitignore` in the folder that we are in.
    """

    base: str = ""
    patterns: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    near: Callable[[str], tuple[str, tuple[str, ...]]] | None = None
    forced: bool = False
    here: tuple[str, ...] = ()


NOTHING = Exclude()


def is_left_out(path: str, exclude: Exclude) -> bool:
    """Whether a file that is named is one that folders leave out, seen from the folder that we are in."""
    here, folder = os.getcwd(), os.path.dirname(os.path.abspath(path))
    top = here if folder == here or folder.startswith(here.rstrip(os.sep) + os.sep) else folder
    return Ignore(top, exclude).leaves_out_named(path)


class Ignore:
    """The ignore files above and below a folder; the one nearest to a file decides, its last line first."""

    def __init__(self, top: str, exclude: Exclude) -> None:
        self.specs: dict[str, list[GitIgnoreSpec]] = {}
        self.failed: list[OSError] = []
        self.entered: set[str] = set()
        self.top = top
        self.near = exclude.near
        self.excluding: dict[tuple[str, tuple[str, ...]], GitIgnoreSpec] = {}
        self.paths = frozenset(map(os.path.abspath, filter(None, exclude.paths)))
        if exclude.patterns and not exclude.near:
            self.specs[os.path.abspath(exclude.base)] = [spec_of(exclude.patterns)]
        if exclude.here:
            self.specs.setdefault(os.getcwd(), []).append(spec_of(exclude.here))
        above, folders = top, []
        while not os.path.exists(os.path.join(above, ".git")) and os.path.dirname(above) != above:
            above = os.path.dirname(above)
            folders.append(above)
        if os.path.exists(os.path.join(above, ".git")):
            for path in folders:
                self.enter(path)

    def enter(self, folder: str) -> None:
        """Read the ignore files of a folder, if it has any; those that can't be used are in `failed`."""
        if folder in self.entered:
            return
        self.entered.add(folder)
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
        if path.rstrip(os.sep) in self.paths or self.near and self.excludes(folder, path, name.endswith("/")):
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


    def leaves_out_named(self, path: str) -> bool:
        """The same of a file wherever it is, the ignore files on the way to it included."""
        folder, name = os.path.split(os.path.abspath(path))
        way = [folder]
        while len(way[-1]) > len(self.top):
            way.append(os.path.dirname(way[-1]))
        for one in reversed(way):
            self.enter(one)
        return self.leaves_out(folder, name)

    def excludes(self, folder: str, path: str, is_folder: bool) -> bool:
        """Whether the settings nearest to a file, or to what a folder is in, leave it out."""
        base, patterns = near = self.near(folder) if self.near else ("", ())
        if not patterns:
            return False
        if near not in self.excluding:
            self.excluding[near] = spec_of(patterns)
        return bool(self.excluding[near].check_file(os.path.relpath(path, base) + "/" * is_folder).include)


def spec_of(lines: Iterable[str]) -> "GitIgnoreSpec":
    """The patterns of an ignore file.

    Raises:
        ValueError: a line is no pattern.
    """
    from .patterns import patterns

    return patterns(lines)
