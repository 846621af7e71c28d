"""VER103: a quotation with two passages as one; found where quotations meet their sources, not here."""
from .check import Check

CHECK = Check(
    code="VER103",
    name="spliced-quotation",
    message="'{words}' makes one of {about}",
    why="What was said in two places is two quotations. End the first one, and say when the second was said.",
    source="BBC Editorial Guidelines, accuracy; AP public statements on quotations",
    flags=("Ada Orlova said: “[We will close the two bridges and nobody will ever know.]”",),
    passes=("Ada Orlova said: “We will close the two bridges.” She added: “The lights stay off and nobody will ever know.”",),
    against='ADA ORLOVA: We will close the two bridges in the winter.\nBEN MARSH: And the lights on the quay?\n'
            'ADA ORLOVA: The lights stay off and nobody will ever know.',
    find=lambda evidence, matches: (),
    severity="warning",
    voices=("editorial", "attributed", "uncertain"),
    evaluative=False,
    precision=1.0,
    sample=13,
)
