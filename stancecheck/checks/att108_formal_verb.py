"""ATT108: stated, declared, opined for plain speech."""
from .check import Check
from .listed import listed

CHECK = Check(
    code="ATT108",
    name="formal-verb",
    message="'{words}' puts robes on plain speech",
    why="Stated and declared fit statements and declarations. In an interview people say things.",
    source="McIntyre 2011, Baltimore Sun; jprof.com, verbs of attribution",
    flags=("Orlova [declared] that the bridge was safe.",),
    passes=("Orlova said that the bridge was safe.",),
    find=listed,
    evaluative=False,
    default=False,
    suggestion="said",
)
