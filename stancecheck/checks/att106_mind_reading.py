"""ATT106: hopes, fears and thoughts told as facts."""
from collections.abc import Iterable

from ..words.evaluative import word_list
from .check import Check, Hit
from .evidence import Evidence
from .wording import Matches


def minds(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """Verbs of the mind whose source is somebody else than the writer or reader."""
    for first, last, _ in matches:
        number = evidence.reported_by(first)
        source = evidence.source_words(number).lower()
        if source and source not in word_list("persons"):
            yield Hit(first, last, number)


CHECK = Check(
    code="ATT106",
    name="mind-reading-verb",
    message="'{words}' reports a mind rather than words",
    why="Reporters know what people say, not what they feel, fear or want. 'Orlova said she feared' is what was heard.",
    source="Bender et al., Writing and Reporting for the Media",
    flags=("Orlova [fears] that the bridge will fall.",),
    passes=("Orlova said she fears that the bridge will fall.",),
    find=minds,
    default=False,
    evaluative=False,
    suggestion="said",
)
