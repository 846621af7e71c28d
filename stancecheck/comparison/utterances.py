"""Utterances: what an article prints in marks as one speaker's words in one place, interrupted or not.

`“We knew,” she said. “Nobody listened.”` is one, and so is what goes on in the next sentence of the same paragraph.
"""
from collections.abc import Sequence
from typing import NamedTuple

from ..model import Span
from ..verdicts.quoted import quotations_of
from ..verdicts.words import Stream, quoted_words
from .accounts import Account, is_known, is_somebody

TITLE = 6  # words of a title, at most
APART = 25  # words between two parts of one utterance: who says it, and perhaps a sentence


class Piece(NamedTuple):
    """A quotation, who says it and what kind of name that is, and the number of the attribution, or None."""

    span: Span
    name: str
    kind: str
    number: int | None


class Utterance(NamedTuple):
    """The quoted parts of an utterance, their words in one row, who says it ("" where the article leaves it open).

    `rank` is 3 where the article names the speaker there, 2 where a pronoun or a description means somebody with
    a name, 1 for somebody without one, and 0 otherwise; `marked` tells that an ellipsis stands in it.
    """

    account: Account
    parts: tuple[Span, ...]
    words: tuple[str, ...]
    places: tuple[Span, ...]
    speaker: str
    rank: int
    marked: bool
    number: int | None

    @property
    def span(self) -> Span:
        """From the first mark to the last, marks left out."""
        return Span(self.parts[0].start, self.parts[-1].end)


def utterances_of(account: Account) -> list[Utterance]:
    """The utterances of an article, in order."""
    groups: list[list[Piece]] = []
    for quoted in quotations_of(account.document, account.attributions):
        speaker = account.attributions[quoted.attribution].speaker if quoted.attribution is not None else None
        name, kind = (speaker.name, speaker.kind) if speaker else ("", "none")
        last = groups[-1][-1] if groups else None
        if last and goes_on(account, last, quoted.span, name):
            groups[-1].append(Piece(quoted.span, name or last.name, kind, quoted.attribution))
        else:
            groups.append([Piece(quoted.span, name, kind, quoted.attribution)])
    return [one for one in (utterance(account, group) for group in groups) if one.words and not is_title(one)]


def is_title(one: Utterance) -> bool:
    """Whether it is a title or a motto, which nobody is heard with: few words, most with a capital."""
    if len(one.words) > TITLE:
        return False
    written = [one.account.article.text[start] for start, _ in one.places]
    return sum(letter.isupper() for letter in written) * 3 >= 2 * len(written)


def goes_on(account: Account, last: Piece, span: Span, name: str) -> bool:
    """Whether a quotation goes on with the utterance of the one before it."""
    if name != last.name:
        return False
    between = account.article.text[last.span.end:span.start]
    return len(between.split()) <= APART and between.count("\n\n") < 2


def utterance(account: Account, group: Sequence[Piece]) -> Utterance:
    """The utterance of some quotations."""
    streams: list[Stream] = [quoted_words(account.article.text, piece.span) for piece in group]
    words = tuple(word for stream in streams for word in stream.words)
    places = tuple(Span(start, end) for stream in streams for start, end in zip(stream.starts, stream.ends))
    first = next((piece for piece in group if is_known(piece.name, piece.kind)), group[0])
    known = is_known(first.name, first.kind)
    rank = 3 if known and first.kind == "named" else 2 if known else int(is_somebody(first.name, first.kind))
    marked = any("ellipsis" in stream.marks.values() for stream in streams)
    return Utterance(account, tuple(piece.span for piece in group), words, places, first.name, rank, marked, first.number)
