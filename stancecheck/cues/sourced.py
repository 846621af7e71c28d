"""Prepositions as cues: "according to the mayor", "in a new poll", "in his view", and the claim round them."""
from typing import NamedTuple

from .. import grammar
from ..codes import SUBJECT, SUBORDINATOR, Chunk, Tag
from ..grammar import Range, Reading
from ..lexicon import LEADING, Lemmas, Sense, cues
from ..vetoes import Veto
from ..words.evaluative import word_list
from .adverbs import read_adverb, read_opening
from .contents import is_personal
from .proposals import Proposal, propose
from .sentences import RIGHT, Sentence
from .subjects import Source

WITHIN = "in"  # a poll
GENITIVE, POSS = Tag.GENITIVE, Tag.POSS
OPENED = (Chunk.THAT, *SUBORDINATOR)  # what a claim only starts behind: "said that, according to the mayor, ..."


class Survey(NamedTuple):
    """A noun behind "in", at a chunk, with its word and the sense in which what it names says something."""

    chunk: int
    word: str
    sense: Sense


class Lead(NamedTuple):
    """The symbols of what would be the claim behind an informant."""

    claim: str


class Before(NamedTuple):
    """What stands before a preposition, whose chunk this is."""

    sentence: Sentence
    chunk: int


class Informant(NamedTuple):
    """Who or what would be cited."""

    sentence: Sentence
    part: Range

    @property
    def head(self) -> str:
        """The word that heads it: its last before an "of"."""
        return self.sentence.words[self.sentence.head_of(self.part)].lower()


INFORMANTS: tuple[Veto[Informant], ...] = (
    Veto("measure",
         when=lambda case: case.head in word_list("no informants"),
         saves="The kiln was built according to plan.",
         leaves="The kiln was built in May, according to Ito.",
         why="a plan, an age or a need is what something is measured by, and tells nothing"),
)
SURVEYS: tuple[Veto[Survey], ...] = (
    Veto("in_some_polls",
         when=lambda case: case.chunk > 1 and case.word != case.sense.lemma,
         saves="Weaver leads in most polls.",
         leaves="In most polls, Weaver leads.",
         why="what several of them say is told of all only at the start of the sentence"),
)
LEADS: tuple[Veto[Lead], ...] = (
    Veto("interrupted_by_its_verb",
         when=lambda case: is_interrupted(case.claim),
         saves="In his view, he said, the dam will hold.",
         leaves="In his view, the dam will hold.",
         why="the clause behind the comma is the one that reports"),
)
BEFORE: tuple[Veto[Before], ...] = (
    Veto("claim_only_opened",
         when=lambda case: case.sentence.symbols[:case.chunk].rstrip(Chunk.COMMA).endswith(OPENED),
         saves="Ito learned that, according to the guild, the dam leaked.",
         leaves="Ito left town, according to the guild.",
         why="what stands before it only opens the clause that follows"),
)


def is_interrupted(claim: str) -> bool:
    """Whether what follows an informant is who reports its claim: `in his view, | he said, ...`."""
    reading = grammar.read("interrupted_right", claim)
    return reading is not None and reading.rule == "interrupted"


def read_phrase(sentence: Sentence, token: int) -> Proposal | None:
    """Read the cue of several words whose key word is at a token; None where it makes no construction."""
    words = sentence.words
    phrases, word = cues().phrases, words[token]
    for phrase in phrases.get(word.lower(), ()) or phrases.get(word, ()):
        first = token - phrase.key
        after = first + len(phrase.words)
        if tuple(word.lower() for word in words[first:after]) == phrase.words:
            if LEADING in phrase.sense.frames:
                found = read_leading(sentence, token, phrase.sense)
            elif phrase.sense.pos == "prep":
                found = read_preposition(sentence.cut(after), first, after, phrase.sense)
            else:
                found = read_adverb(sentence, first, after, phrase.sense) \
                    or read_opening(sentence, first, after, phrase.sense)
            if found:
                return found
    return None


def read_survey(sentence: Sentence, token: int, chunk: int, nouns: Lemmas) -> Proposal | None:
    """`In a new poll, taxes lead`: what a survey says; of several, only where the sentence starts with them."""
    if not chunk or "within" not in nouns.frames:
        return None
    words, before = sentence.words, sentence.firsts[chunk] - 1
    sense = next(sense for sense in nouns.senses if "within" in sense.frames)
    if words[before].lower() != WITHIN or sentence.refuses(token, SURVEYS, Survey(chunk, words[token].lower(), sense)):
        return None
    return read_preposition(sentence, before, before + 1, sense, "within")


