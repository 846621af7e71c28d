"""The attributions of a text that has very many of them, in some fifty bytes each.

Made out of their parts, a hundred thousand would take tens of megabytes.  Packed they are a sequence as the
tuple of them would be, and equal to it; each is made when it is asked for.
"""
from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Generic, TypeVar, overload

from .model import Attribution, Span, Speaker, Unparsed, made

Value = TypeVar("Value")
NOT_NESTED = -1
ENCODING = "utf-8", "surrogatepass"  # of any text that there is


class Packed(Sequence[Value], Generic[Value]):
    """Values in columns: what the other sequences of this module have in common."""

    __slots__ = ()

    def one(self, number: int) -> Value:
        """The value with a number, counted from 0."""
        raise NotImplementedError

    @overload
    def __getitem__(self, number: int) -> Value: ...
    @overload
    def __getitem__(self, number: slice) -> tuple[Value, ...]: ...

    def __getitem__(self, number: int | slice) -> Value | tuple[Value, ...]:
        numbers = range(len(self))[number]
        return self.one(numbers) if isinstance(numbers, int) else tuple(map(self.one, numbers))

    def __iter__(self) -> Iterator[Value]:
        return map(self.one, range(len(self)))

    def __eq__(self, other: Any) -> bool:
        if not isinstance(other, (tuple, Packed)):
            return NotImplemented
        return len(self) == len(other) and all(one == another for one, another in zip(self, other))

    __hash__ = None


class Pieces:
    """Byte strings, one behind the other."""

    __slots__ = ("edges", "whole")

    def __init__(self) -> None:
        self.whole, self.edges = bytearray(), array("I", [0])

    def append(self, piece: bytes) -> None:
        """Put one behind the others."""
        self.whole += piece
        self.edges.append(len(self.whole))

    def __getitem__(self, number: int) -> bytes:
        return bytes(self.whole[self.edges[number]:self.edges[number + 1]])


class Attributions(Packed[Attribution]):
    """Attributions in document order; what many of them have alike, but for the speakers' names, is kept once."""

    __slots__ = ("alike", "known", "names", "nested", "places")

    def __init__(self, attributions: Iterable[Attribution] = ()) -> None:
        self.places, self.names, self.nested = Pieces(), Pieces(), array("i")
        self.alike, self.known = [], {}
        self.extend(attributions)

    def extend(self, attributions: Iterable[Attribution]) -> None:
        """Put more of them behind the others."""
        for one in attributions:
            name, kind, rule = one.speaker
            self.places.append(one.places)
            self.names.append(name.encode(*ENCODING))
            self.nested.append(NOT_NESTED if one.nested is None else one.nested)
            alike = one.layout, kind, rule, one.stance, one.form, one.lemma, one.frame
            self.alike.append(self.known.setdefault(alike, alike))

    def __len__(self) -> int:
        return len(self.alike)

    def one(self, number: int) -> Attribution:
        """The attribution with a number."""
        layout, kind, rule, *rest = self.alike[number]
        speaker = Speaker(self.names[number].decode(*ENCODING), kind, rule)
        nested = self.nested[number]
        return Attribution(self.places[number], layout, speaker, *rest, None if nested == NOT_NESTED else nested)


class Unread(Packed[Unparsed]):
    """What looked like reporting and was not understood, in document order: where from, where to, what was expected."""

    __slots__ = ("ends", "expected", "starts")

    def __init__(self, found: Iterable[Unparsed]) -> None:
        self.starts, self.ends, self.expected = array("I"), array("I"), []
        for (start, end), expected in found:
            self.starts.append(start)
            self.ends.append(end)
            self.expected.append(expected)

    def __len__(self) -> int:
        return len(self.expected)

    def one(self, number: int) -> Unparsed:
        """The one with a number."""
        return made(Unparsed, (made(Span, (self.starts[number], self.ends[number])), self.expected[number]))
