"""An article cut where a mark starts or ends: claims, sources, cues and findings in one pass.

Marks of an article cross each other as they like, which elements of HTML can't; so its text becomes
pieces, each of which knows all that it stands in.
"""
import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from ..model import Article, Span
from .lines import END
from .plain import visible, visible_line
from .voices import Voices

PARAGRAPH = re.compile(r"(?:\r\n?+|\n)(?:[ \t]*(?:\r\n?+|\n))+")


class Mark(NamedTuple):
    """A stretch of text and what it is; `number` is that of its attribution or finding."""

    start: int
    end: int
    role: str
    number: int


class Piece(NamedTuple):
    """A stretch of text that no mark starts or ends in.

    `inside` has the marks that it stands in, by role, those of one role in order of their number;
    `opens` and `closes` the claims whose first or last piece it is.
    """

    text: str
    inside: dict[str, tuple[int, ...]]
    opens: tuple[int, ...]
    closes: tuple[int, ...]

    @property
    def findings(self) -> tuple[int, ...]:
        """The numbers of the findings that it stands in."""
        return self.inside.get("finding", ())


class Group(NamedTuple):
    """Pieces in a row that stand in the same findings; `starts` has those that it is the first piece of."""

    findings: tuple[int, ...]
    starts: tuple[int, ...]
    pieces: list[Piece]


class Paragraph(NamedTuple):
    """The pieces of a paragraph; `headline` tells what it is."""

    groups: list[Group]
    headline: bool


def marks_of(article: Article, voices: Voices) -> list[Mark]:
    """All marks of an article, those without a character in them left out."""
    marks = [Mark(*span, "claim", number) for span, number in voices.contents]
    for number, one in enumerate(article.attributions):
        parts = [("source", one.source), ("cue", one.cue), ("nested", one.content if one.nested is not None else None)]
        marks += [Mark(*span, role, number) for role, part in parts if part for span in part.spans]
    marks += [Mark(*finding.span, "finding", number) for number, finding in enumerate(article.findings)]
    return [mark for mark in marks if mark.start < mark.end]


def shown(text: str) -> str:
    """A text that is safe to show, with its line ends kept, each as one; a page may be written to a log, too."""
    first, *others = END.split(text)
    return "\n".join([visible(first), *map(visible_line, others)])


def paragraphs(article: Article, voices: Voices, headline: Span | None = None) -> Iterator[Paragraph]:
    """The paragraphs of an article, as blank lines part them, with all marks in them."""
    breaks = [Span(*match.span()) for match in PARAGRAPH.finditer(article.text)]
    seen: set[int] = set()
    for at, paragraph in cut(article.text, marks_of(article, voices), breaks):
        groups = []
        for findings, pieces in groupby(paragraph, key=lambda piece: piece.findings):
            groups.append(Group(findings, tuple(number for number in findings if number not in seen), list(pieces)))
            seen.update(findings)
        yield Paragraph(groups, headline is not None and headline.start <= at < headline.end)


def cut(text: str, marks: list[Mark], breaks: list[Span]) -> Iterator[tuple[int, list[Piece]]]:
    """(start, pieces) of each paragraph; a mark that runs over a break goes on after it."""
    starting: dict[int, list[Mark]] = {}
    ending: dict[int, list[Mark]] = {}
    for mark in marks:
        starting.setdefault(mark.start, []).append(mark)
        ending.setdefault(mark.end, []).append(mark)
    edges = sorted({0, len(text), *starting, *ending, *(edge for span in breaks for edge in span)})
    active: set[Mark] = set()
    seen: set[Mark] = set()
    paragraph: list[Piece] = []
    begin = gap = 0
    for start, end in zip(edges, edges[1:]):
        active.difference_update(ending.get(start, ()))
        active.update(starting.get(start, ()))
        while gap < len(breaks) and breaks[gap].end <= start:
            gap += 1
        if gap < len(breaks) and breaks[gap].start <= start:
            if paragraph:
                yield begin, paragraph
            paragraph, begin = [], breaks[gap].end
            continue
        paragraph.append(piece(text[start:end], end, active, seen))
        seen.update(active)
    if paragraph:
        yield begin, paragraph


def piece(text: str, end: int, active: set[Mark], seen: set[Mark]) -> Piece:
    """The piece of a text in which these marks are active, some of them seen before."""
    inside: dict[str, list[int]] = {}
    for mark in sorted(active, key=lambda mark: mark.number):
        inside.setdefault(mark.role, []).append(mark.number)
    claims = [mark for mark in active if mark.role in ("claim", "nested")]
    return Piece(shown(text), {role: tuple(numbers) for role, numbers in inside.items()},
                 tuple(sorted(mark.number for mark in claims if mark not in seen)),
                 tuple(sorted(mark.number for mark in claims if mark.end == end)))
