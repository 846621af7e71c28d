"""ATT111: complained, boasted, grumbled and others that colour how something was said."""
from .check import ANEW, Check
from .listed import listed

CHECK = Check(
    code="ATT111",
    name="colouring-verb",
    message="'{words}' colours what was said",
    why="Whether a sentence was a complaint, a boast or a plea is the writer's reading of it. 'Said' leaves that to "
        "the reader.",
    source="Levin 1993, section 37.8; Wikipedia, Words to watch: synonyms for said; Thompson and Ye 1991",
    flags=("Orlova [grumbled] that the bridge was closed.", "Orlova [boasted] of the bridge."),
    passes=("Orlova said that the bridge was closed.", '"He grumbled all day," Orlova said.'),
    find=listed,
    suggestion="said",
    precision=0.82,
    sample=38,
    articles=ANEW,
    date="2026-11-30",
)
