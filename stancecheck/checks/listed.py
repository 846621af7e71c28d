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
    for first, last, entry in matches:
        yield Hit(first, last, weak=entry.strength == 1, voice=voice_behind(evidence, first, last, "naming as"))


def regarded(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """Every match; what others regard somebody as is no word of the article: "remembered as a legend"."""
    for first, last, entry in matches:
        yield Hit(first, last, weak=entry.strength == 1, voice=voice_behind(evidence, first, last, "regarding"))


def voice_behind(evidence: Evidence, first: int, last: int, names: str) -> Voice | None:
    """`attributed` for words of the article behind one of a list, in their sentence: "is widely regarded as the [best]"."""
    start = max(first - NAMING, evidence.sentence_firsts[evidence.sentence(first)])
    if word_list(names).isdisjoint(map(str.lower, evidence.words[start:first])):
        return None
    return "attributed" if evidence.voice(first, last) == "editorial" else None
