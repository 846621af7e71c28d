"""What speaks for its maker: in "ran ads demanding ..." and "her letter condemning ..." the noun belongs to the cue."""
from ..words.people import heads, singular
from .nominals import holder_of
from .sentences import Sentence
from .subjects import Source

ON_PAPER = "npn"  # symbols of "a message on Facebook"
PARTICLE = "out"  # put (a statement), sent (a letter)
ACTIVE = "SFEGsIV"  # symbols of verb groups whose subject makes what they are about


def maker_of(sentence: Sentence, chunk: int) -> tuple[int, Source] | None:
    """Who made the document that the participle at a chunk describes, behind the first token of the cue.

    That is the possessor, else the subject of the verb whose object the document is; None where the
    noun is no document.
    """
    noun = chunk - 1
    if sentence.symbols[max(noun - 2, 0):chunk] == ON_PAPER:
        noun -= 2
    if noun < 0 or sentence.symbols[noun] != "n":
        return None
    token = sentence.chunks.lasts[noun] - 1
    word = sentence.document.words[token].lower()
    if heads().get(word, heads().get(singular(word), ("",)))[0] != "document":
        return None
    verb = noun - 1
    if verb > 0 and sentence.document.words[sentence.chunks.firsts[verb]].lower() == PARTICLE:
        verb -= 1
    if verb >= 0 and sentence.symbols[verb] in ACTIVE:
        first, source = sentence.chunks.firsts[verb], sentence.governor(verb)
    elif holder := holder_of(sentence, token, noun):
        first, source = holder.first, holder.source
    else:
        return None
    return (first, Source(source.ranges, "reduced", source.trace)) if source else None
