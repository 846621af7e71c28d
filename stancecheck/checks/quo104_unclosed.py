"""QUO104: a quotation that never ends."""
from collections.abc import Iterable

from ..codes import Tag
from .check import Check, Hit
from .evidence import Evidence
from .wording import Matches


def unclosed(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """The opening mark, and the word after it, of a quotation that no mark closes and no paragraph continues."""
    document = evidence.document
    for quote in document.quotes.unclosed():
        goes_on = quote.last < len(evidence.words) and evidence.tags[quote.last] in Tag.OPENING_QUOTE + Tag.CLOSING_QUOTE
        if not goes_on and quote.first + 1 < len(evidence.words):
            yield Hit(quote.first, quote.first + 2)


CHECK = Check(
    code="QUO104",
    name="unclosed-quotation",
    message="{words} opens a quotation that never closes",
    why="Without the closing mark nobody can tell where the quoted words end.",
    source="typography",
    flags=('["We] will not leave, Orlova said.',),
    passes=('"We will not leave," Orlova said.',),
    find=unclosed,
    voices=("editorial", "attributed", "uncertain"),
    evaluative=False,
    default=False,
)
