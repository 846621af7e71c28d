"""Ranges of tokens and spans of code points, in a few bytes each: five megabytes of text may have a million of them."""
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, islice, pairwise, repeat
from operator import le, lshift, or_, sub
from typing import NamedTuple, overload

from ..model import made
from .spelling import spelt

BOLD = "**"


class Quote(NamedTuple):
    """A quotation: its tokens, marks included; `closed` is False where no closing mark came."""

    first: int
    last: int
    closed: bool


class Neighbours:
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


def unmarked(part: str) -> str:
    """A token without the marks of bold words before it: `** **Weaver`."""
    return part.replace(BOLD, "") if BOLD in part else part


class Words(Sequence[str]):
    """The tokens of a text, each cut out of it when it is asked for: what stands between the end before and its own."""

    __slots__ = ("ends", "text")

    def __init__(self, text: str, ends: Sequence[int]) -> None:
        self.text, self.ends = text, ends

    def __len__(self) -> int:
        return len(self.ends)

    @overload
    def __getitem__(self, token: int) -> str: ...
    @overload
    def __getitem__(self, token: slice) -> list[str]: ...

    def __getitem__(self, token: int | slice) -> str | list[str]:
        ends = self.ends
        if isinstance(token, slice):
            return [self[at] for at in range(*token.indices(len(ends)))]
        if token < 0:
            token += len(ends)
        return spelt(unmarked(self.text[ends[token - 1] if token else 0:ends[token]]))

    def __iter__(self) -> Iterator[str]:
        return (spelt(unmarked(self.text[start:end])) for start, end in pairwise(chain((0,), self.ends)))


class Starts:
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


class Quotes:
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
        return made(Quote, (self.firsts[number], self.lasts[number], self.closed[number] > 0))

    def __iter__(self) -> Iterator[Quote]:
        return map(made, repeat(Quote), zip(self.firsts, self.lasts, map(bool, self.closed)))

    def unclosed(self) -> list[Quote]:
        """Those that no mark closes."""
        return [self[number] for number, closed in enumerate(self.closed) if not closed]

    def between(self, start: int, stop: int) -> list[Quote]:
        """The quotations from one number to another, exclusive."""
        return [self[number] for number in range(start, stop)]

    def part(self, start: int, stop: int) -> "Quotes":
        """Those that start between two tokens, counted from the first of these."""
        found, first, last = Quotes(), bisect_left(self.firsts, start), bisect_left(self.firsts, stop)
        found.firsts.extend(map(sub, self.firsts[first:last], repeat(start)))
        found.lasts.extend(map(sub, self.lasts[first:last], repeat(start)))
        found.closed += self.closed[first:last]
        return found

    def start_between(self, start: int, stop: int) -> bool:
        """Whether one starts between two tokens."""
        return bisect_left(self.firsts, start) < bisect_left(self.firsts, stop)

    def written(self) -> tuple[bytes, bytes, bytes]:
        """All of them, as what can be compared and kept."""
        return self.firsts.tobytes(), self.lasts.tobytes(), bytes(self.closed)

    def holding(self, token: int) -> int:
        """The number of the quotation in which a token stands; -1 for none."""
        at = bisect_right(self.firsts, token) - 1
        return at if at >= 0 and token < self.lasts[at] else -1


def in_order(starts: Sequence[int], ends: Sequence[int]) -> Sequence[int]:
    """The numbers of spans by where they start, then where they end; where they come in order nothing is sorted."""
    keys = array("Q", map(or_, map(lshift, starts, repeat(32)), ends))
    numbers = range(len(keys))
    return numbers if all(map(le, keys, islice(keys, 1, None))) else sorted(numbers, key=keys.__getitem__)


class Spans:
    """Spans of code points, in order and apart: those that touch or overlap are one.

    It is made of their places, start and end of each, in any order.
    """

    __slots__ = ("ends", "starts")

    def __init__(self, places: Sequence[int]) -> None:
        self.starts, self.ends = array("I"), array("I")
        if not places:
            return
        starts, ends, reached = places[::2], places[1::2], -1
        for number in in_order(starts, ends):
            start, end = starts[number], ends[number]
            if start > reached:
                self.starts.append(start)
                self.ends.append(end)
                reached = end
            elif end > reached:
                self.ends[-1] = reached = end

    def __iter__(self) -> Iterator[tuple[int, int]]:
        return zip(self.starts, self.ends)

    def hold(self, place: int) -> bool:
        """Whether one of them holds a code point."""
        at = bisect_right(self.starts, place) - 1
        return at >= 0 and place < self.ends[at]


class Numbered:
    """Spans of code points that may hold each other, each with the number of what it belongs to.

    It is made of what has numbers, counted from 0: the spans of each, in any order.  `reached` is the furthest end of
    a span and of those before it.
    """

    __slots__ = ("ends", "numbers", "reached", "starts")

    def __init__(self, parts: Iterable[Sequence[tuple[int, int]]]) -> None:
        places, numbers = array("I"), array("I")
        for number, spans in enumerate(parts):
            places.extend(chain.from_iterable(spans))
            numbers.extend(repeat(number, len(spans)))
        if not numbers:
            self.starts = self.ends = self.numbers = self.reached = numbers
            return
        columns = places[::2], places[1::2], numbers
        order = in_order(*columns[:2])
        self.starts, self.ends, self.numbers = (array("I", map(column.__getitem__, order)) for column in columns)
        self.reached = array("I", accumulate(self.ends, max))

    def innermost(self, place: int, back: int) -> int | None:
        """The number of the last span to start before a code point that holds it, of so many; None where none does."""
        at = bisect_right(self.starts, place) - 1
        if at >= 0 and place < self.reached[at]:
            for number in range(at, max(at - back, -1), -1):
                if place < self.ends[number]:
                    return self.numbers[number]
        return None

    def holding(self, place: int, back: int) -> list[int]:
        """The numbers of those that hold a code point, of the last spans to start before it, of so many; the last first."""
        at = bisect_right(self.starts, place) - 1
        if at < 0 or place >= self.reached[at]:
            return []
        return [self.numbers[number] for number in range(at, max(at - back, -1), -1) if place < self.ends[number]]

    def meet(self, start: int, end: int) -> bool:
        """Whether one of them has a code point between two."""
        at = bisect_left(self.starts, end)
        return at > 0 and self.reached[at - 1] > start
