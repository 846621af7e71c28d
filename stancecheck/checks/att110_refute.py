"""ATT110: refuted for denied."""
from .check import Check
from .listed import listed

CHECK = Check(
    code="ATT110",
    name="refute-for-deny",
    message="'{words}' says that the denial is proven",
    why="To refute is to prove wrong. Who only says that it isn't so denies it.",
    source="NPR, memo on rebut and refute; The Guardian style guide",
    flags=("Orlova [refuted] the charge.",),
    passes=("Orlova denied the charge.",),
    find=listed,
    suggestion="denied",
)
