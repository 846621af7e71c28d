"""The whole line: an article and its sources to a verdict on each quotation.

>>> [one] = verify('Rosa Marin said: "We will open two ferries."', ["ROSA MARIN: We will open the ferries.\\nLIU: When?"])
>>> one.verdict, one.speaker, [(change.words, change.source_words) for change in one.changes if change.kind != "same"]
('altered', 'same', [('two', 'the')])
"""
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from operator import itemgetter

from ..model import Article
from ..parser import parse, read_article
from ..text import Document
from .chains import Chain, chains
from .changes import changes_of, sourced_span
from .edits import Edit, edits_of, source_text
from .index import Index
from .quoted import Quoted, quotations_of
from .rules import Comparison, decided
from .speakers import same_speaker
from .values import Match, Passage, Quotation, Source
from .words import NOWHERE, Stream, quoted_words

INSTALL = "quotations are aligned by rapidfuzz, which is not installed: pip install 'stancecheck[verify]'"
CONTEXT = 240  # characters on each side of a passage that are shown with it
BETTER: dict[Match, int] = {"same": 0, "unknown": 1, "other": 2}


def verify(article: str, sources: Iterable[Source | str]) -> tuple[Quotation, ...]:
    """What the sources say of each quotation of an article, in document order.

    Args:
        article: its text, as read.
        sources: texts, or `Source`s with their names; their order changes nothing but where equal passages are found.

    Raises:
        ImportError: rapidfuzz is not installed.
        TypeError: for bytes; decode them first, as the caller knows how.
    """
    document, read = read_article(article)
    return quotations(document, read, Corpus(sources))


def look_for_rapidfuzz() -> None:
    """Nothing, where quotations can be aligned.

    Raises:
        ImportError: rapidfuzz is not installed; the text says how it is.
    """
    try:
        import rapidfuzz  # noqa: F401
    except ImportError as error:
        raise ImportError(INSTALL) from error


def named(sources: Iterable[Source | str]) -> list[Source]:
    """The sources by their names and texts; a text without a name is called by its number, from 1."""
    texts = (one if isinstance(one, Source) else Source(f"source {number}", one) for number, one in enumerate(sources, 1))
    return sorted(texts)


class Corpus:
    """Sources made ready: read once, for any number of articles.

    Raises:
        ImportError: rapidfuzz is not installed.
    """

    def __init__(self, sources: Iterable[Source | str]) -> None:
        look_for_rapidfuzz()
        self.index = Index(named(sources))
        self.told: dict[int, Told] = {}

    def speaker(self, place: int) -> str:
        """Who says a word of the sources: by its label, or else by the source's own attributions; "" where nothing tells."""
        turn = self.index.turn(place)
        owner = self.index.owners[turn]
        if self.index.labelled[owner]:
            return self.index.speakers[turn]
        if owner not in self.told:
            self.told[owner] = Told(self.index.sources[owner].text)
        return self.told[owner].speaker(self.index.starts[place])


class Told:
    """Who says what in a source without labels, by its own attributions; read when first asked."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def places(self) -> list[tuple[int, int, str]]:
        """(start, end, speaker) of what is said, in order; the innermost of nested ones comes last."""
        return sorted((start, end, one.speaker.name) for one in parse(self.text) if one.speaker.name
                      for start, end in one.content.spans)

    def speaker(self, offset: int) -> str:
        """Who says what stands at an offset; "" for the source's own words."""
        at = bisect_right(self.places, (offset, len(self.text) + 1, ""))
        for start, end, name in reversed(self.places[max(at - 24, 0):at]):
            if start <= offset < end:
                return name
        return ""


def quotations(document: Document, article: Article, corpus: Corpus) -> tuple[Quotation, ...]:
    """The quotations of an article that was read, in document order."""
    found = (judged(article, one, corpus) for one in quotations_of(document, article.attributions))
    return tuple(one for one in found if one)


