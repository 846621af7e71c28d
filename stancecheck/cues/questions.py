"""The question before an answer: `Asked whether she would stand, Weaver said no`."""
from typing import NamedTuple

from ..codes import PARTICIPLE_TAGS, Chunk
from ..grammar import Reading
from ..vetoes import Veto
from .passives import NOBODY
from .proposals import Proposal
from .subjects import Source
from .windows import Window


class Question(NamedTuple):
    """A verb that may ask, as a participle, with the reading of what follows."""

    window: Window
    reading: Reading


VETOES: tuple[Veto[Question], ...] = (
    Veto("promised_to_leave",
         when=lambda case: is_plea(case.reading) and not case.window.taking("object_infinitive"),
         saves="Promised to leave, Ito packed.",
         leaves="Asked to leave, Ito packed.",
         why="who promises to do something isn't asked to"),
)


def read_question(window: Window) -> Proposal | None:
    """`Asked whether ..., Weaver said`: a passive without its auxiliary, and nobody named."""
    known = window.taking("passive") if window.sentence.tags[window.token] in PARTICIPLE_TAGS else ()
    reading = window.read("question_right") if known else None
    if reading is None or window.sentence.refuses(window.token, VETOES, Question(window, reading)):
        return None
    agent = reading.get("agent")
    first, last = reading.get("asked_to") or reading["asked"]
    selected = window.right[first] == Chunk.SEL
    cue = window.group[0], window.tokens((first, first + 1))[1] if selected and first == 0 else window.group[1]
    source = Source((window.tokens(agent),), "agent") if agent else NOBODY
    return window.propose(source, (cue,), (window.tokens((first + selected, last)),), known[0], "passive", reading.rule,
                          floor=window.place + last)  # what is asked is no part of the answer


def is_plea(reading: Reading) -> bool:
    """Whether nobody is said to ask, and somebody is asked to do something."""
    return bool(reading.get("asked_to")) and not reading.get("agent")
