"""EDT116: slang and swearing."""
from .check import AFTER, Check
from .listed import listed

CHECK = Check(
    code="EDT116",
    name="slang",
    message="'{words}' is slang in the article's own voice",
    why="Slang takes the reader by the sleeve: it assumes that he shares the writer's scorn or delight.",
    source="own observation; Biber 2006, stance in registers",
    flags=("The plan is [bonkers].", "[Yikes], the bill came."),
    passes=('"The plan is bonkers," Orlova said.', "The plan costs $4,000."),
    find=listed,
    precision=0.88,
    sample=8,
    articles=AFTER,
    date="2026-11-30",
)
