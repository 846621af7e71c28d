"""VER104: a quotation with words that no source has; found where quotations meet their sources, not here."""
from .check import Check

CHECK = Check(
    code="VER104",
    name="missing-quotation",
    message="'{words}' stands in none of the sources{about}",
    why="Nobody who looks it up will find it. Name the source that has it, or leave it out.",
    source="BBC Editorial Guidelines, accuracy; AP public statements on quotations",
    flags=("Ada Orlova said: “[Every engineer has warned us about this for years.]”",),
    passes=("Ada Orlova said: “We will close the two bridges.”",),
    against='ADA ORLOVA: We will close the two bridges in the winter.\nBEN MARSH: Why?',
    find=lambda evidence, matches: (),
    severity="warning",
    voices=("editorial", "attributed", "uncertain"),
    evaluative=False,
    precision=1.0,
    sample=14,
)
