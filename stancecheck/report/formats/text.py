"""The report for people: each finding with its excerpt, and who says what.

The layout is that of ruff and rustc; under the excerpt of a finding within an attribution stands
its tuple, `speaker → cue → claim`.
"""
from textwrap import wrap
from typing import TextIO

from ...model import Article, Attribution, Finding, Part, Span
from ..format import Format
from ..plain import CLAIM, excerpt, shorten, shown_path, visible
from ..run import Input, Run
from ..style import Painter
from ..summary import counted, summary

FORMAT = Format(
    ".txt", readers="people: excerpt, caret, tuple, help; with one article also who says what",
    columns="code points", unread="a line with the reason", coloured=True)

SOURCE = 44  # characters of a source that a tuple line shows
HELP = 88  # characters of a line of help


def write(run: Run, out: TextIO, *, colour: bool = False, findings: bool = True, tuples: bool | None = None,
          quotations: bool = False, summarize: bool = True) -> None:
    """Write the report.

    Args:
        run: the finished run.
        out: a text file.
        colour: whether to use ANSI colours; see `style.colour_wanted`.
        findings: whether to list the findings.
        tuples: whether to list who says what; None: where the run has one input.
        quotations: whether to list the quotations that were held against sources.
        summarize: whether to end with the summary.
    """
    paint = Painter(colour)
    if tuples is None:
        tuples = len(run.inputs) == 1
    if run.compared:
        from ..compared_text import write_comparison

        write_comparison(run.compared, out, paint)
    for item in run.inputs:
        if item.article is None:
            write_unread(item, out, paint)
            continue
        if tuples:
            write_tuples(item, item.article, out, paint)
        if findings and not tuples and not run.compared:
            write_genre(item, out, paint)
        if quotations:
            from ..quoted_text import write_quotations

            write_quotations(item, out, paint)
        if findings:
            for finding in item.findings:
                write_finding(run, item, item.article, finding, out, paint)
            for _, finding, by, _ in run.suppressed_in(item):
                line, column, *_ = item.region(finding.span)
                out.write(f"{paint('dim', 'suppressed')} {finding.code} {finding.name} [{finding.voice}]: "
                          f"{visible(finding.message)}; by {visible(by)}\n --> {shown_path(item.path)}:{line}:{column}\n\n")
        for limit in item.article.coverage.limits:
            out.write(f"{shown_path(item.path)}: {paint('warning', 'limit reached')}: {visible(limit)}\n\n")
    if summarize:
        out.write(summary(run) + "\n")


def write_unread(item: Input, out: TextIO, paint: Painter) -> None:
    """One line for an input that was skipped or failed, with the reason."""
    words = paint("error", "could not be checked") if item.status == "failed" else paint("dim", "skipped")
    out.write(f"{paint('bold', shown_path(item.path))}: {words}: {visible(item.why)}\n\n")


def write_genre(item: Input, out: TextIO, paint: Painter) -> None:
    """One line for an article that is no news report, with the sign that tells."""
    if item.genre:
        out.write(f"{paint('bold', shown_path(item.path))}: {visible(item.genre)}\n")


def write_finding(run: Run, item: Input, article: Article, finding: Finding, out: TextIO, paint: Painter) -> None:
    """A finding with its place, its excerpt, its tuple and its help line."""
    place = item.locate(finding.span)
    line, column = item.lines.position(place.start)
    margin = " " * len(str(line))
    shown = excerpt(item.lines.text, item.lines.bounds(line), place)
    bar = paint("dim", "|")
    out.write(f"{paint(finding.severity, f'{finding.severity} {finding.code}')} {paint('bold', finding.name)} "
              f"[{finding.voice}]: {visible(finding.message)}\n"
              f"{margin}{paint('dim', '-->')} {shown_path(item.path)}:{line}:{column}\n"
              f"{margin} {bar}\n"
              f"{paint('dim', str(line))} {bar} {shown.words}\n"
              f"{margin} {bar} {' ' * shown.indent}{paint(finding.severity, '^' * shown.length)}\n")
    if finding.attribution is not None:
        out.write(f"{margin} {bar} {tuple_line(article, article.attributions[finding.attribution], paint)}\n")
    if item.quotations:
        from ..quoted_text import write_wordings

        write_wordings(item.quotations, finding, out, paint, f"{margin} {bar} ")
    if help_text := help_of(run, finding):
        lines = wrap(visible(help_text), HELP, break_long_words=False, break_on_hyphens=False)
        out.write(f"{margin} {paint('dim', '=')} {paint('help', 'help')}: {f'{chr(10)}{margin}         '.join(lines)}\n")
    out.write("\n")


def help_of(run: Run, finding: Finding) -> str:
    """What to do about a finding: a wording to use instead, or else why the rule is there."""
    if finding.suggestion:
        return f"use '{finding.suggestion}' instead, if nothing else is meant"
    return run.rules[finding.code].why if finding.code in run.rules else ""


def tuple_line(article: Article, attribution: Attribution, paint: Painter) -> str:
    """`speaker → cue → claim`, each short enough for one line."""
    source = attribution.source
    speaker = shorten(attribution.speaker.name, SOURCE)
    if not speaker:
        speaker = opening(source, SOURCE) if source else "(nobody named)"
    return (f"{paint('speaker', speaker)} → {paint('cue', opening(attribution.cue, SOURCE))} → "
            f"{opening(attribution.content, CLAIM)}")


def opening(part: Part, limit: int) -> str:
    """The first words of a part; what doesn't fit is not even looked at, as claims may be long."""
    return shorten(part.text[:4 * limit], limit)


def write_tuples(item: Input, article: Article, out: TextIO, paint: Painter) -> None:
    """Who says what in an article, with what stance; claims within claims are indented."""
    coverage = article.coverage
    out.write(f"{paint('bold', shown_path(item.path))}: {counted(len(article.attributions), 'attribution')}")
    if coverage.unparsed:
        out.write(f"; {counted(coverage.unparsed, 'construction')} not understood")
    out.write("\n")
    write_genre(item, out, paint)
    depths: list[int] = []
    for attribution in article.attributions:
        depths.append(0 if attribution.nested is None else depths[attribution.nested] + 1
                      if attribution.nested < len(depths) else 1)
        line, column = item.lines.position(item.locate(Span(attribution.cue.start, attribution.cue.end)).start)
        stance = attribution.stance
        place = f"{line}:{column}"
        out.write(f"{place:>8}  {'  ' * min(depths[-1], 8)}{tuple_line(article, attribution, paint)}\n")
        labels = f"{stance.act}, {stance.polarity}, {stance.certainty}, {stance.framing}; {attribution.form}"
        out.write(f"{'':8}  {'  ' * min(depths[-1], 8)}{paint('dim', labels)}\n")
    out.write("\n")