def read_view(sentence: Sentence, token: int, chunk: int, nouns: Lemmas) -> Proposal | None:
    """`The dam, in his view, will hold`: the possessor is the source."""
    first, opening = sentence.firsts[chunk], chunk - 1
    if opening < 0 or first == token:
        return None
    possessor = max(sentence.tags.rfind(GENITIVE, first, token), sentence.tags.rfind(POSS, first, token))
    frame = f"{sentence.words[first - 1].lower()}_possessed" if possessor >= 0 else ""
    if frame not in nouns.frames:
        return None
    found = claim_round(sentence, token, opening, chunk)
    if found is None:
        return None
    sense = next(sense for sense in nouns.senses if frame in sense.frames)
    contents, _, rule = found
    cue = (sentence.tokens(opening, chunk), (possessor + 1, token + 1))
    return propose(sentence, token, Source(((first, possessor + 1),), "possessor"), cue, contents, sense, frame, rule)


def read_preposition(sentence: Sentence, token: int, after: int, sense: Sense, frame: str = "source") -> Proposal | None:
    """`according to X`: the source follows."""
    if after >= len(sentence.words):
        return None
    chunk = sentence.chunks.at(after)
    found = claim_round(sentence, token, sentence.chunks.at(token), chunk) if sentence.firsts[chunk] == after else None
    if found is None:
        return None
    contents, informant, rule = found
    if sentence.refuses(token, INFORMANTS, Informant(sentence, informant)):
        return None
    return propose(sentence, token, Source((informant,), "informant"), ((token, after),), contents, sense, frame, rule)


def read_leading(sentence: Sentence, token: int, sense: Sense) -> Proposal | None:
    """`To Weaver, the dam is a wreck`: to whom something is so, at the start of the sentence."""
    if token != sentence.firsts[0] or sentence.symbols[0] != Chunk.PREP:  # and no "To win the vote, ..."
        return None
    reading = grammar.read("leading_right", sentence.symbols[1:1 + RIGHT])
    claim = reading.content() if reading and reading.rule == "source_leads" else None
    if reading is None or claim is None or sentence.symbols[1 + claim[0]] not in SUBJECT:
        return None
    informant = informant_of(sentence, 1, reading)
    if not is_personal(sentence, informant):
        return None
    content = sentence.tokens(1 + claim[0], 1 + claim[1])
    return propose(sentence, token, Source((informant,), "informant"), ((token, token + 1),), (content,), sense, LEADING,
                   reading.rule)


def claim_round(sentence: Sentence, token: int, opening: int, chunk: int) -> tuple[tuple[Range, ...], Range, str] | None:
    """The claim, the informant at a chunk, and the production, for a preposition at the chunk `opening`.

    The claim stands before the preposition, else behind the informant, or on both sides.
    """
    right = sentence.symbols[chunk:chunk + RIGHT]
    told = before(sentence, token, opening)
    lacking = told and sentence.symbols[opening - 2:opening - 1] == Chunk.BE  # "It was, in her words, a farce"
    reading = grammar.read("completing_right", right) if lacking else None
    opened = told and sentence.symbols[sentence.chunks.at(told[0])] in SUBORDINATOR  # "Although it rained, ..."
    if told and opened and (leading := grammar.read("leading_right", right)) and (claim := leading.content()):
        behind = sentence.tokens(chunk + claim[0], chunk + claim[1])
        return (told, behind), informant_of(sentence, chunk, leading), leading.rule + ", claim_before"
    reading = reading or (grammar.read("trailing_right", right) if told else None)
    rest = reading.content() if reading else None
    if told and reading and (rest or sentence.has_verb(told)):
        contents = (told, sentence.tokens(chunk + rest[0], chunk + rest[1])) if rest else (told,)
        return contents, informant_of(sentence, chunk, reading), reading.rule + ", claim_before"
    reading = grammar.read("leading_right", right) or grammar.read("unmarked_right", right)
    if reading is None:
        return None
    claim = reading.content()
    if claim is None or sentence.refuses(token, LEADS, Lead(right[claim[0]:])):
        return None
    return (sentence.tokens(chunk + claim[0], chunk + claim[1]),), informant_of(sentence, chunk, reading), reading.rule


def informant_of(sentence: Sentence, chunk: int, reading: Reading) -> Range:
    """The tokens of who is cited, with what describes them, in a reading from a chunk on."""
    first, last = reading.get("informant") or reading["bearer"]
    if epithet := reading.get("apposition"):
        last = epithet[1]
    elif behind := reading.get("behind") or reading.get("epithet") and reading.get("quoted"):
        last = behind[0] - 1
    return sentence.tokens(chunk + first, chunk + last)


def before(sentence: Sentence, token: int, chunk: int) -> Range | None:
    """The claim that ends before a chunk; None where nothing stands there."""
    if sentence.refuses(token, BEFORE, Before(sentence, chunk)):
        return None
    reading = grammar.read("preceding_left", sentence.symbols[max(chunk - RIGHT, 0):chunk][::-1] + Chunk.START)
    told = reading and reading.get("told")
    return sentence.mirrored(chunk, told) if told else None
