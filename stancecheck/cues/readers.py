"""Which reader reads a cue: by the chunk that its word stands in, and the kinds of cues that the word may head."""
from typing import NamedTuple

from ..codes import ACTIVE_FINITE, ADVERB_TAGS, REPORTING, Chunk
from ..grammar import Range
from ..model import made
from ..vetoes import Veto, refused
from .adjectives import copula_before, read_adjective
from .announcements import read_announced_here, read_unlisted
from .attributives import read_attributive
from .candidates import QUALITY
from .labels import read_mark
from .nominals import read_noun
from .proposals import Proposal
from .replies import read_reply
from .sentences import Sentence
from .sourced import read_survey, read_view
from .verbs import read_verb

NP = Chunk.NP
QUALITIES = frozenset(QUALITY)
VERBS = frozenset(REPORTING)
NEAR_BEHIND, NEAR_BEFORE = 7, 3  # chunks beside a quotation in which its verb is looked for


class Headword(NamedTuple):
    """A word that may head a cue, and its chunk."""

    sentence: Sentence
    token: int
    chunk: int


class Quoted(NamedTuple):
    """A direct quotation in a sentence, as a token range."""

    sentence: Sentence
    quotation: Range


class Neighbour(NamedTuple):
    """A verb beside a quotation that nobody has, by its chunk."""

    sentence: Sentence
    chunk: int


CUES: tuple[Veto[Headword], ...] = (
    Veto("part_of_the_cue_before",
         when=lambda case: case.sentence.latest[0] <= case.token < case.sentence.latest[1],
         saves="The riots raise questions about the kiln.",
         leaves="The guild's questions about the kiln won.",
         why="the words are one cue: a statement saying"),
    Veto("not_the_last_of_its_group",
         when=lambda case: case.sentence.symbols[case.chunk] in VERBS
         and has_verb_behind(case.sentence, case.token, case.chunk),
         saves="The guild has long called for a vote.",
         leaves="The guild has called for a vote.",
         why="another word heads the verb group"),
)
QUOTATIONS: tuple[Veto[Quoted], ...] = (
    Veto("quotation_has_its_cue",
         when=lambda case: any(start < case.quotation[1] and case.quotation[0] < end
                               for one in case.sentence.found for start, end in one.content),
         saves="Ito added: \"The kiln is cold.\"",
         leaves="Ito gave this answer: \"The kiln is cold.\"",
         why="the quotation is reported by another word"),
)
NEIGHBOURS: tuple[Veto[Neighbour], ...] = (
    Veto("verb_has_its_claim",
         when=lambda case: any(one.cue[0][0] <= case.sentence.firsts[case.chunk] < one.cue[-1][1]
                               for one in case.sentence.found),
         saves="In her song, \"The Rain Must Stop,\" Ito seems to be happy.",
         leaves="\"The kiln is cold,\" she trilled.",
         why="the verb reports something else"),
)


def read_cue(sentence: Sentence, token: int, chunk: int) -> Proposal | None:
    """Read the cue whose headword is at a token, in a chunk; None where it makes no construction."""
    if (token < sentence.latest[1] or token + 1 < sentence.lasts[chunk]) \
            and sentence.refuses(token, CUES, made(Headword, (sentence, token, chunk))):  # elsewhere none holds
        return None
    symbol, known = sentence.symbols[chunk], sentence.lemmas[sentence.words[token].lower()]
    if symbol in VERBS and "verb" in known and not ("adj" in known and copula_before(sentence, chunk) < chunk) \
            and (found := read_verb(sentence, token, chunk, known["verb"])):
        return found
    if symbol == NP and "noun" in known:
        nouns = known["noun"]
        if found := (read_noun(sentence, token, chunk, nouns) or read_survey(sentence, token, chunk, nouns)
                     or read_view(sentence, token, chunk, nouns)):
            return found
    if symbol == NP and "adj" in known and (found := read_attributive(sentence, token, chunk, known["adj"])):
        return found
    if "mark" in known:
        return read_mark(sentence, token, chunk, known["mark"].senses)
    if symbol in QUALITIES and "adj" in known:
        for lemma, after in sentence.matches(token, known["adj"]):
            if found := read_adjective(sentence, token, chunk, lemma, after):
                return found
    return None


def has_verb_behind(sentence: Sentence, token: int, chunk: int) -> bool:
    """Whether something but adverbs stands behind a word in its chunk."""
    return bool(sentence.tags[token + 1:sentence.lasts[chunk]].strip(ADVERB_TAGS))


def read_orphan(sentence: Sentence, at: int) -> Proposal | None:
    """Look for the verb beside the direct quotation at a chunk, if no cue has claimed that."""
    symbols, first = sentence.symbols, sentence.firsts[at]
    if refused(QUOTATIONS, made(Quoted, (sentence, (first, sentence.lasts[at]))), first, None):
        return None
    if found := read_reply(sentence, at):
        return found
    near = [*range(at + 1, min(at + 1 + NEAR_BEHIND, len(symbols))), *range(at - 1, max(at - 1 - NEAR_BEFORE, -1), -1)]
    verb = next((chunk for chunk in near if symbols[chunk] in ACTIVE_FINITE), None)
    if verb is not None and not refused(NEIGHBOURS, Neighbour(sentence, verb), first, None) \
            and (found := read_unlisted(sentence, verb)):
        return found
    return read_announced_here(sentence, at) if symbols[at - 1:at] == Chunk.COLON else None
