"""ATT201: adverbs on reporting verbs."""
from .check import BOTH, Check
from .listed import listed

CHECK = Check(
    code="ATT201",
    name="manner-adverb",
    message="'{words}' judges how it was said",
    why="Angrily, bluntly and falsely are the writer's on somebody else's words. Quote enough for "
        "the reader to hear it.",
    source="Levin 1993, section 37.3; Reuters Handbook, freedom from bias",
    flags=("Orlova [angrily] denied the charge.",),
    passes=("Orlova denied the charge.", "The river rose sharply."),
    find=listed,
    precision=0.97,
    sample=15,
    articles=BOTH,
    date="2026-11-30",
)
