"""What marks on the page make somebody's words, whoever speaks: quotations, closed or not, and texts that a colon brings in.

`Document.quotes` are the quotations that marks close, as the grammar needs them.  A reader also knows
the others for what they are: a mark that nobody closed quotes to the end of its paragraph, or over the
next ones to the mark that closes it; a lone closing mark ends what its sentence began; behind a speaker's
label or "the statement reads:" a paragraph is that speaker's; a line behind ">" is a quotation set apart.
"""
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from .codes import QUOTE_TAGS, Tag, one_of
from .model import Attribution
from .packed import alike_of, spans_of
from .text import Document
from .words.evaluative import word_list

MARK = re.compile(one_of(Tag.OPENING_QUOTE, Tag.CLOSING_QUOTE))
BEFORE_MARK = Tag.DASH + Tag.OPEN + Tag.COLON
LONGEST = 12  # paragraphs that one quotation runs over, where nothing but its end tells
LABELS = ("label",)  # frames in which a colon behind a speaker is the cue
SET_APART = ">"


def quotations(document: Document, attributions: Sequence[Attribution]) -> Iterator[tuple[int, int]]:
    """Token ranges of what is marked as somebody's words, in no order and perhaps overlapping."""
    yield from marked(document)
    yield from unclosed(document)
    yield from set_apart(document)
    yield from brought_in(document, attributions)


def marked(document: Document) -> Iterator[tuple[int, int]]:
    """The quotations that marks tell of, each whole with the paragraphs that go on with it without a mark."""
    first = last = 0  # of the one that may go on
    for start, end in zip(document.quotes.firsts, document.quotes.lasts):
        if first < last == start and document.tags[start] not in QUOTE_TAGS:
            last = end
            continue
        if first < last:
            yield first, last
        first, last = start, end
    if first < last:
        yield first, last


def unclosed(document: Document) -> Iterator[tuple[int, int]]:
    """Quotations that only one of two marks tells of."""
    tags, paragraphs, quotes = document.tags, document.paragraphs, document.quotes
    loose = [at for at in map(re.Match.start, MARK.finditer(tags)) if quotes.holding(at) < 0]
    done = 0
    for number, at in enumerate(loose):
        if at < done:
            continue
        paragraph = paragraphs.at(at)
        if opens(document, at):
            done = paragraphs[paragraph][1]
            following = loose[number + 1] if number + 1 < len(loose) else len(tags)
            if following >= done and following < len(tags) and not opens(document, following) and (
                    paragraphs.at(following) - paragraph <= LONGEST and not quotes_between(document, at, following)):
                done = following + 1
            yield at, done
        elif at and tags[at - 1] in Tag.COMMA + Tag.STOP:
            yield document.sentences[document.sentences.at(at)][0], at + 1


def opens(document: Document, at: int) -> bool:
    """Whether a mark has a word right behind it, and none right before."""
    ends, words = document.ends, document.words
    after = at + 1 < len(ends) and ends[at + 1] - len(words[at + 1]) == ends[at]
    return after and (at == 0 or ends[at] - len(words[at]) > ends[at - 1] or document.tags[at - 1] in BEFORE_MARK)


def quotes_between(document: Document, first: int, last: int) -> bool:
    """Whether a closed quotation starts between two tokens."""
    return bisect_left(document.quotes.firsts, first) < bisect_left(document.quotes.firsts, last)


def set_apart(document: Document) -> Iterator[tuple[int, int]]:
    """Paragraphs behind the mark that e-mail and plain text set before what they quote."""
    for first, last in document.paragraphs if SET_APART in document.text else ():
        if document.words[first] == SET_APART:
            yield first, last


def brought_in(document: Document, attributions: Sequence[Attribution]) -> Iterator[tuple[int, int]]:
    """The rest of the paragraph behind a label or behind a cue that ends a paragraph with a colon.

    Where that one speaks of a text "in full", all paragraphs to the end are the text's.
    """
    tags, paragraphs = document.tags, document.paragraphs
    whole = word_list("whole texts")
    for attribution, cue in zip(alike_of(attributions), spans_of(attributions, "cue")):
        end = cue[-1][1]
        if document.text[end - 1] != ":":
            continue  # most: that saves time
        behind = document.token(end)
        if not behind or document.words[behind - 1] != ":":
            continue
        number = paragraphs.at(behind - 1)
        first, last = paragraphs[number]
        if behind < last:
            if attribution.frame in LABELS:
                yield behind, last
        elif last < len(tags):
            named = not whole.isdisjoint(map(str.lower, document.words[first:last]))
            yield last, len(tags) if named else paragraphs[number + 1][1]
