"""QUO103: one quoted word of somebody's sentence."""
from collections.abc import Iterable

from ..words.evaluative import entries_of
from .check import Check, Hit
from .evidence import Evidence
from .wording import Matches


def fragments(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """Quotations of one word within a claim, where the word is not evaluative."""
    for quote in evidence.document.quotes:
        first = quote.first + 1
        if quote.closed and quote.last - quote.first == 3 and evidence.words[first][0].islower() \
                and evidence.is_claimed(first) and not entries_of(evidence.document.words[first]):
            yield Hit(quote.first, quote.last)


CHECK = Check(
    code="QUO103",
    name="one-word-fragment",
    message="{words} needs no quotation marks",
    why="A plain word in quotation marks looks like a doubted one. Drop the marks, or quote the sentence.",
    source="McIntyre 2014, Baltimore Sun",
    flags=('Orlova said she was ["happy"] with the bridge.',),
    passes=("Orlova said she was happy with the bridge.", 'Orlova said the bridge was "appalling".'),
    find=fragments,
    voices=("editorial", "attributed", "uncertain"),
    evaluative=False,
    default=False,
)
