"""An index of the words of all sources: where does a run of up to three words stand?

It is made once, in time linear (but for one sort) in the sources' length; looking a run up costs next to
nothing, so what a verification costs grows with the article, not with articles times sources.
"""
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import chain, islice

from .spoken import parts_of
from .turns import turns_of
from .values import Source
from .words import NOWHERE, WORD

BITS = 21  # of a word's number; a vocabulary is smaller than two million
MASK = (1 << BITS) - 1


class Index:
    """The words of some sources, as one row of numbers with a gap between any two turns.

    `numbers` has the number of each word, `starts` and `ends` its place in its source's text; turn `n` has
    the words from `edges[n]` on, belongs to source `owners[n]` and is spoken by `speakers[n]`.
    """

    def __init__(self, sources: Sequence[Source]) -> None:
        self.sources = tuple(sources)
        self.vocabulary: dict[str, int] = {}
        self.words: dict[int, str] = {}
        self.pieces: dict[str, tuple[int, ...]] = {}  # a word as it is written -> its numbers
        self.numbers, self.starts, self.ends = array("I"), array("I"), array("I")
        self.edges, self.owners, self.speakers = array("I"), array("I"), list[str]()
        self.labelled = bytearray()
        for owner, source in enumerate(self.sources):
            turns = turns_of(source.text, source.speaker)
            self.labelled.append(len(turns) > 1 or bool(source.speaker))
            for turn in turns:
                self.add(owner, turn.speaker, turn.start, turn.end)
        keys = array("Q", self.keys())
        order = sorted(range(len(keys)), key=keys.__getitem__)
        self.places = array("I", order)
        self.sorted = array("Q", map(keys.__getitem__, order))

    def add(self, owner: int, speaker: str, start: int, end: int) -> None:
        """Put a turn behind the others; a speaker who goes on behind a second label, as in captions, goes on in one."""
        if speaker and self.owners and (owner, speaker) == (self.owners[-1], self.speakers[-1]):
            for column in (self.numbers, self.starts, self.ends):
                column.pop()
        else:
            self.edges.append(len(self.numbers))
            self.owners.append(owner)
            self.speakers.append(speaker)
        pieces, numbers, starts, ends = self.pieces, self.numbers, self.starts, self.ends
        for match in WORD.finditer(self.sources[owner].text, start, end):
            written = match[0]
            known = pieces.get(written)
            if known is None:
                known = pieces[written] = tuple(map(self.number, parts_of(written)))
            first, last = match.span()
            for number in known:
                numbers.append(number)
                starts.append(first)
                ends.append(last)
        numbers.append(NOWHERE)
        starts.append(end)
        ends.append(end)

    def number(self, word: str) -> int:
        """The number of a word, a new one where it has none."""
        number = self.vocabulary.get(word)
        if number is None:
            number = self.vocabulary[word] = len(self.vocabulary) % MASK + 1
            self.words[number] = word
        return number

    def keys(self) -> "chain[int]":
        """Of each word the number that it and the two behind it make up."""
        numbers = self.numbers
        following = chain(islice(numbers, 1, None), (0,))
        last = chain(islice(numbers, 2, None), (0, 0))
        return chain((one << 2 * BITS | two << BITS | three) for one, two, three in zip(numbers, following, last))

    def numbered(self, words: Sequence[str]) -> list[int]:
        """The numbers of words; one that no source has is -1, -2 and so on, so that no two of them are equal."""
        get = self.vocabulary.get
        return [get(word) or -1 - at for at, word in enumerate(words)]

    def found(self, numbers: Sequence[int]) -> tuple[int, int]:
        """Where in `places` the places of a run of one to three words are, as a range."""
        if any(number <= 0 for number in numbers):
            return 0, 0
        low = 0
        for number in numbers:
            low = low << BITS | number
        shift = BITS * (3 - len(numbers))
        return bisect_left(self.sorted, low << shift), bisect_right(self.sorted, (low + 1 << shift) - 1)

    def turn(self, place: int) -> int:
        """The number of the turn that holds a word."""
        return bisect_right(self.edges, place) - 1

    def bounds(self, turn: int) -> tuple[int, int]:
        """The words of a turn, its end excluded."""
        return self.edges[turn], (self.edges[turn + 1] if turn + 1 < len(self.edges) else len(self.numbers)) - 1
