"""INF106: impressions without an observer: seemed to, as if."""
from collections.abc import Iterable

from .check import Check, Hit
from .evidence import Evidence
from .wording import Matches


def appearances(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """Impressions outside every cue with a source."""
    for first, last, _ in matches:
        number = evidence.reported_by(first)
        if number is None or not evidence.attributions[number].source:
            yield Hit(first, last)


CHECK = Check(
    code="INF106",
    name="appearance",
    message="'{words}' gives an impression and no observer",
    why="Somebody has to have had the impression. If it is the writer's, describe what he saw.",
    source="Hyland 2002, hedges and evidentials; own observation",
    flags=("The mayor [seemed to] enjoy the strike.",),
    passes=("The mayor laughed at the strike.", "Orlova said the mayor seemed to enjoy the strike."),
    find=appearances,
    default=False,
)
