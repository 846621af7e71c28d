"""ATT109: one side says, the other claims."""
from collections import Counter
from collections.abc import Iterable

from .check import Check, Hit
from .reading import Reading
from .wording import Match, word_list

SAID = 2  # neutral reports of another speaker that make a doubting verb uneven


def uneven(reading: Reading, matches: list[Match]) -> Iterable[Hit]:
    """The doubting cues of a speaker whom the article only doubts, where it only believes another."""
    if not any(attribution.lemma in word_list("doubting") for attribution in reading.attributions):
        return
    neutral: Counter[str] = Counter()
    doubting: Counter[str] = Counter()
    for attribution in reading.attributions:
        if attribution.speaker.name:
            tally = doubting if attribution.lemma in word_list("doubting") else neutral
            tally[attribution.speaker.name] += attribution.lemma == "say" or tally is doubting
    trusted = [name for name, count in neutral.items() if count >= SAID and not doubting[name]]
    for number, attribution in enumerate(reading.attributions):
        name = attribution.speaker.name
        if doubting[name] and not neutral[name] and attribution.lemma in word_list("doubting") and trusted:
            first, last = reading.tokens(attribution.cue.spans[0])
            if first < last:
                yield Hit(first, last, number, about=trusted[0])


CHECK = Check(
    code="ATT109",
    name="uneven-verbs",
    message="'{words}' doubts this speaker, while {about} only 'said'",
    why="Where one side says and the other claims, the verbs have chosen. Use the same verb for both.",
    source="Hyland 2002; Words to watch, synonyms for said",
    flags=('"It holds," Ada Orlova said. "We built it well," Orlova said. Ben Marsh [claimed] that it would fall.',),
    passes=('"It holds," Ada Orlova said. "We built it well," Orlova said. Ben Marsh said that it would fall.',),
    find=uneven,
    evaluative=False,
    precision=0.60,
    sample=20,
)
