"""ATT103: revealed, pointed out and others that vouch for a claim."""
from collections.abc import Iterable

from ..words.evaluative import word_list
from .check import ANEW, Check, Hit
from .evidence import Evidence
from .wording import Matches

PERSONS = ("named", "pronoun")  # kinds of speakers that are likely somebody
OWN = 2  # tokens at the start of a claim that tell whom it is about: "that she"
FRAMES = ("clause", "quote")  # what they vouch for is a claim, not a thing: "revealed a plan" is none


def factives(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """Verbs that presuppose a claim that somebody makes, where that is a clause or a quotation.

    Papers, pictures and figures show what they show; and who reveals what he did himself is believed, not vouched for.
    """
    for first, last, entry in matches:
        number = evidence.reported_by(first)
        if number is None or evidence.attributions[number].frame not in FRAMES:
            continue
        attribution = evidence.attributions[number]
        if attribution.speaker.kind not in PERSONS or not word_list("showing things").isdisjoint(
                evidence.source_words(number).lower().split()):
            continue
        start, _ = evidence.tokens(attribution.content.spans[0])
        own = [evidence.words[at].lower() for at in range(start, min(start + OWN, len(evidence.words)))]
        if entry.before or entry.after or word_list("own persons").isdisjoint(own):
            yield Hit(first, last, number)


CHECK = Check(
    code="ATT103",
    name="factive-verb",
    message="'{words}' vouches for the claim",
    why="Only what is so can be revealed or pointed out: the verb makes the article a witness. Use it for what is "
        "known, and 'said' for what is claimed.",
    source="Kiparsky and Kiparsky 1970, factive verbs; Recasens et al. 2013, epistemological bias",
    flags=("Orlova [pointed out] that the mayor was lazy.",),
    passes=("Orlova said that the mayor was lazy.", "Orlova revealed the plan on Monday.",
            "The survey revealed that the mayor was lazy.", "Orlova revealed that she was ill."),
    find=factives,
    suggestion="said",
    evaluative=False,
    precision=1.0,
    sample=14,
    articles=ANEW,
    date="2026-11-30",
)
