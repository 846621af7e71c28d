"""ATT202: adjectives on nouns of speech: "a forceful call"."""
from .check import ANEW, Check
from .listed import listed

CHECK = Check(
    code="ATT202",
    name="speech-adjective",
    message="'{words}' judges how it was said",
    why="That a call was forceful or a speech rambling is the writer's review of it. Quote it and let the reader hear.",
    source="Biber 2006, evaluative adjectives; Martin and White 2005, graduation",
    flags=("Orlova made a [forceful] call for repairs.", "It was a [blistering] speech."),
    passes=("Orlova called for repairs.", "They found a forceful wind there."),
    find=listed,
    severity="warning",
    precision=0.86,
    sample=21,
    articles=ANEW,
    date="2026-11-30",
)
