"""What a reader found: a construction, and what it means for the constructions before and behind it.

A reader changes nothing that another reads.  `constructions.py` takes the proposals up, one after the other.
"""
from sys import intern
from typing import NamedTuple

from ..automaton import Shape
from ..codes import CLOSING_TAGS, DETERMINER_TAGS, OPENING_TAGS, Tag
from ..grammar import Construction, Range, Reading
from ..lexicon import Sense
from ..model import made
from ..words.categories import known_words
from .sentences import Sentence
from .subjects import SHARED, Source

NAMED = (Tag.NAME, Tag.NOUN, Tag.PLURAL, Tag.PRON, Tag.QUANT)  # categories of the words that a source ends in
TAIL = "tail"  # what the names of parts end in that end a content: another construction starts there
TIMELY = DETERMINER_TAGS + Tag.PREP + Tag.ADJ + Tag.ADV  # what stands before a time: "late on a Monday"
TIME = Tag.TIME
ENDING = CLOSING_TAGS + Tag.STOP + Tag.COMMA
OPENING = 3  # tokens of a source, at most, in which a time before it stands
BEHIND_TIME = DETERMINER_TAGS + Tag.NAME + Tag.NOUN + Tag.ADJ  # what a source starts with behind a time
NOTHING = 0, 0


class Proposal(NamedTuple):
    """A construction that a reader proposes.

    It takes the place of those that have their headword in `replaces`, a token range.  `tail` is the chunk at which
    its content ends, as another construction starts there, with the source that this one may share; `shared` is the
    source that a verb behind the cue may take over; no later claim before its cue starts before the chunk `floor`.
    """

    construction: Construction
    replaces: Range
    tail: tuple[int, Source] | None
    shared: Source | None
    floor: int


def propose(sentence: Sentence, head: int, source: Source, cue: tuple[Range, ...], contents: tuple[Range, ...], sense: Sense,
            frame: str, rule: str, reading: Reading | None = None, place: int = 0, *, replaces: Range = NOTHING,
            floor: int = 0) -> Proposal:
    """A construction with its spans settled, and what ends its content: the tail of a reading from the chunk `place` on."""
    ranges, drawn, via = source
    if len(ranges) == 1 and sentence.tags[ranges[0][1] - 1] == TIME:
        ranges = without_time(sentence, ranges[0]),
    if ranges and TIME in sentence.tags[ranges[0][0]:ranges[0][0] + OPENING]:
        ranges = without_opening_time(sentence, ranges[0]), *ranges[1:]
    if sentence.quotes:
        ranges = tuple([balanced(sentence, part) for part in ranges])
    taken = cue + contents
    if len(contents) == 1:
        contents = with_marks(sentence, contents[0], taken),
    else:
        contents = tuple(sorted([with_marks(sentence, content, taken) for content in contents]))
    ends = reading.find(tail_part) if reading else None
    shared = tail = None
    if drawn in SHARED or ends:
        owed = shared = made(Source, (ranges, drawn, via))
        if ends or drawn != "subject":  # a later verb that takes the source over owes it to this construction
            owed = made(Source, (ranges, drawn, ", ".join(filter(None, (via, f"{sense.lemma}: {frame}", rule)))))
        shared = None if drawn not in SHARED else shared if drawn == "subject" else owed
        tail = (place + ends[0], owed) if ends else None
    construction = made(Construction, (
        sentence.number, ranges, cue, head, contents, sense, frame,
        (f"{drawn}, {via}" if via else drawn, intern(f"{sense.lemma}: {frame}"), rule), None))
    return made(Proposal, (construction, replaces, tail, shared, floor))


def tail_part(shape: Shape) -> Range | None:
    """The part of a reading that ends a content."""
    return next((part for name, part in shape.outermost.items() if name.endswith(TAIL)), None)


def without_time(sentence: Sentence, source: Range) -> Range:
    """The source without the time at its end: [the president] late Tuesday, [Weaver] on Monday."""
    first, last = source
    named = sentence.tags[first:last].rstrip(TIME + Tag.NUM).rstrip(TIMELY)
    return (first, first + len(named)) if named[-1:] in NAMED else source  # "a survey done last week" had one


def without_opening_time(sentence: Sentence, source: Range) -> Range:
    """The source without a time before it: `Last night | Ada Weaver said`, but `the Sunday Times`."""
    first, last = source
    tags, words = sentence.tags, sentence.words
    at = first
    while at < last and tags[at] in Tag.DET + Tag.ADJ:
        at += 1
    behind = at
    while behind < last and tags[behind] == TIME:
        behind += 1
    if behind in (at, last) or tags[behind] not in BEHIND_TIME or words[first].lower() == "the":
        return source
    dated = tags[first - 1:first] == Tag.PREP or known_words().get(words[behind - 1].lower()) == TIME
    return (behind, last) if dated else source


def balanced(sentence: Sentence, source: Range) -> Range:
    """The source with the second mark of a quotation of which it holds the first, and the other way round."""
    first, last = source
    for quote in sentence.quotes:
        if quote.first == first - 1 and quote.last <= last:
            first = quote.first
        elif first <= quote.first and quote.last == last + 1:
            last = quote.last
    return first, last


def with_marks(sentence: Sentence, content: Range, taken: tuple[Range, ...]) -> Range:
    """The content with the quotation marks at its edges, and the stop within them, short of the other parts."""
    first, last = content
    tags = sentence.tags
    if first and tags[first - 1] in OPENING_TAGS and tags[first] not in OPENING_TAGS:
        first -= 1
    for quote in sentence.quotes:
        if quote.first == first - 1 and quote.last <= last:
            first = quote.first
        if first <= quote.first < last < quote.last and not any(
                last <= part[0] < quote.last for part in taken if part != content):
            return first, quote.last
    end, stop = last, min(sentence.end, last + 3)
    while end < stop and tags[end] in ENDING:
        end += 1
        if tags[end - 1] in CLOSING_TAGS:
            opened = next((quote.first for quote in sentence.quotes if quote.last == end), first)
            return (first, end) if opened >= first else content
    return first, last
