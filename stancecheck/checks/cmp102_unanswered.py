"""CMP102: a grave accusation without a reply; found where articles are compared, not here."""
from .check import Check

CHECK = Check(
    code="CMP102",
    name="unanswered-accusation",
    message="'{words}' accuses {about}, who says nothing in this article",
    why="Whoever is accused of something grave is asked for a reply, and the article has it, or says that there was none.",
    source="BBC Editorial Guidelines, right of reply; Reuters Handbook, fairness",
    flags=("Ada Orlova said [Ben Marsh had taken bribes for the two bridges]. It rained.",),
    passes=("Ada Orlova said Ben Marsh had taken bribes for the two bridges. Marsh denied it.",
            "Ada Orlova said Ben Marsh had taken a walk over the two bridges."),
    against="The two bridges would have to close in the winter, Ada Orlova said on Monday.",
    find=lambda evidence, matches: (),
    voices=("editorial", "attributed", "uncertain"),
    evaluative=False,
    default=False,
)
