"""brat standoff: one `NAME.ann` for one article, attributions and evaluative wording together.

The profile is that of `docs/standoff.md`, PolNeAR's with additions.  Offsets are code points into
the file decoded as UTF-8, end exclusive; as brat and its readers keep a byte-order mark, offsets
of a file that has one are one higher than elsewhere.  Discontinuous spans are joined by `;`.
"""
from array import array
from collections.abc import Iterator
from itertools import chain, count
from typing import TextIO

from ...claims import somebodys
from ...interviews import with_answers
from ...model import UNTOLD, Article, Attribution, Finding, Span
from ...text import read_document
from ...words.paragraphs import paragraphs
from ...words.ranges import Spans
from ..format import Format
from ..plain import visible
from ..run import Input, Run

FORMAT = Format(
    ".ann", readers="annotation tools and the scorers, one article a file",
    columns="code point offsets", unread="none: there is no file for it", single=True)


class Numbers:
    """The next free number of each kind of line."""

    def __init__(self) -> None:
        self.counters = {kind: count(1) for kind in "TEA#"}

    def __call__(self, kind: str) -> str:
        return f"{kind}{next(self.counters[kind])}"


def write(run: Run, out: TextIO) -> None:
    """Write the annotations of the run's one checked article.

    Raises:
        ValueError: where the run has several inputs; write a file for each.
    """
    if len(run.inputs) != 1:
        raise ValueError("brat holds one article a file: name a folder with --output-dir")
    item = run.inputs[0]
    if item.article:
        for line in annotations(run, item, item.article):
            out.write(line + "\n")


def annotations(run: Run, item: Input, article: Article) -> Iterator[str]:
    """The lines of the file, each kind in document order: attributions, claims, the genre, wording."""
    number, text = Numbers(), article.text
    for attribution in article.attributions:
        yield from event(number, item, text, attribution)
    for start, end in claims(article):
        yield textbound(number("T"), "Claim", item, text, (Span(start, end),))
    if article.genre != UNTOLD and (first := paragraphs(text)[:1]):
        mark = number("T")
        yield textbound(mark, "Genre", item, text, tuple(first))
        yield f"{number('#')}\tRule {mark}\t{article.genre.name}: {visible(article.genre.rule)}"
    for finding in article.findings:
        if run.evaluative(finding.code):
            yield from evaluative(number, item, text, finding)


def claims(article: Article) -> Spans:
    """The stretches that are somebody's words: claims, quotations, answers, and what the file sets apart."""
    document = read_document(article.text)
    own = chain(somebodys(document, article.attributions), (stretch.span for stretch in article.stretches))
    return with_answers(document, Spans(array("I", chain.from_iterable(own))), article.genre.name)


def event(number: Numbers, item: Input, text: str, attribution: Attribution) -> Iterator[str]:
    """The lines of one attribution: its spans, the event, its stance and its speaker."""
    arguments = []
    for role, part in (("Source", attribution.source), ("Cue", attribution.cue), ("Content", attribution.content)):
        if part:
            mark = number("T")
            yield textbound(mark, role, item, text, part.spans)
            arguments.append(f"{role}:{mark}")
    kind = "Attribution" if attribution.source else "Attribution-no-source"
    trigger, name = number("T"), number("E")
    yield textbound(trigger, kind, item, text, attribution.cue.spans)
    yield f"{name}\t{kind}:{trigger} {' '.join(arguments)}"
    stance = attribution.stance
    for label, value in (("Stance", stance.act), ("Polarity", stance.polarity), ("Certainty", stance.certainty),
                         ("Framing", stance.framing)):
        yield f"{number('A')}\t{label} {name} {value}"
    if attribution.speaker.name:
        yield f"{number('#')}\tSpeaker {name}\t{visible(attribution.speaker.name)}"


def evaluative(number: Numbers, item: Input, text: str, finding: Finding) -> Iterator[str]:
    """The lines of one evaluative wording: its span, its voice and its rule."""
    mark = number("T")
    yield textbound(mark, "Evaluative", item, text, (finding.span,))
    yield f"{number('A')}\tVoice {mark} {finding.voice}"
    yield f"{number('#')}\tRule {mark}\t{finding.code}"


def textbound(mark: str, kind: str, item: Input, text: str, spans: tuple[Span, ...]) -> str:
    """A T-line; in its last column line ends are spaces, controls are pictures, and a space joins fragments."""
    shift = int(item.bom)
    places = [item.locate(span) for span in spans]
    offsets = ";".join(f"{start + shift} {end + shift}" for start, end in places)
    words = " ".join(text[start:end] for start, end in spans)
    return f"{mark}\t{kind} {offsets}\t{visible(words)}"
