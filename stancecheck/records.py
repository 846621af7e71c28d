"""What a run hands to its writers: one record for each input, checked or not, and the run's facts.

The text that is checked is not always the file as it is: a page of HTML or an item of JSON holds
it between marks and escapes.  `Record.source` is the file as read, `Record.article.text` the text
as checked, and `Record.place` turns a span of the second into one of the first.
"""
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import Literal, NamedTuple

from .model import SEVERITIES, Article, Finding, Severity, Span

Status = Literal["checked", "skipped", "failed"]
FailOn = Literal["never", "note", "warning", "error"]
AT = attrgetter("at")


class Piece(NamedTuple):
    """A run of the checked text, from `at` to the next piece, and the part of the file it is from.

    Where both are equally long the text was taken as it stands; elsewhere it stands for that part
    as a whole (`&amp;`, `\\u2019`, the mark between two paragraphs).
    """

    at: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Record:
    """One input: what became of it, and what was found.

    `path` is as given or found, with `/`; `item` tells apart the articles of one file ("" where it
    holds one).  `status` is `skipped` for what is not for checking (an empty file, a picture's
    caption-less item) and `failed` for what should have been checked and was not; `reason` is then
    one word for machines and `detail` a sentence for people.  `article` is None unless checked; its
    findings are those that remain, `suppressed` and `baselined` those that were set aside.
    `headline` is the span of the headline in the checked text, where the format tells it.
    `marked` tells whether a byte-order mark was dropped.  `sha256` is that of the file's bytes.
    """

    path: str
    status: Status
    reason: str = ""
    detail: str = ""
    item: str = ""
    source: str = ""
    article: Article | None = None
    headline: Span | None = None
    pieces: tuple[Piece, ...] = ()
    suppressed: tuple[Finding, ...] = ()
    baselined: tuple[Finding, ...] = ()
    marked: bool = False
    sha256: str = ""

    @property
    def name(self) -> str:
        """What to call the input: its path, and its item after a `#`."""
        return f"{self.path}#{self.item}" if self.item else self.path

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings that count against the article, in document order."""
        return tuple(one for one in self.article.findings if one.reported) if self.article else ()

    def place(self, span: Span) -> Span:
        """Where a span of the checked text stands in `source`: code points, end exclusive."""
        if not self.pieces:
            return span
        first, verbatim = self._piece(span.start)
        start = first.start + (span.start - first.at if verbatim else 0)
        last, verbatim = self._piece(max(span.end - 1, span.start))
        end = last.start + span.end - last.at if verbatim else last.end
        return Span(start, max(start, end))

    def _piece(self, offset: int) -> tuple[Piece, bool]:
        """The piece that holds an offset, and whether its text stands in the file as it is."""
        number = max(bisect_right(self.pieces, offset, key=AT) - 1, 0)
        piece = self.pieces[number]
        after = self.pieces[number + 1].at if number + 1 < len(self.pieces) else len(self.article.text)
        return piece, after - piece.at == piece.end - piece.start


@dataclass(frozen=True, slots=True)
class Run:
    """All that one run has to tell: its records in the order of its inputs.

    `command` is `check` or `parse` (then nobody asked for findings).  `root` is the folder that
    relative paths start from.  `partial` is True where the run was interrupted.  `settings_sha256`
    and `rules_sha256` say whether two runs can be compared.
    """

    records: tuple[Record, ...]
    command: Literal["check", "parse"] = "check"
    fail_on: FailOn = "warning"
    root: str = ""
    version: str = ""
    partial: bool = False
    settings_sha256: str = ""
    rules_sha256: str = ""

    @property
    def checked(self) -> Iterator[Record]:
        """The records that hold an article."""
        return (record for record in self.records if record.article is not None)

    @property
    def exit_code(self) -> int:
        """0 to 2 as the table of the command line has it; 130 where the run was interrupted.

        An input that could not be checked whole wins over findings, and so does having no input.
        """
        if self.partial:
            return 130
        if any(record.status == "failed" for record in self.records) or not self.records:
            return 2
        if self.fail_on == "never":
            return 0
        least = SEVERITIES.index(self.fail_on)
        return int(any(SEVERITIES.index(finding.severity) >= least for record in self.records
                       for finding in record.findings))


def worst(findings: tuple[Finding, ...]) -> Severity | None:
    """The highest severity among findings, None where there are none."""
    return max((finding.severity for finding in findings), key=SEVERITIES.index, default=None)
