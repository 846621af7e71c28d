"""Quotations that were held against sources, for people: a list, and the two wordings under a finding."""
from collections.abc import Sequence
from typing import TextIO

from ..checks.check import VERIFYING
from ..model import Finding
from ..verdicts.findings import NEAREST
from ..verdicts.values import Match, Quotation
from .plain import CLAIM, shorten, shown_path
from .run import Input
from .style import Painter
from .summary import counted
from .wordings import counts, places, wordings

SPEAKERS: dict[Match, str] = {"same": "same speaker", "other": "other speaker", "unknown": ""}


def write_wordings(quotations: Sequence[Quotation], finding: Finding, out: TextIO, paint: Painter, margin: str) -> None:
    """The wording of the article and that of its source, one under the other, where a finding is about a quotation."""
    quotation = quotation_of(quotations, finding)
    if quotation is None or quotation.verdict == "missing" and quotation.near < NEAREST:
        return  # what is nearest has nothing to do with it
    theirs_are = "nearest" if quotation.verdict == "missing" else "source "
    for ours, theirs, marks in wordings(quotation):
        out.write(f"{margin.rstrip()}\n{margin}article  {ours}\n{margin}{theirs_are}  {paint('speaker', theirs)}\n")
        if marks:
            out.write(f"{margin}         {paint('error', marks)}\n")
    if quotation.passages:
        out.write(f"{margin}{paint('dim', 'from')}     {places(quotation)}\n")


def quotation_of(quotations: Sequence[Quotation], finding: Finding) -> Quotation | None:
    """The quotation that a finding is about."""
    if not finding.code.startswith(VERIFYING):
        return None
    return next((one for one in quotations if one.span == finding.span), None)


def write_quotations(item: Input, out: TextIO, paint: Painter) -> None:
    """The quotations of an article, each with its verdict, its speaker and where its words stand."""
    listed = item.quotations or ()
    out.write(f"{paint('bold', shown_path(item.name))}: {counted(len(listed), 'quotation')}")
    out.write(f": {counts(listed)}\n" if listed else "\n")
    for one in listed:
        line, column = item.lines.position(item.locate(one.span).start)
        place = f"{line}:{column}"
        style = "error" if one.alarm or one.speaker == "other" else "help"
        verdict = paint(style, f"{one.verdict:8}")
        out.write(f"{place:>8}  {verdict} {SPEAKERS[one.speaker]:14} “{shorten(one.words, CLAIM)}”\n")
        if one.verdict != "missing" and one.passages:
            out.write(f"{'':8}  {'':8} {'':14} {paint('dim', places(one))}\n")
    out.write("\n")
