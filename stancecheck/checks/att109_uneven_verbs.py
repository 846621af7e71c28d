"""ATT109: one side says, the other claims."""
from collections import Counter
from collections.abc import Iterable

from ..packed import those
from ..words.evaluative import word_list
from .check import Check, Hit
from .evidence import Evidence
from .wording import Matches

FRAMES = ("clause", "quote")  # "insisted on a vote" and "claimed the prize" doubt nothing
SAID = 2  # neutral reports of another speaker that make a doubting verb uneven


def uneven(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """The doubting cues of a speaker whom the article only doubts, where it only believes another."""
    doubting = word_list("doubting")
    doubts = [number for number, attribution in those(
        evidence.attributions, lambda one: one.lemma in doubting and one.frame in FRAMES) if attribution.speaker.name]
    if not doubts:
        return
    doubted = {evidence.attributions[number].speaker.name for number in doubts}
    said = Counter(one.speaker.name for _, one in those(evidence.attributions, lambda one: one.lemma == "say"))
    trusted = next((name for name, count in said.items() if name and count >= SAID and name not in doubted), None)
    if trusted is None:
        return
    for number in doubts:
        attribution = evidence.attributions[number]
        first, last = evidence.tokens(attribution.cue.spans[0])
        if not said[attribution.speaker.name] and first < last:
            yield Hit(first, last, number, about=trusted)


CHECK = Check(
    code="ATT109",
    name="uneven-verbs",
    message="'{words}' doubts this speaker, while {about} only 'said'",
    why="Where one side says and the other claims, the verbs have chosen. Use the same verb for both.",
    source="Hyland 2002; Words to watch, synonyms for said",
    flags=('"It holds," Ada Orlova said. "We built it well," Orlova said. Ben Marsh [claimed] that it would fall.',),
    passes=('"It holds," Ada Orlova said. "We built it well," Orlova said. Ben Marsh said that it would fall.',),
    find=uneven,
    default=False,
    evaluative=False,
)
