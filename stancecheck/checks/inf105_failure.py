"""INF105: failed, refused, struggled: what was expected of somebody, told as fact."""
from .check import Check
from .listed import listed

CHECK = Check(
    code="INF105",
    name="implied-failure",
    message="'{words}' implies what should have been done",
    why="Who did not answer has failed to only if he should have. Say that he did not, and who thinks that he should.",
    source="Karttunen 1971, implicative verbs; Recasens et al. 2013, epistemological bias",
    flags=("The mayor [struggled] to explain the bill.",),
    passes=("The mayor did not explain the bill.", "Orlova said the mayor struggled to explain the bill."),
    find=listed,
    default=False,
)
