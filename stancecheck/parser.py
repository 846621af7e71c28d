"""The public parser: a text to its attributions, and to all that a check finds in it.

>>> from stancecheck import parse
>>> [(a.speaker.name, a.stance.act, a.lemma) for a in parse("Amara Okafor urged the council to act.")]
[('Amara Okafor', 'urge', 'urge')]
"""
import gc
from bisect import bisect_right
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache

from .checks import Settings, run
from .constructions import Found, find_constructions
from .grammar import Construction, Range
from .model import Article, Attribution, Coverage, Form, Part, Span, Speaker, Unparsed
from .resources import read_table
from .speakers import resolve
from .stance import stance_of
from .text import Document, read_document

made = tuple.__new__  # a named tuple by position, in half the time of a call of its class


def parse(text: str) -> tuple[Attribution, ...]:
    """The attributions of a text, in the order of their cues.

    Nested ones ("he said he hopes that ...") are there too and point at the one they stand in.
    Nothing is fetched, learned or remembered from text to text, and any `str` is read.

    Raises:
        TypeError: for bytes; decode them first, as the caller knows how.
    """
    with collector_waiting():
        document = read_document(text)
        return attributions_of(document, find_constructions(document).constructions)


@contextmanager
def collector_waiting() -> Iterator[None]:
    """Keep Python's collector of circles from running meanwhile, where it was on.

    A parse makes many small tuples and no circle, and looking through them would cost a fifth of the time.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def read_article(text: str) -> tuple[Document, Article]:
    """A text read and parsed, without findings: what the checks start from."""
    document = read_document(text)
    found = find_constructions(document)
    attributions = attributions_of(document, found.constructions)
    unparsed = unparsed_of(document, found)
    coverage = Coverage(len(text), len(document.paragraphs), len(document.sentences),
                        len(attributions) + len(unparsed), len(attributions), len(unparsed), found.limits)
    return document, Article(text, attributions, (), unparsed, coverage)


def attributions_of(document: Document, constructions: list[Construction]) -> tuple[Attribution, ...]:
    """The constructions with their speakers and stances, in code points."""
    speakers = resolve(document, constructions)
    return tuple([attribution(document, construction, speaker, outer) for construction, speaker, outer
                  in zip(constructions, speakers, nesting(constructions))])


def attribution(document: Document, construction: Construction, speaker: Speaker, outer: int | None) -> Attribution:
    """One attribution, made whole and once."""
    source_rule, cue_rule, content_rule = construction.rules
    source = part(document, construction.source, source_rule) if construction.source else None
    return Attribution(source, part(document, construction.cue, cue_rule),
                       part(document, construction.content, content_rule), speaker,
                       stance_of(document, construction), form(document, construction.content),
                       construction.sense.lemma, construction.frame, outer)


def part(document: Document, ranges: tuple[Range, ...], rule: str) -> Part:
    """Token ranges as a part in code points."""
    words, ends = document.words, document.ends
    spans = tuple([made(Span, (ends[first] - len(words[first]), ends[last - 1])) for first, last in ranges])
    return made(Part, (spans, rule))


def form(document: Document, ranges: tuple[Range, ...]) -> Form:
    """Whether a content is quoted throughout, in part, or not at all."""
    quotes = document.quotes
    if not quotes:
        return "indirect"
    whole, some = True, False
    for first, last in ranges:
        at = max(bisect_right(quotes.firsts, first) - 1, 0)  # the last quotation that starts no later
        inside = False
        for start, end in zip(quotes.firsts[at:at + 2], quotes.lasts[at:at + 2]):
            inside = inside or start <= first and last <= end
            some = some or start < last and first < end
        whole = whole and inside
    return "direct" if whole and some else "mixed" if some else "indirect"


def nesting(constructions: list[Construction]) -> list[int | None]:
    """For each construction the number of the nearest one within whose content its cue stands."""
    contents = sorted([(first, -last, number) for number, construction in enumerate(constructions)
                       for first, last in construction.content])
    cues = sorted([(construction.head, number) for number, construction in enumerate(constructions)])
    outer: list[int | None] = [None] * len(constructions)
    opened: list[tuple[int, int]] = []
    place = 0
    for head, number in cues:
        while place < len(contents) and contents[place][0] <= head:
            opened.append((-contents[place][1], contents[place][2]))
            place += 1
        if opened:
            opened = [item for item in opened if item[0] > head]
            outer[number] = next((other for _, other in reversed(opened) if other != number), None)
    return outer


def unparsed_of(document: Document, found: Found) -> tuple[Unparsed, ...]:
    """The cues that could not be read, with what was expected after each."""
    waits = expectations()
    starts, ends = document.starts, document.ends
    expected = ["; or ".join(waits[frame] for frame in sorted(frames) if frame in waits) for _, frames in found.unread]
    return tuple(Unparsed(Span(starts[token], ends[token]), f"near '{document.words[token]}': {words}")
                 for (token, _), words in zip(found.unread, expected))


@cache
def expectations() -> dict[str, str]:
    """Frame -> what it waits for, in words."""
    _, rows = read_table("expected.tsv")
    return {frame: words for frame, words, *_ in rows}


def check(text: str, settings: Settings = Settings()) -> Article:
    """Everything that is found in a text: attributions, findings, and what could not be read.

    Args:
        text: as read; offsets of the result are code points into it.
        settings: which checks look, at which severity; by default those that are on.

    Raises:
        TypeError: for bytes; decode them first, as the caller knows how.
    """
    with collector_waiting():
        document, article = read_article(text)
        return replace(article, findings=tuple(run(document, article.attributions, article.unparsed, settings)))
