"""SRC108: reportedly, with no report in sight."""
from collections.abc import Iterable

from .check import ANEW, Check, Hit
from .evidence import Evidence
from .wording import Matches


def hearsay(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """Adverbs of hearsay in sentences in which no attribution names a source."""
    sourced = {evidence.sentence(evidence.tokens(attribution.cue.spans[0])[0])
               for attribution in evidence.attributions if attribution.source}
    for first, last, _ in matches:
        if evidence.sentence(first) not in sourced:
            yield Hit(first, last)


CHECK = Check(
    code="SRC108",
    name="hearsay-adverb",
    message="'{words}' reports, and does not say who did",
    why="Reportedly admits that somebody else says so. Say who, in the same sentence.",
    source="AP blog 2018 on attribution; Wikipedia, Words to watch: unsupported attributions",
    flags=("The mayor [reportedly] left early.",),
    passes=("The mayor left early, Orlova said.", "She allegedly took the money."),
    find=hearsay,
    evaluative=False,
    severity="warning",
    precision=1.0,
    sample=17,
    articles=ANEW,
    date="2026-11-30",
)
