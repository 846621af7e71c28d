"""Adjectives as cues: "is confident that", "felt sure of", "voters worried about"."""
from typing import NamedTuple

from .. import grammar
from ..codes import ADVERB_TAGS, VERB_GROUP, Chunk, Tag
from ..grammar import Reading
from ..lexicon import Lemma, Sense, copulas
from ..vetoes import Veto
from .behind import content_part, look_behind
from .passives import is_impersonal
from .proposals import Proposal, propose
from .sentences import Sentence
from .subjects import Source

DEGREES = ADVERB_TAGS + Tag.QUANT + Tag.DET + Tag.ADJ  # words before an adjective: "the most deeply sceptical"
COPULAR = frozenset(VERB_GROUP.replace(Chunk.SAYING, ""))  # verb groups whose verb may be a copula


class Quality(NamedTuple):
    """An adjective with a reading of what follows it, its sense, and who has the view.

    `bare` where it describes a noun by itself, without a copula; `impersonal` where nobody but "it" has the view.
    """

    reading: Reading
    sense: Sense
    source: Source
    bare: bool
    impersonal: bool


VETOES: tuple[Veto[Quality], ...] = (
    Veto("second_of_two_verbs",
         when=lambda case: case.bare and case.source.rule == "coordinated",
         saves="Ito is old and tired of the rain.",
         leaves="Ito is tired of the rain.",
         why="an adjective without a copula has no subject of its own"),
    Veto("only_describes_a_noun",
         when=lambda case: case.bare and not case.reading.get("held"),
         saves="Ito made certain the kiln was cold.",
         leaves="Nurses angry about the toll stayed home.",
         why="behind its noun an adjective has a view only on what its preposition names"),
    Veto("it_is_sure",
         when=lambda case: case.impersonal and "unsourced" not in case.sense.frames,
         saves="The guild said it was confident that the kiln would hold.",
         leaves="It is unclear whether the kiln will hold.",
         why="\"it\" is nobody, and what is meant has no view"),
)


def read_adjective(sentence: Sentence, token: int, chunk: int, lemma: Lemma, after: int) -> Proposal | None:
    """Read the adjective at a token: the cue starts at its copula, or at itself behind the noun that it describes.

    `after` is the token behind the last word of the lemma ("fed up").
    """
    first = sentence.firsts[chunk]
    passive = sentence.symbols[chunk] == Chunk.PASS
    if not passive and sentence.tags[first:token].strip(DEGREES):
        return None
    behind = look_behind(sentence, chunk, after, lemma)
    if behind is None:
        return None
    reading = grammar.read("predicate_right", behind.right)
    if reading is None or reading.rule == "held_saying":
        return None
    frame, part = content_part(reading, behind.word)
    sense = next((sense for sense in lemma.senses if frame in sense.frames), None)
    if sense is None:
        return None
    opening = chunk if passive else copula_before(sentence, chunk)
    source = sentence.governor(opening)
    if source is None:
        return None
    impersonal = is_impersonal(sentence, source)
    case = Quality(reading, sense, source, opening == chunk and not passive, impersonal)
    if sentence.refuses(token, VETOES, case):
        return None
    start = sentence.firsts[opening]
    if impersonal:
        source, start = Source((), "impersonal", source.trace), source.ranges[0][0]
    close = behind.selected if reading.production.cue == "mark" else after
    return propose(sentence, token, source, ((start, close),), (behind.tokens(part),), sense, frame, reading.rule, reading,
                   behind.place, replaces=(start, token))


def copula_before(sentence: Sentence, chunk: int) -> int:
    """The chunk of the copula before an adjective: "is more confident"; the adjective's own where there is none."""
    before = chunk - 1
    if before > 0 and sentence.tags[sentence.firsts[before]:sentence.firsts[chunk]] == Tag.QUANT:
        before -= 1
    return before if is_copula(sentence, before) else chunk


def is_copula(sentence: Sentence, chunk: int) -> bool:
    """Whether the verb group at a chunk only joins an adjective to its subject: is, felt, remained."""
    if chunk < 0 or sentence.symbols[chunk] not in COPULAR:
        return False
    head = sentence.headword(chunk)
    return sentence.symbols[chunk] == Chunk.BE or sentence.tags[head] == Tag.BE or sentence.words[head].lower() in copulas()
