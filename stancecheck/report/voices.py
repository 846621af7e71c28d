"""Whose words an article is made of: the voices in it, how much each says, and where.

A word belongs to the speaker of the outermost claim that it stands in, and to the article itself
where it stands in none; so a speaker's name and the cue are the article's own words, and so is what
somebody hails, wants or refuses, unless it is quoted: its content is no claim (`claims.py`).
"""
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..model import Article, Attribution, Span

WORD = re.compile(r"\w+(?:['’.-]\w+)*")
OWN = 0
UNRESOLVED, NOBODY = "a speaker that the article leaves open", "nobody named"


class Voice(NamedTuple):
    """A voice: its number (0 is the article's own), its name, and what it says.

    `runs` are the words that are its own, as (first, last) of the article's words, last exclusive,
    in order; `claims` counts its attributions, nested ones too.
    """

    number: int
    name: str
    kind: str
    runs: tuple[tuple[int, int], ...]
    claims: int

    @property
    def words(self) -> int:
        """How many words are its own."""
        return sum(last - first for first, last in self.runs)


class Voices(NamedTuple):
    """The voices of an article, its own first, then by their number of words; and which speaks where.

    `of` gives the number of the voice of each attribution; `contents` the stretches of text that it
    is about, in order, as (span, number of the attribution); `words` counts all words.
    """

    voices: tuple[Voice, ...]
    of: tuple[int, ...]
    contents: tuple[tuple[Span, int], ...]
    words: int


def key_of(attribution: Attribution) -> tuple[str, str]:
    """(kind, name) of a voice: all whom the article leaves open are one, and so is nobody."""
    if attribution.speaker.name:
        return "named", attribution.speaker.name
    return ("unresolved", UNRESOLVED) if attribution.source else ("nobody", NOBODY)


def outermost(attributions: Iterable[tuple[int, Attribution]]) -> Iterator[tuple[Span, int]]:
    """The stretches of the outermost contents, in order and without overlap; of two the earlier has it."""
    spans = [(span, number) for number, one in attributions for span in one.content.spans]
    place = 0
    for (start, end), number in sorted(spans, key=lambda item: (item[0].start, -item[0].end, item[1])):
        start = max(start, place)
        if start < end:
            yield Span(start, end), number
            place = end


def voices_of(article: Article) -> Voices:
    """The voices of an article."""
    starts = [match.start() for match in WORD.finditer(article.text)]
    numbered = [*enumerate(article.attributions)]
    claims = outermost((number, one) for number, one in numbered if one.is_claim or one.form == "direct")
    keys = [key_of(one) for one in article.attributions]
    runs: dict[tuple[str, str], list[tuple[int, int]]] = {key: [] for key in keys}
    own, place = [], 0
    for span, number in claims:
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        if place < first:
            own.append((place, first))
        if first < last:
            runs[keys[number]].append((first, last))
        place = max(place, last)
    if place < len(starts):
        own.append((place, len(starts)))
    claimed = Counter(keys)
    ordered = sorted(runs, key=lambda key: -sum(last - first for first, last in runs[key]))
    numbers = {key: number for number, key in enumerate(ordered, 1)}
    found = [Voice(numbers[kind, name], name, kind, tuple(runs[kind, name]), claimed[kind, name])
             for kind, name in ordered]
    return Voices((Voice(OWN, "the article itself", "own", tuple(own), 0), *found),
                  tuple(numbers[key] for key in keys),
                  tuple(outermost((number, one) for number, one in numbered if one.nested is None)), len(starts))
