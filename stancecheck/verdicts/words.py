"""The words of a text as an alignment compares them: without marks, capitals and line breaks.

A word that is written together ("don't") may be two words; both then have its place.
"""
import re
from array import array
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ..model import Span
from .spoken import parts_of

WORD = re.compile(r"\d+(?:[.,]\d+)*|(?:(?<!\w)['’](?=(?:em|cause|til)\b))?[^\W_](?:[^\W_]|[\u0300-\u036f]|['’ʼ](?=[^\W_]))*")
BRACKET = re.compile(r"\[[^\]\[]{0,200}\]")
ELLIPSIS = re.compile(r"\[\s?(?:…|\.\s?\.\s?\.)\s?\]|…|\.\s?\.\s?\.(?:\s?\.)?")
DASHES = "-–—"
NOWHERE = 0  # the number of what stands between two turns


class Stream(NamedTuple):
    """Words, each with the start and the end of its written form; `marks` are places between them, by word.

    A mark is `bracket` (words of the editor's stand there) or `ellipsis`, and belongs before the word with its number;
    `cuts` are the numbers of the ellipses, in order.
    """

    text: str
    words: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    marks: dict[int, str]
    cuts: Sequence[int] = ()

    def span(self, first: int, last: int) -> Span:
        """The code points of a range of words; between two words for an empty one."""
        if first < last:
            return Span(self.starts[first], self.ends[last - 1])
        at = self.ends[first - 1] if first else self.starts[0] if self.starts else 0
        return Span(at, at)


def quoted_words(text: str, span: Span) -> Stream:
    """The words of a quotation, those in brackets left out and marked."""
    words: list[str] = []
    starts, ends = array("I"), array("I")
    marks: dict[int, str] = {}
    place = span.start
    holes = [*((match.span(), "bracket") for match in BRACKET.finditer(text, *span) if not ELLIPSIS.fullmatch(match[0])),
             *((match.span(), "ellipsis") for match in ELLIPSIS.finditer(text, *span))]
    for (start, end), mark in [*sorted(holes), ((span.end, span.end), "")]:
        if start < place:
            continue
        for word, first, last in words_of(text, place, start):
            words.append(word)
            starts.append(first)
            ends.append(last)
        if mark and marks.get(len(words)) != "ellipsis":
            marks[len(words)] = mark
        place = end
    return Stream(text, words, starts, ends, marks, sorted(at for at, mark in marks.items() if mark == "ellipsis"))


def words_of(text: str, start: int, end: int) -> Iterable[tuple[str, int, int]]:
    """(word, start, end) of the words between two places, in order."""
    for match in WORD.finditer(text, start, end):
        first, last = match.span()
        for part in parts_of(match[0]):
            yield part, first, last


def is_broken(text: str, end: int) -> bool:
    """Whether a word that ends there was broken off: `s- served`, `the — the`."""
    return text[end:end + 1] in DASHES and text[end:end + 1] != "" and not text[end + 1:end + 2].isalnum()
