"""VER101: a quotation with words that the source does not have; found where quotations meet their sources, not here."""
from .check import Check

CHECK = Check(
    code="VER101",
    name="altered-quotation",
    message="'{words}' is not what was said: {about}",
    why="Between quotation marks stand the words that were said. Put right what differs, or report it without marks.",
    source="BBC Editorial Guidelines, accuracy; AP public statements on quotations",
    flags=("Ada Orlova said: “[We will close the four bridges in June.]”",),
    passes=("Ada Orlova said: “We'll close the two bridges, and nobody asked us.”",),
    against='ADA ORLOVA: We will close the two bridges, um, and nobody asked us.\nBEN MARSH: When?',
    find=lambda evidence, matches: (),
    severity="warning",
    voices=("editorial", "attributed", "uncertain"),
    evaluative=False,
    precision=1.0,
    sample=40,
)
