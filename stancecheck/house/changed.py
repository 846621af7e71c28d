"""Only what changed: the paragraphs of a file that its version in git's history does not have.

Git is asked for the old text and for nothing else, and it runs and fetches nothing for it: no diff driver, filter, hook or
attribute of the tree that is checked has a say, nor does its `.git/config`, by which git would fetch an object that is not
there with whatever command it names.
"""
import os
import shutil
import subprocess
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from ..inputs import Unreadable, read_contents
from ..model import Finding, Span
from ..report.run import Input
from ..words.paragraphs import paragraphs
from .suppress import without

ALONE = {"GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0",
         "GIT_NO_REPLACE_OBJECTS": "1"}


class NoRevision(ValueError):
    """There is no such revision, or no repository; the text says which."""


def commits_of(paths: Iterable[str], revision: str) -> dict[str, str]:
    """For each of these folders that there is, by its absolute path, the commit that a revision names in its repository.

    Raises:
        NoRevision: git does not know it, or is not there, or a folder is in no repository.
    """
    if not revision.strip():
        raise NoRevision("--diff needs a revision, and got an empty one")
    return {path: resolve(path, revision) for path in sorted(set(map(os.path.abspath, paths))) if os.path.isdir(path)}


def resolve(folder: str, revision: str) -> str:
    """The commit that a revision names in the repository of a folder.

    Raises:
        NoRevision: the repository does not have it, or there is none.
    """
    if git(folder, 4096, "rev-parse", "--git-dir") is None:
        raise NoRevision(f"{folder} is in no git repository, which --diff needs")
    found = git(folder, 4096, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if found is None:
        raise NoRevision(f"git knows no revision '{revision}'")
    return found.decode().strip()


def only_new(item: Input, path: str, commit: str, most: int) -> Input:
    """An input without findings in paragraphs that its file has in a commit too, white space aside.

    A file that the commit does not have, or of which it has more than `most` bytes, is new as a whole.

    Raises:
        NoRevision: git is not there.
    """
    known = old_paragraphs(os.path.abspath(path), commit, most)
    if item.article is None or known is None:
        return item
    text, seen = item.article.text, Counter[str]()
    new: list[Span] = []
    for span in paragraphs(text):
        words = folded(text[slice(*span)])
        seen[words] += 1
        if seen[words] > known[words]:
            new.append(span)
    starts = [span.start for span in new]

    def is_old(finding: Finding, _: str) -> bool:
        at = bisect_right(starts, finding.span.start) - 1
        return at < 0 or finding.span.start >= new[at].end

    return without(item, is_old, "")


@lru_cache(maxsize=1)
def old_paragraphs(path: str, commit: str, most: int) -> Counter[str] | None:
    """How often a file has each paragraph in a commit; None where it is not there or can't be read."""
    folder, name = os.path.split(path)
    data = git(folder, most, "cat-file", "blob", f"{commit}:./{name}")
    if data is None:
        return None
    try:
        copies = read_contents(data, path).copies
    except Unreadable:
        return None
    return Counter(folded(copy.text[slice(*span)]) for copy in copies for span in paragraphs(copy.text))


def folded(text: str) -> str:
    """A text with white space runs as one space."""
    return " ".join(text.split())


def git(folder: str, most: int, *arguments: str) -> bytes | None:
    """What git prints; None where it fails, or prints more than `most` bytes.

    Raises:
        NoRevision: git is not installed.
    """
    command = [executable(), "-C", folder, "-c", "core.fsmonitor=false", "-c", "protocol.allow=never", *arguments]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_TRACE")} | ALONE
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL,
                          env=environment) as started:
        try:
            assert started.stdout is not None
            data = started.stdout.read(most + 1)
            if len(data) > most:
                started.kill()
        except BaseException:
            started.kill()
            raise
    return data if started.returncode == 0 and len(data) <= most else None


def executable() -> str:
    """Where git is; folders of the search path that are relative, and so may be in the tree that is checked, don't count.

    Raises:
        NoRevision: git is not installed.
    """
    path = os.pathsep.join(folder for folder in os.environ.get("PATH", os.defpath).split(os.pathsep) if os.path.isabs(folder))
    found = shutil.which("git", path=path)
    if found is None:
        raise NoRevision("--diff needs git, which is not installed")
    return found
