"""SRC105: critics say, many believe."""
from collections.abc import Iterable

from ..packed import those
from ..words.evaluative import word_list
from .check import ANEW, Check, Hit
from .evidence import Evidence
from .sources import says, vague_sources
from .wording import Matches

LONG = 3  # words; a longer description tells who they are


def crowds(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """Sources that are a crowd without a name or number: "some", "experts", "many critics".

    Not where the paragraph, or the next one, lets one of them speak by name, nor where it tells of their paper.
    """
    named: frozenset[int] | None = None
    for number, first, last in vague_sources(evidence):
        if says(evidence, number) and last - first <= LONG and evidence.words[last - 1].lower() in word_list("crowds") \
                and evidence.words[first].lower() not in word_list("definite"):
            if has_paper(evidence, first):
                continue
            if named is None:
                named = named_speech(evidence)
            paragraph = evidence.paragraph_number(first)
            if named.isdisjoint((paragraph, paragraph + 1)):
                yield Hit(first, last, number)


def has_paper(evidence: Evidence, first: int) -> bool:
    """Whether the sentence of those who know, or one beside it, tells of their study: "The report ... Researchers say"."""
    number = evidence.sentence(first)
    start = evidence.sentence_firsts[max(number - 1, 0)]
    stop = evidence.document.sentences[min(number + 1, len(evidence.document.sentences) - 1)][1]
    learned = not word_list("learned").isdisjoint(map(str.lower, evidence.words[first:first + LONG]))
    return learned and not word_list("papers told of").isdisjoint(map(str.lower, evidence.words[start:stop]))


def named_speech(evidence: Evidence) -> frozenset[int]:
    """The numbers of the paragraphs in which somebody who is named is quoted."""
    return frozenset(evidence.paragraph_number(evidence.tokens(attribution.cue.spans[0])[0])
                     for _, attribution in those(evidence.attributions, lambda one: one.speaker.kind == "named"
                                                 and one.form != "indirect"))


CHECK = Check(
    code="SRC105",
    name="vague-crowd",
    message="'{words}' is nobody in particular",
    why="Somebody can always be found among critics and experts. Name one, or say how many were asked.",
    source="Wikipedia, Words to watch: unsupported attributions",
    flags=("[Critics] say the bridge is unsafe.", "[Some experts] believe the bridge is unsafe."),
    passes=("Two engineers who inspected the bridge say it is unsafe.", "Ada Orlova, a critic, says it is unsafe.",
            'Critics say the bridge is unsafe. "It moves," said Ada Orlova, an engineer.',
            "The study took a year. Researchers say the bridge moves."),
    find=crowds,
    evaluative=False,
    precision=0.91,
    sample=11,
    articles=ANEW,
    date="2026-11-30",
)
