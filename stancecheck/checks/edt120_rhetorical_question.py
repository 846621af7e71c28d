"""EDT120: questions that the article itself asks."""
from collections.abc import Iterable

from .check import Check, Hit
from .evidence import Evidence
from .wording import Matches


def questions(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """Question marks of the article's own, each with the word before it; none right after a quotation."""
    for first, last, _ in matches:
        if first and evidence.words[first - 1][-1].isalnum() and not evidence.is_claimed(first - 1):
            yield Hit(first - 1, last)


CHECK = Check(
    code="EDT120",
    name="rhetorical-question",
    message="'{words}' asks the reader",
    why="A question to the reader suggests its answer. State what is known, and who doubts it.",
    source="Wikipedia, Words to watch: editorializing",
    flags=("Who will pay for the [bridge?]",),
    passes=('"Who will pay for the bridge?" Orlova asked.',),
    find=questions,
    default=False,
    evaluative=False,
)
