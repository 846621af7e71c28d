"""EDT106: words that only turn up the volume."""
from collections.abc import Iterable

from .check import ANEW, Check, Hit
from .evidence import Evidence
from .wording import Matches


def intensifiers(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """Every match; an adverb that heightens a value with its adjective: "[very brave]"."""
    for first, last, entry in matches:
        yield Hit(first, last + (entry.when == "heightens"), weak=entry.strength == 1)


CHECK = Check(
    code="EDT106",
    name="intensifier",
    message="'{words}' turns up the volume in the article's own voice",
    why="An intensifier adds the writer's weight and no information. Give the measure instead.",
    source="Quirk et al. 1985, maximizers and boosters; The Guardian, guide to sub-editing",
    flags=("The plan is [utterly] dead.", "It was a [whopping] bill."),
    passes=("The bill was $4,000.", 'The plan is "utterly dead", Orlova said.'),
    find=intensifiers,
    precision=0.83,
    sample=52,
    articles=ANEW,
    date="2026-11-30",
)
