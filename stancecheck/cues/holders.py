"""Whose a noun is: "her claim", "issued a call", "the farmers' plan", "is of the view"."""
from typing import NamedTuple

from .. import grammar
from ..codes import REPORTING, VERB_GROUP, Chunk, Tag
from ..lexicon import light_verbs
from ..vetoes import Veto
from .sentences import Sentence
from .subjects import Source

RELATIVE = ("relative", "relative_that")  # whose clause ends before a comma
GENITIVE, POSS = Tag.GENITIVE, Tag.POSS


class Holder(NamedTuple):
    """Whose a noun is, and where the cue starts; `light` where a verb lent by the cue is part of it.

    `drawn` is the production that told, with ", " before it; "" where none was needed.
    """

    source: Source
    first: int
    light: bool
    drawn: str = ""


HOLDERS: tuple[Veto[Source], ...] = (
    Veto("object_would_hold",
         when=lambda source: source.rule == "object_control",
         saves="The rain led the guild to issue a call for calm.",
         leaves="Weaver issued a call for calm.",
         why="whether the object of another verb does it isn't told"),
)


def holder_of(sentence: Sentence, token: int, chunk: int, frames: frozenset[str] = frozenset()) -> Holder | None:
    """The possessor of a noun, the subject of the light verb before it, or of the clause that it is joined to.

    `frames` are those of the noun: `in_clause` for one that is joined so behind "in".
    """
    tags, symbols = sentence.tags, sentence.symbols
    first = sentence.firsts[chunk]
    possessor = max(tags.rfind(GENITIVE, first, token), tags.rfind(POSS, first, token))
    before = chunk - 1
    verb = before >= 0 and symbols[before] in REPORTING
    own = possessor >= 0 and tags[possessor] == POSS
    if possessor < 0 and (held := grammar.read("held_left", sentence.left(chunk))):
        verb_chunk = chunk - held.length
        source = sentence.governor(verb_chunk)
        return Holder(source, sentence.firsts[verb_chunk], True, f", {held.rule}") if source else None
    if before >= 0 and symbols[before] == Chunk.PREP and f"{sentence.words[first - 1].lower()}_clause" in frames \
            and not tags[first:token].strip(Tag.DET):
        return joined(sentence, before)
    inner = own and tags.find(Tag.OF, first, possessor) >= 0  # "gives details of its plans to"
    if verb and not inner and (is_light(sentence, before) or own and not reports(sentence, before)):
        source = sentence.governor(before)
        if source is not None and not sentence.refuses(token, HOLDERS, source):
            return Holder(source, sentence.firsts[before], True)
    if possessor < 0:
        return None
    start = possessor if own else start_of(sentence, possessor, chunk)
    return Holder(Source(((start, possessor + 1),), "possessor"), possessor + 1, False)


def joined(sentence: Sentence, preposition: int) -> Holder | None:
    """The subject of the clause that a preposition and a noun are joined to: `marched in protest of`, `is in favour of`."""
    set_off = sentence.symbols[preposition - 1] == Chunk.COMMA
    known = ((verb, sentence.governor(verb)) for verb in sentence.verbs_before(preposition, VERB_GROUP))
    verb, source = next(((verb, source) for verb, source in known if source and source.ranges
                         and not (set_off and source.rule in RELATIVE)), (0, None))
    if source is None:
        return None
    own = verb if verb == preposition - 1 and sentence.symbols[verb] == Chunk.BE else preposition
    return Holder(source, sentence.firsts[own], True, ", joined")


def start_of(sentence: Sentence, token: int, chunk: int) -> int:
    """The first token of a noun's own phrase: behind the last "of" before it."""
    first = sentence.firsts[chunk]
    return max(sentence.tags.rfind(Tag.OF, first, token) + 1, first)


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
