"""EDT107: storms, bombshells and other nouns that are larger than the event."""
from .check import ANEW, Check
from .listed import listed

CHECK = Check(
    code="EDT107",
    name="hyperbole-noun",
    message="'{words}' is larger than what it names",
    why="A quarrel called a firestorm, a letter called a bombshell: the noun decides for the reader how much it "
        "matters. Say how many objected, or what the letter changed.",
    source="Lakoff and Johnson 1980; The Guardian, guide to sub-editing: hyperbole",
    flags=("The remark set off a [firestorm].", "Her [bombshell] letter came on Monday."),
    passes=("The Firestorm brigade met on Monday.", "The remark set off a firestorm, Orlova said."),
    find=listed,
    precision=0.85,
    sample=41,
    articles=ANEW,
    date="2026-11-30",
)
