"""Nouns as cues: "her claim that", "issued a call for", "allegations that", "drew criticism from"."""
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from .. import grammar
from ..codes import REPORTING, Chunk
from ..grammar import Reading
from ..lexicon import Lemmas, Sense, light_verbs, receiving_verbs
from ..model import made
from ..vetoes import Veto
from ..words.evaluative import word_list
from .behind import Behind, content_part, look_behind
from .edges import before_teller
from .holders import Holder, heads_group, holder_of, start_of
from .proposals import NOTHING, Proposal, propose
from .sentences import LEADING, Sentence
from .subjects import Source

GETTING = frozenset(REPORTING + Chunk.PASS)  # verb groups before a preposition: "came under", "was met with"
GIVING = {"from", "of", "among"}  # before who gives what the noun names
BEHIND = ("predicate_right", "nominal_right", "received_right")  # start rules of what follows a noun
UNSOURCED = {"about", "against"}  # frames in which a noun reports though nobody is named: "anger about the toll"
OWNED = ("noun_owner", "noun_owner_is")  # productions in which whose a noun is stands behind it
ADDRESSING = "to"  # before who is told
CLOSE = {"support", "oppose", "commit", "want"}  # acts of nouns behind which "to" has what they are about
FROM = {"from", "among"}  # before who has the view: "anger among pilots about the toll"
NAMING = Chunk.PREP + Chunk.NP  # "a ruling on taxes"


class Nominal(NamedTuple):
    """A noun with what follows it and a reading of that, whose it is, if that is told, and its senses."""

    behind: Behind
    reading: Reading
    holder: Holder | None
    senses: Sequence[Sense]


class Received(NamedTuple):
    """A noun for what somebody got, with the preposition behind it."""

    word: str
    sense: Sense


VETOES: tuple[Veto[Nominal], ...] = (
    Veto("ruling_on_things_that",
         when=lambda case: case.reading.rule == "held_claim" and case.behind.right[:2] == NAMING
         and case.behind.word != ADDRESSING,
         saves="The judge made a ruling on taxes that pleased nobody.",
         leaves="Weaver made his case to voters that the ferry would sail.",
         why="the clause describes what the noun is about"),
    Veto("told_to_whom",
         when=lambda case: case.reading.rule == "held_selected" and case.behind.word == ADDRESSING
         and not CLOSE.intersection(sense.act for sense in case.senses),
         saves="Weaver issued a warning to the guild.",
         leaves="Weaver raised an objection to the plan.",
         why="behind \"to\" stands who is told"),
    Veto("promise_to_things",
         when=lambda case: case.reading.rule == "noun_from" and case.behind.word not in FROM
         and not (case.holder and case.reading.get("that")),
         saves="There were protests in Velm against the toll.",
         leaves="Complaints from the farmers about the noise went unheard.",
         why="who stands behind the preposition isn't the one who says it"),
)
RECEIVED: tuple[Veto[Received], ...] = (
    Veto("accused_of_what",
         when=lambda case: case.word == "of" and case.sense.polarity != "favor",
         saves="The mayor drew accusations of fraud.",
         leaves="Her plan won the support of the guild.",
         why="behind \"of\" stands what is said, unless it is support"),
)


def read_noun(sentence: Sentence, token: int, chunk: int, lemmas: Lemmas) -> Proposal | None:
    """`her claim that`, `a call for` behind a light verb, `allegations by X that`."""
    if "received" in lemmas.frames and (found := read_received(sentence, token, chunk, lemmas)):
        return found
    if sentence.symbols[chunk + 1:chunk + 2] == Chunk.PASS and (found := read_raised(sentence, token, chunk, lemmas)):
        return found
    if not lemmas.by_next and token + 1 == sentence.lasts[chunk] \
            and sentence.symbols[chunk + 1:chunk + 2] not in following():
        return None  # only saves time, for nearly nine in ten
    matched = sentence.matches(token, lemmas)
    if not matched:
        return None
    lemma, after = matched[0]
    behind = look_behind(sentence, chunk, after, lemma)
    if behind is None or behind.right[:1] not in grammar.openings(*BEHIND):
        return None  # the last only saves time
    holder = holder_of(sentence, token, chunk, lemma.frames)
    reading = grammar.read("predicate_right" if holder and holder.light else "nominal_right", behind.right)
    if reading is None or sentence.refuses(token, VETOES, made(Nominal, (behind, reading, holder, lemma.senses))):
        return None
    far = second_preposition(behind, reading)
    frame, part = content_part(reading, sentence.words[sentence.firsts[behind.place + far]].lower() if far else behind.word)
    content = before_teller(sentence, behind.tokens(part))
    if (agent := reading.get("agent")) and not (reading.rule == "noun_from" and behind.word not in FROM):
        first = holder.first if holder else start_of(sentence, token, chunk)
        holder = Holder(Source((behind.tokens(agent),), "agent"), first, False)
    elif reading.rule in OWNED and not (behind.word == ADDRESSING and holder and frame == "that"):
        owner = behind.tokens(reading["np"])
        if behind.word == "of":
            holder = Holder(Source((owner,), "owner"), start_of(sentence, token, chunk), False)
        else:
            frame, content = behind.word, (owner[0], content[1])
    nouns: Sequence[Sense] = lemma.senses
    if holder is None:
        nouns = [sense for sense in nouns if may_be_nobodys(sense, reading, frame)]
        holder = Holder(Source((), "unsourced"), start_of(sentence, token, chunk), False)
    sense = next((sense for sense in nouns if frame in sense.frames), None)
    if sense is None:
        return None
    close = behind.selected if reading.production.cue == "mark" else after
    return propose(sentence, token, holder.source, ((holder.first, close),), (content,), sense,
                   frame, reading.rule + holder.drawn, reading, behind.place,
                   replaces=(holder.first, token) if holder.light else NOTHING)


