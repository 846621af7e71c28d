"""A document that is open in an editor, as it was read last."""
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from os.path import splitext

from lsprotocol.types import Position, Range

from ..checks.check import Check
from ..inputs import READERS
from ..model import Attribution, Finding, Span
from ..report.lines import Lines, Unit
from ..report.run import Input
from .places import offset_of, range_of

WRITTEN = frozenset({"plain", "markdown", "webpage"})  # readers of what people write; feeds and records come from systems


@dataclass(frozen=True)
class Opened:
    """A document: its address, its path (`name` with an ending that tells its format), what stands in it, and what was found.

    `unit` is that of the editor's positions.  `inputs` are the articles in it, none where it is left out; `rules` are
    those that hold for it, by their codes.
    """

    uri: str
    path: str
    version: int | None
    source: str
    unit: Unit
    inputs: tuple[Input, ...] = ()
    rules: Mapping[str, Check] = field(default_factory=dict)

    @cached_property
    def lines(self) -> Lines:
        """The lines of the document."""
        return Lines(self.source)

    def range(self, item: Input, span: Span) -> Range:
        """Where a span of an article stands in the document."""
        return range_of(self.lines, item.locate(span), self.unit)

    def offset(self, position: Position) -> int:
        """The code point of the document at a position."""
        return offset_of(self.lines, position, self.unit)

    def findings(self) -> Iterator[tuple[Input, Finding]]:
        """What is held against the articles, in order."""
        for item in self.inputs:
            for finding in item.findings:
                yield item, finding

    def attributions_at(self, offset: int) -> list[tuple[Input, Attribution]]:
        """The attributions a part of which stands at a code point of the document, the innermost first."""
        found: list[tuple[int, int, Input, Attribution]] = []
        for item in self.inputs:
            for number, one in enumerate(item.article.attributions if item.article else ()):
                spans = [item.locate(span) for span in spans_of(one)]
                inside = [span.end - span.start for span in spans if span.start <= offset < span.end]
                if inside:
                    found.append((min(inside), number, item, one))
        return [(item, one) for _, _, item, one in sorted(found, key=lambda each: each[:2])]


def spans_of(attribution: Attribution) -> Iterator[Span]:
    """The spans of an attribution's source, cue and content."""
    for part in (attribution.source, attribution.cue, attribution.content):
        if part:
            yield from part.spans


def is_written(path: str) -> bool:
    """Whether a document is of a kind that people write: text, Markdown, HTML."""
    return READERS.get(splitext(path)[1].lower(), "plain") in WRITTEN
