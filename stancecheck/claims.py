"""Claims: the contents of attributions that are somebody's words, told from what the article describes.

"Said the deal was rotten" reports words.  "Refused to back the rotten deal" tells an act, and who
finds the deal rotten isn't said.  The frames of the second kind are those of `grammars/matters.tsv`;
what stands within quotation marks in them is the speaker's all the same.
"""
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

from .lexicon import cues
from .model import Attribution, Stretch
from .packed import alike_of, spans_of
from .quoted import quotations
from .resources import by_house, read_table
from .text import Document
from .words.ranges import Spans

NAMED, ANY = "named", "any"  # in the columns of `matters.tsv`


class Matter(NamedTuple):
    """A row of `matters.tsv`: what makes the content of a frame a claim, or leaves open whose words it is in.

    `unless` is a frame, or `NAMED`; `undecided` has acts, or `ANY`.
    """

    unless: str
    still: frozenset[str]
    undecided: frozenset[str]


@by_house
def makes_claim(frame: str, lemma: str, sourced: bool) -> bool:
    """Whether the content of a headword in one of its frames is a claim; `sourced`: whether the article names somebody."""
    matter = matters().get(frame)
    if not matter or matter.unless == NAMED:
        return not matter or sourced
    return matter.unless in frames(lemma) and lemma not in matter.still


def is_undecided(attribution: Attribution) -> bool:
    """Whether a content that is no claim may still repeat its speaker's words: "vowed to end the unfair tax"."""
    return leaves_open(attribution.frame, attribution.stance.act)


@cache
def leaves_open(frame: str, act: str) -> bool:
    """Whether whose words a content is in isn't clear from its frame and act."""
    matter = matters().get(frame)
    return matter is not None and (act in matter.undecided or ANY in matter.undecided)


def claimed(document: Document, attributions: Sequence[Attribution]) -> "array[int]":
    """Start and end of each span that is somebody's words by these attributions, in no order and perhaps overlapping.

    They are the contents of claims, and of other contents what stands within quotation marks.
    """
    places = array("I")
    for one, spans in zip(alike_of(attributions), spans_of(attributions, "content")):
        if one.is_claim:
            places.extend(chain.from_iterable(spans))
        elif one.form != "indirect":
            for span in spans:
                for part in quoted(document, span):
                    places.extend(part)
    return places


def quoted(document: Document, span: tuple[int, int]) -> list[tuple[int, int]]:
    """The parts of a span that stand within quotation marks, marks included, in order."""
    starts, ends, quotes = document.starts, document.ends, document.quotes
    found = []
    at = max(bisect_right(quotes.firsts, document.token(span[0])) - 1, 0)
    while at < len(quotes) and starts[quotes[at].first] < span[1]:
        start, end = max(starts[quotes[at].first], span[0]), min(ends[quotes[at].last - 1], span[1])
        if start < end:
            found.append((start, end))
        at += 1
    return found


def somebodys(document: Document, attributions: Sequence[Attribution], stretches: Iterable[Stretch] = ()) -> Spans:
    """The stretches that are somebody's words, directly or reported: claims and quotations, merged where they touch.

    Of `stretches`, which the article's file marks, those whose writer is named.
    """
    places = claimed(document, attributions)
    ends, words = document.ends, document.words
    for first, last in quotations(document, attributions):
        places.extend((ends[first] - len(words[first]), ends[last - 1]))
    for stretch in stretches:
        if stretch.writer:
            places.extend(stretch.span)
    return Spans(places)


@cache
def matters() -> dict[str, Matter]:
    """The frames whose content is no claim."""
    return {frame: Matter(unless, frozenset(still.split()), frozenset(acts.split())) for frame, unless, still, acts, *_
            in read_table("matters.tsv")[1]}


@by_house
def frames(lemma: str) -> frozenset[str]:
    """The frames of all senses of a headword."""
    senses = cues().senses.get(lemma.split(" ")[0], ())
    return frozenset().union(*(sense.frames for sense in senses if sense.lemma == lemma))
