"""Where a source or a content ends although the grammar could go on: what stands there is another's."""
import re

from ..codes import OBJECT, SUBJECT, Chunk, Tag, one_of
from ..grammar import Range
from ..words.evaluative import word_list
from ..words.naming import heads, singular, titles
from .sentences import Sentence
from .windows import Window

_OWN = f"(?:{one_of(Chunk.PREP, Chunk.OF)}{one_of(Chunk.NP, Chunk.TIME)})*"
_SET_OFF = f"(?:{Chunk.COMMA}{Chunk.NP}{_OWN}{Chunk.COMMA})?"
_END = f"(?={one_of(Chunk.STOP, Chunk.TIME, Chunk.PREP, Chunk.SEMI)}|$)"
TELLER = re.compile(f"{Chunk.COMMA}{one_of(SUBJECT)}{_OWN}{_SET_OFF}{Chunk.SAID}{one_of(OBJECT)}?{_END}")  # ", he said"
COMMA = Chunk.COMMA
BELONGING = ("from", "at", "for")  # between a name and what it belongs to
OWNING = "for"  # and this one in any case
SENT_TO = "to"  # and this behind a role: "Ambassador to Velm"
EVEN, CONCEDING = "even", ("as", "though", "while")  # they add what speaks against a claim: "even as"
HEARD = "heard"  # the frame of what a court is told
PREP, NP, TIME = Chunk.PREP, Chunk.NP, Chunk.TIME
ON, MEETING_AT = "on", ("on", "in", "at", "during", "via", "through")  # before a day; before what one speaks at or in
NAMED = frozenset(Chunk.NP + Chunk.PREP + Chunk.OF + Chunk.AND + Chunk.TIME + Chunk.ADV + Chunk.PAST)  # of what is but named
TOLD_IN = "document"  # the class of what somebody tells in


def before_teller(sentence: Sentence, content: Range) -> Range:
    """The content without who says so behind it: `denies theft | , his lawyer said`."""
    chunks = sentence.chunks
    first, last = chunks.at(content[0]), chunks.at(content[1] - 1) + 1
    teller = TELLER.search(sentence.symbols, first + 1)
    if teller is None or teller.start() >= last:
        return content
    return content[0], chunks.lasts[teller.start() - 1]


def before_own_words(sentence: Sentence, content: Range, worded: bool) -> Range:
    """The content without what the article adds: `praised the nurses | , while ...`, `said it won | even as ...`.

    A claim that is put in words has what hangs on it; one that is only named ends before ", which" and ", while".
    """
    chunks, words = sentence.chunks, sentence.words
    first, last = content
    for at in range(first + 1, last - 1) if EVEN in words[first + 1:last - 1] else ():
        if words[at] == EVEN and words[at + 1] in CONCEDING and not any(one.first < at < one.last for one in sentence.quotes):
            return first, at - (sentence.tags[at - 1] == Tag.COMMA)
    if not worded:
        start, end = chunks.at(first) + 2, chunks.at(last - 1)
        for chunk in range(start, end) if COMMA in chunks.symbols[start - 1:end - 1] else ():
            if chunks.symbols[chunk - 1] == COMMA and (
                    chunks.symbols[chunk] == Chunk.WHILE or words[chunks.firsts[chunk]] in word_list("adding words")):
                return first, chunks.lasts[chunk - 2]
    return content


def before_occasion(sentence: Sentence, content: Range) -> Range:
    """A noun phrase without when, where or in what it was spoken of: `denied the theft | on Monday`, `| in a letter`."""
    chunks = sentence.chunks
    symbols = chunks.symbols
    start, end = chunks.at(content[0]) + 1, chunks.at(content[1] - 1)
    if end <= start or not NAMED.issuperset(symbols[start - 1:end + 1]):
        return content
    at = symbols.find(PREP, start, end)
    while at > 0:
        if opens_occasion(sentence, at):
            return content[0], chunks.lasts[at - 1]
        at = symbols.find(PREP, at + 1, end)
    return content


def opens_occasion(sentence: Sentence, at: int) -> bool:
    """Whether the preposition at a chunk starts when, where or in what something was told: `on Monday`, `at a rally`."""
    word, behind = sentence.words[sentence.firsts[at]].lower(), sentence.symbols[at + 1:at + 2]
    if behind == TIME:
        return word == ON
    return behind == NP and word in MEETING_AT and is_occasion(sentence, *sentence.tokens(at + 1, at + 2))


def is_occasion(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a noun phrase is what somebody speaks at, or in if it is not known yet: "a rally", "a letter"."""
    word = singular(sentence.words[sentence.head_of((first, last))].lower())
    if word in word_list("occasions of telling"):
        return True
    head = heads().get(word)
    return head is not None and head.kind == TOLD_IN and sentence.words[first].lower() in word_list("before a paper")


def is_told_behind(sentence: Sentence, content: Range) -> bool:
    """Whether who says so follows a content: `six kilns | , she said`."""
    return TELLER.match(sentence.symbols, sentence.chunks.at(content[1] - 1) + 1) is not None


def is_court(window: Window) -> bool:
    """Whether a verb's subject is a court or the like."""
    source = window.sentence.governor(window.chunk)
    return source is not None and bool(source.ranges) and hears(window.sentence, source.ranges[0])


def hears(sentence: Sentence, source: Range) -> bool:
    """Whether a source is a court or the like: what it "heard" or "was told" is what somebody said there."""
    return sentence.words[sentence.head_of(source)].lower() in word_list("courts")


def speaker_alone(window: Window, speaker: Range) -> Range:
    """A source behind its verb without how or in what it was said: `said [Weaver] in a statement`."""
    sentence, right = window.sentence, window.right
    for at in range(speaker[0] + 1, speaker[1] - 1):
        if right[at] in Chunk.COMMA + Chunk.WHO:
            break
        if right[at] not in Chunk.PREP + Chunk.BY or right[at - 1] != Chunk.NP:
            continue
        before = window.tokens((at - 1, at))[1] - 1
        sent = window.word(at) == SENT_TO and sentence.words[before].lower() in titles()
        if not sent and window.word(at) not in BELONGING and sentence.tags[before] == Tag.NAME \
                or window.word(at) != OWNING and is_means(window, at + 1):
            return speaker[0], at
    return speaker


def is_means(window: Window, offset: int) -> bool:
    """Whether a noun phrase of the right side names what somebody tells in, by or with: a statement, the phone, a smile."""
    word = window.sentence.words[window.tokens((offset, offset + 1))[1] - 1].lower()
    head = heads().get(word) or heads().get(singular(word))
    return word in word_list("means of telling") or head is not None and head.kind == TOLD_IN
