"""In which sense and frame of its lexicon a verb reports, for what the grammar made of its right side."""
from typing import NamedTuple

from ..codes import NUMBER_TAGS, Chunk
from ..grammar import Reading
from ..lexicon import Sense, approximating
from ..model import made
from ..words.evaluative import word_list
from .contents import circumstance_in
from .edges import HEARD, is_court
from .windows import Window

SEL = Chunk.SEL
NEXT = ("next",)
TURNING = frozenset(Chunk.ADV + Chunk.AND)  # of the words before which a verb stands ahead of its subject
NAMED = ("noun", "loose")  # what the names of productions start with whose claim may be an object and what it is called
AMOUNTS = frozenset(Chunk.PREP + Chunk.AS)  # symbols that start what limits an amount: "at least 12"


class FrameChoice(NamedTuple):
    """The sense and frame in which a verb reports, and the window and reading that they were found with."""

    window: Window
    reading: Reading
    sense: Sense
    frame: str


def choose_frame(window: Window, reading: Reading) -> FrameChoice | None:
    """The sense and frame in which a reading reports, and the reading that stands for it; None where no row allows it."""
    if (at := circumstance_in(window, reading)) is not None:
        told = Chunk.PREP + window.right[at + 1:] if reading.rule == "if" else ""  # "said after the vote that"
        window = window.with_right(window.right[:at] + told)
        again = window.read("complement_right")
        if again is None or again.rule == "gap" or comes_next(again):
            return None
        reading = again
    sentence, senses = window.sentence, window.lemma.senses
    claim = window.tokens((0, reading.length))
    word = window.word(window.right.find(SEL)) if SEL in window.right else ""
    chosen = sentence.choose(reading.rule, senses, word, claim)
    if chosen and chosen[1] == HEARD and not is_court(window):
        senses = tuple(sense for sense in senses if HEARD not in sense.frames)
        chosen = sentence.choose(reading.rule, senses, word, claim)
    if chosen is None and reading.rule == "if" and window.taking("clause") and (supposed := window.read("supposed_right")):
        return FrameChoice(window, supposed, window.taking("clause")[0], "clause")
    if chosen is None and (addressed := window.taking("recipient")) and (far := window.read("far_right")):
        reading = far
        chosen = sentence.choose(far.rule, addressed, "", claim)
    bare = chosen is not None and chosen[1] == "bare"  # "said no": where it is no clause
    if (bare or chosen is None) and reading.rule.startswith("noun") and (loose := window.read("loose_right")):
        chosen, reading = sentence.choose("loose", senses, "", claim), loose
    if chosen is None and reading.rule.startswith(NAMED) and any(
            claim[0] <= quote.first < claim[1] for quote in sentence.quotes):
        chosen = sentence.choose("noun_noun", senses, "", claim)  # called the plan "unhinged"
    return made(FrameChoice, (window, reading, *chosen)) if chosen else None


def comes_next(reading: Reading) -> bool:
    """Whether the claim comes in the next paragraph: `Weaver added:`."""
    return reading.production.content == NEXT


def read_amount(window: Window) -> Reading | None:
    """The reading of a claim that starts with a limited amount: `said at least 12 people had died`."""
    if window.right[:1] not in AMOUNTS or window.word(0) not in approximating():
        return None
    reading = window.read("amounting_right")
    amount = reading and window.tokens(reading["amount"])
    return reading if amount and any(tag in NUMBER_TAGS for tag in window.sentence.tags[slice(*amount)]) else None


def read_turned(window: Window) -> Reading | None:
    """The reading of a claim whose verb stands before its subject: `said so were the rivers`, `said never had he`."""
    if window.right[:1] not in TURNING or window.word(0) not in word_list("turning words"):
        return None
    return window.read("turned_right")
