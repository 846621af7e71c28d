"""QUO101: quotation marks that hold a word with tongs."""
from collections.abc import Iterable

from ..words.evaluative import word_list
from .around import word
from .check import Check, Hit
from .evidence import SCARE, Evidence
from .wording import Matches


def scare_quotes(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """Quotations of one to three words in a sentence without a cue.

    No names, titles, headlines, or words that are named as words.
    """
    for quote in evidence.short:
        first, last = quote.first + 1, quote.last - 1
        inner = evidence.words[first:last]
        if not quote.closed or not 0 < len(inner) <= SCARE:
            continue
        if not inner[0][0].islower() or not all(item[0].isalnum() for item in inner):
            continue
        before = {word(evidence, at) for at in range(quote.first - 3, quote.first)}
        said = evidence.attribution_of(first) is not None or evidence.reports(
            *evidence.document.sentences[evidence.sentence(first)])
        titled = evidence.is_heading(first) or evidence.headline[0] <= first < evidence.headline[1]
        if not said and before.isdisjoint(word_list("naming")) and not titled:
            yield Hit(quote.first, quote.last, voice="editorial")


CHECK = Check(
    code="QUO101",
    name="scare-quote",
    message="{words} is quoted from nobody",
    why="Quotation marks without a speaker tell the reader to doubt the word. Say who used it, or use another.",
    source="Columbia Journalism Review, Language Corner 2013; McIntyre 2014, Baltimore Sun",
    flags=('The mayor\'s ["reform"] cost $4,000.',),
    passes=('Orlova called the plan a "reform".', 'The mayor was known as "the Duke".', 'She wrote the novel "Tides".'),
    find=scare_quotes,
    evaluative=False,
    default=False,
)
