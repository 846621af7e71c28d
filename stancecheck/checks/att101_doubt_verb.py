"""ATT101: claimed, insisted and others that hint at doubt."""
from collections.abc import Iterable

from ..words.evaluative import word_list
from .check import Check, Hit
from .evidence import Evidence
from .wording import Matches

AHEAD = 3  # tokens: "claimed a narrow victory"


def doubts(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """Verbs and nouns of doubt; not "claimed victory", which is no claim."""
    things = word_list("claimed things")
    for first, last, entry in matches:
        if things.isdisjoint(map(str.lower, evidence.words[last:last + AHEAD])) and not is_pleading(evidence, first):
            yield Hit(first, last, weak=entry.strength == 1)


def is_pleading(evidence: Evidence, first: int) -> bool:
    """Whether the source is a court paper, for which "alleges" is the plain word."""
    return not word_list("legal papers").isdisjoint(evidence.source_words(evidence.reported_by(first)).lower().split())


CHECK = Check(
    code="ATT101",
    name="doubt-verb",
    message="'{words}' tells the reader to doubt what follows",
    why="Claimed and insisted suggest that the speaker may be wrong or lying. Where the article has grounds for "
        "doubt, it should give them; where it has none, 'said' is enough.",
    source="Wikipedia, Words to watch: synonyms for said; Hyland 2002; McIntyre 2011",
    flags=("Orlova [claimed] that the bridge was safe.",),
    passes=("Orlova said that the bridge was safe.", "Orlova claimed victory.",
            "The lawsuit alleges that the bridge was unsafe.",
            '"He claimed it was safe," Orlova said.'),
    find=doubts,
    suggestion="said",
    precision=0.87,
    sample=15,
)
