"""EDT111: quantifiers that nobody counted: "every major pillar", "countless"."""
from collections.abc import Iterable

from ..words.evaluative import word_list
from .around import noun_after, word
from .check import WORLD, Check, Hit
from .evidence import Evidence
from .wording import Matches


def sweeping(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """Uncounted crowds as listed; "every" with an adjective of weight, up to its noun."""
    for first, last, entry in matches:
        if entry.when != "trigger":
            yield Hit(first, last)
        elif word(evidence, last) in word_list("weight"):
            head = noun_after(evidence, last + 1)
            if head is not None:
                yield Hit(first, head + 1)


CHECK = Check(
    code="EDT111",
    name="sweeping-quantifier",
    message="'{words}' counts what nobody counted",
    why="Every major point and countless people are a flourish. Name the points, or give the number.",
    source="own observation; Quirk et al. 1985, quantifiers",
    flags=("They went through [every major chapter] of the treaty.", "The bridge had [countless] owners."),
    passes=("They went through every chapter of the treaty.", "She had 4,000 letters.",
            "Orlova said countless people had written to her."),
    find=sweeping,
    precision=0.90,
    sample=10,
    articles=WORLD,
    date="2026-11-30",
)
