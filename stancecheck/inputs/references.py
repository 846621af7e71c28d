"""Reference marks: the `[1]`, `¹` and `*` behind words that send a reader to a note, and are no words of the text.

An exponent ("a field of 20 m²", "CO₂") is none: it stands behind a number or behind a unit of one or two letters.
"""
import re

from ..model import Span
from .copies import Draft, without

IN_TEXT = re.compile(r"""(?:(?<=[^\W\d_]{2})|(?<=[.,;:!?”"’'»)\]]))\[\^?[0-9]{1,3}\](?!\()
                       | (?:(?<=[^\W\d_]{3})|(?<=[.,;:!?”"’'»)\]]))[⁰¹²³⁴-⁹]{1,3}(?!\w)""", re.VERBOSE)
SIGN = re.compile("[\\[⁰¹²³⁴-⁹]")  # without one of these there is no mark; looking for it alone costs a tenth
RAISED = re.compile(r"\s*[\[(]?\s*(?:(?:note\s*)?[0-9]{1,3}(?:\s*[,–-]\s*[0-9]{1,3})*|[a-z]|[*†‡§¶#]{1,3})\s*[\])]?\s*")
EXPONENT = re.compile(r"(?:[0-9]|(?<![^\W\d_])[^\W\d_]{1,2})$")
LONGEST = 24  # code points of a mark; more is text that somebody raised


def references(text: str) -> list[Span]:
    """Where the reference marks of a text stand, in order."""
    return [Span(*match.span()) for match in IN_TEXT.finditer(text)] if SIGN.search(text) else []


def without_references(draft: Draft) -> Draft:
    """A text without the reference marks in it."""
    spans = references(draft.text)
    return without(draft, spans) if spans else draft


def is_reference(raised: str, linked: bool, before: str) -> bool:
    """Whether raised words are a reference mark.

    Args:
        raised: what stands in `<sup>` or the like.
        linked: whether it leads to a note.
        before: the last three code points in front of it, or more.
    """
    if len(raised) > LONGEST or not RAISED.fullmatch(raised):
        return False
    return linked or raised.strip()[:1] in "[(" or not EXPONENT.search(before)
