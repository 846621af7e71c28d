"""QUO102: a quotation and no speaker."""
from collections.abc import Iterable

from .check import Check, Hit
from .evidence import Evidence, is_long
from .wording import Matches


def orphans(evidence: Evidence, matches: Matches) -> Iterable[Hit]:
    """Quotations of more than three words outside every content, none sourced in the paragraph or its neighbours."""
    orphaned = [quote for quote in evidence.document.quotes
                if is_long(evidence.document, quote.first, quote.last) and evidence.attribution_of(quote.first + 1) is None]
    if not orphaned:
        return
    sourced = {evidence.paragraph_number(evidence.tokens(attribution.cue.spans[0])[0])
               for attribution in evidence.attributions if attribution.source}
    for quote in orphaned:
        number = evidence.paragraph_number(quote.first)
        if sourced.isdisjoint((number - 1, number, number + 1)):
            yield Hit(quote.first, quote.last)


CHECK = Check(
    code="QUO102",
    name="orphan-quotation",
    message="{words} is said by nobody",
    why="A quotation without a speaker can't be checked, and readers will guess. Name the speaker in the paragraph.",
    source="AP blog 2018 on attribution",
    flags=('The hall was full. ["We will not leave this bridge to anybody."]',),
    passes=('"We will not leave this bridge to anybody," Orlova said.',),
    find=orphans,
    voices=("editorial", "attributed", "uncertain"),
    evaluative=False,
    default=False,
)
