"""SRC104: an opinion from somebody who is not named."""
from collections.abc import Iterable

from ..words.evaluative import entries_of
from .check import Check, Hit
from .conditions import holds
from .evidence import Evidence
from .sources import is_anonymous, vague_sources
from .wording import Match, Matches

STRONG = 3  # strength: wording that judges on its own


def opinions(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """Anonymous sources in whose claim some word judges on its own."""
    for number, first, last in vague_sources(evidence):
        if not is_anonymous(evidence, first, last):
            continue
        for span in evidence.attributions[number].content.spans:
            judged = [at for at in range(*evidence.tokens(span)) for entry in entries_of(evidence.document.words[at])
                      if entry.single and entry.strength >= STRONG and holds(evidence, Match(at, at + 1, entry))]
            if judged:
                yield Hit(first, last, number, about=evidence.words[judged[0]])
                break


CHECK = Check(
    code="SRC104",
    name="anonymous-opinion",
    message="'{words}' judges without a name: {about}",
    why="Anonymity is for facts that can't be had otherwise. An opinion without a name costs its holder nothing.",
    source="AP and USA Today policies on anonymous sources; Reuters Handbook, sourcing",
    flags=('[A senior official] said the plan was "a disgraceful sham".',),
    passes=("A senior official said the plan would cost $4,000.", 'Ada Orlova said the plan was "a disgraceful sham".'),
    find=opinions,
    evaluative=False,
    default=False,
)
