"""LAB105: names of creeds and evils, used of others."""
from .check import Check
from .listed import listed

CHECK = Check(
    code="LAB105",
    name="creed-label",
    message="'{words}' sorts people by a creed that the article names",
    why="Extremism, tyranny and bigotry are words for what others believe. Describe the belief, or say who "
        "names it so.",
    source="Wikipedia, Words to watch: contentious labels",
    flags=("The guild is a home of [fanaticism].",),
    passes=("Orlova said the guild was a home of fanaticism.",),
    find=listed,
)