def judged(article: Article, one: Quoted, corpus: Corpus) -> Quotation | None:
    """The verdict on one quotation; None where no word stands in it but those in brackets."""
    quoted = quoted_words(article.text, one.span)
    if not quoted.words:
        return None
    speaker = article.attributions[one.attribution].speaker if one.attribution is not None else None
    said_by = speaker.name if speaker else ""
    person = speaker is not None and is_named(said_by)
    options = []
    for chain in chains(corpus.index, quoted):
        comparison = compared(corpus.index, quoted, chain)
        speakers = list(dict.fromkeys(filter(None, (corpus.speaker(run.place) for run in chain))))
        answers = [same_speaker(said_by, label, person) for label in speakers]
        match: Match = "unknown" if not answers or "unknown" in answers else "other" if "other" in answers else "same"
        worth = -round(comparison.near, 6), len(comparison.wrong), BETTER[match], chain[0].place
        options.append((worth, comparison, match, chain))
    words = article.text[slice(*one.span)]
    if not options:
        nothing = decided(Comparison(quoted, (), (), 0.0, 0.0, False))
        return Quotation(one.span, words, nothing.verdict, "unknown", nothing.name, said_by, attribution=one.attribution)
    _, comparison, match, chain = min(options, key=itemgetter(0))
    rule = decided(comparison)
    if rule.verdict == "missing":
        match = "unknown"
    return Quotation(one.span, words, rule.verdict, match, rule.name, said_by, passages(corpus, comparison, chain),
                     tuple(comparison.changes), comparison.near, one.attribution)


def is_named(name: str) -> bool:
    """Whether a speaker's name is one, rather than a description: it has a capital, and not only that of *The*."""
    return any(word[:1].isupper() for word in name.removeprefix("The ").split())


def compared(index: Index, quoted: Stream, chain: Chain) -> Comparison:
    """A quotation beside the passages of a chain."""
    edits = edits_of(index, quoted, chain)
    changes = changes_of(index, quoted, edits)
    placed = [edit for edit in edits if not edit.jump]
    good = [edit for edit, change in zip(placed, changes) if change.kind == "same" or change.allowed]
    near = sum(edit.last - edit.first for edit in good)
    lengths = list(map(len, quoted.words))
    letters = sum(sum(lengths[edit.first:edit.last]) for edit in good)
    exact = all(written(quoted.text, quoted.starts, quoted.ends, edit.first, edit.last)
                == written(source_text(index, edit.start), index.starts, index.ends, edit.start, edit.end)
                for edit in placed if edit.kind == "same")
    return Comparison(quoted, edits, changes, near / len(lengths), letters / sum(lengths), exact)


def written(text: str, starts: Sequence[int], ends: Sequence[int], first: int, last: int) -> list[str]:
    """A range of words as they are written, but for capitals and apostrophes; those that are written together once."""
    spans = dict.fromkeys(zip(starts[first:last], ends[first:last]))
    return [text[start:end].lower().replace("’", "'") for start, end in spans]


def passages(corpus: Corpus, comparison: Comparison, chain: Chain) -> tuple[Passage, ...]:
    """Where the words stand, in the order of the quotation: a passage goes on until a jump."""
    index = corpus.index
    groups: list[list[Edit]] = [[]]
    for edit in comparison.edits:
        if edit.jump:
            groups.append([])
        else:
            groups[-1].append(edit)
    found = []
    for group in groups:
        placed = [edit for edit in group if edit.start < edit.end]
        if not placed:
            continue
        start, end = placed[0].start, placed[-1].end
        while end > start and index.numbers[end - 1] == NOWHERE:
            end -= 1
        source = index.sources[index.owners[index.turn(start)]]
        span = sourced_span(index, start, end)
        low, high = (index.starts[place] for place in index.bounds(index.turn(start)))
        before = source.text[max(low, span.start - CONTEXT):span.start].lstrip()
        after = source.text[span.end:min(max(high, span.end), span.end + CONTEXT)].rstrip()
        found.append(Passage(source.name, span, source.text[slice(*span)], corpus.speaker(start), before, after))
    return tuple(found)
