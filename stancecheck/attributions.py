"""Attributions out of constructions with their speakers: spans in code points, stances, forms, and what stands in what."""
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise
from typing import TypeVar

from .claims import makes_claim
from .constructions import Missed
from .grammar import Construction, Range
from .model import Attribution, Form, Part, Sentence, Span, Speaker, made
from .nesting import ROOT, Nesting, all_earlier, holders
from .packed import Attributions
from .people.sieve import Resolved
from .speakers import resolve
from .stance import stance_of
from .text import Document

CROWD = 500  # constructions of a sentence; a piece of `chunks.PIECE` chunks has a hundred at most
AHEAD = 200  # constructions, or speakers, that are made before the next stage takes them up
MANY = 10_000  # attributions, or cues not read, of one text: so many are kept packed
Value = TypeVar("Value")


def attributions_of(document: Document, constructions: Iterable[Construction],
                    missed: Missed | None = None) -> Sequence[Attribution]:
    """The constructions with their speakers and stances, in code points; `missed` takes up what was not read."""
    found: list[Attribution] | Attributions = []
    sentences = Sentences(document)
    crowd: Nesting | None = None  # of a group that is too large to be held
    for group, whole in reaching(document, ahead(resolve(document, ahead(constructions), missed))):
        if whole and crowd is None:
            found.extend(nested(document, sentences, group, len(found)) if len(group) > 1 else
                         (attribution(document, sentences, *group[0]),))
            if len(found) > MANY and isinstance(found, list):
                found = Attributions(document.text, found)
            continue
        if isinstance(found, list):
            found = Attributions(document.text, found)
        crowd = crowd or Nesting()
        for one in group:
            crowd.add(one[0])
        found.extend([attribution(document, sentences, *one) for one in group])
        if whole:
            found.nest(crowd.outer())
            crowd = None
    return tuple(found) if isinstance(found, list) else found


def ahead(values: Iterable[Value]) -> Iterator[Value]:
    """The same values in their order, some hundred made at a time, which saves a twenty-fifth of the time of a parse.

    Stages that took turns at each would drive each other's code and data out of the processor's caches.
    """
    waiting = iter(values)
    while some := [*islice(waiting, AHEAD)]:
        yield from some


class Sentences:
    """The sentences of a document as attributions have them: those of one sentence share it, however long it is."""

    def __init__(self, document: Document) -> None:
        self.document, self.number = document, -1
        self.value = Sentence("", Span(0, 0))

    def __getitem__(self, number: int) -> Sentence:
        if number != self.number:
            self.number, document = number, self.document
            first, last = document.sentences[number]
            start, end = document.ends[first] - len(document.words[first]), document.ends[last - 1]
            self.value = made(Sentence, (document.text[start:end], made(Span, (start, end))))
        return self.value


def nested(document: Document, sentences: Sentences, group: list[Resolved], before: int) -> list[Attribution]:
    """The attributions of a group, in its order, the outer ones made before those that stand in them.

    `before` is how many attributions the text has before the group.
    """
    outer = holders([one for one, _ in group])
    found: dict[int, Attribution] = {}
    if all_earlier(outer):  # as nearly always
        for number, (construction, speaker) in enumerate(group):
            round_it = outer[number]
            found[number] = attribution(document, sentences, construction, speaker) if round_it == ROOT else attribution(
                document, sentences, construction, speaker, before + round_it, found[round_it])
        return [*found.values()]
    for number in range(len(group)):
        way = []
        while number != ROOT and number not in found:
            way.append(number)
            number = outer[number]
        for inner in reversed(way):
            round_it = outer[inner]
            found[inner] = attribution(document, sentences, *group[inner]) if round_it == ROOT else attribution(
                document, sentences, *group[inner], before + round_it, found[round_it])
    return [found[number] for number in range(len(group))]


def reaching(document: Document, resolved: Iterable[Resolved]) -> Iterator[tuple[list[Resolved], bool]]:
    """The constructions in groups, in order: no content reaches into the sentences of the next group.

    A sentence of hundreds of constructions, which is read in pieces, is cut where no content reaches further.  A group of
    thousands, as in a quotation without end, comes in parts, and True with the last.
    """
    group: list[Resolved] = []
    end = size = 0
    for one in resolved:
        construction = one[0]
        if size and (document.sentences.edges[construction.sentence] >= end
                     or size >= CROWD and first_token(construction) >= end):
            yield group, True
            group, size = [], 0
        elif len(group) >= 4 * CROWD:
            yield group, False
            group = []
        group.append(one)
        size += 1
        end = max(end, construction.head + 1, construction.content[-1][1])
    if group:
        yield group, True


def first_token(construction: Construction) -> int:
    """The first token of all parts of a construction."""
    return min(first for part in (construction.source, construction.cue, construction.content) for first, _ in part)


def attribution(document: Document, sentences: Sentences, construction: Construction, speaker: Speaker,
                number: int | None = None, outer: Attribution | None = None) -> Attribution:
    """One attribution, made whole and once; `outer` is the one that it stands in, and `number` that one's."""
    source, cue, content = construction.source, construction.cue, construction.content
    if len(content) > 1:
        content = apart(content)
    first, second, third = construction.rules
    lemma, frame = construction.sense.lemma, construction.frame
    return Attribution(
        part(document, source, first) if source else None, part(document, cue, second), part(document, content, third),
        speaker, stance_of(document, construction), form(document, content), lemma, frame,
        sentences[construction.sentence], makes_claim(frame, lemma, bool(source)), number, outer)


def part(document: Document, ranges: tuple[Range, ...], rule: str) -> Part:
    """The part that has some ranges of tokens."""
    text, words, ends = document.text, document.words, document.ends
    if len(ranges) == 1:
        first, last = ranges[0]
        start, end = ends[first] - len(words[first]), ends[last - 1]
        return made(Part, (text[start:end], (made(Span, (start, end)),), rule))
    spans: list[Span] = []
    for first, last in ranges:
        start, end = ends[first] - len(words[first]), ends[last - 1]
        if spans and spans[-1].end == start:  # "said:U.S.": what touches is one
            start = spans.pop().start
        spans.append(made(Span, (start, end)))
    return Part.of(text, spans, rule)


def apart(ranges: tuple[Range, ...]) -> tuple[Range, ...]:
    """Ranges in order, those that overlap as one: a quotation may go on in what its own construction has taken already."""
    if all(one[1] <= other[0] for one, other in pairwise(ranges)):
        return ranges
    found: list[Range] = []
    for first, last in sorted(ranges):
        if found and first < found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], last)
        else:
            found.append((first, last))
    return tuple(found)


def form(document: Document, ranges: tuple[Range, ...]) -> Form:
    """Whether a content is quoted throughout, in part, or not at all."""
    quotes = document.quotes
    if not quotes:
        return "indirect"
    firsts, lasts, whole, some = quotes.firsts, quotes.lasts, True, False
    for first, last in ranges:
        after = bisect_right(firsts, first)  # the first quotation that starts later
        end = lasts[after - 1] if after else 0
        if last > end:
            whole = False
        if first < end or after < len(firsts) and firsts[after] < last:
            some = True
    return "direct" if whole and some else "mixed" if some else "indirect"
