"""Verbs that hang on another: whether they tell something by themselves, who tells it, and where the cue begins.

"Was quick to say" and "kept saying" are chains whose first verb has the speaker; in "led officials to
say" it is the object that speaks, and in "used a speech to say" the subject.
"""
from ..lexicon import aspectual_verbs
from .contents import is_personal
from .sentences import Sentence
from .subjects import Source
from .windows import Window

DEPENDENT = {"controlled", "gerund", "relative_that"}  # verbs within another verb's phrase
ADJOINING = ("b", "k", "K")  # symbols that join a verb in -ing to the whole clause: "by", "after"
CHAINED = frozenset("SFPEBIsGVA")  # symbols of what an infinitive hangs on: "struggled to explain"
JOINTS = frozenset("Ap")  # and of what stands between: "was quick to say", "went on to say"
DEGREE = "BnA"  # symbols of "are slightly more likely"
VERB_GROUPS = frozenset("FSEGsIV")
TELLING = {"clause", "that", "quote", "recipient", "wh", "object_infinitive"}  # frames that report even there


def may_report(window: Window, source: Source, frame: str) -> bool:
    """Whether a verb within another verb's phrase tells something by itself: "by praising", "went on to praise"."""
    if source.rule == "gerund" and (window.symbol == "I" or window.before in ADJOINING):
        return True
    return source.rule != "continued" and (source.rule not in DEPENDENT or frame in TELLING)


def start_of_chain(window: Window, first: int) -> int:
    """The first token of what an infinitive or participle hangs on: "was quick to say", "went on to say", "kept saying"."""
    symbols, at = window.sentence.symbols, window.chunk - 1
    if window.symbol == "I" and at > 0 and symbols[at] in JOINTS and symbols[at - 1] in CHAINED:
        at -= 1
    elif window.symbol == "I" and at > 1 and symbols[at - 2:at + 1] == DEGREE:
        at -= 2
    elif at < 0 or symbols[at] not in CHAINED:
        return first
    return window.sentence.chunks.firsts[at]


def controlled(window: Window, source: Source) -> tuple[Source | None, int]:
    """Who tells in "led [her] to say" and "[Weaver] used a speech to say": the object, if it is a person, or the subject.

    With it how many chunks before the infinitive the cue begins, where the verb before it only names the
    means; 0 elsewhere.  Nobody within a content: whom somebody urged to say it has not said it; nor where
    "there" is the subject.
    """
    sentence, chunk, (token, _) = window.sentence, window.chunk, source.ranges[0]
    inside = [part for one in sentence.found for part in one.content]
    if sentence.tags[token] == "0" or any(first <= window.token < last for first, last in inside):
        return None, 0
    if sentence.symbols[chunk - 1] == "o":
        return source._replace(ranges=(sentence.tokens(chunk - 1, chunk),)), 0
    reading = window.read_left("infinitive")
    verb, part = chunk - reading.length - 1, sentence.mirrored(chunk, reading["object"])
    if verb < 0 or sentence.symbols[verb] not in VERB_GROUPS:
        return source, 0
    if is_personal(sentence, part):
        return source._replace(ranges=(part,)), 0
    taken = any(first <= sentence.chunks.firsts[verb] < last for one in sentence.found for first, last in one.cue)
    return source, 0 if taken else chunk - verb


def is_aspectual(sentence: Sentence, chunk: int) -> bool:
    """Whether a verb group only says how the act of the infinitive behind it goes on."""
    first, last = sentence.tokens(chunk, chunk + 1)
    return any(sentence.document.words[at].lower() in aspectual_verbs() for at in range(first, last))
