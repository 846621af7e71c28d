"""EDT115: comparatives of value without a measure."""
from collections.abc import Iterable

from ..codes import Tag
from .around import tag, word
from .check import BOTH, Check, Hit
from .edt101_superlative import ranks_value
from .evidence import Evidence
from .wording import Matches

# What follows a comparative that measures nothing.
COMPARED = Tag.NOUN + Tag.PLURAL + Tag.ADJ + Tag.COMMA + Tag.AND + Tag.STOP + Tag.NOUN_OR_BASE


def comparatives(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """Heightened "more" before an adjective of value; comparatives of value after "far" or before "than ever"."""
    for first, last, _ in matches:
        if word(evidence, last - 1) == "more":
            if ranks_value(evidence, last):
                yield Hit(first, last + 1)
        elif word(evidence, first - 1) in ("far", "much", "ever", "even", "infinitely"):
            if tag(evidence, last) in COMPARED:
                yield Hit(first - 1, last)
        elif word(evidence, last) == "than" and word(evidence, last + 1) == "ever":
            yield Hit(first, last + 2)


CHECK = Check(
    code="EDT115",
    name="unmeasured-comparative",
    message="'{words}' compares without a measure",
    why="Bolder than what, and by how much? A comparison of values is a judgement; one of measures is a fact.",
    source="Quirk et al. 1985, comparison; own observation",
    flags=("Her tone was [harsher than ever].", "It was a [far more reckless] plan."),
    passes=("The bridge is longer than the old one.", "Orlova said it was a far more reckless plan."),
    find=comparatives,
    precision=0.90,
    sample=10,
    articles=BOTH,
    date="2026-11-30",
)
