"""Only what changed: the paragraphs of a file that its version in git's history does not have.

Git is asked for the old text and for nothing else, so no diff driver, filter or attribute of the
tree that is checked has a say.
"""
import os
import subprocess
from collections import Counter
from collections.abc import Iterable

from ..inputs import Unreadable, read_contents
from ..model import Finding
from ..report.run import Input
from ..words.paragraphs import paragraphs
from .suppress import without


class NoRevision(ValueError):
    """There is no such revision, or no repository; the text says which."""


def only_changed(inputs: Iterable[Input], revision: str) -> list[Input]:
    """The inputs without findings in paragraphs that the revision has too, white space aside.

    A file that the revision does not have is new as a whole.

    Raises:
        NoRevision: git does not know it, or is not there.
    """
    inputs = list(inputs)
    folders: dict[str, str | None] = {}
    for item in inputs:
        folder = os.path.dirname(os.path.abspath(item.path))
        if item.article and os.path.isdir(folder) and folder not in folders:
            folders[folder] = resolve(folder, revision)
    return [only_new(item, folders) if item.article else item for item in inputs]


def only_new(item: Input, folders: dict[str, str | None]) -> Input:
    """An input without the findings in old paragraphs."""
    folder, name = os.path.split(os.path.abspath(item.path))
    commit = folders.get(folder)
    data = git(folder, "cat-file", "blob", f"{commit}:./{name}") if commit else None
    if data is None or item.article is None:
        return item
    try:
        copies = read_contents(data, item.path).copies
    except Unreadable:
        return item
    known = Counter(folded(copy.text[slice(*span)]) for copy in copies for span in paragraphs(copy.text))
    new = []
    for span in paragraphs(item.article.text):
        words = folded(item.article.text[slice(*span)])
        if known[words]:
            known[words] -= 1
        else:
            new.append(span)

    def is_old(finding: Finding, _: str) -> bool:
        return not any(span.start <= finding.span.start < span.end for span in new)

    return without(item, is_old, "")


def folded(text: str) -> str:
    """A text with white space runs as one space."""
    return " ".join(text.split())


def resolve(folder: str, revision: str) -> str | None:
    """The commit that a revision names in the repository of a folder; None where the folder is in none.

    Raises:
        NoRevision: the repository does not have it.
    """
    if git(folder, "rev-parse", "--git-dir") is None:
        raise NoRevision(f"{folder} is in no git repository, which --diff needs")
    found = git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if found is None:
        raise NoRevision(f"git knows no revision '{revision}'")
    return found.decode().strip()


def git(folder: str, *arguments: str) -> bytes | None:
    """What git prints, None where it fails.

    Raises:
        NoRevision: git is not installed.
    """
    try:
        done = subprocess.run(["git", "-c", "core.fsmonitor=false", *arguments], cwd=folder, capture_output=True,
                              stdin=subprocess.DEVNULL, check=False)
    except FileNotFoundError as error:
        raise NoRevision("--diff needs git, which is not installed") from error
    return done.stdout if done.returncode == 0 else None
