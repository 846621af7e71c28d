"""Adjectives of hearsay before their noun: `the alleged theft`, `suspected smugglers`, `Weaver's proposed toll`."""
from typing import NamedTuple

from .. import grammar
from ..codes import Tag
from ..lexicon import Lemmas, Sense
from ..vetoes import Veto
from ..words.evaluative import word_list
from .proposals import Proposal, propose
from .sentences import RIGHT, Sentence
from .subjects import Source

ANYBODYS, SOMEBODYS = "attributive", "owned"  # frames of those that report by themselves, and of those that need a possessor


class Attributive(NamedTuple):
    """An adjective with the words that it describes."""

    sentence: Sentence
    token: int
    last: int


VETOES: tuple[Veto[Attributive], ...] = (
    Veto("counted_cases",
         when=lambda case: case.sentence.words[case.last - 1].lower() in word_list("counted things"),
         saves="The suspected measles cases were found.",
         leaves="The suspected thieves were found.",
         why="it says how something is counted"),
    Veto("term_of_the_trade",
         when=lambda case: case.sentence.words[case.token].lower() in word_list("naming adjectives") and not is_marked(case),
         saves="The so-called carried interest is taxed.",
         leaves="The so-called “reform” closed six schools.",
         why="without marks it only introduces a term"),
)


def is_marked(case: Attributive) -> bool:
    """Whether a quotation starts behind an adjective."""
    return any(quote.first == case.token + 1 for quote in case.sentence.quotes)


def read_attributive(sentence: Sentence, token: int, chunk: int, adjectives: Lemmas) -> Proposal | None:
    """Read the adjective at a token of a noun phrase; the content is what it describes, as far as the phrase goes."""
    first, last = sentence.tokens(chunk, chunk + 1)
    if not first <= token < last - 1 or adjectives.frames.isdisjoint((ANYBODYS, SOMEBODYS)):
        return None
    possessor = max(sentence.tags.rfind(Tag.GENITIVE, first, token), sentence.tags.rfind(Tag.POSS, first, token)) + 1
    sense = sense_of(adjectives, SOMEBODYS if possessor else ANYBODYS)
    if sense is None or sentence.refuses(token, VETOES, Attributive(sentence, token, last)):
        return None
    reading = grammar.read("described_right", sentence.symbols[chunk + 1:chunk + RIGHT])
    end = sentence.lasts[chunk + reading.length] if reading else last
    owned = possessor and SOMEBODYS in sense.frames
    source = Source(((first, possessor),), "possessor") if owned else Source((), "unsourced")
    frame, rule = SOMEBODYS if owned else ANYBODYS, reading.rule if reading else "described"
    return propose(sentence, token, source, ((token, token + 1),), ((token + 1, end),), sense, frame, rule)


def sense_of(adjectives: Lemmas, frame: str) -> Sense | None:
    """The sense of an adjective in a frame, or in that of those that report by themselves; None where it has neither."""
    for wanted in (frame, ANYBODYS):
        if found := next((sense for sense in adjectives.senses if wanted in sense.frames), None):
            return found
    return None
