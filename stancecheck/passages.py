"""Paragraphs that were read before, for texts that come again with small changes: an article under somebody's hands.

What the sentences of a paragraph report is told by the paragraph and by those beside it, and by nothing else of the
article but what `Document.introduced` answers.  So that this is so by the way it is made, such a paragraph is read out
of a document that has no more (`Document.part`), which is what it is remembered by.  Names, speakers, quotations that go
on and all checks are of the whole text, each time.
"""
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from .constructions import Missed, Told, read_sentences, read_whole
from .cues.candidates import CUE, LikelySentence, candidates
from .cues.utterances import utterances
from .grammar import Construction, Range
from .resources import IN_USE
from .text import Document
from .vetoes import Refusal

AROUND = 8  # tokens, at least, of the paragraphs that are looked at on either side of one
MOST = 5_000  # paragraphs that are kept, and of a text that is read so


class Place(NamedTuple):
    """Where something stands in a text: how many tokens and sentences are before it."""

    token: int
    sentence: int


class Passage(NamedTuple):
    """What a paragraph reports, in its sentences and within its direct quotations, and what of it was not read.

    Tokens and sentences are counted from the start of the paragraphs beside it.  `asked` are the labels that it asked
    the article about, with the answers: another answer, another passage.
    """

    told: tuple[Construction, ...]
    within: tuple[Construction, ...]
    unread: tuple[int, ...]
    long: frozenset[int]
    crowded: frozenset[int]
    refusals: tuple[Refusal, ...]
    asked: tuple[tuple[tuple[str, ...], bool], ...]


class Passages:
    """What was read in the paragraphs of a text, so that of its next version the changed ones alone are read again.

    Give the same one with each version (`check(text, passages=...)`); what is found is what is found without it.  It keeps
    the last `MOST` paragraphs.  One thread may use it at a time.  `anew` says how many paragraphs of the last text had to
    be read.
    """

    def __init__(self) -> None:
        self.anew = 0
        self.known: dict[object, Passage] = {}  # the one used last at the end

    def read(self, document: Document, tags: str, missed: Missed) -> Told:
        """What `constructions.read_whole` gives, read out of the paragraphs that are not known yet."""
        self.anew = len(document.paragraphs)
        if self.anew > MOST:
            return read_whole(document, tags, missed)
        self.anew = 0
        told: list[Construction] = []
        within: list[Construction] = []
        for number, (first, last) in enumerate(document.paragraphs):
            if not may_report(document, first, last):
                continue
            before, after = surroundings(document, number)
            start = document.paragraphs[before][0]
            place = Place(start, document.sentences.at(start))
            passage = self.passage(document, tags, missed, (before, after), (first - start, last - start))
            told += moved(passage.told, place)
            within += moved(passage.within, place)
            take_over(missed, passage, place)
        while len(self.known) > MOST:
            del self.known[next(iter(self.known))]
        return told, within

    def passage(self, document: Document, tags: str, missed: Missed, paragraphs: Range, own: Range) -> Passage:
        """What the paragraph reports whose tokens are `own`, counted from the first of the paragraphs round it."""
        part = document.part(*paragraphs)
        start = document.paragraphs[paragraphs[0]][0]
        settled = tags[start:start + len(part.words)]
        key = (IN_USE.get(), own, missed.refusals is None, settled, part.text, tuple(part.ends), part.tags, part.flags,
               part.shapes, part.keys, tuple(part.paragraphs.edges), tuple(part.sentences.edges), *part.quotes.written())
        known = self.known.pop(key, None)
        if known is None or any(document.introduced[label] != answer for label, answer in known.asked):
            self.anew += 1
            known = read_passage(part, settled, own, why_not=missed.refusals is not None)
        self.known[key] = known
        return known


def may_report(document: Document, first: int, last: int) -> bool:
    """Whether a cue or a quotation stands in a token range."""
    return CUE.search(document.flags, first, last) is not None or document.quotes.start_between(first, last)


def surroundings(document: Document, number: int) -> Range:
    """The paragraphs round one, itself included: one on each side at least, and so many that they have `AROUND` tokens."""
    edges = document.paragraphs.edges
    before, after = max(number - 1, 0), min(number + 2, len(edges) - 1)
    while before and edges[number] - edges[before] < AROUND:
        before -= 1
    while after < len(edges) - 1 and edges[after] - edges[number + 1] < AROUND:
        after += 1
    return before, after


def read_passage(part: Document, tags: str, own: Range, *, why_not: bool) -> Passage:
    """What is reported in a token range of a part of a document, `tags` being its settled categories."""
    missed = Missed(why_not=why_not)
    told = tuple(read_sentences(part, tags, between(candidates(part), own), missed))
    within = tuple(read_sentences(part, tags, between(utterances(part), own), missed))
    return Passage(told, within, tuple(missed.unread), frozenset(missed.long), frozenset(missed.crowded),
                   tuple(missed.refusals or ()), tuple(part.introduced.items()))


def between(waiting: Iterable[LikelySentence], own: Range) -> Iterator[LikelySentence]:
    """The sentences that start in a token range."""
    return (one for one in waiting if own[0] <= one.first < own[1])


def moved(found: Iterable[Construction], place: Place) -> Iterable[Construction]:
    """Constructions of a part of a text as they stand in the whole."""
    return [one._replace(sentence=one.sentence + place.sentence, source=along(one.source, place), cue=along(one.cue, place),
                         head=one.head + place.token, content=along(one.content, place)) for one in found]


def along(ranges: tuple[Range, ...], place: Place) -> tuple[Range, ...]:
    """Token ranges, moved to where they stand in the whole."""
    return tuple([(first + place.token, last + place.token) for first, last in ranges])


def take_over(missed: Missed, passage: Passage, place: Place) -> None:
    """Add what was not read in a passage to what was not read in the text."""
    missed.unread.extend(token + place.token for token in passage.unread)
    missed.long.update(number + place.sentence for number in passage.long)
    missed.crowded.update(number + place.sentence for number in passage.crowded)
    if missed.refusals is not None:
        missed.refusals.extend(one._replace(token=one.token + place.token) for one in passage.refusals)
