"""The public parser: a text to its attributions."""
from bisect import bisect_left

from . import chunks
from .constructions import Sentence
from .grammar import Construction
from .lexicon import Flags
from .quotations import continue_quotations
from .text import Document, read_document

FLAGS = Flags()


def constructions(document: Document) -> list[Construction]:
    """The reporting constructions of a text, in order of their cues."""
    tags = chunks.settle(document.tags)
    flags = "".join(map(FLAGS.__getitem__, document.parts))
    quotes, place = document.quotes, 0
    found: list[Construction] = []
    for number, (first, last) in enumerate(document.sentences):
        at = flags.find("c", first, last)
        start = place
        while place < len(quotes) and quotes[place].first < last:
            place += 1
        if at < 0:
            continue
        inner = quotes[start:place]
        sentence = Sentence(document, tags, number, chunks.chunk(document, tags, first, last, inner), inner)
        while at >= 0:
            sentence.read_cue(at) or sentence.read_phrase(at)
            at = flags.find("c", at + 1, last)
        found.extend(sentence.found)
    return continue_quotations(document, found)
