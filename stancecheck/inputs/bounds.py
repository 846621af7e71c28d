"""How many marks a file may have: each tag, reference, escape and line costs memory, and a tree of millions takes gigabytes.

They are counted by the signs that begin them, before anything is read, so that a file of five million bytes is read within
400 MB or refused.  News has ten to a hundred marks to a thousand words; the caps let twenty times that in.
"""
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple, TypeVar

from .copies import Unreadable

Value = TypeVar("Value")


class Bound(NamedTuple):
    """The signs that begin the marks of a format, and how many of them a file may have."""

    signs: str
    most: int


BOUNDS = {  # of the readers of text; measured by `scripts/growth.py --memory`
    "webpage": Bound("<&", 100_000), "news": Bound("<&", 150_000), "ninjs": Bound("\\<&", 200_000),
    "markdown": Bound("\n*_`[<&\\|", 80_000), "mdx": Bound("\n*_`[<&\\|{", 80_000), "subtitles": Bound("\n<&[{", 200_000),
}
MAIL = Bound("<&\n=", 200_000)  # of its text, once more when the transfer encoding is undone
MOST = 200_000  # changes that are made in plain text, pieces of RTF


def bound(text: str, limits: Bound) -> None:
    """Nothing, for a text that has no more of some signs than we read.

    Raises:
        Unreadable: it has more.
    """
    if sum(map(text.count, limits.signs)) > limits.most:
        raise too_many(limits.most)


def at_most(values: Iterable[Value], most: int = MOST) -> Iterator[Value]:
    """The same values, one by one.

    Raises:
        Unreadable: behind the last that we read there is another.
    """
    rest = iter(values)
    yield from islice(rest, most)
    for _ in rest:
        raise too_many(most)


def too_many(most: int) -> Unreadable:
    """What is said of a file of more marks than we read."""
    return Unreadable("too-large", f"it has more than {most:,} marks (tags, references, escapes or lines)")
