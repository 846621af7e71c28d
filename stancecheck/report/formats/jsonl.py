"""JSON Lines: a record a line, as `stancecheck schema` describes them.

First `run`, then for each input its `attribution`, `finding`, `unparsed` and `quotation` records and its
`document`, and `summary` at the end; a stream without it is incomplete.
"""
import json
import re
from collections.abc import Iterator
from itertools import chain
from typing import TextIO

import msgspec

from ...model import Attribution, Finding, Part, Span, Unparsed
from ...verdicts.values import Passage
from .. import records
from ..compared_json import parts
from ..format import Format
from ..plain import BLANK, HIDDEN, JOINERS, SELECTORS
from ..run import Compared, Input, Run

FORMAT = Format(
    ".jsonl", readers="programs that take a record a line, the same ones",
    columns="code points, and offsets", unread="`document` records")

ESCAPED = re.compile(rf"[\x7f{HIDDEN}{BLANK}{JOINERS}{SELECTORS}\u2028\u2029]")


def write(run: Run, out: TextIO) -> None:
    """Write the run, a record a line."""
    out.write(encode(head(run)) + "\n")
    for item in run.inputs:
        for record in chain(attributions(item), findings(run, item), unparsed(item), quotations(item), [document(item)]):
            out.write(encode(record) + "\n")
    if run.compared:
        out.write(encode(comparison(run, run.compared)) + "\n")
    out.write(encode(summary(run)) + "\n")


def encode(value: msgspec.Struct) -> str:
    r"""JSON with all that a terminal or a script could trip over written as `\u` escapes."""
    try:
        line = msgspec.json.encode(value).decode()
    except UnicodeEncodeError:  # a lone surrogate, in text that never was UTF-8
        line = json.dumps(msgspec.to_builtins(value), ensure_ascii=False, separators=(",", ":"))
    return ESCAPED.sub(lambda match: json.dumps(match.group())[1:-1], line).replace("##", "#\\u0023")


def head(run: Run) -> records.Run:
    """The record that a report starts with."""
    return records.Run(tool=records.Tool(name=run.tool.name, version=run.tool.version),
                       ruleset=records.Ruleset(id=run.ruleset.id, sha256=run.ruleset.sha256,
                                               settings_sha256=run.ruleset.settings_sha256,
                                               libraries=list(run.ruleset.libraries)))


def place(item: Input, span: Span) -> records.Range:
    """A span of the article as a range of the file."""
    start, end = item.locate(span)
    return records.Range(start=start, end=end)


def part(item: Input, value: Part) -> records.Part:
    """The record of a source or content."""
    return records.Part(text=value.text, spans=[place(item, span) for span in value.spans], rule=value.rule)


def attributions(item: Input) -> Iterator[records.Attribution]:
    """The records of an input's attributions, in document order."""
    for number, one in enumerate(item.article.attributions if item.article else ()):
        yield attribution(item, number, one)


def attribution(item: Input, number: int, one: Attribution) -> records.Attribution:
    """The record of one attribution."""
    cue = part(item, one.cue)
    line, column = item.lines.position(item.locate(one.cue.spans[0]).start)
    return records.Attribution(
        doc=item.path, item=item.item, id=number, speaker=records.Speaker(**one.speaker._asdict()),
        source=part(item, one.source) if one.source else None, content=part(item, one.content), is_claim=one.is_claim,
        cue=records.Cue(text=cue.text, spans=cue.spans, rule=cue.rule, lemma=one.lemma, frame=one.frame),
        stance=records.Stance(**one.stance._asdict()), form=one.form, nested=one.nested, line=line, column=column)


def findings(run: Run, item: Input) -> Iterator[records.Finding]:
    """The records of an input's findings, in document order, those not reported included."""
    for fingerprint, one in item.numbered():
        yield finding(run, item, one, fingerprint)
    for fingerprint, one, by, _ in run.suppressed_in(item):
        yield finding(run, item, one._replace(reported=False), fingerprint, by)


def finding(run: Run, item: Input, one: Finding, fingerprint: str, by: str = "") -> records.Finding:
    """The record of one finding; `by`: what suppresses it."""
    span, region = place(item, one.span), item.region(one.span)
    return records.Finding(
        doc=item.path, item=item.item, rule=one.code, name=one.name, severity=one.severity, voice=one.voice,
        reported=one.reported, message=one.message, match=one.words, start=span.start, end=span.end, **region._asdict(),
        attribution=one.attribution, suggestion=one.suggestion, fingerprint=fingerprint, url=run.tool.page(one.code),
        suppressed_by=by)


def unparsed(item: Input) -> Iterator[records.Unparsed]:
    """The records of what was not understood, in document order."""
    for one in item.article.unparsed if item.article else ():
        yield unread(item, one)


def unread(item: Input, one: Unparsed) -> records.Unparsed:
    """The record of one construction that was not understood."""
    span = place(item, one.span)
    line, column = item.lines.position(span.start)
    return records.Unparsed(doc=item.path, item=item.item, start=span.start, end=span.end, line=line, column=column,
                            expected=one.expected)


def quotations(item: Input) -> Iterator[records.Quotation]:
    """The records of the quotations that were held against sources, in document order."""
    for one in item.quotations or ():
        span = place(item, one.span)
        line, column = item.lines.position(span.start)
        passages = [passage(each) for each in one.passages]
        changes = [records.Change(kind=each.kind, text=each.words, source_text=each.source_words, allowed=each.allowed)
                   for each in one.changes if each.kind != "same"]
        yield records.Quotation(
            doc=item.path, item=item.item, start=span.start, end=span.end, line=line, column=column, text=one.words,
            verdict=one.verdict, rule=one.rule, speaker=one.speaker, said_by=one.said_by, near=round(one.near, 4),
            source=passages[0] if passages else None, passages=passages, changes=changes, attribution=one.attribution)


def passage(one: Passage) -> records.Passage:
    """The record of a passage, in its file where it is from one."""
    start, end = one.place or one.span
    return records.Passage(file=one.source, start=start, end=end, line=one.line, text=one.words, speaker=one.speaker)


def comparison(run: Run, compared: Compared) -> records.Comparison:
    """The record of a comparison, with the inputs and findings of its run."""
    return records.Comparison(run=head(run), documents=[document(item) for item in run.inputs],
                              findings=[record for item in run.inputs for record in findings(run, item)],
                              summary=summary(run), **parts(compared))


def document(item: Input) -> records.Document:
    """The record of one input: its status and its coverage."""
    coverage = item.article.coverage if item.article else None
    names = ("characters", "paragraphs", "sentences", "constructions", "parsed", "unparsed")
    return records.Document(
        doc=item.path, item=item.item, status=item.status, reason=item.reason, detail=item.detail,
        encoding=item.encoding, bom=item.bom, sha256=item.sha256, suppressed=item.suppressed, baselined=item.baselined,
        limits=list(coverage.limits) if coverage else [],
        genre=records.Genre(**item.article.genre._asdict()) if item.article else None,
        **{name: getattr(coverage, name) if coverage else 0 for name in names})


def summary(run: Run) -> records.Summary:
    """The record with the totals."""
    return records.Summary(
        documents=len(run.inputs), checked=run.statuses["checked"], skipped=run.statuses["skipped"],
        failed=run.statuses["failed"], findings=sum(run.severities.values()), errors=run.severities["error"],
        attributions=sum(len(item.article.attributions) for item in run.inputs if item.article),
        warnings=run.severities["warning"], notes=run.severities["note"], suppressed=run.suppressed,
        baselined=run.baselined, partial=run.partial, exit_code=run.exit_code)
