"""SRC101: "a source said"."""
from collections.abc import Iterable

from ..codes import Tag
from ..words.evaluative import word_list
from .around import tag, word
from .check import ANEW, Check, Hit
from .evidence import Evidence
from .sources import bare, vague_sources
from .wording import Matches

TOLD = Tag.ADJ + Tag.REL + Tag.PREP + Tag.COMPOUND + Tag.OF  # what tells more about the source


def bare_sources(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """Sources of whom nothing is told but that they are sources."""
    for number, first, last in vague_sources(evidence):
        words = bare(evidence, first, last)
        if len(words) == 1 and words[0] in word_list("bare sources") and word(evidence, first) != "the" and (
                tag(evidence, last) not in TOLD):  # "a source close to", "sources who saw it"
            yield Hit(first, last, number)


CHECK = Check(
    code="SRC101",
    name="bare-source",
    message="'{words}' tells nothing about who is speaking",
    why="A reader who may not know the name should at least know how the source knows. Say so: 'an engineer who "
        "inspected the bridge'.",
    source="AP, statement on anonymous sources 2004 and 2005",
    flags=("[Sources] said the bridge was unsafe.", "[A source] told the paper that the bridge was unsafe."),
    passes=("An engineer who inspected the bridge said it was unsafe.",),
    find=bare_sources,
    evaluative=False,
    severity="warning",
    precision=1.0,
    sample=10,
    articles=ANEW,
    date="2026-11-30",
)
