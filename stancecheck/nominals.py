"""Nouns and adjectives as cues: "her claim that", "issued a call for", "is confident that"."""
from typing import NamedTuple

from . import grammar
from .grammar import Range, Reading
from .lexicon import Sense, light_verbs
from .windows import RIGHT, Sentence, Source

CONTENTS = (  # part of a reading, the outermost first -> the frame that it fills; "" where that is its preposition
    ("held", ""), ("selected", ""), ("that", "that"), ("full_that", "that"), ("full_clause", "that"),
    ("quoted", "that"), ("wh", "wh"), ("full_wh", "wh"), ("infinitive", "to"), ("full_infinitive", "to"))
VERBS = "SFEGsIVP"


class Holder(NamedTuple):
    """Whose a noun is, and where the cue starts; `light` where a verb lent by the cue is part of it."""

    source: Source
    first: int
    light: bool


def read_noun(sentence: Sentence, token: int, chunk: int, nouns: list[Sense]) -> bool:
    """`her claim that`, `a call for` behind a light verb, `allegations by X that`."""
    nouns, after = next(iter(sentence.matches(token, nouns)), ([], token))
    last = sentence.chunks.lasts[chunk]
    if not nouns or after < last and sentence.tags[after] != "f":
        return False
    if after < last:  # "criticism of the plan" is one chunk: read it as a noun, its preposition and a noun phrase
        mark = "Y" if any("of" in sense.frames for sense in nouns) else "f"
        right, place, word = mark + "n" + sentence.symbols[chunk + 1:chunk + RIGHT], chunk - 1, "of"
    else:
        right, place = sentence.window(after, nouns)
        word = sentence.document.words[after].lower() if after < len(sentence.document.words) else ""
    holder = holder_of(sentence, token, chunk)
    reading = grammar.read("predicate" if holder and holder.light else "nominal", right)
    if reading is None:
        return False
    filled = content_part(reading, word)
    if filled is None:
        return False
    frame, (begin, end) = filled

    def tokens(first: int, stop: int) -> Range:
        start = after + 1 if place + first == chunk else sentence.chunks.firsts[place + first]
        return start, sentence.chunks.lasts[place + stop - 1]

    content = tokens(begin, end)
    if agent := reading.part("agent"):
        first = holder.first if holder and not holder.light else start_of(sentence, token, chunk)
        holder = Holder(Source((tokens(*agent),), "agent"), first, False)
    elif reading.rule == "noun_owner":
        owner = tokens(*reading.part("np"))
        if word == "of":
            holder = Holder(Source((owner,), "owner"), start_of(sentence, token, chunk), False)
        else:
            frame, content = word, (owner[0], content[1])
    if holder is None:
        nouns = [sense for sense in nouns if "unsourced" in sense.frames]
        holder = Holder(Source((), "unsourced"), start_of(sentence, token, chunk), False)
    if reading.rule == "noun_is":
        frame = "possessed"
    sense = next((sense for sense in nouns if frame in sense.frames), None)
    if sense is None:
        return False
    close = after
    if reading.rule in ("noun_is", "held_saying") or reading.rule == "held_selected" or reading.part("selected"):
        close = tokens(0, 1)[1] if after >= last else after + 1
    if holder.light:
        sentence.found[:] = [item for item in sentence.found if not holder.first <= item.head < token]
    sentence.add(token, holder.source, ((holder.first, close),), (content,), sense, frame, reading.rule, reading, place)
    return True


def content_part(reading: Reading, word: str) -> tuple[str, Range] | None:
    """The frame that a reading fills, and the part that is the content."""
    for name, frame in CONTENTS:
        if part := reading.part(name):
            return (frame or word), part
    return None


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
    if verb and (is_light(sentence, before) or own and not reports(sentence, before)):
        source = sentence.governor(before)
        if source is not None:
            return Holder(source, sentence.chunks.firsts[before], True)
    if possessor < 0:
        return None
    start = possessor if own else start_of(sentence, possessor, chunk)
    return Holder(Source(((start, possessor + 1),), "possessor"), possessor + 1, False)


def reports(sentence: Sentence, chunk: int) -> bool:
    """Whether a construction that was read has its headword in a chunk."""
    first, last = sentence.tokens(chunk, chunk + 1)
    return any(first <= item.head < last for item in sentence.found)


def is_light(sentence: Sentence, chunk: int) -> bool:
    """Whether the verb group at a chunk is headed by a light verb: issued (a call for)."""
    last = sentence.chunks.lasts[chunk] - 1
    while last > sentence.chunks.firsts[chunk] and sentence.tags[last] in "Rn":
        last -= 1
    return sentence.document.words[last].lower() in light_verbs()


def read_adjective(sentence: Sentence, token: int, chunk: int, adjectives: list[Sense]) -> bool:
    """`is confident that`: the cue is the copula and the adjective."""
    opening = chunk if sentence.symbols[chunk] == "P" else chunk - 1
    if opening < 0 or sentence.symbols[opening] not in "BFP":
        return False
    right, place = sentence.window(token + 1, adjectives)
    reading = grammar.read("predicate", right)
    if reading is None or reading.rule == "held_saying":
        return False
    word = sentence.document.words[sentence.chunks.firsts[place]].lower()
    frame, (begin, end) = content_part(reading, word)
    sense = next((sense for sense in adjectives if frame in sense.frames), None)
    source = sentence.governor(opening)
    if sense is None or source is None:
        return False
    close = sentence.chunks.lasts[place] if reading.rule == "held_selected" else token + 1
    cue, content = (sentence.chunks.firsts[opening], close), sentence.tokens(place + begin, place + end)
    sentence.add(token, source, (cue,), (content,), sense, frame, reading.rule, reading, place)
    return True
