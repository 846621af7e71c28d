"""Nouns as cues: "her claim that", "issued a call for", "allegations that"."""
from collections.abc import Sequence
from typing import NamedTuple

from .. import grammar
from ..grammar import Range, Reading
from ..lexicon import Lemma, Lemmas, Sense, light_verbs, receiving_verbs
from .proposals import NOTHING, Proposal, propose
from .sentences import LEADING, RIGHT, Sentence
from .subjects import Source

CONTENTS = (  # part of a reading, the outermost first -> the frame that it fills; "" where that is its preposition
    ("held", ""), ("selected", ""), ("that", "that"), ("full_that", "that"), ("full_clause", "that"),
    ("quoted", "that"), ("claim", "that"), ("wh", "wh"), ("full_wh", "wh"), ("infinitive", "to"), ("full_infinitive", "to"))
SET = {"noun_is": "possessed", "noun_colon": "colon"}  # productions of one frame, whatever their content
VERBS = "SFEGsIVP"
HELD = "Bf"  # symbols before the noun of "is of the view that"
GIVING = {"from", "of", "among"}  # before who gives what the noun names
BEHIND = ("predicate", "nominal", "received")  # start rules of what follows a noun
UNSOURCED = {"about", "against"}  # frames in which a noun reports though nobody is named: "anger about the toll"
ADDRESSING = "to"  # before who is told
FROM = {"from", "among"}  # before who has the view: "anger among pilots about the toll"
UNSURE = ("object_control",)  # whose subject may be another's


class Behind(NamedTuple):
    """What follows a cue: its symbols, the chunk of the first, and the word right behind the cue.

    `inner` is the chunk of the cue where that goes on behind it, else -1.
    """

    sentence: Sentence
    after: int
    right: str
    place: int
    word: str
    inner: int

    def tokens(self, part: Range) -> Range:
        """The token range of a part."""
        chunks, first = self.sentence.chunks, self.place + part[0]
        return self.after + 1 if first == self.inner else chunks.firsts[first], chunks.lasts[self.place + part[1] - 1]

    @property
    def selected(self) -> int:
        """The token behind the preposition, copula or "saying" that follows the cue."""
        return self.after + 1 if self.inner >= 0 else self.sentence.chunks.lasts[self.place]


class Holder(NamedTuple):
    """Whose a noun is, and where the cue starts; `light` where a verb lent by the cue is part of it."""

    source: Source
    first: int
    light: bool


def read_noun(sentence: Sentence, token: int, chunk: int, lemmas: Lemmas) -> Proposal | None:
    """`her claim that`, `a call for` behind a light verb, `allegations by X that`."""
    if not lemmas.by_next and token + 1 == sentence.lasts[chunk] \
            and sentence.symbols[chunk + 1:chunk + 2] not in grammar.openings(*BEHIND) | LEADING:
        return None  # nearly nine in ten
    lemma, after = next(iter(sentence.matches(token, lemmas)), (None, token))
    behind = look_behind(sentence, chunk, after, lemma) if lemma else None
    if behind is None or behind.right[:1] not in grammar.openings(*BEHIND):
        return None
    nouns = lemma.senses
    if found := read_received(sentence, token, chunk, nouns, behind):
        return found
    holder = holder_of(sentence, token, chunk)
    reading = grammar.read("predicate" if holder and holder.light else "nominal", behind.right)
    if reading is None:
        return None
    far = behind.right.find("Y", 1, reading.length) if reading.get("agent") else -1  # "criticism by pilots of the toll"
    word = sentence.words[sentence.firsts[behind.place + far]].lower() if far > 0 else behind.word
    frame, part = content_part(reading, word)
    content = behind.tokens(part)
    if reading.rule == "held_claim" and behind.right[:2] == "pn" and behind.word != ADDRESSING:
        return None  # "made a ruling on taxes that pleased nobody"
    told = reading.rule == "noun_from" and behind.word not in FROM  # "her promise to voters that"
    if told and not (holder and reading.get("that")):
        return None
    if not told and (agent := reading.get("agent")):
        first = holder.first if holder and not holder.light else start_of(sentence, token, chunk)
        holder = Holder(Source((behind.tokens(agent),), "agent"), first, False)
    elif reading.rule == "noun_owner" and not (behind.word == ADDRESSING and holder and frame == "that"):
        owner = behind.tokens(reading["np"])
        if behind.word == "of":
            holder = Holder(Source((owner,), "owner"), start_of(sentence, token, chunk), False)
        else:
            frame, content = behind.word, (owner[0], content[1])
    if holder is None:
        stated = reading.rule == "noun_is" and reading.get("that")  # "the idea is that"
        nouns = [sense for sense in nouns if stated or frame in UNSOURCED or "unsourced" in sense.frames]
        holder = Holder(Source((), "unsourced"), start_of(sentence, token, chunk), False)
    if reading.rule in SET:
        frame = SET[reading.rule]
    sense = next((sense for sense in nouns if frame in sense.frames), None)
    if sense is None:
        return None
    close = after
    if reading.rule in ("noun_is", "noun_colon", "held_saying", "held_selected") or far < 0 and reading.get("selected"):
        close = behind.selected
    return propose(sentence, token, holder.source, ((holder.first, close),), (content,), sense, frame, reading.rule, reading,
                   behind.place, replaces=(holder.first, token) if holder.light else NOTHING)


