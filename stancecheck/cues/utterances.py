"""What people say within quotation marks, sentence by sentence: `"We want rain. I doubt it comes," Weaver said.` holds two.

To the sentence round it a direct quotation is one chunk.  What is reported *in* it ("we want", "I doubt") is found by
reading its sentences as those of the article are read.
"""
from array import array
from bisect import bisect_left
from collections.abc import Iterator

from ..chunks import is_direct
from ..codes import QUOTE_TAGS
from ..model import made
from ..text import Document
from ..words.layout import ends_within
from ..words.marks import inner_quotes
from .candidates import CUE, LONGEST, LikelySentence

SHORTEST = 3  # tokens of a sentence that can report: "I think so"


def utterances(document: Document) -> Iterator[LikelySentence]:
    """The sentences of direct quotations in which a cue stands, in order; one of more than `LONGEST` tokens comes in parts.

    Each has the number of the sentence in which the quotation stands.
    """
    words, tags, sentences = document.words, document.tags, document.sentences
    for quote in document.quotes:
        first, last = quote.first + (tags[quote.first] in QUOTE_TAGS), quote.last - quote.closed
        if last - first < SHORTEST:
            continue
        cues = array("I", [match.start() for match in CUE.finditer(document.flags, first, last)])
        if not cues:
            continue
        number = sentences.at(quote.first)
        if not is_direct(document, quote, sentences[number][0]):
            continue
        place = 0
        inner = inner_quotes(words, document.ends, tags, first, last)
        opened = [one.first for one in inner]
        for end in (*ends_within(words, tags, first, last), last):
            if inner and (at := bisect_left(opened, end) - 1) >= 0 and end < inner[at].last:
                continue
            for start in range(first, end, LONGEST):
                stop = min(start + LONGEST, end)
                before, place = place, bisect_left(cues, stop, place)
                if before < place:
                    here = inner[bisect_left(opened, start):bisect_left(opened, stop)] if inner else []
                    yield made(LikelySentence, (number, start, stop, here, cues[before:place]))
            first = end
