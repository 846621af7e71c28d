"""ATT101: claimed, insisted and others that hint at doubt."""
from collections.abc import Iterable

from .check import Check, Hit
from .constructions import word
from .reading import Reading
from .wording import Match, word_list

AHEAD = 3  # tokens: "claimed a narrow victory"


def doubts(reading: Reading, matches: list[Match]) -> Iterable[Hit]:
    """Verbs and nouns of doubt; not "claimed victory", which is no claim."""
    for first, last, entry in matches:
        if not any(word(reading, at) in word_list("claimed things") for at in range(last, last + AHEAD)):
            yield Hit(first, last, weak=entry.strength == 1)


CHECK = Check(
    code="ATT101",
    name="doubt-verb",
    message="'{words}' tells the reader to doubt what follows",
    why="Claimed and insisted suggest that the speaker may be wrong or lying. Where the article has grounds for "
        "doubt, it should give them; where it has none, 'said' is enough.",
    source="Wikipedia, Words to watch: synonyms for said; Hyland 2002; McIntyre 2011",
    flags=("Orlova [claimed] that the bridge was safe.",),
    passes=("Orlova said that the bridge was safe.", "Orlova claimed victory.",
            '"He claimed it was safe," Orlova said.'),
    find=doubts,
    suggestion="said",
)
