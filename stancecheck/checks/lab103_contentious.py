"""LAB103: radical, far-right, cult and other labels for people and groups."""
from .check import ANEW, Check
from .listed import unnamed

CHECK = Check(
    code="LAB103",
    name="contentious-label",
    message="'{words}' is a label that its bearer may refuse",
    why="Radical and extremist place people against a middle that the article chooses. Say what they want, or who "
        "calls them so.",
    source="Wikipedia, Words to watch: contentious labels; NPR memo 2018",
    flags=("The [radical] wing of the guild left.", "[Extremists] took over the guild.",
           "The [leftist] mobs came back."),
    passes=("The wing of the guild that wants a strike left.", "Orlova called them extremists.",
            "The leftist president came back."),
    find=unnamed,
    precision=0.77,
    sample=60,
    articles=ANEW,
    date="2026-11-30",
)
