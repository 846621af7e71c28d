"""SRC109: an article with one voice."""
from collections.abc import Iterable

from ..model import Part
from .check import Check, Hit
from .evidence import Evidence
from .wording import Matches

CLAIMS = 6  # attributions; a shorter text may be a notice


def single_speaker(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """The first source of an article in which every claim is one speaker's."""
    found: list[tuple[int, Part]] = []
    name = ""
    for number, one in enumerate(evidence.attributions):
        if one.source and one.nested is None:
            if not one.speaker.name or one.speaker.name != (name or one.speaker.name):
                return
            name = one.speaker.name
            found.append((number, one.source))
    if len(found) >= CLAIMS:
        number, source = found[0]
        first, last = evidence.tokens(source.spans[0])
        if first < last:
            yield Hit(first, last, number, about=str(len(found)))


CHECK = Check(
    code="SRC109",
    name="single-speaker",
    message="'{words}' is the only voice of the article: {about} claims",
    why="Where every claim comes from one side, nobody was asked who might object.",
    source="Reuters Handbook, balance and freedom from bias",
    flags=("[Ada Orlova] said the bridge was old. Orlova said it was unsafe. Orlova said it was narrow. Orlova said it "
            "was closed. Orlova said it was sold. Orlova said it was a pity.",),
    passes=("Ada Orlova said the bridge was old. Ben Marsh said it was safe.",),
    find=single_speaker,
    evaluative=False,
    default=False,
)
