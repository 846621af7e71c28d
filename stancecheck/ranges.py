"""Ranges of tokens, kept in a few bytes each: a text of five megabytes may have a million of them."""
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import sub
from typing import NamedTuple


class Quote(NamedTuple):
    """A quotation: its tokens, marks included; `closed` is False where no closing mark came."""

    first: int
    last: int
    closed: bool


class Neighbours(Sequence[tuple[int, int]]):
    """Ranges (first, last), last exclusive, in order and without gaps: each one ends where the next one starts.

    `edges` has the first token of each, and the end of the last.
    """

    __slots__ = ("edges",)

    def __init__(self, edges: Iterable[int] = (0,)) -> None:
        self.edges = array("I", edges)

    def __len__(self) -> int:
        return len(self.edges) - 1

    def __getitem__(self, number: int) -> tuple[int, int]:
        if number < 0:
            number += len(self.edges) - 1
        return self.edges[number], self.edges[number + 1]

    def __iter__(self) -> Iterator[tuple[int, int]]:
        return pairwise(self.edges)

    def at(self, token: int) -> int:
        """The number of the range that holds a token; -1 before the first, and the last one's behind it."""
        return bisect_right(self.edges, token, 0, len(self.edges) - 1) - 1

    def starts(self, token: int) -> bool:
        """Whether a range starts at a token."""
        return self.edges[self.at(token)] == token


class Starts(Sequence[int]):
    """The offset of each token, worked out from where it ends and from its length."""

    __slots__ = ("ends", "words")

    def __init__(self, words: Sequence[str], ends: Sequence[int]) -> None:
        self.words, self.ends = words, ends

    def __len__(self) -> int:
        return len(self.ends)

    def __getitem__(self, token: int) -> int:
        return self.ends[token] - len(self.words[token])

    def __iter__(self) -> Iterator[int]:
        return map(sub, self.ends, map(len, self.words))


class Quotes(Sequence[Quote]):
    """Quotations in order, none within another: `firsts` and `lasts` have their tokens."""

    __slots__ = ("closed", "firsts", "lasts")

    def __init__(self) -> None:
        self.firsts, self.lasts, self.closed = array("I"), array("I"), bytearray()

    def add(self, first: int, last: int, closed: bool) -> None:
        """Put one behind the others."""
        self.firsts.append(first)
        self.lasts.append(last)
        self.closed.append(closed)

    def __len__(self) -> int:
        return len(self.firsts)

    def __getitem__(self, number: int) -> Quote:
        return Quote(self.firsts[number], self.lasts[number], self.closed[number] > 0)

    def __iter__(self) -> Iterator[Quote]:
        return map(Quote, self.firsts, self.lasts, map(bool, self.closed))

    def between(self, start: int, stop: int) -> list[Quote]:
        """The quotations from one number to another, exclusive."""
        return [self[number] for number in range(start, stop)]

    def holding(self, token: int) -> int:
        """The number of the quotation in which a token stands; -1 for none."""
        at = bisect_right(self.firsts, token) - 1
        return at if at >= 0 and token < self.lasts[at] else -1
