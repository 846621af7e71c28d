"""ATT102: admitted, conceded, confessed."""
from .check import Check
from .listed import listed

CHECK = Check(
    code="ATT102",
    name="concession-verb",
    message="'{words}' says that the speaker had something to hide",
    why="To admit is to own up. Where nothing was hidden and nobody accused, 'said' tells the same without the guilt.",
    source="Bender et al., Writing and Reporting for the Media; Hyland 2002",
    flags=("Orlova [admitted] that the bridge was old.",),
    passes=("Orlova said that the bridge was old.",),
    find=listed,
    suggestion="said",
    precision=0.85,
    sample=20,
)
