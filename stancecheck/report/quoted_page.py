"""What the HTML page shows of quotations that were held against sources: by verdict, and the passages by source."""
from collections.abc import Iterable
from typing import NamedTuple

from ..verdicts.findings import NEAREST
from ..verdicts.values import Passage, Quotation, Verdict
from .run import Input
from .wordings import cut

ORDER: tuple[Verdict, ...] = ("missing", "altered", "spliced", "cut", "tidied", "verbatim")  # what needs a look first
SAME = 60  # words alike between two differences that a page shows


class Piece(NamedTuple):
    """Words of a wording, and what they are: `same`, `wrong` or `allowed`."""

    words: str
    kind: str


class Card(NamedTuple):
    """A quotation as the page lists it; `number` is that of the article's quotations, from 0."""

    number: int
    quotation: Quotation
    line: int
    column: int
    finding: int | None
    ours: tuple[Piece, ...]
    theirs: tuple[Piece, ...]


class Place(NamedTuple):
    """A passage of a quotation with a number, and which of its passages it is."""

    number: int
    part: int
    passage: Passage


def quoted_values(item: Input) -> dict[str, object]:
    """The quotations of an input by verdict, and their passages by source in the order of its text."""
    cards = [card(item, number, one) for number, one in enumerate(item.quotations or ())]
    groups = [(verdict, [one for one in cards if one.quotation.verdict == verdict]) for verdict in ORDER]
    places: dict[str, list[Place]] = {}
    for one in cards:
        for part, passage in enumerate(one.quotation.passages if is_near(one.quotation) else ()):
            places.setdefault(passage.source, []).append(Place(one.number, part, passage))
    for listed in places.values():
        listed.sort(key=lambda place: (place.passage.span, place.number))
    return {"quoted": [(verdict, listed) for verdict, listed in groups if listed], "passages": sorted(places.items()),
            "verified": item.quotations is not None, "quotations": cards, "is_near": is_near, "opened": any_other}


def is_near(quotation: Quotation) -> bool:
    """Whether its passages have to do with it: what is nearest to missing words may be far."""
    return quotation.verdict != "missing" or quotation.near >= NEAREST


def any_other(cards: Iterable[Card]) -> bool:
    """Whether one of them is somebody else's words, which is not to be folded away."""
    return any(one.quotation.speaker == "other" for one in cards)


def card(item: Input, number: int, quotation: Quotation) -> Card:
    """A quotation with its place, its wordings and the number of its first finding."""
    line, column, *_ = item.region(quotation.span)
    findings = item.article.findings if item.article else ()
    finding = next((number for number, one in enumerate(findings)
                    if one.code.startswith("VER") and one.span == quotation.span), None)
    return Card(number, quotation, line, column, finding, pieces(quotation, ours=True), pieces(quotation, ours=False))


def pieces(quotation: Quotation, *, ours: bool) -> tuple[Piece, ...]:
    """The wording of the article, or of its source, in pieces; the article's as it stands where no source has it."""
    if not quotation.changes:
        return (Piece(quotation.words, "same"),) if ours else ()
    found = []
    for change in quotation.changes:
        words = cut((change.words if ours else change.source_words).split(), SAME)
        kind = "same" if change.kind == "same" else "allowed" if change.allowed else "wrong"
        if words:
            found.append(Piece(words, kind))
        elif kind == "wrong":
            found.append(Piece("‸", "gap"))
    return tuple(found)

