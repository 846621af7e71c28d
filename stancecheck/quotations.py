"""Quotations that go on: the sentences after `"...," Weaver said.` that are quotation from end to end.

A sentence wholly in quotation marks that no cue claims joins the attribution before it, if that one
quotes: in the same paragraph always, in the next paragraphs as long as nothing but quotation comes
between.  The next cue ends it.
"""
from .grammar import Construction, Range
from .text import Document


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
    """The constructions, their contents extended by the quotations that go on after them."""
    quoted = wholly_quoted(document)
    if not quoted or not found:
        return found
    by_sentence: dict[int, int] = {}
    for number, construction in enumerate(found):
        by_sentence[construction.sentence] = number
    opened, extra = -1, {}
    for number in range(len(document.sentences)):
        if number in by_sentence:
            last = by_sentence[number]
            opened = last if quotes_itself(document, found[last]) else -1
        elif number in quoted:
            if opened >= 0:
                extra.setdefault(opened, []).append(quoted[number])
        else:
            opened = -1
    return [construction._replace(content=construction.content + tuple(extra[number])) if number in extra else construction
            for number, construction in enumerate(found)]


def quotes_itself(document: Document, construction: Construction) -> bool:
    """Whether some content of the construction starts or ends with a quotation mark."""
    return any(document.tags[first] in "“”‘" or document.tags[last - 1] in "“”’" for first, last in construction.content)
