"""EDT117: exclamation marks."""
from collections.abc import Iterable

from .check import Check, Hit
from .evidence import Evidence
from .wording import Matches


def exclamations(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """Exclamation marks after a word, the word included; none in a name ("Yahoo! shares")."""
    for first, last, _ in matches:
        ends = last == len(evidence.words) or evidence.words[last][0].isupper() or not evidence.words[last][0].isalnum()
        if first and evidence.words[first - 1][-1].isalnum() and ends:
            yield Hit(first - 1, last)


CHECK = Check(
    code="EDT117",
    name="exclamation",
    message="'{words}' raises the article's own voice",
    why="A report does not shout. The exclamation mark belongs in quotations.",
    source="BBC News Styleguide; The Guardian style guide",
    flags=("The bridge is [open!]",),
    passes=('"The bridge is open!" Orlova said.',),
    find=exclamations,
    default=False,
)
