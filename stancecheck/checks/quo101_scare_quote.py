"""QUO101: quotation marks that hold a word with tongs."""
from collections.abc import Iterable

from .check import Check, Hit
from .constructions import word
from .reading import SCARE, Reading
from .wording import Match, word_list


def scare_quotes(reading: Reading, matches: list[Match]) -> Iterable[Hit]:
    """Quotations of one to three words in a sentence without a cue.

    No names, titles, headlines, or words that are named as words.
    """
    said = {reading.sentence(at) for at in reading.cues}
    for quote in reading.document.quotes:
        first, last = quote.first + 1, quote.last - 1
        if not quote.closed or reading.is_heading(quote.first) or not 0 < last - first <= SCARE or reading.is_claimed(first):
            continue
        inner = reading.words[first:last]
        if not inner[0][0].islower() or not all(item[0].isalnum() for item in inner):
            continue
        before = {word(reading, at) for at in range(quote.first - 3, quote.first)}
        if reading.sentence(first) not in said and before.isdisjoint(word_list("naming")):
            yield Hit(quote.first, quote.last)


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
    precision=0.64,
    sample=14,
)
