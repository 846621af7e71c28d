"""How most checks find their wording: whatever the lexicon has under their code."""
from collections.abc import Iterable

from ..words.evaluative import word_list
from .check import Hit
from .evidence import Evidence
from .wording import Matches

NAMING = 6  # tokens: "called the mayor an utter fraud"


def listed(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """Every match of the check's own entries; those of strength 1 are weak."""
    return [Hit(first, last, weak=entry.strength == 1) for first, last, entry in matches]


def unnamed(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """Every match but those that somebody names so, or is said to: "labeled her as an extremist", "accused of greed"."""
    naming = word_list("naming as")
    for first, last, entry in matches:
        start = max(first - NAMING, evidence.sentence_firsts[evidence.sentence(first)])
        if naming.isdisjoint(map(str.lower, evidence.words[start:first])):
            yield Hit(first, last, weak=entry.strength == 1)
