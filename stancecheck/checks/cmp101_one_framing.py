"""CMP101: a verb that doubts or vouches where other accounts are neutral; found where articles are compared, not here."""
from .check import Check

CHECK = Check(
    code="CMP101",
    name="one-framing",
    message="'{words}' {about}",
    why="Several accounts report one claim, and one of them lends it doubt, weight or colour by its verb alone. Where "
        "the article has grounds for that, it gives them.",
    source="Hyland 2002; Recasens et al. 2013, framing bias",
    flags=("Ada Orlova [claimed] that the two bridges would have to close in the winter.",),
    passes=("Ada Orlova said that the two bridges would have to close in the winter.",
            "Ada Orlova claimed that the council had lost her letter."),
    against="The two bridges would have to close in the winter, Ada Orlova said on Monday.",
    find=lambda evidence, matches: (),
    voices=("editorial", "attributed", "uncertain"),
    evaluative=False,
)
