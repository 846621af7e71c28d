"""HDL101: brawls in the headline."""
from collections.abc import Iterable

from ..words.evaluative import entries_of
from .check import HEADLINES, Check, Hit
from .conditions import holds
from .evidence import Evidence
from .wording import Match, Matches

VERBS = ("ATT104", "ATT105")  # blows and cheers; vows and demands are what was done
WEAK = 1  # the strength of wording that judges in company only
END = 30  # tokens: a headline is no longer


def headline_verbs(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """Loaded verbs in the headline."""
    first, last = evidence.headline
    for at in range(first, min(last, first + END)):
        for entry in entries_of(evidence.document.words[at]):
            if entry.code in VERBS and entry.single and entry.strength > WEAK and holds(evidence, Match(at, at + 1, entry)):
                yield Hit(at, at + 1)
                break


CHECK = Check(
    code="HDL101",
    name="headline-loaded-verb",
    message="'{words}' makes a brawl of the headline",
    why="Headlines are read by those who read nothing else. A blow in one is believed.",
    source="The Guardian style guide, 2010",
    flags=("Mayor [Slams] Union Over Bridge\n\nThe mayor spoke on Monday.",),
    passes=("Mayor Answers Union On Bridge\n\nThe mayor spoke on Monday.",),
    find=headline_verbs,
    severity="warning",
    precision=0.92,
    sample=26,
    articles=HEADLINES,
    date="2026-11-30",
)
