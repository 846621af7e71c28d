"""The public parser: a text to its attributions, and to all that a check finds in it.

>>> from stancecheck import parse
>>> [(a.speaker.name, a.stance.act, a.lemma) for a in parse("Amara Okafor urged the council to act.")]
[('Amara Okafor', 'urge', 'urge')]
"""
import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING

from .attributions import MANY, attributions_of
from .checks import Settings, run
from .checks.evidence import Evidence
from .constructions import Missed, awaited, find_constructions, read_whole
from .letters import letters_of
from .model import (
    NO_METADATA,
    Article,
    Attribution,
    Coverage,
    Excepted,
    Metadata,
    RuledOut,
    Span,
    Stretch,
    Unparsed,
    made,
)
from .own import Cue, house_of
from .packed import Unread
from .people.conditions import all_conditions
from .resources import by_house, read_table, using
from .text import Document, read_document
from .vetoes import Refusal

if TYPE_CHECKING:
    from .passages import Passages  # for who reads versions of a text


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


def read_article(text: str, cues: tuple[Cue, ...] = (), *, why_not: bool = False, trace: bool = False,
                 authors: tuple[str, ...] = (), passages: "Passages | None" = None) -> tuple[Document, Article]:
    """A text read and parsed, without findings: what the checks start from.

    `cues` are a house's own; `why_not` says whether exceptions are told, `trace` whether who can't have spoken; `authors`
    are whom the file names as such, and `passages` what was read of an earlier version of the text.
    """
    with using(house_of(cues)):
        document = read_document(text)
        missed = Missed(why_not=why_not, trace=trace, authors=authors)
        constructions = find_constructions(document, missed, passages.read if passages else read_whole)
        attributions = attributions_of(document, constructions, missed)
        return document, article_of(document, attributions, missed)


def article_of(document: Document, attributions: Sequence[Attribution], missed: Missed) -> Article:
    """An article without findings, of its attributions and of what was not read."""
    text, unparsed = document.text, unparsed_of(document, missed.unread)
    coverage = Coverage(len(text), len(document.paragraphs), len(document.sentences),
                        len(attributions) + len(unparsed), len(attributions), len(unparsed), missed.limits)
    excepted = excepted_of(document, missed.refusals or ())
    ruled_out = ruled_out_of(document, missed.ruled or ())
    return Article(text, attributions, (), unparsed, coverage, excepted=excepted, ruled_out=ruled_out)


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
          trace: bool = False, passages: "Passages | None" = None) -> Article:
    """Everything that is found in a text: attributions, findings, and what could not be read.

    Args:
        text: as read; offsets of the result are code points into it.
        settings: which checks look, at which severity, by default those that are on; the house's own terms and cues.
        headline: where it stands in the text, if that is known; otherwise a first line in capitals is taken for one.
        metadata: what its file says of it: section, kind, authors.
        stretches: what its file marks as other people's words, in order.
        why_not: whether to tell, too, why what looks like reporting was not read as such (`Article.excepted`).
        trace: whether to tell, too, who can't have spoken (`Article.ruled_out`).
        passages: what was read of earlier versions of the text, which takes up this one: of its next version only changed
            paragraphs are read again, in half the time, and the same is found.

    Raises:
        TypeError: for bytes; decode them first, as the caller knows how.
        ValueError: a cue of the settings can't be used.
    """
    with collector_waiting(), using(house_of(settings.cues)):
        document, article = read_article(text, why_not=why_not, trace=trace, authors=metadata.authors,
                                         passages=passages)
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
