"""The records of the JSON outputs, typed, and their JSON Schema.

The fields of a major version may grow in number, never change in meaning.  `start` and `end` are
code points into the file as decoded, from 0, end exclusive, a byte-order mark not counted; `line`
and `column` count from 1, columns in code points, `end_column` being the one after the last
character.  Attributions are numbered from 0 in document order, and referred to by that number.
"""
from typing import Final, Literal

import msgspec

from ..model import Act, Certainty, Form, Framing, GenreName, Polarity, Severity, SpeakerKind, Voice
from ..verdicts.values import Match, Verdict
from .compared_records import Headline, Opposed, SharedClaim, SharedQuotation, Unanswered
from .compared_records import Speaker as HeardSpeaker
from .record import Record, Value
from .run import Status

VERSION = "1.0"
SCHEMA_ID: Final = "urn:stancecheck:report:1"


class Range(Value, frozen=True):
    """A stretch of the file: code points, end exclusive."""

    start: int
    end: int


class Part(Value, frozen=True):
    """A source or content: its words, its spans in order, and the rule that drew them."""

    text: str
    spans: list[Range]
    rule: str


class Cue(Part, frozen=True):
    """A cue, with its headword in the lexicon and the frame that it was read in."""

    lemma: str
    frame: str


class Speaker(Value, frozen=True):
    """Who the source is; `name` is "" where the article leaves it open."""

    name: str
    kind: SpeakerKind
    rule: str


class Stance(Value, frozen=True):
    """What the speaker does with the claim, and what the reporter's cue says of it."""

    act: Act
    polarity: Polarity
    certainty: Certainty
    framing: Framing
    rule: str


class Genre(Value, frozen=True):
    """What kind of article it is, and the sign that tells."""

    name: GenreName
    rule: str


class Tool(Value, frozen=True):
    """The program that wrote the report."""

    name: str
    version: str


class Ruleset(Value, frozen=True):
    """Which rules ran, with hashes of the rules and of the settings, "" where unknown.

    `libraries` decided what was read of inputs such as HTML, with their versions; `sha256` has them too.
    """

    id: str
    sha256: str
    settings_sha256: str
    libraries: list[str]


class Run(Record, frozen=True, tag="run"):
    """The head of a report."""

    tool: Tool
    ruleset: Ruleset
    schema: Literal["urn:stancecheck:report:1"] = SCHEMA_ID
    version: str = VERSION
    offset_unit: Literal["codepoint"] = "codepoint"


class Attribution(Record, frozen=True, tag="attribution"):
    """Who says what, with which stance; `line` and `column` are those of the cue.

    `is_claim`: whether the content is somebody's words or a report of them, rather than what the article tells of.
    """

    doc: str
    item: str
    id: int
    speaker: Speaker
    source: Part | None
    cue: Cue
    content: Part
    stance: Stance
    form: Form
    is_claim: bool
    nested: int | None
    line: int
    column: int


class Passage(Value, frozen=True):
    """Where a source has the words of a quotation, in code points of its file; `speaker` is as the source writes it."""

    file: str
    start: int
    end: int
    line: int
    text: str
    speaker: str


class Change(Value, frozen=True):
    """Words of a quotation and what stands for them in its source; `allowed` says why they may, "" where they may not."""

    kind: Literal["replaced", "left out", "added"]
    text: str
    source_text: str
    allowed: str


class Quotation(Record, frozen=True, tag="quotation"):
    """A quotation, its marks left out, and what its sources say of it.

    `speaker` is whether they give it to the one to whom the article gives it (`said_by`), `source` where its first words
    stand, `passages` all places (several where it is spliced), `near` the share of its words that stand there.
    """

    doc: str
    item: str
    start: int
    end: int
    line: int
    column: int
    text: str
    verdict: Verdict
    rule: str
    speaker: Match
    said_by: str
    near: float
    source: Passage | None
    passages: list[Passage]
    changes: list[Change]
    attribution: int | None


class Finding(Record, frozen=True, tag="finding"):
    """A wording that a check fired on; one that is not `reported` is not held against the article.

    `suppressed_by` is the comment or the file that lets it stand, "" for all but those that `--show-suppressed` adds.
    """

    doc: str
    item: str
    rule: str
    name: str
    severity: Severity
    voice: Voice
    reported: bool
    message: str
    match: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    attribution: int | None
    suggestion: str
    fingerprint: str
    url: str
    suppressed_by: str = ""


class Unparsed(Record, frozen=True, tag="unparsed"):
    """What looked like reporting and was not understood."""

    doc: str
    item: str
    start: int
    end: int
    line: int
    column: int
    expected: str


class Document(Record, frozen=True, tag="document"):
    """What became of one input; the counts are 0, and the genre is null, where it was not checked.

    `item` tells the articles of one file apart, in every record.
    """

    doc: str
    item: str
    status: Status
    reason: str
    detail: str
    encoding: str
    bom: bool
    sha256: str
    characters: int
    paragraphs: int
    sentences: int
    constructions: int
    parsed: int
    unparsed: int
    limits: list[str]
    suppressed: int
    baselined: int
    genre: Genre | None = None


class Summary(Record, frozen=True, tag="summary"):
    """The totals; `partial` tells that the run was interrupted."""

    documents: int
    checked: int
    skipped: int
    failed: int
    attributions: int
    findings: int
    errors: int
    warnings: int
    notes: int
    suppressed: int
    baselined: int
    partial: bool
    exit_code: int


class Entry(Value, frozen=True):
    """One input in the JSON report, with all that was found in it."""

    document: Document
    attributions: list[Attribution]
    findings: list[Finding]
    unparsed: list[Unparsed]


class Report(Record, frozen=True, tag="report"):
    """The JSON report: the records of JSON Lines, gathered by input; `quotations` are those of all inputs."""

    run: Run
    documents: list[Entry]
    summary: Summary
    quotations: list[Quotation] = msgspec.field(default_factory=list)


class Comparison(Record, frozen=True, tag="comparison"):
    """The JSON of a comparison: several accounts of one event beside each other."""

    run: Run
    articles: dict[str, str]
    documents: list[Document]
    speakers: list[HeardSpeaker]
    quotations: list[SharedQuotation]
    claims: list[SharedClaim]
    opposed: list[Opposed]
    across: list[Opposed]
    unanswered: list[Unanswered]
    headlines: list[Headline]
    findings: list[Finding]
    summary: Summary


def schema() -> dict[str, object]:
    """The JSON Schema (2020-12) of a JSON report, and of each line of JSON Lines."""
    kinds = (Report, Comparison, Run, Attribution, Finding, Quotation, Unparsed, Document, Summary)
    references, components = msgspec.json.schema_components(kinds, ref_template="#/$defs/{name}")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": SCHEMA_ID,
            "title": f"stancecheck report {VERSION}", "description": __doc__.split("\n\n", 1)[1].strip(),
            "oneOf": list(references), "$defs": dict(sorted(components.items()))}
