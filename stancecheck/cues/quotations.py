"""Quotations that go on: the sentences after `"...," Weaver said.` that are quotation from end to end.

A sentence wholly in quotation marks that no cue claims joins the attribution before it, if that one
quotes: in the same paragraph always, in the next paragraphs as long as nothing but quotation comes
between.  The next cue ends it.  A paragraph of quotation behind "Weaver praised the deal." is Weaver's too.
"""
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter

from ..grammar import Construction, Range
from ..text import Document

MARKS = "“”‘’"
QUOTED_ONLY = "announced_quotation"  # the rule of an announcement by a verb that no list has
LABELLED = "label"  # the frame of who stands before a colon
UNTOLD = -2  # in place of the number of a construction: that nobody has asked for it yet
CROWD = 500  # constructions of a sentence that are held at a time
ASKING = "ask"  # the act of a question, which what follows is the answer to
GROUNDED = {"praise", "criticize", "support", "oppose", "urge", "warn", "deny"}  # acts whose reasons a quotation gives


def continue_quotations(document: Document, found: Iterable[Construction]) -> Iterator[Construction]:
    """The constructions, their contents extended by what goes on after them, in the order of their cues.

    They are given sentence by sentence, and no more of them are held than a quotation may go on from.
    One that announces ("Weaver added:") takes the quoted paragraphs that follow, or, where its verb
    is a known one, the one unquoted paragraph; where none follows it is dropped.
    """
    groups = groupby(found, attrgetter("sentence"))
    following, here = next(groups, (-1, ()))
    held: list[Construction] = []
    extra: dict[int, list[Range]] = {}  # number in `held` -> what goes on
    opened, announced = -1, False
    tags = document.tags
    unmarked = {token for token in document.quotes.firsts if tags[token] not in MARKS}  # a paragraph that goes on without one
    for number, (first, _) in enumerate(document.sentences):
        quoted = wholly_quoted(document, number) if tags[first] in MARKS or first in unmarked else None
        if quoted is None and number != following and not announced:
            opened = -1  # a sentence without a construction: it only ends what went on
            continue
        starts = (announced or quoted is not None) and document.paragraphs.starts(first)
        if starts and not quoted:
            waiting = list(here)
            here = iter(waiting)
            labelled = number == following and waiting[0].frame == LABELLED  # "What people say:", and each has a label
            if not labelled and not extra.get(opened) and held[opened].rules[-1] != QUOTED_ONLY:
                extra[opened] = [paragraph_at(document, first)]
            opened, announced = -1, False
        if quoted and opened == UNTOLD:
            opened = quoting(document, held)
        if quoted and opened < 0 and starts:
            opened = grounded(held, number - 1)
        if quoted and opened >= 0:
            extra.setdefault(opened, []).append(quoted)
            if number == following:
                held += here
        elif number == following:
            yield from extended(held, extra)
            held, extra = [], {}
            for one in here:
                if len(held) >= CROWD:  # a sentence without end: what goes on, goes on from its last ones
                    yield from extended(held, {})
                    held = []
                held.append(one)
            announced = not held[-1].content
            opened = len(held) - 1 if announced else UNTOLD
        elif not (announced and opened not in extra):
            opened, announced = -1, False
        if number == following:
            following, here = next(groups, (-1, ()))
    yield from extended(held, extra)


def extended(held: list[Construction], extra: dict[int, list[Range]]) -> list[Construction]:
    """Those of some constructions that have a content, with what goes on after them, in the order of their cues."""
    if len(held) == 1 and not extra:
        return held if held[0].content else []
    whole = [one._replace(content=one.content + tuple(extra[number])) if number in extra else one
             for number, one in enumerate(held)]
    return sorted([one for one in whole if one.content], key=attrgetter("cue"))


def wholly_quoted(document: Document, number: int) -> Range | None:
    """The tokens of a sentence that starts with a quotation, if it is one from end to end; None for another."""
    first, last = document.sentences[number]
    quotes = document.quotes
    following = bisect_left(quotes.firsts, first)
    at = first
    while following < len(quotes) and quotes.firsts[following] == at and quotes.lasts[following] <= last:
        at = quotes.lasts[following]
        following += 1
    return (first, at) if at > first and not document.tags[at:last].strip(".-") else None


def quoting(document: Document, here: list[Construction]) -> int:
    """Which construction of a sentence, none of which announces, a quotation after it joins, or -1."""
    last = next((at for at in range(len(here) - 1, -1, -1) if quotes_itself(document, here[at])), -1)
    if last >= 0:
        return last
    return next((at for at, one in enumerate(here) if "quote" in one.sense.frames and one.sense.act != ASKING), -1)


def grounded(held: list[Construction], sentence: int) -> int:
    """Which of a sentence's constructions a paragraph of quotation after it gives the reasons for, or -1."""
    return next((at for at, one in enumerate(held)
                 if one.sentence == sentence and one.source and one.sense.act in GROUNDED), -1)


def paragraph_at(document: Document, token: int) -> Range:
    """The paragraph that starts at a token."""
    return document.paragraphs[document.paragraphs.at(token)]


def quotes_itself(document: Document, construction: Construction) -> bool:
    """Whether some content of the construction starts or ends with a quotation mark."""
    return any(document.tags[first] in "“”‘" or document.tags[last - 1] in "“”’" for first, last in construction.content)
