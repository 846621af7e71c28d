"""INF101: a participle that tells what an event means: ", showing the town's resolve to"."""
from collections.abc import Iterable

from ..model import Voice
from .check import Check, Hit
from .constructions import tag
from .reading import Reading
from .wording import Matches

CLAUSE = 16  # tokens; how much of the clause is reported
STOPS = ".;:)”"


def participles(reading: Reading, matches: Matches) -> Iterable[Hit]:
    """A participle of meaning after a comma or dash, with its clause; no cue that names its speaker.

    Events show and signal things, people suggest and stress them: a participle that a speaker can
    be the subject of ("he left, suggesting that the fee be halved") is flagged only where no cue
    comes before it in its sentence.
    """
    for first, last, entry in matches:
        if tag(reading, first - 1) not in ",-" or tag(reading, last) not in "DPhMNSJgtw9OxXQ“R":
            continue
        start = reading.sentence_firsts[reading.sentence(first)]
        if entry.field == "suggesting" and reading.reports(start, first):
            continue
        end = last
        while end < min(last + CLAUSE, len(reading.tags)) and tag(reading, end) not in STOPS and not (
                tag(reading, end) == "," and end > last + 1):
            end += 1
        yield Hit(first, end, voice=voice_of(reading, first))


def voice_of(reading: Reading, first: int) -> Voice:
    """Whose inference it is: that of the comma's claim, unless the claim is a noun phrase.

    "He stressed the port's role, showing ..." comments on the stressing; a noun phrase can't hold
    such a clause.
    """
    number = reading.attribution_of(first - 1)
    if number is not None and not reading.is_quoted(first):
        attribution = reading.attributions[number]
        if attribution.nested is None and attribution.frame == "object":
            return "editorial"
    return reading.voice(first, first + 1)


CHECK = Check(
    code="INF101",
    name="interpretive-participle",
    message="'{words}' states the article's own inference as fact",
    why="A clause such as 'showing his resolve' tells what an event means as if that were part of it. It is an "
        "inference: say whose, or leave it to the reader.",
    source="own observation; Wikipedia, Words to watch: editorializing",
    flags=("The envoys met twice, [showing the capital's resolve to end the strike].",
           "The union left the hall, [underscoring the depth of the quarrel].",
           "Orlova stressed the port's role, [showing her resolve to keep it open]."),
    passes=("The envoys met twice.", "Orlova left a note showing the way to the hall.",
            "Orlova said the fee was high, suggesting half of it."),
    find=participles,
    precision=0.80,
    sample=20,
)
