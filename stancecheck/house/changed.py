"""Only what changed: the paragraphs of a file that its version in git's history does not have.

The version is that of the merge base: what a branch did not touch is old for it, whatever came to the other one since.  A
file that has another name there is compared with that one.  Git is asked for old texts and names and for nothing else
(`git.py`).
"""
import os
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from ..inputs import Unreadable, read_contents
from ..model import Finding, Span
from ..report.run import Input
from ..words.paragraphs import paragraphs
from .git import NoRevision, git, refusal
from .suppress import without

RENAMED = 0.5  # of the words, from which on a file that is gone is the one that is new: git's own measure
CANDIDATES = 64  # files that are gone, which are compared with one that is new
LISTED = 16 * 1024 * 1024  # bytes of the list of a commit's files


def commits_of(paths: Iterable[str], revision: str) -> dict[str, str]:
    """For each of these folders that there is, by its absolute path, the commit that a revision names in its repository.

    Raises:
        NoRevision: git does not know it, or is not there, or a folder is in no repository.
    """
    if not revision.strip():
        raise NoRevision("--diff needs a revision, and got an empty one")
    return {path: resolve(path, revision) for path in sorted(set(map(os.path.abspath, paths))) if os.path.isdir(path)}


def resolve(folder: str, revision: str) -> str:
    """The commit that a folder is compared with: the merge base of a revision (`main`, `main...HEAD`) and of `HEAD`.

    Where the two have none (a shallow clone, another history), it is the revision itself.

    Raises:
        NoRevision: the repository does not have it, or there is none.
    """
    if git(folder, 4096, "rev-parse", "--git-dir") is None:
        said = refusal(folder, "rev-parse", "--git-dir")
        raise NoRevision(f"git refuses {folder}, which --diff needs: {said}" if said else
                         f"{folder} is in no git repository, which --diff needs")
    old, dots, new = revision.partition("...")
    commit, here = commit_of(folder, old or "HEAD", revision), commit_of(folder, (dots and new) or "HEAD", revision)
    base = git(folder, 4096, "merge-base", "--end-of-options", commit, here)
    return base.decode().split()[0] if base and base.strip() else commit


def commit_of(folder: str, name: str, revision: str) -> str:
    """The commit of a name.

    Raises:
        NoRevision: there is none; says of which revision it is a part.
    """
    asked = "rev-parse", "--verify", "--end-of-options", f"{name}^{{commit}}"
    found = git(folder, 4096, *asked)
    if found is None:
        said = refusal(folder, *asked)
        raise NoRevision(f"git knows no revision '{revision}'" + (f": {said}" if said else ""))
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
        return renamed(path, commit, most)
    return paragraphs_of(data, path)


def paragraphs_of(data: bytes, path: str) -> Counter[str] | None:
    """How often a file has each paragraph, white space aside; None where it can't be read."""
    try:
        copies = read_contents(data, path).copies
    except Unreadable:
        return None
    return Counter(folded(copy.text[slice(*span)]) for copy in copies for span in paragraphs(copy.text))


def renamed(path: str, commit: str, most: int) -> Counter[str] | None:
    """The paragraphs of the file of a commit that is gone and most like a new one; None where half of its words differ."""
    try:
        with open(path, "rb") as file:
            new = paragraphs_of(file.read(most), path)
    except OSError:
        return None
    if not new:
        return None
    ending = os.path.splitext(path)[1]
    top, gone = gone_since(os.path.dirname(path), commit)
    best, share = None, RENAMED
    for name in sorted(gone, key=lambda name: os.path.splitext(name)[1] != ending)[:CANDIDATES]:
        data = git(top, most, "cat-file", "blob", f"{commit}:{name}")
        old = paragraphs_of(data, name) if data else None
        if old and (like := alike(old, new)) >= share:
            best, share = old, like
    return best


@lru_cache(maxsize=8)
def gone_since(folder: str, commit: str) -> tuple[str, tuple[str, ...]]:
    """The top of the repository of a folder, and the files of a commit that are not there any more, from the top on."""
    found = git(folder, 4096, "rev-parse", "--show-toplevel")
    listed = git(folder, LISTED, "ls-tree", "-r", "-z", "--name-only", "--full-tree", commit)
    if not found or not listed:
        return folder, ()
    top = os.fsdecode(found.rstrip(b"\r\n"))
    names = map(os.fsdecode, listed.rstrip(b"\0").split(b"\0"))
    return top, tuple(name for name in names if not os.path.lexists(os.path.join(top, name)))


def alike(old: Counter[str], new: Counter[str]) -> float:
    """The share of words in paragraphs that both files have, of the longer one."""
    def words(counted: Counter[str]) -> int:
        return sum(len(text.split()) * number for text, number in counted.items())

    return words(old & new) / max(words(old), words(new), 1)


def folded(text: str) -> str:
    """A text with white space runs as one space."""
    return " ".join(text.split())


