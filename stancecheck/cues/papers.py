"""What speaks for its maker: in "ran ads demanding ..." and "her letter condemning ..." the noun belongs to the cue."""
from ..codes import ACTIVE, Chunk
from ..words.people import heads, singular
from .holders import holder_of
from .sentences import Sentence
from .subjects import Source

ON_PAPER = Chunk.NP + Chunk.PREP + Chunk.NP  # "a message on Facebook"
PARTICLE = "out"  # put (a statement), sent (a letter)


def maker_of(sentence: Sentence, chunk: int) -> tuple[int, Source] | None:
    """Who made the document that the participle at a chunk describes, behind the first token of the cue.

    That is the possessor, else the subject of the verb whose object the document is; None where the
    noun is no document.
    """
    noun = chunk - 1
    if sentence.symbols[max(noun - 2, 0):chunk] == ON_PAPER:
        noun -= 2
    if noun < 0 or sentence.symbols[noun] != Chunk.NP:
        return None
    token = sentence.lasts[noun] - 1
    word = sentence.words[token].lower()
    if heads().get(word, heads().get(singular(word), ("",)))[0] != "document":
        return None
    verb = noun - 1
    if verb > 0 and sentence.words[sentence.firsts[verb]].lower() == PARTICLE:
        verb -= 1
    if verb >= 0 and sentence.symbols[verb] in ACTIVE:
        source = sentence.governor(verb)
        return (sentence.firsts[verb], Source(source.ranges, "reduced", source.trace)) if source else None
    holder = holder_of(sentence, token, noun)
    return (holder.first, Source(holder.source.ranges, "reduced", holder.source.trace)) if holder else None
