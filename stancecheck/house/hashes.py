"""A hash of what decides what is found, so that two runs can be compared."""
import hashlib
from collections.abc import Iterable
from functools import cache

from .. import __version__
from ..inputs import reader_of
from ..resources import read_text

DECIDING = ("lexicon/closed.tsv", "lexicon/cues.tsv", "lexicon/evaluative.tsv", "lexicon/evaluative_forms.tsv",
            "lexicon/nominals.tsv", "lexicon/words.txt", "tables/chunks.txt", "tables/complement.txt", "tables/nominal.txt",
            "tables/subject.txt")
LIBRARIES = {"webpage": "trafilatura", "markdown": "markdown-it-py", "mdx": "markdown-it-py"}  # they choose what is read


@cache
def rules_sha256(libraries: tuple[str, ...] = ()) -> str:
    """The hash of the version, which stands for the code, of the largest lists and the grammar, and of these libraries."""
    return hashlib.sha256("\0".join([__version__, *map(read_text, DECIDING), *libraries]).encode()).hexdigest()


def libraries_of(names: Iterable[str]) -> tuple[str, ...]:
    """The libraries that decide what is read of files of these names, each with its version, in order."""
    needed = {LIBRARIES[reader] for reader in map(reader_of, names) if reader in LIBRARIES}
    if not needed:
        return ()
    from importlib.metadata import PackageNotFoundError, version

    found = []
    for name in sorted(needed):
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            found.append(f"{name} (not installed)")
    return tuple(found)
