"""What the HTML page of a comparison shows: speakers by articles, whose words each is made of, quotations side by side."""
from collections.abc import Iterable
from typing import NamedTuple

from ..comparison.values import Comparison, Heard, Person, SharedQuotation
from ..verdicts.values import Change
from .quoted_page import Piece
from .run import Compared, Run
from .voices import voices_of
from .wordings import cut

SAME = 60  # words alike between two differences that a page shows
COLOURED = 8  # speakers with a colour of their own


class Cell(NamedTuple):
    """How an article has a speaker: how often, how often in their own words, and the verbs with their framings."""

    heard: Heard
    verbs: tuple[tuple[str, int], ...]
    framings: tuple[tuple[str, int], ...]


class Row(NamedTuple):
    """A speaker with a cell for each article, None where they are not heard; `style` is the class of their colour."""

    person: Person
    style: str
    cells: tuple[Cell | None, ...]


class Part(NamedTuple):
    """A part of a bar: whose words, in which colour, from where and how wide, of 1,000."""

    name: str
    style: str
    x: float
    width: float
    words: int


class Side(NamedTuple):
    """An utterance as one article prints it, its wording in pieces; of the fullest print all pieces are the same."""

    article: str
    speaker: str
    pieces: tuple[Piece, ...]
    line: int


def compared_values(run: Run, compared: Compared) -> dict[str, object]:
    """What the page of a comparison shows."""
    value = compared.comparison
    styles = {person.name: f"v{number}" if number <= COLOURED else "v-more"
              for number, person in enumerate(value.speakers, 1)}
    return {"value": value, "names": value.articles, "files": {name: compared.inputs[name].name for name in value.articles},
            "rows": [row(person, styles, value) for person in value.speakers if len(person.heard) > 1],
            "alone": [(name, [one for one in value.speakers if one.articles == (name,)]) for name in value.articles],
            "bars": [(name, bar(compared, name, styles)) for name in value.articles], "styles": styles,
            "sides": [(quotation, sides(compared, quotation)) for quotation in value.quotations],
            "lines": lines_of(compared), "failed": run.unread}


def row(person: Person, styles: dict[str, str], value: Comparison) -> Row:
    """The row of a speaker."""
    cells = {one.article: Cell(one, one.cues[:4], tuple(pair for pair in one.framings if pair[0] != "neutral"))
             for one in person.heard}
    return Row(person, styles[person.name], tuple(cells.get(name) for name in value.articles))


def bar(compared: Compared, name: str, styles: dict[str, str]) -> list[Part]:
    """Whose words an article is made of: its own first, then the speakers in the order of all articles, then all others."""
    article = compared.inputs[name].article
    if article is None:
        return []
    called = {alias: person.name for person in compared.comparison.speakers for alias in (person.name, *person.aliases)}
    words: dict[tuple[str, str], int] = {}
    for voice in voices_of(article).voices:
        who = called.get(voice.name, voice.name)
        key = ("the article itself", "v-own") if voice.kind == "own" else (who, styles[who]) if who in styles else (
            "others", "v-nobody")
        words[key] = words.get(key, 0) + voice.words
    order = [("the article itself", "v-own"), *styles.items(), ("others", "v-nobody")]
    total, x, parts = max(sum(words.values()), 1), 0.0, []
    for key in order:
        if count := words.get(key):
            parts.append(Part(*key, x, count * 1000 / total, count))
            x += count * 1000 / total
    return parts


def sides(compared: Compared, quotation: SharedQuotation) -> list[Side]:
    """The prints of a shared quotation, the differences to the fullest marked."""
    changed = dict(quotation.changes)
    found = []
    for one in quotation.prints:
        item = compared.inputs[one.article]
        line = item.lines.position(item.locate(one.span).start).line
        pieces = pieces_of(changed[one.article]) if one.article in changed else (Piece(" ".join(one.words.split()), "same"),)
        found.append(Side(one.article, one.speaker, pieces, line))
    return found


def pieces_of(changes: Iterable[Change]) -> tuple[Piece, ...]:
    """The wording of a print in pieces, what differs from the fullest marked."""
    found = []
    for change in changes:
        words = cut(change.words.split(), SAME)
        if words:
            found.append(Piece(words, "same" if change.kind == "same" else "wrong"))
        else:
            found.append(Piece("‸", "gap"))
    return tuple(found)


def lines_of(compared: Compared) -> dict[tuple[str, int], int]:
    """(article, offset) -> line, for the claims that the page shows."""
    value = compared.comparison
    said = [*(one for claim in value.claims for one in claim.reports),
            *(one for pair in (*value.opposed, *value.across) for one in (pair.a, pair.b)),
            *(one.accusation for one in value.unanswered), *(one.claim for one in value.headlines)]
    found = {}
    for one in said:
        item = compared.inputs[one.article]
        found[one.article, one.span.start] = item.lines.position(item.locate(one.span).start).line
    return found

