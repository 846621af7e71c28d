"""Several texts at once, stage by stage: what is found in each is what `check` finds in it, sooner.

A processor that goes through a stage for one text after the other has the code and the tables of that stage at hand; from
stage to stage it fetches them anew, which costs short texts a third of their time, and whole articles a tenth.
"""
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from .attributions import attributions_of
from .checks import Settings
from .constructions import Missed, find_constructions
from .model import NO_METADATA, Article, Metadata, Span, Stretch
from .own import house_of
from .parser import article_of, check, collector_waiting, judged, read_article
from .resources import using
from .text import read_document

TOGETHER, LENGTH = 64, 100_000  # texts, and characters of them, that are in memory with all that is known of them, at most


class Given(NamedTuple):
    """A text with what its file says of it, as `check` takes them."""

    text: str
    headline: Span | None = None
    metadata: Metadata = NO_METADATA
    stretches: Sequence[Stretch] = ()


def check_together(given: Iterable[Given], settings: Settings = Settings(), judge: bool = True) -> Iterator[Article]:
    """What `check` finds in each of several texts, in their order; taken in groups of some length together.

    Args:
        given: the texts.
        settings: as for `check`.
        judge: whether findings and genres are wanted, too; without them an eighth of the time is saved.

    Raises:
        TypeError: for a text that is no `str`.
        ValueError: a cue of the settings can't be used.
    """
    for group in grouped(given):
        if len(group) > 1:
            yield from checked(group, settings, judge)
            continue
        [one] = group
        if judge:
            yield check(one.text, settings, one.headline, metadata=one.metadata, stretches=one.stretches)
        else:
            yield read_article(one.text, settings.cues, authors=one.metadata.authors)[1]


def grouped(given: Iterable[Given]) -> Iterator[list[Given]]:
    """The texts in groups, in order; one that is too long for a group is one by itself."""
    group: list[Given] = []
    length = 0
    for one in given:
        if group and (len(group) >= TOGETHER or length + len(one.text) > LENGTH):
            yield group
            group, length = [], 0
        group.append(one)
        length += len(one.text)
    if group:
        yield group


def checked(group: list[Given], settings: Settings, judge: bool) -> list[Article]:
    """What is found in each text of a group."""
    with collector_waiting(), using(house_of(settings.cues)):
        documents = [read_document(one.text) for one in group]
        missed = [Missed(authors=one.metadata.authors) for one in group]
        constructions = [list(find_constructions(*one)) for one in zip(documents, missed, strict=True)]
        found = zip(documents, constructions, missed, strict=True)
        attributions = [attributions_of(document, read, left) for document, read, left in found]
        articles = map(article_of, documents, attributions, missed)
        if not judge:
            return list(articles)
        return [judged(document, article, settings, one.headline, one.metadata, one.stretches)
                for document, article, one in zip(documents, articles, group, strict=True)]
