"""INF102: what somebody was after, told as fact."""
from collections.abc import Iterable

from ..codes import Tag
from .around import tag
from .check import Check, Hit
from .evidence import Evidence
from .wording import Matches

# What the aim starts with.
AIM = (Tag.BASE + Tag.NOUN_OR_BASE + Tag.NOUN + Tag.PAST + Tag.DET + Tag.POSS + Tag.NAME + Tag.PLURAL + Tag.ADJ + Tag.ADV
       + Tag.PAST_OR_PARTICIPLE)


def motives(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """A phrase of purpose with what it aims at; after a comma, a noun or a verb, outside cues."""
    for first, last, _ in matches:
        if evidence.reported_by(first) is None and tag(evidence, last) in AIM:
            yield Hit(first, last + 1)


CHECK = Check(
    code="INF102",
    name="motive-claim",
    message="'{words}' tells a motive as fact",
    why="Why somebody did something is known from what he says, or guessed. Attribute the motive, or tell the "
        "act alone.",
    source="Bender et al., Writing and Reporting for the Media; own observation",
    flags=("The mayor left early [in a bid to avoid] the union.",),
    passes=("The mayor left early.", "The mayor left early in a bid to avoid the union, Orlova said."),
    find=motives,
    evaluative=False,
    default=False,
)
