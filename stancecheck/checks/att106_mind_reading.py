"""ATT106: hopes, fears and thoughts told as facts."""
from .check import Check
from .listed import listed

CHECK = Check(
    code="ATT106",
    name="mind-reading-verb",
    message="'{words}' reports a mind rather than words",
    why="Reporters know what people say, not what they feel, fear or want. 'Orlova said she feared' is what was heard.",
    source="Bender et al., Writing and Reporting for the Media",
    flags=("Orlova [fears] that the bridge will fall.",),
    passes=("Orlova said she fears that the bridge will fall.",),
    find=listed,
    evaluative=False,
    suggestion="said",
)
