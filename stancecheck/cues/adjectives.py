"""Adjectives as cues: "is confident that", "felt sure of", "voters worried about"."""
from .. import grammar
from ..lexicon import Lemma, copulas
from .nominals import content_part, look_behind
from .proposals import Proposal, propose
from .sentences import Sentence
from .subjects import Source

IMPERSONAL = "it"  # is nobody: "it is unclear whether"


def read_adjective(sentence: Sentence, token: int, chunk: int, lemma: Lemma, after: int) -> Proposal | None:
    """Read the adjective at a token: the cue starts at its copula, or at itself behind the noun that it describes.

    `after` is the token behind the last word of the lemma ("fed up").
    """
    first = sentence.chunks.firsts[chunk]
    passive = sentence.symbols[chunk] == "P"
    if not passive and sentence.tags[first:token].strip("RQDnJ"):
        return None
    behind = look_behind(sentence, chunk, after, lemma)
    reading = grammar.read("predicate", behind.right) if behind else None
    if reading is None or reading.rule == "held_saying":
        return None
    frame, part = content_part(reading, behind.word)
    before = chunk - 1
    if before > 0 and sentence.tags[sentence.chunks.firsts[before]:first] == "Q":  # "is more confident"
        before -= 1
    opening = chunk if passive or not is_copula(sentence, before) else before
    sense = next((sense for sense in lemma.senses if frame in sense.frames), None)
    source = sentence.governor(opening) if sense else None
    if source is None or opening == chunk and not passive and (source.rule == "coordinated" or not reading.get("held")):
        return None
    start = sentence.chunks.firsts[opening]
    if [sentence.document.words[at].lower() for first, last in source.ranges for at in range(first, last)] == [IMPERSONAL]:
        if "unsourced" not in sense.frames:
            return None
        source, start = Source((), "impersonal", source.trace), source.ranges[0][0]
    close = behind.selected if reading.rule == "held_selected" else after
    return propose(sentence, token, source, ((start, close),), (behind.tokens(part),), sense, frame, reading.rule, reading,
                   behind.place, replaces=(start, token))


def is_copula(sentence: Sentence, chunk: int) -> bool:
    """Whether the verb group at a chunk only joins an adjective to its subject: is, felt, remained."""
    if chunk < 0 or sentence.symbols[chunk] not in "BFSEPIGV":
        return None
    head = sentence.headword(chunk)
    return sentence.symbols[chunk] == "B" or sentence.tags[head] == "z" or sentence.words[head].lower() in copulas()
