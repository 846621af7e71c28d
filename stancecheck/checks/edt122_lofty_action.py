"""EDT122: verbs that sell."""
from .check import WORLD, Check
from .listed import listed

CHECK = Check(
    code="EDT122",
    name="lofty-action",
    message="'{words}' sells the act that it tells",
    why="A brochure says that a company pioneers and revolutionizes; a report says what it made.",
    source="Wikipedia, Words to watch: puffery",
    flags=("The firm [revolutionized] the trade in salt.",),
    passes=("The firm sells salt in blocks.", "The firm said it had revolutionized the trade in salt."),
    find=listed,
    precision=0.82,
    sample=11,
    articles=WORLD,
    date="2026-11-30",
)
