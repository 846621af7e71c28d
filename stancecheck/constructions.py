"""Text to constructions: finds the cues of each sentence and has them read.

Cues are taken in the order of the text, so a coordinated one ("and offered to ...") finds the
subject of the verb before it.  A sentence without a word that may head a cue is passed over.
"""
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import heappop, heappush, merge
from itertools import groupby
from operator import attrgetter

from . import chunks
from .codes import SAID_TAGS, Chunk, Tag, flag_of, flags_with
from .cues.announcements import read_announcement
from .cues.candidates import CUE, LikelySentence, candidates, fitting
from .cues.headlines import with_verb
from .cues.proposals import Proposal
from .cues.quotations import continue_quotations
from .cues.readers import read_cue, read_orphan
from .cues.sentences import Sentence
from .cues.sourced import read_phrase
from .cues.utterances import utterances
from .grammar import Construction, Range
from .lexicon import cues
from .people.mentions import JOINED
from .text import Document
from .vetoes import Refusal

VERB, PHRASE = flag_of(["verb"]), flags_with("phrase")  # flags of words that head nothing but verbs; that may head a phrase
COLON, QUOTE = Chunk.COLON, Chunk.QUOTE
CROWD = 1000  # constructions of a sentence that are put in order at a time; a piece has a hundred at most
NAMING = Tag.PLURAL + Tag.NAME + Tag.ADJ + Tag.POSS  # categories that head no verb group: passing them over saves time


class Missed:
    """What looked like reporting in a text but was not read, and which caps were reached.

    `unread` holds the tokens of say-like verbs outside every content; `long` has the numbers of the sentences
    of more than `chunks.PIECE` chunks, `crowded` of those with more than `chunks.RUN` verb groups in a row, and `names`
    how many names were left unjoined.  `refusals` has the vetoes that kept a word from being a cue, for who asks why
    not; None for who doesn't.
    `authors` are whom the file of the text names as such.
    `ruled` has who was ruled out as a speaker: the token of the source, the name, and the condition; None where nobody asks.
    """

    def __init__(self, *, why_not: bool = False, trace: bool = False, authors: tuple[str, ...] = ()) -> None:
        self.authors = authors
        self.ruled: list[tuple[int, str, str]] | None = [] if trace else None
        self.refusals: list[Refusal] | None = [] if why_not else None
        self.unread = array("I")
        self.names = 0
        self.long: set[int] = set()
        self.crowded: set[int] = set()

    @property
    def limits(self) -> tuple[str, ...]:
        """The caps that were reached, in words."""
        found = []
        if self.long:
            found.append(f"sentences of more than {chunks.PIECE} chunks, read in pieces: {len(self.long)}")
        if self.crowded:
            found.append(f"sentences of more than {chunks.RUN} verb groups in a row, read in pieces: {len(self.crowded)}")
        if self.names:
            found.append(f"different names behind the first {JOINED:,}, not joined with others: {self.names}")
        return tuple(found)


Told = tuple[Iterable[Construction], Iterable[Construction]]  # in the sentences of a text, and within its direct quotations


def read_whole(document: Document, tags: str, missed: Missed) -> Told:
    """The constructions in the sentences of a text, as they are asked for; `tags` are its settled categories."""
    return (read_sentences(document, tags, candidates(document), missed),
            read_sentences(document, tags, utterances(document), missed) if document.quotes else ())


def find_constructions(document: Document, missed: Missed | None = None,
                       read: Callable[[Document, str, Missed], Told] = read_whole) -> Iterator[Construction]:
    """The reporting constructions of a text, in the order of their cues, one at a time.

    A sentence of more than `chunks.PIECE` chunks is read in pieces, so that its cost is linear; those within direct
    quotations are read as sentences, too.  `missed` takes up what was not read; it is whole when the last construction
    has been given.  `read` may know some sentences from before (`passages.py`).
    """
    if not document.quotes and not CUE.search(document.flags):
        return
    missed, tags = missed or Missed(), chunks.settle(document.tags)
    found, within = read(document, tags, missed)
    told = continue_quotations(document, found)
    if document.quotes:
        yield from merge(told, in_order(filter(attrgetter("content"), within)), key=attrgetter("cue"))
        missed.unread = array("I", sorted(missed.unread))
    else:
        yield from told


