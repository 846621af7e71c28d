"""LAB101: terrorist and its kin."""
from .check import Check
from .listed import listed

CHECK = Check(
    code="LAB101",
    name="terrorist-label",
    message="'{words}' is a label that needs a speaker",
    why="One side's terrorist is another's fighter. Say what was done: bombers, gunmen, kidnappers. Give the label to "
        "the court or government that uses it.",
    source="BBC Editorial Guidelines, section 11: language when reporting terrorism",
    flags=("[Terrorists] held the dam for a week.",),
    passes=("Gunmen held the dam for a week.", '"Terrorists held the dam," the minister said.'),
    find=listed,
)
