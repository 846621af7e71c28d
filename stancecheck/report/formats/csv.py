"""CSV for spreadsheets: a row for each attribution, each finding and each input that was not checked.

Cells that a spreadsheet would take for a formula get an apostrophe before them.  Lines and columns
are those of the file, in code points, end exclusive; a row of an attribution has those of its cue.
"""
import csv
from collections.abc import Iterator
from typing import TextIO

from ...model import Attribution, Finding
from ..format import Format
from ..plain import visible
from ..run import Input, Run

FORMAT = Format(
    ".csv", readers="spreadsheets: attributions, findings, inputs",
    columns="code points", unread="a row")

COLUMNS = ("kind", "path", "line", "column", "end_line", "end_column", "severity", "code", "name", "voice", "reported",
           "words", "message", "suggestion", "attribution", "speaker", "source", "cue", "claim", "act", "polarity",
           "certainty", "framing", "form", "nested", "status", "reason", "genre", "genre_rule")
FORMULA = "=+-@＝＋－＠\t\r\n"

Row = dict[str, object]


def write(run: Run, out: TextIO) -> None:
    """Write the header and the rows, in the order of the inputs."""
    table = csv.DictWriter(out, COLUMNS, restval="", lineterminator="\n", quoting=csv.QUOTE_ALL)
    table.writeheader()
    for item in run.inputs:
        for row in rows(item):
            table.writerow({key: cell(value) if isinstance(value, str) else value for key, value in row.items()})
    if run.partial:
        table.writerow({"kind": "run", "status": "partial", "reason": "interrupted"})


def cell(text: str) -> str:
    """A text that a spreadsheet shows as it is, and never reckons with."""
    shown = visible(text)
    return f"'{shown}" if text.lstrip()[:1] in FORMULA and text.strip() or text[:1] in ("\t", "\r", "\n") else shown


def rows(item: Input) -> Iterator[Row]:
    """The rows of an input."""
    if item.article is None:
        yield {"kind": "input", "path": item.path, "status": item.status, "reason": item.why}
        return
    genre: Row = {"genre": item.article.genre.name, "genre_rule": item.article.genre.rule}
    for number, one in enumerate(item.article.attributions):
        yield attribution(item, number, one) | genre
    for found in item.article.findings:
        yield finding(item, found) | genre
    for limit in item.article.coverage.limits:
        yield {"kind": "limit", "path": item.path, "status": item.status, "reason": f"limit reached: {limit}"}


def attribution(item: Input, number: int, one: Attribution) -> Row:
    """The row of an attribution; `attribution` is its number, from 0, `nested` that of the one round it."""
    speaker, stance = one.speaker, one.stance
    return {"kind": "attribution", "path": item.path, **item.region(one.cue.spans[0])._asdict(), "attribution": number,
            "speaker": speaker.name, "source": one.source.text if one.source else "", "cue": one.cue.text,
            "claim": one.content.text, "act": stance.act, "polarity": stance.polarity,
            "certainty": stance.certainty, "framing": stance.framing, "form": one.form,
            "nested": "" if one.nested is None else one.nested, "status": item.status}


def finding(item: Input, one: Finding) -> Row:
    """The row of a finding."""
    return {"kind": "finding", "path": item.path, **item.region(one.span)._asdict(), "severity": one.severity,
            "code": one.code, "name": one.name, "voice": one.voice, "reported": "yes" if one.reported else "no",
            "words": one.words, "message": one.message, "suggestion": one.suggestion,
            "attribution": "" if one.attribution is None else one.attribution, "status": item.status}
