"""Where in a text a cue may stand: its sentences with words that head cues, and of these words the ones in fitting chunks."""
import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations
from typing import NamedTuple

from .chunks import Chunks
from .lexicon import KINDS, flag_of
from .ranges import Quote
from .resources import read_table
from .text import Document

CUE = re.compile(r"[^.]")  # flag of a word that may head a cue
VERBAL = "SFPEsGIV"  # symbols of verb groups that may report


class Candidate(NamedTuple):
    """A sentence in which a cue or a quotation stands: its number, tokens, quotations, and the words that may head cues."""

    number: int
    first: int
    last: int
    quotes: list[Quote]
    words: Sequence[int]

    def within(self, first: int, last: int) -> "Candidate":
        """What of it starts between two tokens."""
        quotes, words = self.quotes, self.words
        return Candidate(self.number, first, last, quotes[bisect_left(quotes, (first,)):bisect_left(quotes, (last,))],
                         words[bisect_left(words, first):bisect_left(words, last)])


def candidates(document: Document) -> Iterator[Candidate]:
    """The sentences in which a cue or a quotation stands, in order."""
    quotes, words = document.quotes, array("I", map(re.Match.start, CUE.finditer(document.flags)))
    firsts, place, at = quotes.firsts, 0, 0
    for number, (first, last) in enumerate(document.sentences):
        start, place = place, bisect_left(words, last, place)
        begin, at = at, bisect_left(firsts, last, at)
        if start < place or begin < at:
            yield Candidate(number, first, last, quotes.between(begin, at) if begin < at else [], words[start:place])


def fitting(chunks: Chunks, flags: str, words: Sequence[int]) -> list[tuple[int, int, str]]:
    """Of words that may head cues, those in chunks that may be theirs, as (token, chunk, flag)."""
    symbols, firsts, _ = chunks
    known, found = chunks_of_cues(), []
    for token in words:
        chunk, flag = bisect_right(firsts, token, 1) - 1, flags[token]
        if symbols[chunk] in known[flag]:
            found.append((token, chunk, flag))
    return found


@cache
def chunks_of_cues() -> dict[str, str]:
    """Flag of a word -> the symbols of the chunks in which it may be a cue."""
    symbols = {"verb": VERBAL, "noun": "n", "adj": "APEn", "mark": ":-",
               "phrase": "".join(symbol for symbol, *_ in read_table("lexicon/symbols.tsv")[1])}
    return {flag_of(kinds): "".join(map(symbols.__getitem__, kinds))
            for size in range(1, len(KINDS) + 1) for kinds in combinations(KINDS, size)}
