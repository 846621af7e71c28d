"""Text to `Document`: tokens with their offsets, categories, paragraphs, sentences, quotations.

`tokens.py` cuts, `layout.py` finds what the tokens make up; every step is linear in the length of the text.
"""
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import repeat
from operator import sub

from .words.introduced import Introduced
from .words.layout import find_paragraphs, find_sentences, settle_capitals, without_stops
from .words.marks import find_quotes, settle_marks
from .words.ranges import Neighbours, Quotes, Starts
from .words.surnames import Surnames
from .words.tokens import cut_whole


@dataclass(frozen=True, slots=True)
class Document:
    """A text as tokens.  Ranges are token numbers, end exclusive; offsets are code points.

    `ends` has the offset behind each token, `tags` its category, and `flags` which cues it may head ("." where none),
    `shapes` what it may be within a name (`shapes.py`), and `keys` an "e" for each key of evaluative wording.
    `introduced` tells whom the whole article introduces.
    """

    text: str
    words: Sequence[str]
    ends: Sequence[int]
    tags: str
    flags: str
    shapes: str
    keys: str
    paragraphs: Neighbours
    sentences: Neighbours
    quotes: Quotes
    introduced: Introduced

    @property
    def starts(self) -> Starts:
        """The offset of each token; `token` searches them faster."""
        return Starts(self.words, self.ends)

    def token(self, offset: int, low: int = 0) -> int:
        """The first token, from the one numbered `low` on, that starts at an offset or behind it."""
        at = bisect_right(self.ends, offset, low)
        return at + (at < len(self.ends) and self.ends[at] - len(self.words[at]) < offset)

    def within(self, start: int, end: int) -> tuple[int, int]:
        """The tokens that start between two offsets, as a range."""
        ends, words = self.ends, self.words
        first, size = bisect_right(ends, start), len(ends)
        if first < size and ends[first] - len(words[first]) < start:
            first += 1
        last = bisect_right(ends, end, first)
        if last < size and ends[last] - len(words[last]) < end:
            last += 1
        return first, last

    def part(self, first: int, last: int) -> "Document":
        """The paragraphs from one number to another, last exclusive, as a document of its own.

        Its tokens, sentences and offsets count from its start, behind what stands before its first paragraph; whom the whole
        article introduces is asked anew.
        """
        edges = self.paragraphs.edges
        start, stop = edges[first], edges[last]
        offset = self.ends[start - 1] if start else 0
        sentences = self.sentences
        return Document(
            self.text[offset:self.ends[stop - 1]], self.words[start:stop],
            array("i", map(sub, self.ends[start:stop], repeat(offset))), self.tags[start:stop], self.flags[start:stop],
            self.shapes[start:stop], self.keys[start:stop], Neighbours(map(sub, edges[first:last + 1], repeat(start))),
            Neighbours(map(sub, sentences.edges[sentences.at(start):sentences.at(stop - 1) + 2], repeat(start))),
            self.quotes.part(start, stop), Introduced(self.introduced.text))


def read_document(text: str) -> Document:
    """Read a text into tokens, paragraphs, sentences and quotations.

    A direct quotation never splits a sentence: `"Go. Now," he said.` is one.  Lines end at
    `\\n`, `\\r\\n` or a lone `\\r`; each is a paragraph, unless an editor wrapped the text, when
    blank lines divide it.

    Raises:
        TypeError: for bytes; decode them first, as the caller knows how.
    """
    if not isinstance(text, str):
        raise TypeError(f"expected str, got {type(text).__name__}")
    words, ends, tags, flags, shapes, keys = cut_whole(text)
    paragraphs = find_paragraphs(text, ends)
    quotes = find_quotes(words, ends, tags, paragraphs)
    tags = settle_marks(text, tags, quotes)
    sentences = find_sentences(words, tags, paragraphs, quotes)
    tags = without_stops(tags)
    known = Surnames(words, tags)
    tags = settle_capitals(words, tags, paragraphs, sentences, quotes, known)
    shapes = known.shaped(shapes)
    return Document(text, words, ends, tags, flags, shapes, keys, paragraphs, sentences, quotes,
                    Introduced(text))
