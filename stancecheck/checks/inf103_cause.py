"""INF103: one event as the cause of another, told as fact."""
from .check import Check
from .listed import listed

CHECK = Check(
    code="INF103",
    name="cause-claim",
    message="'{words}' tells a cause as fact",
    why="That one thing led to another is an explanation, and explanations have authors.",
    source="Hart 2014; own observation",
    flags=("The strike [paved the way for] the sale.",),
    passes=("The sale came after the strike.", "Orlova said the strike had paved the way for the sale."),
    find=listed,
    evaluative=False,
    default=False,
)
