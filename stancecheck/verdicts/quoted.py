"""The quotations of an article: what stands between marks, and to whom the article gives it."""
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..model import Attribution, Span
from ..text import Document

TITLE = 8  # words of a title
FEW = 3  # words; a quotation so short and outside every claim is a title or a word held with tongs, and nobody's speech


class Quoted(NamedTuple):
    """The span of a quotation, the marks left out, and the number of the attribution in which it is said, or None."""

    span: Span
    attribution: int | None


def quotations_of(document: Document, attributions: Sequence[Attribution]) -> Iterator[Quoted]:
    """The quotations of an article that may be speech, in order; each part of an interrupted one apart.

    What nobody says and is no claim is none: `the so-called “reform”`.
    """
    places = sorted((start, end, number, one.cue.start) for number, one in enumerate(attributions)
                    if one.source is not None or one.is_claim for start, end in one.content.spans)
    starts = [place[0] for place in places]
    starting, ends = document.starts, document.ends
    for quote in document.quotes:
        start = ends[quote.first]
        end = starting[quote.last - 1] if quote.closed else ends[quote.last - 1]
        number = speaking(places, starts, start, end)
        if start < end and (number is not None or not is_title(document, quote.first + 1, quote.last)):
            yield Quoted(Span(start, end), number)


def is_title(document: Document, first: int, last: int) -> bool:
    """Whether what nobody says may be a title or a word held with tongs: up to three words, or up to eight with capitals."""
    words = [word for word in document.words[first:last] if word[0].isalnum()]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) <= FEW or len(words) <= TITLE and capitals * 3 >= 2 * len(words)


def speaking(places: Sequence[tuple[int, int, int, int]], starts: Sequence[int], start: int, end: int) -> int | None:
    """The number of the attribution whose content the quotation is: the shortest that has most of it.

    One whose cue stands in the quotation tells what its speaker reports, and is not meant.
    """
    best: tuple[int, int] | None = None
    at = bisect_right(starts, end)
    for first, last, number, cue in reversed(places[max(at - 24, 0):at]):
        if start <= cue < end:
            continue
        shared = min(last, end) - max(first, start)
        if shared * 2 > end - start and (best is None or last - first < best[0]):
            best = last - first, number
    return best[1] if best else None