def in_order(found: Iterable[Construction]) -> Iterator[Construction]:
    """Constructions, given sentence by sentence, in the order of their cues."""
    for _, group in groupby(found, attrgetter("sentence")):
        waiting: list[tuple[tuple[Range, ...], int, Construction]] = []
        for number, one in enumerate(group):
            heappush(waiting, (one.cue, number, one))
            if len(waiting) > CROWD:
                yield heappop(waiting)[2]
        while waiting:
            yield heappop(waiting)[2]


def read_sentences(document: Document, tags: str, waiting: Iterator[LikelySentence],
                   missed: Missed) -> Iterator[Construction]:
    """The constructions of each sentence, as they are found in it; `tags` are the settled categories of the text."""
    while batch := next_batch(waiting):
        for candidate, whole in zip(batch, chunks.chunk(document, tags, [one[1:4] for one in batch])):
            crowded = whole.is_crowded
            if len(whole.symbols) <= chunks.PIECE and not crowded:
                yield from read_piece(document, tags, candidate, whole, missed)
                continue
            if crowded:
                missed.crowded.add(candidate.number)
            if len(whole.symbols) > chunks.PIECE:
                missed.long.add(candidate.number)
            first = candidate.first
            for piece, last in whole.pieces(candidate.last):
                yield from read_piece(document, tags, candidate.within(first, last), piece, missed)
                first = last


def next_batch(waiting: Iterator[LikelySentence]) -> list[LikelySentence]:
    """The next sentences, of some thousand tokens at least, that are cut into chunks together; none at the end."""
    batch, size = [], 0
    for one in waiting:
        batch.append(one)
        size += one.last - one.first
        if size >= chunks.BATCH:
            break
    return batch


def read_piece(document: Document, tags: str, candidate: LikelySentence, piece: chunks.Chunks,
               missed: Missed) -> Sequence[Construction]:
    """The constructions of a sentence, or of a piece of it; `missed` takes up what was not read."""
    refusals: list[Refusal] | None = None if missed.refusals is None else []
    piece, missed_verb = with_verb(document, tags, piece, candidate.words, refusals)
    places, announcing = fitting(piece, document.flags, candidate.words), piece.symbols[-1:] == COLON
    if not (places or candidate.quotes or announcing):
        return ()
    number, _, last, quotes, _ = candidate
    sentence, unread = Sentence(document, tags, number, last, piece, quotes, refusals), []
    for token, chunk, flag in places:
        found = read_phrase(sentence, token) if flag in PHRASE else None
        if found is None and (flag != VERB or tags[token] not in NAMING or token == missed_verb):
            found = read_cue(sentence, token, chunk)
            if found is None and tags[token] in SAID_TAGS:
                unread.append(token)
        if found is not None:
            take_up(sentence, found)
    if candidate.quotes:
        at = piece.symbols.find(QUOTE)
        while at >= 0:
            if (found := read_orphan(sentence, at)) is not None:
                take_up(sentence, found)
            at = piece.symbols.find(QUOTE, at + 1)
    if announcing and all(one.content for one in sentence.found) and (found := read_announcement(sentence)) is not None:
        take_up(sentence, found)
    if unread:
        missed.unread.extend(left_over(sentence, unread))
    if missed.refusals is not None:
        cues = [part for one in sentence.found for part in one.cue]
        missed.refusals.extend(one for one in refusals or () if not any(first <= one.token < end for first, end in cues))
    return sentence.found


def take_up(sentence: Sentence, proposal: Proposal) -> None:
    """Keep a construction that a reader found, and what it means for those around it."""
    construction, (first, last), tail, shared, floor = proposal
    if first < last:
        sentence.found[:] = [one for one in sentence.found if not first <= one.head < last]
    sentence.found.append(construction)
    sentence.latest = construction.cue[0][0], construction.cue[-1][1]
    if tail:
        sentence.tails.setdefault(*tail)
    if shared:
        sentence.sources[sentence.chunks.at(construction.head)] = shared
    if floor:
        sentence.floor = floor


def left_over(sentence: Sentence, unread: list[int]) -> list[int]:
    """Of the say-like verbs that made no construction, those that stand in none."""
    taken = [part for one in sentence.found for part in one.content + one.cue] + sentence.quoted()
    return [token for token in unread if not any(first <= token < last for first, last in taken)]


def awaited(word: str) -> frozenset[str]:
    """The frames that a lowercase word waits for, in any of its senses."""
    return frozenset().union(*(sense.frames for sense in cues().senses.get(word, ())))
