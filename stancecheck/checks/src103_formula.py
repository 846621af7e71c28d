"""SRC103: the formula instead of a reason."""
from .check import Check
from .listed import listed

CHECK = Check(
    code="SRC103",
    name="formula-reason",
    message="'{words}' is a formula, not a reason",
    why="Hardly any source is authorized to speak; that says nothing about this one. Say what the source risks, and "
        "how it knows.",
    source="Corbett, New York Times standards editor, 2010",
    flags=("The engineer was [not authorized to speak] about the bridge.",),
    passes=("The engineer feared for his job.",),
    find=listed,
    voices=("editorial", "attributed", "uncertain"),
    evaluative=False,
)
