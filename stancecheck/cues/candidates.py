"""Where in a text a cue may stand: its sentences with words that head cues, and of these words the ones in fitting chunks."""
import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations
from typing import NamedTuple

from ..chunks import Chunks
from ..codes import KINDS, NO_CUE, REPORTING, Chunk, flag_of
from ..model import made
from ..resources import read_table
from ..text import Document
from ..words.ranges import Quote, Quotes

CUE = re.compile(f"[^{re.escape(NO_CUE)}]")  # flag of a word that may head a cue
QUALITY = Chunk.ADJ + Chunk.PASS + Chunk.PAST + Chunk.SAID + Chunk.NP  # of adjectives: "was worried about", "sick and tired"
LONGEST = 5000  # tokens of a sentence that are cut into chunks at a time


class LikelySentence(NamedTuple):
    """A sentence in which a cue or a quotation stands: its number, tokens, quotations, and the words that may head cues."""

    number: int
    first: int
    last: int
    quotes: list[Quote]
    words: Sequence[int]

    def within(self, first: int, last: int) -> "LikelySentence":
        """What of it starts between two tokens."""
        quotes, words = self.quotes, self.words
        return LikelySentence(self.number, first, last,
                              quotes[bisect_left(quotes, (first,)):bisect_left(quotes, (last,))],
                              words[bisect_left(words, first):bisect_left(words, last)])


def candidates(document: Document) -> Iterator[LikelySentence]:
    """The sentences in which a cue or a quotation stands, in order; one of more than `LONGEST` tokens comes in parts."""
    quotes, words = document.quotes, array("I", map(re.Match.start, CUE.finditer(document.flags)))
    firsts, place, at = quotes.firsts, 0, 0
    for number, (first, last) in enumerate(document.sentences):
        for end in ends_of_parts(quotes, first, last) if last - first > LONGEST else (last,):
            start, place = place, bisect_left(words, end, place)
            begin, at = at, bisect_left(firsts, end, at)
            if start < place or begin < at:
                here = quotes.between(begin, at) if begin < at else []
                yield made(LikelySentence, (number, first, end, here, words[start:place]))
            first = end


def ends_of_parts(quotes: Quotes, first: int, last: int) -> Iterator[int]:
    """Where the parts of a long sentence end: each has at most `LONGEST` tokens, unless it is one quotation."""
    while first < last:
        end = min(first + LONGEST, last)
        at = quotes.holding(end - 1)
        if at >= 0 and quotes.lasts[at] > end:
            end = quotes.firsts[at] if quotes.firsts[at] > first else quotes.lasts[at]
        yield end
        first = end


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
    symbols = {"verb": REPORTING, "noun": Chunk.NP, "adj": QUALITY, "mark": Chunk.COLON + Chunk.DASH,
               "phrase": "".join(symbol for symbol, *_ in read_table("lexicon/symbols.tsv")[1])}
    return {flag_of(kinds): "".join(map(symbols.__getitem__, kinds))
            for size in range(1, len(KINDS) + 1) for kinds in combinations(KINDS, size)}
