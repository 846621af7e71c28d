"""ATT104: slammed, blasted, lashed out."""
from .check import Check
from .listed import listed

CHECK = Check(
    code="ATT104",
    name="hostile-verb",
    message="'{words}' makes a brawl of a reply",
    why="Nobody is slammed or blasted in a statement; he is criticized. The blow is the writer's.",
    source="The Guardian style guide, 2010; Levin 1993, section 33",
    flags=("Orlova [slammed] the mayor over the bridge.", "The mayor [lashed out at] Orlova."),
    passes=("Orlova criticized the mayor over the bridge.", '"He slammed me," Orlova said.'),
    find=listed,
    suggestion="criticized",
    precision=0.90,
    sample=20,
    severity="warning",
)
