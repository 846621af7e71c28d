"""The public parser: a text to its attributions, and to all that a check finds in it.

>>> from stancecheck import parse
>>> [(a.speaker.name, a.stance.act, a.lemma) for a in parse("Amara Okafor urged the council to act.")]
[('Amara Okafor', 'urge', 'urge')]
"""
import gc
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cache, partial
from itertools import pairwise

from .checks import Settings, run
from .checks.evidence import Evidence
from .claims import makes_claim
from .constructions import Missed, awaited, find_constructions
from .grammar import Construction, Range
from .letters import letters_of
from .model import (
    NO_METADATA,
    Article,
    Attribution,
    Coverage,
    Excepted,
    Form,
    Metadata,
    Part,
    RuledOut,
    Sentence,
    Span,
    Speaker,
    Stretch,
    Unparsed,
    made,
)
from .nesting import ROOT, Nesting, all_earlier, holders
from .own import Cue, house_of
from .packed import Attributions, Unread
from .people.conditions import all_conditions
from .people.sieve import Resolved
from .resources import by_house, read_table, using
from .speakers import resolve
from .stance import stance_of
from .text import Document, read_document
from .vetoes import Refusal

CROWD = 500  # constructions of a sentence; a piece of `chunks.PIECE` chunks has a hundred at most
MANY = 10_000  # attributions, or cues not read, of one text: so many are kept packed


def parse(text: str, settings: Settings = Settings()) -> Sequence[Attribution]:
    """The attributions of a text, in the order of their cues: a tuple, or a sequence like it where there are very many.

    Nested ones ("he said he hopes that ...") are there too and point at the one they stand in.
    Nothing is fetched, learned or remembered from text to text, and any `str` is read.

    Args:
        text: as read; offsets of the result are code points into it.
        settings: whose cues report beside those of the lexicon; nothing else of them matters here.

    Raises:
        TypeError: for bytes; decode them first, as the caller knows how.
        ValueError: a cue of the settings can't be used.
    """
    with collector_waiting(), using(house_of(settings.cues)):
        document = read_document(text)
        return attributions_of(document, find_constructions(document))


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


def read_article(text: str, cues: tuple[Cue, ...] = (), *, why_not: bool = False,
                 trace: bool = False, authors: tuple[str, ...] = ()) -> tuple[Document, Article]:
    """A text read and parsed, without findings: what the checks start from.

    `cues` are a house's own; `why_not` says whether exceptions are told, `trace` whether who can't have spoken; `authors`
    are whom the file names as such.
    """
    with using(house_of(cues)):
        document = read_document(text)
        missed = Missed(why_not=why_not, trace=trace, authors=authors)
        attributions = attributions_of(document, find_constructions(document, missed), missed)
        return document, article_of(document, attributions, missed)


def article_of(document: Document, attributions: Sequence[Attribution], missed: Missed) -> Article:
    """An article without findings, of its attributions and of what was not read."""
    text, unparsed = document.text, unparsed_of(document, missed.unread)
    coverage = Coverage(len(text), len(document.paragraphs), len(document.sentences),
                        len(attributions) + len(unparsed), len(attributions), len(unparsed), missed.limits)
    excepted = excepted_of(document, missed.refusals or ())
    ruled_out = ruled_out_of(document, missed.ruled or ())
    return Article(text, attributions, (), unparsed, coverage, excepted=excepted, ruled_out=ruled_out)


def attributions_of(document: Document, constructions: Iterable[Construction],
                    missed: Missed | None = None) -> Sequence[Attribution]:
    """The constructions with their speakers and stances, in code points; `missed` takes up what was not read."""
    found: list[Attribution] | Attributions = []
    sentences = Sentences(document)
    crowd: Nesting | None = None  # of a group that is too large to be held
    for group, whole in reaching(document, resolve(document, constructions, missed)):
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


def unparsed_of(document: Document, unread: Sequence[int]) -> Sequence[Unparsed]:
    """The cues at these tokens, which could not be read, with what was expected after each."""
    words, ends = document.words, document.ends
    found = (made(Unparsed, (made(Span, (ends[token] - len(words[token]), ends[token])), expected(words[token])))
             for token in unread)
    return tuple(found) if len(unread) <= MANY else Unread(found)


def ruled_out_of(document: Document, ruled: Sequence[tuple[int, str, str]]) -> tuple[RuledOut, ...]:
    """Who was ruled out as the speaker of a source, by which condition, in the order of the sources."""
    words, ends = document.words, document.ends
    if not ruled:
        return ()
    whys = {condition.name: condition.why for condition in all_conditions()}
    return tuple(RuledOut(Span(ends[token] - len(words[token]), ends[token]), name, condition, whys[condition])
                 for token, name, condition in sorted(set(ruled)) if name)


def excepted_of(document: Document, refusals: Iterable[Refusal]) -> tuple[Excepted, ...]:
    """The words that vetoes kept from reporting, in the order of the text, each veto once."""
    words, ends = document.words, document.ends
    return tuple(Excepted(Span(ends[token] - len(words[token]), ends[token]), name, why)
                 for token, name, why in sorted(set(refusals)))


@partial(by_house, size=1000)
def expected(word: str) -> str:
    """What was expected near a word that looked like a cue."""
    waits = expectations()
    return f"near '{word}': {'; or '.join(waits[frame] for frame in sorted(awaited(word.lower())) if frame in waits)}"


@cache
def expectations() -> dict[str, str]:
    """Frame -> what it waits for, in words."""
    _, rows = read_table("expected.tsv")
    return {frame: words for frame, words, *_ in rows}


def check(text: str, settings: Settings = Settings(), headline: Span | None = None, *,
          metadata: Metadata = NO_METADATA, stretches: Sequence[Stretch] = (), why_not: bool = False,
          trace: bool = False) -> Article:
    """Everything that is found in a text: attributions, findings, and what could not be read.

    Args:
        text: as read; offsets of the result are code points into it.
        settings: which checks look, at which severity, by default those that are on; the house's own terms and cues.
        headline: where it stands in the text, if that is known; otherwise a first line in capitals is taken for one.
        metadata: what its file says of it: section, kind, authors.
        stretches: what its file marks as other people's words, in order.
        why_not: whether to tell, too, why what looks like reporting was not read as such (`Article.excepted`).
        trace: whether to tell, too, who can't have spoken (`Article.ruled_out`).

    Raises:
        TypeError: for bytes; decode them first, as the caller knows how.
        ValueError: a cue of the settings can't be used.
    """
    with collector_waiting(), using(house_of(settings.cues)):
        document, article = read_article(text, why_not=why_not, trace=trace, authors=metadata.authors)
        return judged(document, article, settings, headline, metadata, stretches)


def judged(document: Document, article: Article, settings: Settings, headline: Span | None, metadata: Metadata,
           stretches: Sequence[Stretch]) -> Article:
    """An article with its findings and its genre."""
    limits = list(article.coverage.limits)
    set_apart = (*stretches, *letters_of(document))
    evidence = Evidence(document, article.attributions, article.unparsed, settings.terms, headline, metadata,
                        set_apart, settings.genre)
    findings = run(evidence, settings, limits)
    coverage = article.coverage if len(limits) == len(article.coverage.limits) else replace(
        article.coverage, limits=tuple(limits))
    return Article(article.text, article.attributions, tuple(findings), article.unparsed, coverage, evidence.genre, set_apart,
                   article.excepted, article.ruled_out)