def read_received(sentence: Sentence, token: int, chunk: int, nouns: Sequence[Sense], behind: Behind) -> Proposal | None:
    """`drew criticism from X`, `has the support of X`: X is the source, and the claim is about who has it."""
    sense = next((sense for sense in nouns if "received" in sense.frames), None)
    if sense is None or not chunk or sentence.symbols[chunk - 1] not in VERBS or behind.word not in GIVING:
        return None
    if behind.word == "of" and sense.polarity != "favor":
        return None  # "accusations of fraud" say what, "the support of pilots" whose
    reading = grammar.read("received", behind.right) if heads_group(sentence, chunk - 1, receiving_verbs()) else None
    content = sentence.governor(chunk - 1) if reading else None
    if content is None:
        return None
    source = Source((behind.tokens(reading["giver"]),), "giver", content.trace)
    cue = (sentence.firsts[chunk - 1], behind.selected)
    return propose(sentence, token, source, (cue,), content.ranges, sense, "received", reading.rule)


def look_behind(sentence: Sentence, chunk: int, after: int, lemma: Lemma) -> Behind | None:
    """What follows a cue in a chunk; "criticism of the plan" is one chunk, read as a noun, "of" and a noun phrase."""
    words = sentence.document.words
    if after >= sentence.chunks.lasts[chunk]:
        right, place = sentence.window(after, lemma, chunk)
        return Behind(sentence, after, right, place, words[after].lower() if after < len(words) else "", -1)
    if sentence.tags[after] != "f":
        return None
    mark = "Y" if "of" in lemma.frames else "f"
    right = mark + "n" + sentence.symbols[chunk + 1:chunk + RIGHT]
    return Behind(sentence, after, right, chunk - 1, words[after].lower(), chunk)


def content_part(reading: Reading, word: str) -> tuple[str, Range]:
    """The frame that a reading fills, and the part that is the content."""
    return next((frame or word, part) for name, frame in CONTENTS if (part := reading.get(name)))


def start_of(sentence: Sentence, token: int, chunk: int) -> int:
    """The first token of a noun's own phrase: behind the last "of" before it."""
    first = sentence.chunks.firsts[chunk]
    return max(sentence.tags.rfind("f", first, token) + 1, first)


def holder_of(sentence: Sentence, token: int, chunk: int) -> Holder | None:
    """The possessor of a noun, or the subject of the light verb before it."""
    tags, symbols = sentence.tags, sentence.symbols
    first = sentence.chunks.firsts[chunk]
    possessor = max(tags.rfind("G", first, token), tags.rfind("P", first, token))
    before = chunk - 1
    verb = before >= 0 and symbols[before] in VERBS
    own = possessor >= 0 and tags[possessor] == "P"
    if possessor < 0 and symbols[max(before - 1, 0):chunk] == HELD:
        source = sentence.governor(before - 1)
        return Holder(source, sentence.chunks.firsts[before - 1], True) if source else None
    if verb and (is_light(sentence, before) or own and not reports(sentence, before)):
        source = sentence.governor(before)
        if source is not None and source.rule not in UNSURE:
            return Holder(source, sentence.chunks.firsts[before], True)
    if possessor < 0 and not verb:
        return plural_holder(sentence, chunk)
    if possessor < 0:
        return None
    start = possessor if own else start_of(sentence, possessor, chunk)
    return Holder(Source(((start, possessor + 1),), "possessor"), possessor + 1, False)


def plural_holder(sentence: Sentence, chunk: int) -> Holder | None:
    """The noun before a bare apostrophe: the farmers' plan."""
    first, before = sentence.chunks.firsts[chunk], chunk - 1
    if before < 0 or sentence.symbols[before] != "n" or sentence.tags[first - 1] != "’":
        return None
    if sentence.chunks.lasts[before] != first - 1:
        return None
    start = start_of(sentence, first - 1, before)
    return Holder(Source(((start, first),), "possessor"), first, False)


def reports(sentence: Sentence, chunk: int) -> bool:
    """Whether a construction that was read has its headword in a chunk."""
    first, last = sentence.tokens(chunk, chunk + 1)
    return any(first <= item.head < last for item in sentence.found)


def is_light(sentence: Sentence, chunk: int) -> bool:
    """Whether the verb group at a chunk is headed by a light verb: issued (a call for)."""
    return heads_group(sentence, chunk, light_verbs())


def heads_group(sentence: Sentence, chunk: int, forms: frozenset[str]) -> bool:
    """Whether one of some words heads the verb group at a chunk."""
    return sentence.words[sentence.headword(chunk)].lower() in forms
