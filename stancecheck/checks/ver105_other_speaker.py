"""VER105: a quotation with words that somebody else says; found where quotations meet their sources, not here."""
from .check import Check

CHECK = Check(
    code="VER105",
    name="other-speaker",
    message="'{words}' is what {about}",
    why="The words are there, and somebody else says them. Give them to whom they belong.",
    source="BBC Editorial Guidelines, accuracy; AP public statements on quotations",
    flags=("Ben Marsh said: “[We will close the two bridges in the winter.]”",),
    passes=("Ms. Orlova said: “We will close the two bridges in the winter.”",),
    against='ADA ORLOVA: We will close the two bridges in the winter.\nBEN MARSH: Why?',
    find=lambda evidence, matches: (),
    severity="warning",
    voices=("editorial", "attributed", "uncertain"),
    evaluative=False,
    precision=1.0,
    sample=26,
)
