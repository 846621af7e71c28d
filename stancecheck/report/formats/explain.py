"""Every attribution and finding with the rules that made it, under the words concerned.

    Overchuk hailed the deal.
    ^^^^^^^^                     source   own_name      -> speaker Overchuk
             ^^^^^^              cue      hail: object  -> act praise, polarity favor, framing loaded
                    ^^^^^^^^     content  verb_object

Long sentences are wrapped; of a content that covers many lines the first and the last are shown.
"""
from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple, TextIO

from ...model import Article, Attribution, Finding, RuledOut, Span
from ..format import Format
from ..plain import shown_path, visible, visible_line, width
from ..run import Input, Run
from ..sentences import Sentences
from ..style import Painter
from .text import write_unread

FORMAT = Format(
    ".txt", readers="people who want to know why (with `--why-not` also why not): each rule under its words",
    columns="code points", unread="a line with the reason", coloured=True)

WIDTH = 72  # columns of a wrapped line
SHOWN = 8  # wrapped lines of one block that are shown in full; of longer ones, half from each end


class Mark(NamedTuple):
    """A row of carets: the spans that it marks, and what stands beside it."""

    style: str
    spans: tuple[Span, ...]
    labels: tuple[str, ...]


def write(run: Run, out: TextIO, *, colour: bool = False) -> None:
    """Write the explanation of each input, in the order of its text."""
    paint = Painter(colour)
    for item in run.inputs:
        if item.article is None:
            write_unread(item, out, paint)
            continue
        out.write(f"{paint('bold', shown_path(item.path))}{f': {visible(item.genre)}' * bool(item.genre)}\n\n")
        sentences = Sentences(item.article.text)
        for _, _, title, marks in sorted(blocks(run, item, item.article), key=lambda block: block[:2]):
            out.write(f"{paint('bold', title)}\n")
            for line in drawn(item.article.text, sentences, marks, paint):
                out.write(line + "\n")
            out.write("\n")
        for limit in item.article.coverage.limits:
            out.write(f"{shown_path(item.path)}: {paint('warning', 'limit reached')}: {visible(limit)}\n\n")
    if run.partial:
        out.write("interrupted: this report is partial\n")


def blocks(run: Run, item: Input, article: Article) -> Iterator[tuple[int, int, str, list[Mark]]]:
    """(place, order among those at one place, title, marks) of everything that is explained."""
    ruled: dict[int, list[RuledOut]] = {}
    for out in article.ruled_out:
        ruled.setdefault(out.span.start, []).append(out)
    for number, attribution in enumerate(article.attributions):
        marks = marks_of(attribution)
        inside = "" if attribution.nested is None else f", within attribution {attribution.nested + 1}"
        first = min(span.start for mark in marks for span in mark.spans)
        if attribution.source:
            marks.extend(mark_of_ruled(one) for one in ruled.get(attribution.source.start, ()))
        title = f"{where(item, attribution.cue.spans[0])}  attribution {number + 1}, {attribution.form}{inside}"
        yield first, number, title, marks
    for number, finding in enumerate(article.findings, len(article.attributions)):
        yield finding.span.start, number, f"{where(item, finding.span)}  {title_of(finding)}", [mark_of(run, finding)]
    for one in article.unparsed:
        mark = Mark("dim", (one.span,), ("unparsed", f"expected {visible(one.expected)}", ""))
        yield one.span.start, -1, f"{where(item, one.span)}  not understood", [mark]
    for span, excepted in groupby(article.excepted, attrgetter("span")):
        marks = [Mark("dim", (span,), ("why not", one.name, f"-> {one.why}")) for one in excepted]
        yield span.start, len(article.attributions), f"{where(item, span)}  not read as reporting", marks


def where(item: Input, span: Span) -> str:
    """`line:column` in the file."""
    return ":".join(map(str, item.lines.position(item.locate(span).start)))


def title_of(finding: Finding) -> str:
    """A finding's code, name, voice and message, and that it is a record only where it is."""
    kept = "" if finding.reported else ", kept as a record"
    return f"{finding.severity} {finding.code} {finding.name} [{finding.voice}]{kept}: {visible(finding.message)}"


