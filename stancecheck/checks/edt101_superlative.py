"""EDT101: superlatives of value."""
from collections.abc import Iterable

from ..words.evaluative import entries_of, word_list
from .check import Check, Hit
from .constructions import noun_after, tag, word
from .reading import Reading
from .wording import Matches

VALUED = ("EDT", "LAB", "ATT")  # families whose adjectives are values, so that "most" before them ranks a value


def superlatives(reading: Reading, matches: Matches) -> Iterable[Hit]:
    """Superlatives of value: "the [boldest] plan", "the [most shameful] vote"; no measured ones.

    Left out: the fixed phrases of `wordlists.tsv` ("best man", "at best"), adverbs ("best known"),
    and "most" before anything but an adjective of value ("most voters", "the most recent").
    """
    for first, last, entry in matches:
        if entry.when != "trigger":
            yield Hit(first, last)
        elif word(reading, first) == "most":
            if tag(reading, first - 1) in "DPGf9" and ranks_value(reading, last):
                yield Hit(first, last + 1)
        elif word(reading, last) not in word_list("after superlative") and word(reading, first - 1) not in word_list(
                "before superlative") and is_ranking(reading, first, last):
            yield Hit(first, last)


def ranks_value(reading: Reading, at: int) -> bool:
    """Whether an adjective of value stands at `at`: one that the lexicon or a list has."""
    if word(reading, at) in word_list("value adjectives"):
        return True
    return any(entry.single and entry.code.startswith(VALUED) and entry.pos == "adj"
               for entry in entries_of(reading.document.words[at])) if at < len(reading.words) else False


def is_ranking(reading: Reading, first: int, last: int) -> bool:
    """Whether a superlative ranks a noun: after "the", a possessor or "one of", before its noun."""
    before = first - 1
    while tag(reading, before) in "9R" or word(reading, before) in ("single", "very"):
        before -= 1
    if tag(reading, before) in "PGh":  # "did his best" ranks nothing
        return noun_after(reading, last) is not None
    return tag(reading, before) == "D" and (noun_after(reading, last) is not None or tag(reading, last) in "fiO")


CHECK = Check(
    code="EDT101",
    name="superlative",
    message="'{words}' ranks in the article's own voice",
    why="A superlative of value is a judgement. Give it to a speaker, or say what was measured.",
    source="Recasens et al. 2013, framing bias; BBC News Styleguide, superlatives",
    flags=("It was one of his [boldest] speeches.", "Orlova cast the [most shameful] vote of her life."),
    passes=("It was his longest speech.", "She called it one of his boldest speeches.",
            "Orlova is his best friend.", "He won Best Actor for it."),
    find=superlatives,
    precision=0.70,
    sample=20,
)
