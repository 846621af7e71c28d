"""Quotations that go on: the sentences after `"...," Weaver said.` that are quotation from end to end.

A sentence wholly in quotation marks that no cue claims joins the attribution before it, if that one
quotes: in the same paragraph always, in the next paragraphs as long as nothing but quotation comes
between.  The next cue ends it.  A paragraph of quotation behind "Weaver praised the deal." is Weaver's too.
"""
from collections.abc import Iterable

from .grammar import Construction, Range
from .text import Document

QUOTED_ONLY = "announced_quotation"  # the rule of an announcement by a verb that no list has

GROUNDED = {"praise", "criticize", "support", "oppose", "urge", "warn", "deny"}  # acts whose reasons a quotation gives


def wholly_quoted(document: Document) -> dict[int, Range]:
    """Sentence number -> its tokens, for the sentences that are quotation from end to end."""
    found: dict[int, Range] = {}
    quotes, place = document.quotes, 0
    for number, (first, last) in enumerate(document.sentences):
        while place < len(quotes) and quotes[place].first < first:
            place += 1
        at = first
        following = place
        while following < len(quotes) and quotes[following].first == at and quotes[following].last <= last:
            at = quotes[following].last
            following += 1
        if at > first and all(tag in ".-" for tag in document.tags[at:last]):
            found[number] = first, at
    return found


def continue_quotations(document: Document, found: list[Construction]) -> list[Construction]:
    """The constructions, their contents extended by what goes on after them.

    One that announces ("Weaver added:") takes the quoted paragraphs that follow, or, where its verb
    is a known one, the one unquoted paragraph; where none follows it is dropped.
    """
    quoted = wholly_quoted(document)
    by_sentence: dict[int, list[int]] = {}
    for number, construction in enumerate(found):
        by_sentence.setdefault(construction.sentence, []).append(number)
    starts = {first for first, _ in document.paragraphs}
    extra: dict[int, list[Range]] = {}
    opened, announced = -1, False
    for number, (first, _) in enumerate(document.sentences):
        if announced and number not in quoted and first in starts:
            if not extra.get(opened) and found[opened].rules[-1] != QUOTED_ONLY:
                extra[opened] = [paragraph_at(document, first)]
            opened, announced = -1, False
        if number in quoted and opened < 0 and first in starts:
            opened = grounded(found, by_sentence.get(number - 1, ()))
        if number in quoted and opened >= 0:
            extra.setdefault(opened, []).append(quoted[number])
        elif number in by_sentence:
            opened, announced = opener(document, [(at, found[at]) for at in by_sentence[number]])
        elif not (announced and extra.get(opened) is None):
            opened, announced = -1, False
    extended = [one._replace(content=one.content + tuple(extra[number])) if number in extra else one
                for number, one in enumerate(found)]
    return [one for one in extended if one.content]


def opener(document: Document, here: list[tuple[int, Construction]]) -> tuple[int, bool]:
    """The construction of a sentence that a quotation after it joins, or -1, and whether it announces."""
    number, last = here[-1]
    if not last.content:
        return number, True
    quoting = next((at for at, one in reversed(here) if quotes_itself(document, one)), -1)
    if quoting < 0:
        quoting = next((at for at, one in here if "quote" in one.sense.frames), -1)
    return quoting, False


def grounded(found: list[Construction], here: Iterable[int]) -> int:
    """Which of a sentence's constructions a paragraph of quotation after it gives the reasons for, or -1."""
    return next((at for at in here if found[at].source and found[at].sense.act in GROUNDED), -1)


def paragraph_at(document: Document, token: int) -> Range:
    """The paragraph that starts at a token."""
    return document.paragraphs[document.paragraphs.at(token)]


def quotes_itself(document: Document, construction: Construction) -> bool:
    """Whether some content of the construction starts or ends with a quotation mark."""
    return any(document.tags[first] in "“”‘" or document.tags[last - 1] in "“”’" for first, last in construction.content)
