"""EDT105: contested, embattled and their like."""
from .check import ANEW, Check
from .listed import listed

CHECK = Check(
    code="EDT105",
    name="controversy-filler",
    message="'{words}' says that there is a dispute, and not which",
    why="Controversial marks its subject as suspect and leaves out who objects and to what. Name the objection.",
    source="The Guardian, guide to sub-editing: 'controversial' is often unnecessary",
    flags=("The [controversial] harbour plan returned to the council.", "The [embattled] treasurer left early."),
    passes=("The harbour plan, which two unions oppose, returned to the council.",
            "She called the harbour plan controversial."),
    find=listed,
    severity="warning",
    precision=1.0,
    sample=16,
    articles=ANEW,
    date="2026-11-30",
)
