"""EDT106: words that only turn up the volume."""
from .check import Check
from .listed import listed

CHECK = Check(
    code="EDT106",
    name="intensifier",
    message="'{words}' turns up the volume in the article's own voice",
    why="An intensifier adds the writer's weight and no information. Give the measure instead.",
    source="Quirk et al. 1985, maximizers and boosters; The Guardian, guide to sub-editing",
    flags=("The plan is [utterly] dead.", "It was a [whopping] bill."),
    passes=("The bill was $4,000.", 'The plan is "utterly dead", Orlova said.'),
    find=listed,
    precision=0.79,
    sample=38,
)
