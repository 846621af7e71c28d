"""SYS002: a suppression that suppresses nothing; found where suppressions are read, not here."""
from .check import Check

CHECK = Check(
    code="SYS002",
    name="unused-suppression",
    message="{about} suppresses nothing at '{words}'",
    why="What it was for is gone: the wording was changed, or the rule no longer fires. Left alone, it would one day "
        "hide something else.",
    source="this tool",
    flags=(),
    passes=("Orlova said the bridge was old.",),
    find=lambda evidence, matches: (),
    voices=("editorial", "attributed", "uncertain"),
    evaluative=False,
)