def mark_of(run: Run, finding: Finding) -> Mark:
    """The row of a finding."""
    source = f"-> {run.rules[finding.code].source}" if finding.code in run.rules else ""
    return Mark(finding.severity, (finding.span,), ("finding", f"{finding.code} {finding.name}", visible(source)))


def mark_of_ruled(out: RuledOut) -> Mark:
    """The row of somebody who can't be the speaker."""
    return Mark("dim", (out.span,), ("not", out.condition, f"-> {visible(out.name)}: {out.why}"))


def marks_of(attribution: Attribution) -> list[Mark]:
    """The rows of an attribution: source (where there is one), cue and content."""
    speaker, stance, source = attribution.speaker, attribution.stance, attribution.source
    named = f"speaker {visible(speaker.name)}" if speaker.name else "speaker unresolved"
    named += f" ({speaker.kind}; {speaker.rule})"
    meaning = f"act {stance.act}, polarity {stance.polarity}, certainty {stance.certainty}, framing {stance.framing}"
    rule = stance.rule if stance.rule.startswith(attribution.cue.rule) else f"{attribution.cue.rule}; {stance.rule}"
    marks = [Mark("speaker", source.spans, ("source", source.rule, f"-> {named}"))] if source else []
    unnamed = "" if source else f"; {named}"
    return [*marks, Mark("cue", attribution.cue.spans, ("cue", rule, f"-> {meaning}{unnamed}")),
            Mark("help", attribution.content.spans, ("content", attribution.content.rule, ""))]


def drawn(text: str, sentences: Sentences, marks: list[Mark], paint: Painter) -> Iterator[str]:
    """The sentences that the marks touch, wrapped, and under each line its rows of carets."""
    first = min(span.start for mark in marks for span in mark.spans)
    last = max(span.end for mark in marks for span in mark.spans)
    lines = wrapped(text, sentences.around(Span(first, last)))
    skipped = range(SHOWN // 2, len(lines) - SHOWN // 2) if len(lines) > SHOWN else range(0)
    column = max(width(visible(text[start:end])) for start, end in lines) + 3
    labelled: set[int] = set()
    names = [max(len(mark.labels[part]) for mark in marks) for part in (0, 1)]
    for number, line in enumerate(lines):
        touched = [at for at, mark in enumerate(marks) if any(touches(line, span) for span in mark.spans)]
        if number in skipped and labelled.issuperset(touched):
            if number == skipped.start:
                yield paint("dim", f"  … {len(skipped)} lines …")
            continue
        yield visible_line(text[line.start:line.end])
        for at in touched:
            mark = marks[at]
            row = carets(text, line, mark.spans)
            label = "  ".join((mark.labels[0].ljust(names[0]), mark.labels[1].ljust(names[1]), mark.labels[2]))
            beside = " " * (column - len(row) + 2) + label.rstrip() if at not in labelled else ""
            labelled.add(at)
            yield paint(mark.style, row) + beside


def touches(line: Span, span: Span) -> bool:
    """Whether a span has a character in a line."""
    return span.start < line.end and line.start < span.end


def wrapped(text: str, stretch: Span) -> list[Span]:
    """A stretch of text cut at white space into lines of at most `WIDTH` columns where words allow."""
    lines: list[Span] = []
    start = stretch.start
    end = start
    at = start
    while at < stretch.end:
        stop = at
        while stop < stretch.end and text[stop].isspace():
            stop += 1
        word = stop
        while stop < stretch.end and not text[stop].isspace():
            stop += 1
        broken = any(char in "\r\n" for char in text[at:word])
        if end > start and (broken or width(text[start:stop]) > WIDTH):
            lines.append(Span(start, end))
            start = word
        end = at = stop
    return [*lines, Span(start, end)]


def carets(text: str, line: Span, spans: tuple[Span, ...]) -> str:
    """`^` under each character of the spans that stands in the line, as wide as it is."""
    row = ""
    for start, end in spans:
        start, end = max(start, line.start), min(end, line.end)
        if start < end:
            indent = width(visible(text[line.start:start]))
            row = row.ljust(indent) + "^" * max(width(visible(text[start:end])), 1)
    return row
