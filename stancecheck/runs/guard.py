"""What may be written where: never over an input, never two results into one file, never where a tree leads us.

Paths are compared by what they lead to.  An input is known by its device and number, so by any of its names; what does not
exist yet can be no input.
"""
import os
import re
import stat
from collections.abc import Iterable, Sequence

from ..house.settings_near import NAMES
from ..inputs import READERS
from ..inputs.files import SIDECAR
from ..inputs.find import STDIN, Found
from ..inputs.ignoring import IGNORE_FILES

STANDARD = "-"
SUMMARY = re.compile(r"\n?(?:[\d,]+ findings? \(|no findings in )[^\n]*\n\Z")
OPENINGS = {  # how our own results begin, by format: such a file may be an output again
    "json": '{"type":"report"', "jsonl": '{"type":"run"', "csv": '"kind","path","line",',
    "html": "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=",
    "junit": '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="stancecheck"',
    "gitlab": '[\n{"check_name"', "rdjson": '{"source": {"name": "stancecheck"', "sarif": '{"$schema": "https://json.schema',
}
LONGEST = 4096  # characters of a summary, at most


class Clash(ValueError):
    """Something would be written where it must not; the text says what and where."""


class Outputs:
    """The files that a run writes, each looked at before anything is written.

    `folders` are those that are read: links in them are somebody else's, and are not followed.
    """

    def __init__(self, inputs: Iterable[str], folders: Iterable[str]) -> None:
        self.inputs = dict(filter(None, map(known, inputs)))
        self.folders = {os.path.abspath(folder) for folder in folders}
        self.taken: dict[object, str] = {}

    def take(self, path: str) -> None:
        """Let a path be an output.

        Raises:
            Clash: it is an input, a file of settings, an output already, or a link within a folder that is read.
        """
        if path == STANDARD:
            self.take_once("standard output", "standard output")
            return
        target = os.path.realpath(path)
        if os.path.exists(target) and not os.path.isfile(target):
            return  # a device or a pipe keeps nothing; a folder can't be opened, which is told
        if os.path.basename(target) in (*NAMES, *IGNORE_FILES) or target.endswith(SIDECAR):
            raise Clash(f"{path} has the name of a settings file: write to another one")
        identity = known(path)
        if identity and identity[0] in self.inputs:
            raise Clash(f"{path} is the input {self.inputs[identity[0]]}: write to another file")
        self.take_once(target, path)
        if link := self.link_above(path):
            raise Clash(f"{link} is a link in a folder that is read: write to a place that no link of it leads to")

    def take_once(self, key: object, name: str) -> None:
        """Note that something is written to.

        Raises:
            Clash: it is already.
        """
        if key in self.taken:
            raise Clash(f"two results would be written to {name}" + (
                "" if name == self.taken[key] else f", which is {self.taken[key]}, too"))
        self.taken[key] = name

    def link_above(self, path: str) -> str | None:
        """The link on the way to a path that stands within a folder that is read."""
        here = os.path.abspath(path)
        while os.path.dirname(here) != here:
            if os.path.islink(here) and any(is_below(here, folder) for folder in self.folders):
                return os.path.relpath(here)
            here = os.path.dirname(here)
        return None


def known(path: str) -> tuple[tuple[int, int], str] | None:
    """What a file that exists is known by, however it is called, and its path; None where there is none."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return None
    return ((status.st_dev, status.st_ino), path) if stat.S_ISREG(status.st_mode) else None


def is_below(path: str, folder: str) -> bool:
    """Whether an absolute path is in a folder, or in one in it."""
    return path.startswith(folder.rstrip(os.sep) + os.sep)


def outputs_of(found: Sequence[Found], paths: Iterable[str], more: Iterable[str]) -> Outputs:
    """The outputs of a run over these inputs; `paths` were named, `more` are other files that it reads."""
    folders = {one.base or os.path.dirname(one.path) or os.curdir for one in found if one.path != STDIN}
    folders.update(path for path in paths if os.path.isdir(path))
    return Outputs([*(one.path for one in found if one.path != STDIN), *filter(None, more)], folders)


def look_for_articles(targets: Iterable[tuple[str, str]], paths: Iterable[str]) -> None:
    """Look whether a named output is a file that stands in a folder to be read and was not written by us.

    As an output it is left out of the folder, so it would be lost unread.

    Args:
        targets: format and path of each output.
        paths: that were named to be read.

    Raises:
        Clash: it may be an article.
    """
    folders = [os.path.realpath(path) for path in paths if path != STDIN and os.path.isdir(path)]
    for name, path in targets:
        target = os.path.realpath(path)
        if os.path.splitext(target)[1].lower() in READERS and any(is_below(target, folder) for folder in folders) \
                and os.path.isfile(target) and not is_ours(target, name):
            raise Clash(f"{path} stands in a folder that is read and is no result of ours: write to another file")


def is_ours(path: str, name: str) -> bool:
    """Whether a file looks like a result in a format: by its beginning, or where people read it by its summary."""
    try:
        with open(path, encoding="utf-8", newline="") as file:
            start = file.read(LONGEST)
            if not start or name in OPENINGS and start.startswith(OPENINGS[name]):
                return True
            file.seek(max(os.path.getsize(path) - LONGEST, 0))
            return name in ("text", "concise") and SUMMARY.search(file.read()) is not None
    except (OSError, ValueError):
        return False
