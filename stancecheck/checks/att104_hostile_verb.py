"""ATT104: slammed, blasted, lashed out."""
from collections.abc import Iterable

from ..codes import NOUN_TAGS, Tag
from ..words.evaluative import word_list
from .around import tag
from .check import ANEW, Check, Hit
from .evidence import Evidence
from .wording import Matches

BEFORE = 2  # tokens: "don't revile"
STRUCK = NOUN_TAGS + Tag.DET + Tag.POSS + Tag.HER + Tag.PRON + Tag.OBJ + Tag.ADJ + Tag.NUM + Tag.QUANT + Tag.OPENING_QUOTE


def blows(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """Blows that were struck: none that was not, and no "mocking" that is an adjective."""
    for first, last, entry in matches:
        before = map(str.lower, evidence.words[max(first - BEFORE, 0):first])
        if not word_list("refusing").isdisjoint(before):
            continue
        if tag(evidence, last) == Tag.NUM:  # "slam 40% duties on steel"
            continue
        if entry.single and tag(evidence, first) in Tag.ING + Tag.SAYING and tag(evidence, last) not in STRUCK:
            continue
        yield Hit(first, last, weak=entry.strength == 1)


CHECK = Check(
    code="ATT104",
    name="hostile-verb",
    message="'{words}' makes a brawl of a reply",
    why="Nobody is slammed or blasted in a statement; he is criticized. The blow is the writer's.",
    source="The Guardian style guide, 2010; Levin 1993, section 33",
    flags=("Orlova [slammed] the mayor over the bridge.", "The mayor [lashed out at] Orlova."),
    passes=("Orlova criticized the mayor over the bridge.", '"He slammed me," Orlova said.',
            "Orlova did not slam the mayor.", "The reply was mocking.",
            "Two jets blasted the runway.",
            "The harbour held a mock exercise."),
    find=blows,
    suggestion="criticized",
    severity="warning",
    precision=0.91,
    sample=46,
    articles=ANEW,
    date="2026-11-30",
)
