"""Text to constructions: finds the cues of each sentence and has them read.

Cues are taken in the order of the text, so a coordinated one ("and offered to ...") finds the
subject of the verb before it.  A sentence without a word that may head a cue is passed over.
"""
from itertools import islice
from operator import attrgetter
from typing import NamedTuple

from . import chunks
from .adjectives import read_adjective
from .candidates import VERBAL, Candidate, candidates, fitting
from .grammar import Construction
from .labels import read_mark
from .lexicon import cues, flag_of, lemmas
from .nominals import read_noun
from .quotations import continue_quotations
from .sourced import read_phrase, read_survey, read_view
from .text import Document
from .verbs import read_announced_here, read_announcement, read_unlisted, read_verb
from .windows import Sentence

VERB, PHRASE = flag_of(["verb"]), flag_of(["phrase"])  # flags of words that head nothing but verbs; of phrases, at least
NAMING = "SMJP"  # categories that head no verb group
SAYING = "13"  # categories of the finite forms of say-like verbs: "said", "says"


class Found(NamedTuple):
    """The constructions of a text, in the order of their cues, and what looked like one but was not read.

    `unread` holds (token of a say-like verb outside every content, the frames that it waits for);
    `limits` says which caps were reached.
    """

    constructions: list[Construction]
    unread: list[tuple[int, frozenset[str]]]
    limits: tuple[str, ...] = ()


def find_constructions(document: Document) -> Found:
    """The reporting constructions of a text, in the order of their cues.

    A sentence of more than `chunks.PIECE` chunks is read in pieces, so that its cost is linear.
    """
    tags = chunks.settle(document.tags)
    found: list[Construction] = []
    unread: list[tuple[int, frozenset[str]]] = []
    waiting, long = candidates(document), 0
    while batch := [*islice(waiting, chunks.BATCH)]:
        for candidate, whole in zip(batch, chunks.chunk(document, tags, [one[1:4] for one in batch])):
            if len(whole.symbols) <= chunks.PIECE:
                read_piece(document, tags, candidate, whole, found, unread)
                continue
            long += 1
            first = candidate.first
            for piece, last in whole.pieces(candidate.last):
                read_piece(document, tags, candidate.within(first, last), piece, found, unread)
                first = last
    limits = (f"sentences of more than {chunks.PIECE} chunks, read in pieces: {long}",) if long else ()
    return Found(sorted(continue_quotations(document, found), key=attrgetter("cue")), unread, limits)


def read_piece(document: Document, tags: str, candidate: Candidate, piece: chunks.Chunks,
               found: list[Construction], unread: list[tuple[int, frozenset[str]]]) -> None:
    """Read the cues of a sentence, or of a piece of it; adds to what was found, and to what was not read."""
    places, announcing = fitting(piece, document.flags, candidate.words), piece.symbols[-1:] == ":"
    if not (places or candidate.quotes or announcing):
        return
    number, _, last, quotes, _ = candidate
    sentence, missed = Sentence(document, tags, number, last, piece, quotes), []
    for token, chunk, flag in places:
        if flag >= PHRASE and read_phrase(sentence, token) or flag == VERB and tags[token] in NAMING:
            continue
        if not read_cue(sentence, token, chunk) and tags[token] in SAYING:
            missed.append(token)
    if candidate.quotes:
        read_orphans(sentence)
    if announcing and all(one.content for one in sentence.found):
        read_announcement(sentence)
    found.extend(sentence.found)
    if missed:
        unread.extend(left_over(sentence, missed))


def left_over(sentence: Sentence, missed: list[int]) -> list[tuple[int, frozenset[str]]]:
    """Of the say-like verbs that made no construction, those that stand in none."""
    taken = [part for one in sentence.found for part in one.content + one.cue]
    words = sentence.document.words
    return [(token, frozenset().union(*(sense.frames for sense in cues().senses.get(words[token].lower(), ()))))
            for token in missed if not any(first <= token < last for first, last in taken + sentence.quoted())]


def read_orphans(sentence: Sentence) -> None:
    """Look for the verb beside each direct quotation that no cue has claimed."""
    symbols, edges = sentence.symbols, sentence.chunks
    at = symbols.find("Q")
    while at >= 0:
        first, last = edges.firsts[at], edges.lasts[at]
        if not any(start < last and first < end for one in sentence.found for start, end in one.content):
            near = [*range(at + 1, min(at + 8, len(symbols))), *range(at - 1, max(at - 4, -1), -1)]
            verb = next((chunk for chunk in near if symbols[chunk] in "SFE"), None)
            if verb is not None and any(one.cue[0][0] <= edges.firsts[verb] < one.cue[-1][1] for one in sentence.found):
                verb = None  # it has its claim
            if not (verb is not None and read_unlisted(sentence, verb)) and symbols[at - 1:at] == ":":
                read_announced_here(sentence, at)
        at = symbols.find("Q", at + 1)


def read_cue(sentence: Sentence, token: int, chunk: int) -> bool:
    """Read the cue whose headword is at a token, in a chunk; whether it made a construction."""
    last = sentence.lasts[chunk]
    if not sentence.firsts[chunk] <= token < last:
        return False
    first, end = sentence.latest
    if first <= token < end:  # "a statement saying" is one cue
        return False
    symbol, known = sentence.symbols[chunk], lemmas(sentence.words[token].lower())
    if symbol in VERBAL:
        if last > token + 1 and sentence.tags[token + 1:last].strip("Rn"):
            return False
        if "verb" in known and read_verb(sentence, token, chunk, known["verb"]):
            return True
    if symbol == "n" and "noun" in known:
        nouns = known["noun"]
        if read_noun(sentence, token, chunk, nouns) or read_survey(sentence, token, chunk, nouns) \
                or read_view(sentence, token, chunk, nouns):
            return True
    if symbol in ":-":
        return "mark" in known and read_mark(sentence, token, chunk, known["mark"].senses)
    if symbol in "APEn":
        return "adj" in known and any(read_adjective(sentence, token, chunk, lemma, after)
                                      for lemma, after in sentence.matches(token, known["adj"]))
    return False

