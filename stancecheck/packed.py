"""The attributions of a text that has very many of them, in some fifty bytes each.

Made out of their parts, a hundred thousand would take tens of megabytes.  Packed they are a sequence as the
tuple of them would be, and equal to it; each is made when it is asked for.
"""
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from operator import attrgetter
from struct import Struct
from typing import Any, Generic, Literal, NamedTuple, TypeVar, overload

from .model import Attribution, Form, Part, Sentence, Span, Speaker, SpeakerKind, Stance, Unparsed, made

Value = TypeVar("Value")
NOT_NESTED = -1
WAY = 500  # attributions made last that are kept
NO_PART = Part("", (), "")
CUES, CONTENTS = attrgetter("cue.spans"), attrgetter("content.spans")
PAIRS = Struct("II").iter_unpack
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

    __hash__ = None  # type: ignore[assignment]  # like that of any sequence that compares by its values


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


class Alike(NamedTuple):
    """What many attributions have alike: how many spans each part has, the rules that drew them, and the rest but names."""

    sizes: tuple[int, int, int]
    rules: tuple[str, str, str]
    kind: SpeakerKind
    rule: str
    stance: Stance
    form: Form
    lemma: str
    frame: str
    is_claim: bool

    @property
    def source(self) -> bool:
        """Whether they have a source."""
        return bool(self.sizes[0])

    @property
    def speaker(self) -> "Alike":
        """What is alike in their speakers: the kind, and the rule."""
        return self


def spans_of(attributions: Sequence[Attribution], part: Literal["cue", "content"]) -> Iterator[Sequence[tuple[int, int]]]:
    """The spans of one part of each attribution, in order."""
    if isinstance(attributions, Attributions):
        return attributions.spans(part)
    return map(CUES if part == "cue" else CONTENTS, attributions)


def alike_of(attributions: Sequence[Attribution]) -> Iterable[Attribution | Alike]:
    """What is known of each attribution without making it.

    It is the stance, the form, the lemma and the frame, whether it is a claim and has a source, and the kind of its speaker.
    """
    return attributions.alike if isinstance(attributions, Attributions) else attributions


def those(attributions: Sequence[Attribution], wanted: Callable[[Attribution | Alike], bool],
          ) -> Iterator[tuple[int, Attribution]]:
    """The attributions that are wanted, with their numbers, in order.

    What decides is what `alike_of` knows, so that where there are very many no others are made.
    """
    return ((number, attributions[number]) for number, one in enumerate(alike_of(attributions)) if wanted(one))


class Attributions(Packed[Attribution]):
    """The attributions of a text in document order; what many of them have alike, but for the speakers' names, is kept once.

    `places` has the start and the end of each span and of the sentence, four bytes each.
    """

    __slots__ = ("alike", "known", "names", "nested", "places", "sentence", "text", "way")

    def __init__(self, text: str, attributions: Iterable[Attribution] = ()) -> None:
        self.text = text
        self.places, self.names, self.nested = Pieces(), Pieces(), array("i")
        self.alike: list[Alike] = []
        self.known: dict[Alike, Alike] = {}
        self.sentence = Sentence("", Span(0, 0))  # the one made last: many share it
        self.way: dict[int, Attribution] = {}  # those made last, so that who stands in one of them is soon made
        self.extend(attributions)

    def extend(self, attributions: Iterable[Attribution]) -> None:
        """Put more of them behind the others."""
        for one in attributions:
            name, kind, rule = one.speaker
            parts = one.source or NO_PART, one.cue, one.content
            spans = chain(*(part.spans for part in parts), (one.sentence.span,))
            places = array("I", chain.from_iterable(spans))
            self.places.append(places.tobytes())
            self.names.append(name.encode(*ENCODING))
            self.nested.append(NOT_NESTED if one.nested is None else one.nested)
            first, second, third = parts
            alike = Alike((len(first.spans), len(second.spans), len(third.spans)), (first.rule, second.rule, third.rule),
                          kind, rule, one.stance, one.form, one.lemma, one.frame, one.is_claim)
            self.alike.append(self.known.setdefault(alike, alike))

    def spans(self, part: Literal["cue", "content"]) -> Iterator[Sequence[tuple[int, int]]]:
        """The spans of one part of each, in order, without making the rest of it."""
        for number, (sizes, *_) in enumerate(self.alike):
            source, cue, content = sizes
            first, last = (source, source + cue) if part == "cue" else (source + cue, source + cue + content)
            yield [*PAIRS(self.places[number])][first:last]

    def nest(self, outer: "array[int]") -> None:
        """Say of the last ones in which of them each stands: its number among them, -1 where it stands in none."""
        before = len(self.nested) - len(outer)
        for number, one in enumerate(outer, before):
            self.nested[number] = NOT_NESTED if one == NOT_NESTED else before + one
        self.way = {}

    def __len__(self) -> int:
        return len(self.alike)

    def one(self, number: int) -> Attribution:
        """The attribution with a number, and with those that it stands in."""
        if number in self.way:
            return self.way[number]
        outer = self.nested[number]
        if outer == NOT_NESTED or outer in self.way:  # the next of them, mostly
            found = self.made(number, self.way.get(outer))
            if outer == NOT_NESTED or len(self.way) >= WAY:
                self.way = {}
            self.way[number] = found
            return found
        inner, at = [], number
        while at != NOT_NESTED and at not in self.way:
            inner.append(at)
            at = self.nested[at]
        way = {}
        while at != NOT_NESTED:
            way[at] = self.way[at]
            at = self.nested[at]
        for at in reversed(inner):
            way[at] = self.made(at, way.get(self.nested[at]))
        self.way = way
        return way[number]

    def made(self, number: int, outer: Attribution | None) -> Attribution:
        """The attribution with a number, made of what is kept of it and of the one that it stands in."""
        alike = self.alike[number]
        text, parts, at = self.text, [], 0
        spans = [made(Span, pair) for pair in PAIRS(self.places[number])]
        for size, rule in zip(alike.sizes, alike.rules):
            if size == 1:
                span = start, end = spans[at]
                parts.append(made(Part, (text[start:end], (span,), rule)))
            else:
                parts.append(Part.of(text, spans[at:at + size], rule) if size else NO_PART)
            at += size
        source, cue, content = parts
        sentence = spans[at]
        if self.sentence.span != sentence:
            self.sentence = Sentence(text[sentence.start:sentence.end], sentence)
        nested = self.nested[number]
        return Attribution(
            source if source.spans else None, cue, content,
            made(Speaker, (self.names[number].decode(*ENCODING), alike.kind, alike.rule)), alike.stance, alike.form,
            alike.lemma, alike.frame, self.sentence, alike.is_claim, None if nested == NOT_NESTED else nested, outer)


class Unread(Packed[Unparsed]):
    """What looked like reporting and was not understood, in document order: where from, where to, what was expected."""

    __slots__ = ("ends", "expected", "starts")

    def __init__(self, found: Iterable[Unparsed]) -> None:
        self.starts, self.ends = array("I"), array("I")
        self.expected: list[str] = []
        for (start, end), expected in found:
            self.starts.append(start)
            self.ends.append(end)
            self.expected.append(expected)

    def __len__(self) -> int:
        return len(self.expected)

    def one(self, number: int) -> Unparsed:
        """The one with a number."""
        return made(Unparsed, (made(Span, (self.starts[number], self.ends[number])), self.expected[number]))
