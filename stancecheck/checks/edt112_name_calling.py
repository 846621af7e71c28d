"""EDT112: nouns that are nobody's own name for himself."""
from .check import ANEW, Check
from .listed import unnamed

CHECK = Check(
    code="EDT112",
    name="name-calling",
    message="'{words}' calls names in the article's own voice",
    why="Cronies, thugs and mouthpieces are words for people one despises. Say what they are and what they did.",
    source="Wikipedia, Words to watch: contentious labels; Martin and White 2005, judgement",
    flags=("The mayor and his [cronies] left early.", "A [mob] stood at the gate."),
    passes=('Orlova called them "cronies".', "A crowd stood at the gate."),
    find=unnamed,
    precision=0.8,
    sample=10,
    articles=ANEW,
    date="2026-11-30",
)
