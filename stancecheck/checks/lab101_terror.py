"""LAB101: terrorist and its kin."""
from collections.abc import Iterable

from ..codes import DETERMINER_TAGS, Tag
from ..words.evaluative import word_list
from .around import tag, word
from .check import SENTENCES, Check, Hit
from .evidence import Evidence
from .wording import Matches

# What stands before some in particular.
PARTICULAR = DETERMINER_TAGS + Tag.NAME + Tag.ADJ + Tag.NUM + Tag.QUANT + Tag.GENITIVE


def labels(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """Labels of people and groups, not of acts: "terrorist attack" tells what was done.

    Nor of anybody at all: "a law against terrorists" labels none.
    """
    for first, last, _ in matches:
        if word(evidence, last) not in word_list("events") and not is_anybody(evidence, first, last):
            yield Hit(first, last)


def is_anybody(evidence: Evidence, first: int, last: int) -> bool:
    """Whether a bare plural stands where nobody in particular is meant."""
    plural = tag(evidence, last - 1) in Tag.PLURAL + Tag.PLURAL_OR_THIRD
    return plural and not evidence.starts_sentence(first) and tag(evidence, first - 1) not in PARTICULAR


CHECK = Check(
    code="LAB101",
    name="terrorist-label",
    message="'{words}' is a label that needs a speaker",
    why="One side's terrorist is another's fighter. Say what was done: bombers, gunmen, kidnappers. Give the label to "
        "the court or government that uses it.",
    source="BBC Editorial Guidelines, section 11: language when reporting terrorism",
    flags=("[Terrorists] held the dam for a week.",),
    passes=("Gunmen held the dam for a week.", "The terrorist attack lasted a week.",
            "The law is aimed at terrorists.", '"Terrorists held the dam," the minister said.'),
    find=labels,
    default=False,
    precision=0.80,
    sample=10,
    articles=SENTENCES,
    date="2026-11-29",
)
