"""A hash of what decides what is found, so that two runs can be compared."""
import hashlib
from functools import cache

from .. import __version__
from ..resources import read_text

DECIDING = ("lexicon/closed.tsv", "lexicon/cues.tsv", "lexicon/evaluative.tsv", "lexicon/evaluative_forms.tsv",
            "lexicon/nominals.tsv", "lexicon/words.txt", "tables/chunks.txt", "tables/complement.txt", "tables/nominal.txt",
            "tables/subject.txt")


@cache
def rules_sha256() -> str:
    """The hash of the version, which stands for the code, and of the largest lists and the grammar."""
    return hashlib.sha256("\0".join([__version__, *map(read_text, DECIDING)]).encode()).hexdigest()
