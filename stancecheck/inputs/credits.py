"""Whose words a block quotation is: a `<cite>`, or a line that begins with a dash, in it or right behind it."""
import re
from collections.abc import Sequence

from .copies import Draft

DASHED = re.compile(r"(?:[—–―]|--?)\s*([^\W\d_].{0,99})", re.DOTALL)
AT_END = re.compile(r"[.!?”\"’)]\s+(?:[—–―]|--)\s*([^\W\d_][^.!?]{0,99})$")
LONGEST = 100  # code points; what is longer is no name with its office


def credited(blocks: Sequence[tuple[Draft, int, bool]]) -> None:
    """Give the drafts of block quotations their role, and their writer where one is named.

    Args:
        blocks: in order, each with the number of the block quotation that it stands in (0: none), and whether its
            markup says that it names whose words that is; such a block may stand right behind the quotation.
    """
    writers: dict[int, str] = {}
    before = 0
    naming: set[int] = set()
    for number, (draft, quote, names) in enumerate(blocks):
        told = quote or before
        writer = writer_of(draft.text, names) if told and draft.length <= LONGEST + 4 else ""
        if writer:
            writers.setdefault(told, writer)
            naming.add(number)
        elif quote and (match := AT_END.search(draft.text[-LONGEST - 8:])):
            writers.setdefault(quote, name_of(match[1]))
        before = quote
    for number, (draft, quote, _) in enumerate(blocks):
        if quote and number not in naming:
            draft.role, draft.writer = "quotation", writers.get(quote, "")


def writer_of(text: str, names: bool) -> str:
    """The name that a line gives, "" where it gives none; `names`: its markup says that it does."""
    match = DASHED.fullmatch(text)
    if match:
        return name_of(match[1])
    return name_of(text) if names and not text.endswith(".") else ""


def name_of(words: str) -> str:
    """A name without the office behind it; "" where nothing in it has a capital."""
    name = re.split(r"[,(|]", words.strip(" —–―-"), maxsplit=1)[0].strip()
    return name if any(word[:1].isupper() for word in name.split()) else ""
