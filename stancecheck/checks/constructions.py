"""Constructions that several checks look for around a word."""
from .reading import NOUNS, Reading

END = "."


def tag(reading: Reading, at: int) -> str:
    """The category of a token, or a full stop outside the document."""
    return reading.tags[at] if 0 <= at < len(reading.tags) else END


def word(reading: Reading, at: int) -> str:
    """A token in lower case, or "" outside the document."""
    return reading.words[at].lower() if 0 <= at < len(reading.words) else ""


def noun_after(reading: Reading, at: int, window: int = 4) -> int | None:
    """The last token of the noun phrase that goes on at `at`: its head; None where no noun follows."""
    head = None
    for here in range(at, min(at + window, len(reading.tags))):
        kind = reading.tags[here]
        if kind in NOUNS:
            head = here
        elif head is not None or kind not in "J9REegDP“‘":
            break
    return head
