"""What the writers are given: one finished run, frozen, with each of its inputs in it once.

Every input is checked, skipped or failed, and the latter two say why.  Paths are relative, with
forward slashes, in the order in which they are to be reported.
"""
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

from ..model import SEVERITIES, Article, FailOn, Finding, Severity, Span
from .fingerprints import fingerprints
from .lines import Lines, Region, Unit

if TYPE_CHECKING:  # for runs that compare or verify
    from ..comparison.values import Comparison
    from ..verdicts.values import Quotation

Status = Literal["checked", "skipped", "failed"]


class Rule(Protocol):
    """What the writers show of a rule; `stancecheck.checks.Check` is one.

    `precision` is the measured share of right findings, None where nobody measured; `evaluative`
    tells whether the findings are evaluative wording, `Evaluative` in the brat output; `flags` and `passes` are
    examples, what is flagged in brackets.
    """

    @property
    def code(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def message(self) -> str: ...
    @property
    def why(self) -> str: ...
    @property
    def source(self) -> str: ...
    @property
    def severity(self) -> Severity: ...
    @property
    def evaluative(self) -> bool: ...
    @property
    def precision(self) -> float | None: ...
    @property
    def flags(self) -> tuple[str, ...]: ...
    @property
    def passes(self) -> tuple[str, ...]: ...


class Tool(NamedTuple):
    """Who reports: name and version, and where its pages are ("" where nowhere yet).

    `rule_url` is the address of a rule's page, with `{code}` in it.
    """

    name: str = "stancecheck"
    version: str = ""
    url: str = ""
    rule_url: str = ""

    def page(self, code: str) -> str:
        """The address of a rule's page, "" where there is none."""
        return self.rule_url.replace("{code}", code)


class Ruleset(NamedTuple):
    """Which rules ran: a name, and hashes of the rules' data and of the settings ("" where unknown).

    `libraries` decided what was read of some inputs, as HTML; each has its version.
    """

    id: str = "default"
    sha256: str = ""
    settings_sha256: str = ""
    libraries: tuple[str, ...] = ()


UNKNOWN_TOOL, DEFAULT_RULES = Tool(), Ruleset()


class Original(NamedTuple):
    """The file that an article was taken out of, such as HTML or Markdown.

    `text` is the file as decoded, without a byte-order mark; `locate` gives the place in it of a
    span of the article.
    """

    text: str
    locate: Callable[[Span], Span]


class LetStand(NamedTuple):
    """A finding that is suppressed: its fingerprint, and what suppresses it, a `comment` or a `file` beside the article."""

    fingerprint: str
    finding: Finding
    by: str
    kind: str


@dataclass(frozen=True)
class Input:
    """One input, or one article of an input that holds several, and what became of it.

    `reason` is a word for programs ("undecodable", "missing", "too-large"), `detail` a sentence
    for people; both are "" for a checked one, which alone has an `article`.  `bom` tells that a
    byte-order mark was dropped; no position counts it.  `item` tells the articles of one file apart,
    "" where there is one; `headline` is the headline's span in the article's text, where the format
    tells it from the body.  `suppressed` and `baselined` count the
    findings that were left out.  `fingerprints` are those of the article's findings, in their
    order, where they were made before some were left out; where empty, they are made here.
    `quotations` are those that were held against sources, None where no sources were named.
    `let_stand` has the suppressed ones, in order.  From severity `fails_on` on a finding fails the run; that an input
    could not be checked doesn't, where it is `tolerated`.
    """

    path: str
    status: Status
    reason: str = ""
    detail: str = ""
    article: Article | None = None
    original: Original | None = None
    item: str = ""
    headline: Span | None = None
    encoding: str = "utf-8"
    bom: bool = False
    sha256: str = ""
    suppressed: int = 0
    baselined: int = 0
    fingerprints: tuple[str, ...] = ()
    quotations: "tuple[Quotation, ...] | None" = None
    let_stand: tuple[LetStand, ...] = ()
    fails_on: FailOn = "warning"
    tolerated: bool = False

    def __post_init__(self) -> None:
        if (self.status == "checked") != (self.article is not None):
            raise ValueError(f"{self.path}: a checked input, and no other, has an article")

    @property
    def name(self) -> str:
        """What to call the article: its path, and which of the file it is after a `#`."""
        return f"{self.path}#{self.item}" if self.item else self.path

    @property
    def genre(self) -> str:
        """As what the article was read and by which sign, for people; "" for a news report."""
        if self.article is None or self.article.genre.name == "news":
            return ""
        return f"read as {self.article.genre.name}: {self.article.genre.rule}"

    @property
    def why(self) -> str:
        """Reason and detail in one line, for people."""
        return f"{self.reason}: {self.detail}" if self.reason and self.detail else self.reason or self.detail

    @cached_property
    def lines(self) -> Lines:
        """The lines of the file that positions are given in."""
        if self.original:
            return Lines(self.original.text)
        return Lines(self.article.text if self.article else "")

    def locate(self, span: Span) -> Span:
        """The place of a span of the article in its file."""
        return self.original.locate(span) if self.original else span

    def region(self, span: Span, unit: Unit = "codepoint") -> Region:
        """Lines and columns, in the file, of a span of the article."""
        return self.lines.region(self.locate(span), unit)

    def numbered(self) -> Iterator[tuple[str, Finding]]:
        """(fingerprint, finding) of all findings, in order, records that are not reported included."""
        if self.article:
            yield from zip(self.fingerprints or fingerprints(self.article), self.article.findings, strict=True)

    @property
    def findings(self) -> list[Finding]:
        """The findings that are held against the article, in order."""
        return [finding for finding in self.article.findings if finding.reported] if self.article else []

    def fails(self, finding: Finding) -> bool:
        """Whether a finding fails the run."""
        return self.fails_on != "never" and SEVERITIES.index(finding.severity) >= SEVERITIES.index(self.fails_on)


class Compared(NamedTuple):
    """A comparison of the articles of a run, and the input of each by its name in the comparison."""

    comparison: "Comparison"
    inputs: Mapping[str, Input]


class Located(NamedTuple):
    """A reported finding with its input and its fingerprint."""

    input: Input
    finding: Finding
    fingerprint: str


@dataclass(frozen=True)
class Run:
    """A finished run.

    `partial` tells that it was interrupted, and that inputs are missing from it.  `root` is the
    folder that paths are relative to, as a `file:` address, "" where it should not be told.
    Writers that can show suppressed findings do where `shows_suppressed`.
    `rules` maps codes to rules: those that ran, in the order of their codes.
    """

    inputs: tuple[Input, ...]
    rules: Mapping[str, Rule] = field(default_factory=lambda: MappingProxyType({}))
    tool: Tool = UNKNOWN_TOOL
    ruleset: Ruleset = DEFAULT_RULES
    root: str = ""
    exit_code: int = 0
    partial: bool = False
    shows_suppressed: bool = False
    compared: Compared | None = None

    @cached_property
    def statuses(self) -> Counter[Status]:
        """How many inputs have each status."""
        return Counter(item.status for item in self.inputs)

    @cached_property
    def severities(self) -> dict[Severity, int]:
        """How many reported findings have each severity, the most severe first."""
        counts = Counter(finding.severity for item in self.inputs for finding in item.findings)
        return {severity: counts[severity] for severity in reversed(SEVERITIES)}

    @property
    def unread(self) -> list[Input]:
        """The inputs that failed, in order."""
        return [item for item in self.inputs if item.status == "failed"]

    @property
    def suppressed(self) -> int:
        """How many findings a comment or a sidecar file left out."""
        return sum(item.suppressed for item in self.inputs)

    @property
    def baselined(self) -> int:
        """How many findings the baseline left out."""
        return sum(item.baselined for item in self.inputs)

    def suppressed_in(self, item: Input) -> tuple[LetStand, ...]:
        """The suppressed findings of an input that are to be shown, in order."""
        return item.let_stand if self.shows_suppressed else ()

    def located(self) -> Iterator[Located]:
        """The reported findings, in the order of the inputs and of their texts."""
        for item in self.inputs:
            for fingerprint, finding in item.numbered():
                if finding.reported:
                    yield Located(item, finding, fingerprint)

    def limits(self) -> Iterator[tuple[Input, str]]:
        """The limits that articles have reached, in order."""
        for item in self.inputs:
            for limit in item.article.coverage.limits if item.article else ():
                yield item, limit

    def genres(self) -> Iterator[tuple[Input, str]]:
        """Articles that are read as no news report, in order, each with its genre and the sign that decided."""
        for item in self.inputs:
            if words := item.genre:
                yield item, words

    def by_severity(self) -> list[Located]:
        """The reported findings, the most severe first, otherwise in the order of `located`."""
        return sorted(self.located(), key=lambda located: -SEVERITIES.index(located.finding.severity))

    def evaluative(self, code: str) -> bool:
        """Whether a code's findings are evaluative wording; unknown codes are."""
        return code not in self.rules or self.rules[code].evaluative
