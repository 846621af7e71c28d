"""How most checks find their wording: whatever the lexicon has under their code."""
from collections.abc import Iterable

from ..model import Voice
from ..words.evaluative import word_list
from .check import Hit
from .evidence import Evidence
from .wording import Matches

NAMING = 6  # tokens: "called the mayor an utter fraud"


def listed(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """Every match of the check's own entries; those of strength 1 are weak."""
    return [Hit(first, last, weak=entry.strength == 1) for first, last, entry in matches]


def unnamed(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """Every match; what somebody names so, or is said to, is no word of the article: "labeled her as an extremist"."""
    naming = word_list("naming as")
    for first, last, entry in matches:
        start = max(first - NAMING, evidence.sentence_firsts[evidence.sentence(first)])
        named = not naming.isdisjoint(map(str.lower, evidence.words[start:first]))
        voice: Voice | None = "attributed" if named and evidence.voice(first, last) == "editorial" else None
        yield Hit(first, last, weak=entry.strength == 1, voice=voice)
