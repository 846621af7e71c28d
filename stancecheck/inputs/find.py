"""From what was asked for to files: folders, globs and standard input, in an order that stays the same."""
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from glob import glob, has_magic
from typing import Literal, NamedTuple

from ..inputs import READERS
from .files import SIDECAR
from .ignoring import NOTHING, Exclude, Ignore, is_left_out

STDIN = "-"
BASELINE = "stancecheck-baseline.json"  # what a baseline is called where nobody says otherwise
OURS = frozenset(("stancecheck.toml", "pyproject.toml", BASELINE))
NAMED = 6  # endings of passed over files that are named; the rest is counted together


class Found(NamedTuple):
    """An input: its path (`-` for standard input), and how it is called.

    `base` is the folder that it was found in, "" where it was named itself or by a glob.  `reason` and `detail`
    say why it can't be read, "" where nothing is known against it, and `status` whether that is a failure.  What is
    not `asked` for by its own name may be no article at all.
    """

    path: str
    name: str
    base: str = ""
    reason: str = ""
    detail: str = ""
    status: Literal["failed", "skipped"] = "failed"
    asked: bool = True


def find(arguments: Iterable[str], stdin_name: str = "<stdin>", exclude: Exclude = NOTHING) -> list[Found]:
    """The inputs that the arguments name, each file once, in the order of the arguments.

    In a folder these are the files whose names end as one of `READERS`, sorted by path, without
    what `.gitignore`, `.stancecheckignore` or `exclude` leave out; hidden folders and links to folders
    are not entered.  Files of other kinds are counted in one input that is skipped.  Globs leave out the same, and
    read files of other kinds where they name the ending.  What is named itself is always read, unless `forced`.
    """
    found: dict[str, Found] = {}
    for argument in arguments:
        for one in matches(argument, stdin_name, exclude):
            known = found.setdefault(os.path.abspath(one.path) if one.path != STDIN else STDIN, one)
            if one.asked and not known.asked and not one.reason:
                found[os.path.abspath(one.path)] = one._replace(base=known.base)
    return list(found.values())


def matches(argument: str, stdin_name: str, exclude: Exclude) -> Iterator[Found]:
    """The inputs of one argument."""
    if argument == STDIN:
        left_out = exclude.forced and is_left_out(stdin_name, exclude)
        yield excluded(STDIN, stdin_name) if left_out else Found(STDIN, stdin_name)
    elif os.path.isdir(argument):
        yield from in_folder(argument, exclude)
    elif (problem := trouble(argument)) is None or problem[0] != "missing":
        if problem:
            yield Found(argument, shown(argument), "", *problem)
        elif exclude.forced and is_left_out(argument, exclude):
            yield excluded(argument, shown(argument))
        else:
            yield Found(argument, shown(argument), asked=not exclude.forced)
    elif has_magic(argument):
        yield from in_glob(argument, exclude)
    else:
        yield Found(argument, shown(argument), "", *problem)


def in_glob(argument: str, exclude: Exclude) -> Iterator[Found]:
    """The inputs that a glob matches, without what folders leave out."""
    paths = sorted(glob(argument, recursive=True))
    start = os.path.abspath(argument)
    while has_magic(start):
        start = os.path.dirname(start)
    ignore = Ignore(start, exclude)
    ending = os.path.splitext(os.path.basename(argument))[1]
    by_ending = has_magic(ending) or not ending
    passed: Counter[str] = Counter()
    left = 0
    for path in paths:
        if os.path.isdir(path):
            if os.path.basename(argument) != "**":
                yield from in_folder(path, exclude)
        elif ignore.leaves_out_named(path):
            left += 1
        elif by_ending and not is_readable(path):
            passed[kind_of(path)] += not is_ours(os.path.basename(path))
        else:
            yield Found(path, shown(path), asked=False)
    yield from passed_over(argument, shown(argument), passed)
    if not paths:
        yield Found(argument, shown(argument), reason="missing", detail="no file matches")
    elif left == len(paths):
        yield excluded(argument, shown(argument))


def excluded(path: str, name: str) -> Found:
    """An input that is left out as a whole."""
    return Found(path, name, "", "excluded", "`exclude` or an ignore file leaves it out", "skipped", False)


def passed_over(path: str, name: str, kinds: Counter[str]) -> Iterator[Found]:
    """One input that counts the files of other kinds, none where there are none."""
    if total := kinds.total():
        most = sorted(kinds.items(), key=lambda pair: (-pair[1], pair[0]))
        listed = [f"{number:,} {kind}" for kind, number in most[:NAMED]]
        if more := sum(number for _, number in most[NAMED:]):
            listed.append(f"{more:,} others")
        files = "files are" if total > 1 else "file is"
        detail = f"{total:,} {files} of another kind: {', '.join(listed)}"
        yield Found(os.path.join(path, "*"), name, "", "other-kinds", detail, "skipped", False)


def is_readable(name: str) -> bool:
    """Whether a name ends as those that we read in folders, and is none of ours."""
    return os.path.splitext(name)[1].lower() in READERS and not is_ours(os.path.basename(name))


def is_ours(name: str) -> bool:
    """Whether a file is a settings file, a baseline, or stands beside an article."""
    return name in OURS or name.endswith(SIDECAR)


def kind_of(name: str) -> str:
    """The ending of a file, as people say it."""
    return os.path.splitext(name)[1].lower() or "without an ending"


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
    """The articles below a folder, what it has besides, or the one failure of a folder without any."""
    top = os.path.abspath(folder)
    ignore = Ignore(top, exclude)
    failed: list[OSError] = []
    files: list[str] = []
    alone: list[str] = []
    passed: Counter[str] = Counter()
    left = 0

    def relative(path: str) -> str:
        return os.path.normpath(os.path.join(folder, os.path.relpath(path, top)))

    for path, folders, names in os.walk(top, onerror=failed.append):
        ignore.enter(path)
        seen = [name for name in folders if name[0] != "."]
        folders[:] = [name for name in seen if not ignore.leaves_out(path, name + "/")]
        left += len(seen) - len(folders)
        there = set(names)
        for name in names:
            if name[0] == ".":
                continue
            if ignore.leaves_out(path, name):
                left += 1
            elif is_readable(name):
                files.append(os.path.join(path, name))
            elif name.endswith(SIDECAR):
                alone += [os.path.join(path, name)] * (name.removesuffix(SIDECAR) not in there)
            elif not is_ours(name) and os.path.isfile(os.path.join(path, name)):
                passed[kind_of(name)] += 1
    for error in (*ignore.failed, *failed):
        one = relative(error.filename)
        yield Found(one, shown(one), folder, "unreadable", error.strerror or "it can't be read")
    for path in sorted(files, key=lambda path: path.split(os.sep)):
        one = relative(path)
        yield Found(one, shown(one), folder, asked=False)
    for path in sorted(alone):
        one = relative(path)
        detail = f"there is no {os.path.basename(path).removesuffix(SIDECAR)} beside it"
        yield Found(one, shown(one), folder, "orphaned", detail, "skipped", False)
    yield from passed_over(folder, shown(folder), passed)
    if not files and not failed:
        if left:
            yield excluded(folder, shown(folder))
        else:
            yield Found(folder, shown(folder), reason="no-articles", detail="there is no article in this folder")


def shown(path: str) -> str:
    """A path as results have it: with `/`, and with `\\xff` for a byte that is not UTF-8, so that no two are alike."""
    return os.fsencode(os.path.normpath(path)).decode("utf-8", "backslashreplace").replace(os.sep, "/")
