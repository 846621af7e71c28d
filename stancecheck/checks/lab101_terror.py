"""LAB101: terrorist and its kin."""
from collections.abc import Iterable

from ..words.evaluative import word_list
from .around import word
from .check import Check, Hit
from .evidence import Evidence
from .wording import Matches


def labels(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """Labels of people and groups, not of acts: "terrorist attack" tells what was done."""
    for first, last, _ in matches:
        if word(evidence, last) not in word_list("events"):
            yield Hit(first, last)


CHECK = Check(
    code="LAB101",
    name="terrorist-label",
    message="'{words}' is a label that needs a speaker",
    why="One side's terrorist is another's fighter. Say what was done: bombers, gunmen, kidnappers. Give the label to "
        "the court or government that uses it.",
    source="BBC Editorial Guidelines, section 11: language when reporting terrorism",
    flags=("[Terrorists] held the dam for a week.",),
    passes=("Gunmen held the dam for a week.", "The terrorist attack lasted a week.",
            '"Terrorists held the dam," the minister said.'),
    find=labels,
    precision=0.91,
    sample=11,
)
