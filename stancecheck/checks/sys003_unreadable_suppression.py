"""SYS003: a comment for this tool that it does not understand; found where suppressions are read, not here."""
from .check import Check

CHECK = Check(
    code="SYS003",
    name="unreadable-suppression",
    message="{about}; it stands by '{words}'",
    why="A comment that starts with 'stancecheck:' is meant for this tool, which knows ignore, ignore-start, ignore-end "
        "and ignore-file, each with rules in square brackets where not all are meant.",
    source="this tool",
    flags=(),
    passes=("Orlova said the bridge was old.",),
    find=lambda evidence, matches: (),
    voices=("editorial", "attributed", "uncertain"),
    evaluative=False,
)
