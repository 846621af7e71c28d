"""Adverbs and phrases of hearsay as cues: "reportedly", "by all accounts", "legend has it"; nobody is named."""
from typing import NamedTuple

from .. import grammar
from ..codes import COORDINATOR, FINITE, SUBORDINATOR, Chunk
from ..grammar import Range, Reading
from ..lexicon import Sense
from ..vetoes import Veto
from .proposals import Proposal, propose
from .sentences import RIGHT, Sentence
from .subjects import Source

OPENING = COORDINATOR + SUBORDINATOR + Chunk.SEMI + Chunk.COLON + Chunk.DASH + Chunk.OPEN  # what a sentence adverb may follow
BEHIND = Chunk.ADV + Chunk.ADJ  # chunks that such an adverb starts behind its verb
CLAUSES = ("noun_verb", "noun_past")
OWN_SUBJECT = ("subject", "relative")
UNSOURCED = Source((), "unsourced")


class Adverb(NamedTuple):
    """An adverb of hearsay before a verb, whose subject this is."""

    subject: Source


class Opening(NamedTuple):
    """A phrase of hearsay that starts at the chunk `opening`, in a sentence."""

    sentence: Sentence
    opening: int


ADVERBS: tuple[Veto[Adverb], ...] = (
    Veto("subject_of_another_verb",
         when=lambda case: case.subject.rule not in OWN_SUBJECT,
         saves="Weaver runs the mill and has reportedly bought the dam.",
         leaves="Weaver has reportedly bought the dam.",
         why="the claim would lack its subject, which stands far off"),
)
OPENINGS: tuple[Veto[Opening], ...] = (
    Veto("amid_a_clause",
         when=lambda case: case.opening > 0 and case.sentence.symbols[case.opening - 1] not in OPENING,
         saves="The fair grew by all accounts the guild gave.",
         leaves="By all accounts, the fair grew.",
         why="only at the start of a clause is it about all of it"),
)


def read_adverb(sentence: Sentence, token: int, after: int, sense: Sense) -> Proposal | None:
    """`has reportedly left`: nobody is named, the claim is the clause round it."""
    symbols = sentence.symbols
    verb = sentence.chunks.at(token)
    if verb and symbols[verb] in BEHIND and symbols[verb - 1] in FINITE:
        verb -= 1  # "died | allegedly", "was | reportedly due"
    verb += symbols[verb] == Chunk.ADV
    subject = sentence.governor(verb) if symbols[verb:verb + 1] in (*FINITE,) else None
    if subject is None or sentence.refuses(token, ADVERBS, Adverb(subject)):
        return None
    reading = grammar.read("onward_right", symbols[verb + 1:verb + RIGHT])
    end = sentence.lasts[verb + reading.length if reading else verb]
    drawn = f"{reading.rule}, {subject.trace}" if reading else subject.trace
    contents = tuple(part for part in ((subject.ranges[0][0], token), (after, end)) if part[0] < part[1])
    return propose(sentence, token, UNSOURCED, ((token, after),), contents, sense, "sentence", drawn)


def read_opening(sentence: Sentence, token: int, after: int, sense: Sense) -> Proposal | None:
    """`By all accounts, the dam held`, `Legend has it the dam held`: nobody is named, the claim follows."""
    chunk, opening = sentence.chunks.at(after), sentence.chunks.at(token)
    if sentence.firsts[chunk] != after or sentence.firsts[opening] != token \
            or sentence.refuses(token, OPENINGS, Opening(sentence, opening)):
        return None
    right = sentence.symbols[chunk:chunk + RIGHT]
    reading = grammar.read("resumed_right" if right[0] == Chunk.COMMA else "complement_right", right)
    if reading is None:
        return None
    part = claim_of(reading)
    if part is None:
        return None
    claim = sentence.tokens(chunk + part[0], chunk + part[1])
    if not sentence.has_verb(claim):
        return None
    return propose(sentence, token, UNSOURCED, ((token, after),), (claim,), sense, "sentence", reading.rule, reading, chunk)


def claim_of(reading: Reading) -> Range | None:
    """The part of what follows a phrase of hearsay that is the claim."""
    return reading.get("resumption") or reading.get("that") or ((0, reading.length) if reading.rule in CLAUSES else None)
