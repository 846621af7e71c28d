"""EDT109: places and things that an event has not literally become: "turned into the epicenter of"."""
from collections.abc import Iterable

from ..codes import Tag
from ..words.evaluative import word_list
from .around import tag, word
from .check import Check, Hit
from .evidence import Evidence
from .wording import Matches

BACK = 5  # tokens between the verb and the noun: "turned into something of a"


def places(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """A metaphor with "of" or "for" after it, and the verb of becoming before it, if any."""
    for first, last, _ in matches:
        if word(evidence, last) not in ("of", "for") or tag(evidence, first - 1) == Tag.GENITIVE:
            continue
        verb = next((at for at in range(first - 1, max(first - BACK, -1), -1)
                     if word(evidence, at) in word_list("becoming")), None)
        literal = any(word(evidence, at) in word_list("literal places") for at in range(last, last + 4))
        if verb is not None and not literal:
            yield Hit(verb, last + 1)


CHECK = Check(
    code="EDT109",
    name="place-metaphor",
    message="'{words}' is a picture in the article's own voice",
    why="A town in which ministers meet has not turned into the epicenter of anything. The picture says how much the "
        "writer makes of it; say what happened there.",
    source="Lakoff and Johnson 1980; own observation",
    flags=("The port [turned into a hotbed of] intrigue.", "The inn had [become a beacon of] hope."),
    passes=("The village was the epicenter of the earthquake.",
            "Orlova said the port had become a hotbed of intrigue."),
    find=places,
)
