"""ATT103: revealed, pointed out and others that vouch for a claim."""
from collections.abc import Iterable

from .check import Check, Hit
from .evidence import Evidence
from .wording import Matches

FRAMES = ("clause", "quote")  # what they vouch for is a claim, not a thing: "revealed a plan" is none


def factives(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """Verbs that presuppose their claim, where that is a clause or a quotation."""
    for first, last, _ in matches:
        number = evidence.reported_by(first)
        if number is not None and evidence.attributions[number].frame in FRAMES:
            yield Hit(first, last, number)


CHECK = Check(
    code="ATT103",
    name="factive-verb",
    message="'{words}' vouches for the claim",
    why="Only what is so can be revealed or pointed out: the verb makes the article a witness. Use it for what is "
        "known, and 'said' for what is claimed.",
    source="Kiparsky and Kiparsky 1970, factive verbs; Recasens et al. 2013, epistemological bias",
    flags=("Orlova [pointed out] that the mayor was lazy.",),
    passes=("Orlova said that the mayor was lazy.", "Orlova revealed the plan on Monday.",),
    find=factives,
    suggestion="said",
    evaluative=False,
    precision=0.89,
    sample=9,
)