@cache
def following() -> frozenset[str]:
    """The symbols that stand behind a noun which reports."""
    return grammar.openings(*BEHIND) | LEADING


def second_preposition(behind: Behind, reading: Reading) -> int:
    """Where the preposition that the cue selects stands behind an agent: "criticism by pilots of the toll"; else 0."""
    return max(behind.right.find(Chunk.SEL, 1, reading.length), 0) if reading.get("agent") else 0


def may_be_nobodys(sense: Sense, reading: Reading, frame: str) -> bool:
    """Whether a noun reports though nobody is named: "the idea is that", "anger about the toll"."""
    aimed = reading.get("full_that") or reading.get("full_infinitive") and sense.lemma in word_list("aims")
    return reading.rule == "noun_is" and bool(aimed) or frame in UNSOURCED or "unsourced" in sense.frames


def read_received(sentence: Sentence, token: int, chunk: int, lemmas: Lemmas) -> Proposal | None:
    """`drew criticism from X`, `came under attack from X`: X is the source, and the claim is about who has it."""
    verb = receiver(sentence, chunk)
    content = sentence.governor(verb) if verb >= 0 else None
    if content is None or not content.ranges:
        return None
    lemma, after = sentence.matches(token, lemmas)[0]
    sense = next((sense for sense in lemma.senses if "received" in sense.frames), None)
    behind = look_behind(sentence, chunk, after, lemma)
    if sense is None or behind is None:
        return None
    reading = grammar.read("received_right", behind.right) if behind.word in GIVING else None
    if reading is None or sentence.refuses(token, RECEIVED, Received(behind.word, sense)):
        return None
    source = Source((behind.tokens(reading["giver"]),), "giver", content.trace)
    cue = sentence.firsts[verb], behind.selected
    return propose(sentence, token, source, (cue,), content.ranges, sense, "received", reading.rule)


def read_raised(sentence: Sentence, token: int, chunk: int, lemmas: Lemmas) -> Proposal | None:
    """`Concerns were raised about the toll`: the complement of a noun stands behind the passive of its light verb."""
    if token + 1 != sentence.lasts[chunk] or not heads_group(sentence, chunk + 1, light_verbs()):
        return None
    lemma = sentence.matches(token, lemmas)[0][0]
    behind = look_behind(sentence, chunk + 1, sentence.lasts[chunk + 1], lemma)
    reading = grammar.read("predicate_right", behind.right) if behind else None
    if behind is None or reading is None \
            or sentence.refuses(token, VETOES, made(Nominal, (behind, reading, None, lemma.senses))):
        return None
    frame, part = content_part(reading, behind.word)
    sense = next((sense for sense in lemma.senses if frame in sense.frames), None)
    if sense is None:
        return None
    close = behind.selected if reading.production.cue == "mark" else sentence.lasts[chunk + 1]
    content = before_teller(sentence, behind.tokens(part))
    return propose(sentence, token, Source((), "agentless"), ((start_of(sentence, token, chunk), close),), (content,), sense,
                   frame, f"{reading.rule}, raised", reading, behind.place)


def receiver(sentence: Sentence, chunk: int) -> int:
    """The chunk of the verb that says that somebody got what a noun names: "drew", "came under"; -1 where there is none."""
    before = sentence.symbols[chunk - 1] if chunk else ""
    if before in REPORTING:
        return chunk - 1 if heads_group(sentence, chunk - 1, receiving_verbs()) else -1
    if before != Chunk.PREP or chunk < 2 or sentence.symbols[chunk - 2] not in GETTING:
        return -1
    words = sentence.words
    phrase = f"{words[sentence.headword(chunk - 2)]}_{words[sentence.firsts[chunk - 1]]}".lower()
    return chunk - 2 if phrase in receiving_verbs() else -1
