"""Constructions that several checks look for around a word."""
from ..codes import Tag
from .evidence import NOUNS, Evidence

IN_PHRASE = (Tag.ADJ + Tag.NUM + Tag.ADV + Tag.PAST_OR_PARTICIPLE + Tag.PARTICIPLE + Tag.ING + Tag.DET + Tag.POSS
             + Tag.OPENING_QUOTE + Tag.OPENING_SINGLE)  # what may stand before a noun in its phrase
END = Tag.STOP


def tag(evidence: Evidence, at: int) -> str:
    """The category of a token, or a full stop outside the document."""
    return evidence.tags[at] if 0 <= at < len(evidence.tags) else END


def word(evidence: Evidence, at: int) -> str:
    """A token in lower case, or "" outside the document."""
    return evidence.words[at].lower() if 0 <= at < len(evidence.words) else ""


def noun_after(evidence: Evidence, at: int, window: int = 4) -> int | None:
    """The last token of the noun phrase that goes on at `at`: its head; None where no noun follows."""
    head = None
    for here in range(at, min(at + window, len(evidence.tags))):
        kind = evidence.tags[here]
        if kind in NOUNS:
            head = here
        elif head is not None or kind not in IN_PHRASE:
            break
    return head
