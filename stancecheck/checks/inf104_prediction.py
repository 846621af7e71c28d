"""INF104: the future told as certain."""
from .check import Check
from .listed import listed

CHECK = Check(
    code="INF104",
    name="prediction",
    message="'{words}' predicts in the article's own voice",
    why="Nobody knows what is bound to happen. Say who expects it, or what has been scheduled.",
    source="Hyland 2005, boosters; own observation",
    flags=("The tax [is bound to fail].",),
    passes=("The tax will be voted on in May.", "Orlova said the tax is bound to fail."),
    find=listed,
)
