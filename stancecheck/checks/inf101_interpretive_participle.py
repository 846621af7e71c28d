"""INF101: a participle that tells what an event means: ", showing the town's resolve to"."""
from collections.abc import Iterable

from ..codes import Tag
from ..model import Voice
from ..words.evaluative import word_list
from .around import tag, word
from .check import Check, Hit
from .evidence import Evidence
from .wording import Matches

# What the participle's complement starts with.
COMPLEMENT = (Tag.DET + Tag.POSS + Tag.HER + Tag.NAME + Tag.NOUN + Tag.PLURAL + Tag.ADJ + Tag.ING + Tag.THAT + Tag.WH
              + Tag.NUM + Tag.PRON + Tag.NOUN_OR_BASE + Tag.PLURAL_OR_THIRD + Tag.QUANT + Tag.OPENING_QUOTE + Tag.ADV)

CLAUSE = 16  # tokens; how much of the clause is reported
STOPS = Tag.STOP + Tag.SEMI + Tag.COLON + Tag.CLOSE + Tag.CLOSING_QUOTE


def participles(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """A participle of meaning after a comma or dash, with its clause; no cue that names its speaker.

    Events show and signal things, people suggest and stress them: a participle that a speaker can
    be the subject of ("he left, suggesting that the fee be halved") is flagged only where no cue
    comes before it in its sentence.
    """
    for first, last, entry in matches:
        if tag(evidence, first - 1) not in Tag.COMMA + Tag.DASH or tag(evidence, last) not in COMPLEMENT:
            continue
        start = evidence.sentence_firsts[evidence.sentence(first)]
        if (entry.field == "suggesting" or word(evidence, last) == "that") and evidence.reports(start, first):
            continue
        if not tells_meaning(evidence, last):
            continue
        end = last
        while end < min(last + CLAUSE, len(evidence.tags)) and tag(evidence, end) not in STOPS and not (
                tag(evidence, end) == Tag.COMMA and end > last + 1):
            end += 1
        yield Hit(first, end, voice=voice_of(evidence, first))


def tells_meaning(evidence: Evidence, at: int) -> bool:
    """Whether what is shown is a mind or a meaning ("the town's resolve"), and no figure or picture."""
    end = min(at + CLAUSE, len(evidence.tags))
    stop = next((here for here in range(at, end) if tag(evidence, here) in STOPS), end)
    shown = [evidence.words[here].lower() for here in range(at, stop)]
    if any(word[0].isdigit() for word in shown):
        return False
    return word_list("events").isdisjoint(shown) and not word_list("meanings").isdisjoint(shown)


def voice_of(evidence: Evidence, first: int) -> Voice:
    """Whose inference it is: that of the comma's claim, unless the claim is a noun phrase.

    "He stressed the port's role, showing ..." comments on the stressing; a noun phrase can't hold
    such a clause.
    """
    number = evidence.attribution_of(first - 1)
    if number is not None and not evidence.is_quoted(first):
        attribution = evidence.attributions[number]
        if attribution.nested is None and attribution.frame == "object":
            return "editorial"
    return evidence.voice(first, first + 1)


CHECK = Check(
    code="INF101",
    name="interpretive-participle",
    message="'{words}' states the article's own inference as fact",
    why="A clause such as 'showing his resolve' tells what an event means as if that were part of it. It is an "
        "inference: say whose, or leave it to the reader.",
    source="own observation; Wikipedia, Words to watch: editorializing",
    flags=("The envoys met twice, [showing the capital's resolve to end the strike].",
            "The union left the hall, [underscoring the depth of the quarrel].",
            "Orlova stressed the port's role, [showing her resolve to keep it open]."),
    passes=("The envoys met twice.", "Orlova left a note showing the way to the hall.",
            "Orlova said the fee was high, suggesting half of it.",
            "The count ended at noon, showing 12 votes for Orlova."),
    find=participles,
)
