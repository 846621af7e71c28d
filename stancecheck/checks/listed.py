"""How most checks find their wording: whatever the lexicon has under their code."""
from collections.abc import Iterable, Iterator

from ..codes import Tag
from ..model import Voice
from ..words.evaluative import word_list
from ..words.phrases import find_phrases
from .check import Hit
from .evidence import Evidence
from .wording import Matches

NAMING = 6  # tokens: "called the mayor an utter fraud"
PHRASE = 14  # tokens of the phrase behind such a word: "seen by many as a cold, vain man with a [menacing] air"
# What such a phrase is made of, so that it goes on; anything else ends it.
IN_PHRASE = (Tag.DET + Tag.QUANT + Tag.POSS + Tag.HER + Tag.ADJ + Tag.ADV + Tag.NUM + Tag.NOUN + Tag.PLURAL + Tag.NAME
             + Tag.GENITIVE + Tag.COMMA + Tag.AND + Tag.AS + Tag.OF + Tag.PREP + Tag.BY + Tag.OBJ + Tag.COMPOUND + Tag.ING)


def listed(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """Every match of the check's own entries; those of strength 1 are weak."""
    return [Hit(first, last, weak=entry.strength == 1) for first, last, entry in matches]


def phrased(evidence: Evidence, phrases: tuple[str, ...]) -> Iterator[Hit]:
    """The words and phrases of a house, in any of their forms, in order; none runs over the end of a paragraph."""
    text = evidence.document.text
    for place, end in evidence.paragraphs():
        for span in find_phrases(text[place:end], phrases):
            first, last = evidence.touched((place + span.start, place + span.end))
            if first < last:
                yield Hit(first, last)


def unnamed(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """Every match that is asserted; what somebody names so is no word of the article: "labeled her as an extremist"."""
    for first, last, entry in matches:
        if first and evidence.words[first - 1].lower() in word_list("unasserted"):
            continue  # "denied any smear campaign"
        yield Hit(first, last, weak=entry.strength == 1, voice=voice_behind(evidence, first, last, "naming as"))


def regarded(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """Every match; what others regard somebody as is no word of the article: "remembered as a legend"."""
    for first, last, entry in matches:
        yield Hit(first, last, weak=entry.strength == 1, voice=voice_behind(evidence, first, last, "regarding"))


def voice_behind(evidence: Evidence, first: int, last: int, names: str) -> Voice | None:
    """`attributed` for words of the article behind one of a list, in their sentence: "is widely regarded as the [best]"."""
    listed, whole = word_list(names), True
    stop = evidence.sentence_firsts[evidence.sentence(first)]
    for at in range(first - 1, max(first - PHRASE, stop) - 1, -1):
        if not whole and at < first - NAMING:
            break
        if evidence.words[at].lower() in listed:
            return "attributed" if evidence.voice(first, last) == "editorial" else None
        whole = whole and goes_on(evidence, at)
    return None


def goes_on(evidence: Evidence, at: int) -> bool:
    """Whether a token can stand within a phrase; a comma only between its adjectives: "cold, vain"."""
    tag = evidence.tags[at]
    return tag in IN_PHRASE and (tag != Tag.COMMA or evidence.tags[at - 1] == Tag.ADJ)
