"""EDT118: the writer and the reader as we, I and you."""
from collections.abc import Iterable

from .check import Check, Hit
from .evidence import Evidence
from .wording import Matches


def persons(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """The first such pronoun of each sentence in the article's voice; none in capitals ("US")."""
    last_sentence = -1
    for first, last, _ in matches:
        word = evidence.words[first]
        if evidence.is_claimed(first) or word.isupper() and word != "I":
            continue
        number = evidence.sentence(first)
        if number == last_sentence:
            continue
        last_sentence = number
        yield Hit(first, last)


CHECK = Check(
    code="EDT118",
    name="first-person",
    message="'{words}' brings the writer or the reader into the report",
    why="We and you make a party of writer and reader, and leave somebody outside. In a report, say who.",
    source="Wikipedia, Words to watch: instructional and presumptuous language",
    flags=("The bridge that [we] all love is closed.",),
    passes=('"The bridge that we all love is closed," Orlova said.', "The US closed the bridge."),
    find=persons,
    default=False,
    evaluative=False,
)
