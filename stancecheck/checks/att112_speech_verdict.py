"""ATT112: rants, tirades, swipes: nouns that judge a speech."""
from .check import WORLD, Check
from .listed import listed

CHECK = Check(
    code="ATT112",
    name="speech-verdict",
    message="'{words}' is a verdict on a speech",
    why="A rant is a speech that one dislikes, a swipe a criticism that one finds unfair. Call it what "
        "it was and quote it.",
    source="Thompson and Ye 1991, writer's stance; own observation",
    flags=("Her [tirade] lasted an hour.", "Orlova took a [swipe] at the mayor."),
    passes=("Her speech lasted an hour.", "Orlova called it a tirade."),
    find=listed,
    precision=0.83,
    sample=12,
    articles=WORLD,
    date="2026-11-30",
)
