"""VER102: a quotation with words left out without a mark; found where quotations meet their sources, not here."""
from .check import Check

CHECK = Check(
    code="VER102",
    name="cut-quotation",
    message="'{words}' leaves out what was said: {about}",
    why="A cut within a quotation is marked by an ellipsis, or the quotation ends and starts anew.",
    source="BBC Editorial Guidelines, accuracy; AP public statements on quotations",
    flags=("Ada Orlova said: “[We will close the two bridges in the winter.]”",),
    passes=("Ada Orlova said: “We will close the two bridges … in the winter.”",),
    against='ADA ORLOVA: We will close the two bridges over the canal in the winter.\nBEN MARSH: Why?',
    find=lambda evidence, matches: (),
    severity="warning",
    voices=("editorial", "attributed", "uncertain"),
    evaluative=False,
    precision=1.0,
    sample=19,
)
