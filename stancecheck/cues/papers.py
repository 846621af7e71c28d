"""What speaks for its maker: in "ran ads demanding ...", "held a rally opposing ..." and "her letter condemning ..." the noun
belongs to the cue.
"""
from .. import grammar
from ..codes import ACTIVE, Chunk
from ..words.evaluative import word_list
from ..words.naming import heads, singular
from .holders import holder_of
from .sentences import Sentence
from .subjects import Source

PARTICLE = "out"  # put (a statement), sent (a letter)
SET_BETWEEN = Chunk.PREP + Chunk.NP  # posted | on her page | a note saying


def maker_of(sentence: Sentence, chunk: int) -> tuple[int, Source] | None:
    """Who made the document or held the protest that the participle at a chunk describes, behind the cue's first token.

    That is the possessor, else the subject of the verb whose object the noun is; None where it is neither.
    """
    reading = grammar.read("paper_left", sentence.left(chunk))
    if reading is None:
        return None
    noun = chunk - reading.length
    token = sentence.lasts[noun] - 1
    word = sentence.words[token].lower()
    if heads().get(word, heads().get(singular(word), ("",)))[0] != "document" and word not in word_list("protests"):
        return None
    verb = noun - 1
    if verb > 1 and sentence.symbols[verb - 1:verb + 1] == SET_BETWEEN:
        verb -= 2
    if verb > 0 and sentence.words[sentence.firsts[verb]].lower() == PARTICLE:
        verb -= 1
    if sentence.symbols[verb:verb + 1] in (*ACTIVE,):
        source = sentence.governor(verb)
        return (sentence.firsts[verb], Source(source.ranges, "reduced", source.trace)) if source else None
    holder = holder_of(sentence, token, noun)
    return (holder.first, Source(holder.source.ranges, "reduced", holder.source.trace)) if holder else None
