"""ATT101: claimed, insisted and others that hint at doubt."""
from .check import Check
from .listed import listed

CHECK = Check(
    code="ATT101",
    name="doubt-verb",
    message="'{words}' tells the reader to doubt what follows",
    why="Claimed and insisted suggest that the speaker may be wrong or lying. Where the article has grounds for "
        "doubt, it should give them; where it has none, 'said' is enough.",
    source="Wikipedia, Words to watch: synonyms for said; Hyland 2002; McIntyre 2011",
    flags=("Orlova [claimed] that the bridge was safe.",),
    passes=("Orlova said that the bridge was safe.", '"He claimed it was safe," Orlova said.'),
    find=listed,
    suggestion="said",
)
