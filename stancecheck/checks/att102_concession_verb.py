"""ATT102: admitted, conceded, confessed."""
from collections.abc import Iterable

from ..words.evaluative import word_list
from .around import word
from .check import ANEW, Check, Hit
from .evidence import Evidence
from .wording import Matches

FRAMES = ("clause", "quote", "that")  # "conceded a goal" and "was admitted to the ward" own up to nothing
BEFORE = 3  # tokens: "refused to concede"


def concessions(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """Verbs of conceding whose claim is a clause or a quotation.

    Not of so many in a survey, not in a sentence about a plea, where to admit is the plain word, and not where
    somebody did not.
    """
    for first, last, _ in matches:
        number = evidence.reported_by(first)
        counted = any(char.isdigit() for char in evidence.source_words(number))
        if number is None or counted or evidence.attributions[number].frame not in FRAMES or (
                word(evidence, last) in word_list("no concession")):
            continue
        sentence = evidence.document.sentences[evidence.sentence(first)]
        if not word_list("pleas").isdisjoint(map(str.lower, evidence.words[slice(*sentence)])):
            continue
        unsaid = word_list("refusing") | word_list("unsaid")
        if unsaid.isdisjoint(map(str.lower, evidence.words[max(first - BEFORE, 0):first])):
            yield Hit(first, last, number)


CHECK = Check(
    code="ATT102",
    name="concession-verb",
    message="'{words}' says that the speaker had something to hide",
    why="To admit is to own up. Where nothing was hidden and nobody accused, 'said' tells the same without the guilt.",
    source="Bender et al., Writing and Reporting for the Media; Hyland 2002",
    flags=("Orlova [admitted] that the bridge was old.",),
    passes=("Orlova said that the bridge was old.", "Orlova admitted to the theft.",
            "Orlova refused to concede that the bridge was old.", "Orlova admitted in court that she took the money."),
    find=concessions,
    suggestion="said",
    precision=0.94,
    sample=34,
    articles=ANEW,
    date="2026-11-30",
)
