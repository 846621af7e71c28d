"""ATT103: revealed, pointed out and others that vouch for a claim."""
from .check import Check
from .listed import listed

CHECK = Check(
    code="ATT103",
    name="factive-verb",
    message="'{words}' vouches for the claim",
    why="Only what is so can be revealed or pointed out: the verb makes the article a witness. Use it for what is "
        "known, and 'said' for what is claimed.",
    source="Kiparsky and Kiparsky 1970, factive verbs; Recasens et al. 2013, epistemological bias",
    flags=("Orlova [pointed out] that the mayor was lazy.",),
    passes=("Orlova said that the mayor was lazy.",),
    find=listed,
    suggestion="said",
    evaluative=False,
)
