"""Verbs that hang on another: whether they tell something by themselves, who tells it, and where the cue begins.

"Was quick to say" and "kept saying" are chains whose first verb has the speaker; in "led officials to
say" it is the object that speaks, and in "used a speech to say" the subject.
"""
from ..codes import ACTIVE, ACTIVE_FINITE, SUBORDINATOR, UNTENSED, Chunk
from ..grammar import Reading, productions
from ..lexicon import aspectual_verbs
from ..words.evaluative import word_list
from .contents import is_personal
from .sentences import Sentence
from .subjects import Source
from .windows import Window

ADJOINING = (Chunk.BY, *SUBORDINATOR)  # what joins a verb in -ing to the whole clause: "by", "after"
USING = frozenset(ACTIVE_FINITE + UNTENSED)  # what names a means: "used a speech to say"
ACCUSING = {"object_of", "object_as", "object_predicate"}  # frames that say something of an object
FAR = 5  # chunks from an infinitive back to the verb whose purpose it is, at most
HANGING = frozenset(Chunk.INF + Chunk.ING + Chunk.SAYING)  # verb groups that may hang on another: "kept saying"
AIMING = "infinitive"  # the frame that reports what something is for, too: "a plan that aims to"
TELLING = {"clause", "that", "quote", "recipient", "wh", "object_infinitive"}  # frames that report even there


def may_report(window: Window, source: Source, frame: str) -> bool:
    """Whether a verb within another verb's phrase tells something by itself: "by praising", "went on to praise"."""
    if source.rule == "adjunct" and (window.symbol == Chunk.INF or window.before in ADJOINING or is_opposed(window)):
        return True
    if source.rule in ("controlled", "object_control") and is_purpose(window):
        return True
    known = productions()[source.rule].frames
    if "telling" in known:
        return frame in TELLING or "accusing" in known and frame in ACCUSING or "aiming" in known and frame == AIMING
    return bool(known)


def is_opposed(window: Window) -> bool:
    """Whether what joins a verb in -ing to the clause says that it is told all the same, or isn't: "despite praising"."""
    return window.before == Chunk.PREP \
        and window.sentence.words[window.group[0] - 1].lower() in word_list("prepositions of contrast")


def is_purpose(window: Window) -> bool:
    """Whether an infinitive tells what people come together for: "met on Friday to discuss", "held a rally to demand"."""
    sentence = window.sentence
    if window.symbol != Chunk.INF:
        return False
    reach = range(window.chunk - 1, max(window.chunk - FAR, -1), -1)
    before = next((at for at in reach if sentence.symbols[at] in ACTIVE), -1)
    if before < 0:
        return False
    if sentence.words[sentence.headword(before)].lower() in word_list("gathering"):
        return True
    noun = sentence.lasts[before + 1] - 1
    return sentence.symbols[before + 1] == Chunk.NP and sentence.words[noun].lower() in word_list("protests")


def chain_of(window: Window) -> Reading | None:
    """What an infinitive or participle hangs on, read leftwards: "was quick to say", "went on to say", "kept saying"."""
    return window.read_left("infinitive_chain_left" if window.symbol == Chunk.INF else "chain_left")


def controlled(window: Window, source: Source) -> tuple[Source, int]:
    """Who tells in "led [her] to say" and "[Weaver] used a speech to say": the object, if it is a person, or the subject.

    With it how many chunks before the infinitive the cue begins, where the verb before it only names the
    means; 0 elsewhere.
    """
    sentence, chunk = window.sentence, window.chunk
    if sentence.symbols[chunk - 1] == Chunk.OBJ:
        return source._replace(ranges=(sentence.tokens(chunk - 1, chunk),)), 0
    reading = window.read_left("infinitive_left")
    if reading is None:
        return source, 0
    verb, part = chunk - reading.length - 1, sentence.mirrored(chunk, reading["object"])
    if verb < 0 or sentence.symbols[verb] not in USING:
        return source, 0
    if is_personal(sentence, part):
        return source._replace(ranges=(part,)), 0
    taken = any(first <= sentence.firsts[verb] < last for one in sentence.found for first, last in one.cue)
    return source, 0 if taken else chunk - verb


def is_aspectual(sentence: Sentence, chunk: int) -> bool:
    """Whether a verb group only says how the act of the infinitive behind it goes on."""
    return any(word.lower() in aspectual_verbs() for word in sentence.words[slice(*sentence.tokens(chunk, chunk + 1))])


def is_aspect(window: Window) -> bool:
    """Whether the verb before it only says how the act of this one goes on: "continued to praise"."""
    return window.symbol in HANGING and window.chunk > 0 and is_aspectual(window.sentence, window.chunk - 1)
