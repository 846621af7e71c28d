"""SRC106: "sources", in the plural, without a number."""
from collections.abc import Iterable

from ..words.evaluative import word_list
from .check import ANEW, Check, Hit
from .evidence import Evidence
from .sources import bare, vague_sources
from .wording import Matches


def plurals(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """Sources headed by "sources" and not counted."""
    for number, first, last in vague_sources(evidence):
        words = bare(evidence, first, last)
        if "sources" in words and len(words) > 1 and words[0] not in word_list("definite"):
            yield Hit(first, last, number)


CHECK = Check(
    code="SRC106",
    name="plural-source",
    message="'{words}' may be one person",
    why="Readers take sources for several people who say the same. Say how many there are.",
    source="Reuters Handbook, sourcing: never the plural for one source",
    flags=("[Senior sources] said the bridge was unsafe.",),
    passes=("Three senior sources said the bridge was unsafe.",),
    find=plurals,
    evaluative=False,
    precision=0.91,
    sample=11,
    articles=ANEW,
    date="2026-11-30",
)
