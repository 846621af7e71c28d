"""How most checks find their wording: whatever the lexicon has under their code."""
from collections.abc import Iterable

from .check import Hit
from .evidence import Evidence
from .wording import Matches


def listed(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """Every match of the check's own entries; those of strength 1 are weak."""
    return [Hit(first, last, weak=entry.strength == 1) for first, last, entry in matches]
