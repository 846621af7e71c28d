"""EDT121: feelings told as facts."""
from .check import ANEW, Check
from .listed import listed

CHECK = Check(
    code="EDT121",
    name="feeling",
    message="'{words}' tells a feeling as a fact",
    why="What somebody feels is known only from what he says or does. Report that instead.",
    source="Bender et al., Writing and Reporting for the Media; Martin and White 2005, affect",
    flags=("A [seething] Orlova left the hall.", "The union was [apoplectic]."),
    passes=("Orlova said she was seething.", "Orlova left the hall."),
    find=listed,
    precision=0.73,
    sample=15,
    articles=ANEW,
    date="2026-11-30",
)
