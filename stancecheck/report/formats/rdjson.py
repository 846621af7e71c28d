"""reviewdog's rdjson: columns are UTF-8 bytes from 1, end exclusive.

An input that could not be checked is an error on its file, without a range.
"""
from typing import TextIO

from ...model import Span
from ..dumped import dumped
from ..format import Format
from ..plain import visible
from ..run import Input, Located, Run

FORMAT = Format(
    ".json", readers="reviewdog",
    columns="UTF-8 bytes", unread="a diagnostic without a range")

SEVERITIES = {"note": "INFO", "warning": "WARNING", "error": "ERROR"}

Json = dict[str, object]


def write(run: Run, out: TextIO) -> None:
    """Write one object, a diagnostic a line."""
    source = {"name": run.tool.name} | ({"url": run.tool.url} if run.tool.url else {})
    lines = ",".join("\n" + dumped(one) for one in diagnostics(run))
    out.write(f'{{"source": {dumped(source)}, "severity": "WARNING", "diagnostics": [{lines}\n]}}\n')


def diagnostics(run: Run) -> list[Json]:
    """The diagnostics: inputs not checked, findings in order, genres, limits, and that a run was interrupted."""
    found = [unread(item) for item in run.unread] + [diagnostic(run, located) for located in run.located()]
    found += [{"message": visible(genre), "severity": "INFO", "location": {"path": item.path}, "code": {"value": "genre"}}
              for item, genre in run.genres()]
    found += [{"message": visible(f"limit reached: {limit}"), "severity": "INFO", "location": {"path": item.path},
               "code": {"value": "limit-reached"}} for item, limit in run.limits()]
    if run.partial:
        found.append({"message": "The run was interrupted: this report is partial.", "severity": "ERROR",
                      "location": {"path": "."}, "code": {"value": "partial"}})
    return found


def place(item: Input, span: Span) -> Json:
    """A range in bytes."""
    line, column, end_line, end_column = item.region(span, "utf8")
    return {"start": {"line": line, "column": column}, "end": {"line": end_line, "column": end_column}}


def unread(item: Input) -> Json:
    """The diagnostic of an input that could not be checked."""
    return {"message": visible(f"could not be checked: {item.why}"), "severity": "ERROR",
            "location": {"path": item.path}, "code": {"value": visible(item.reason) or "unread"}}


def diagnostic(run: Run, located: Located) -> Json:
    """The diagnostic of a finding, with a wording to use instead where there is one."""
    item, finding = located.input, located.finding
    where = place(item, finding.span)
    page = run.tool.page(finding.code)
    one: Json = {"message": visible(finding.message), "severity": SEVERITIES[finding.severity],
                 "location": {"path": item.path, "range": where},
                 "code": {"value": finding.code} | ({"url": page} if page else {})}
    if finding.suggestion:
        one["suggestions"] = [{"range": where, "text": visible(finding.suggestion)}]
    if finding.attribution is not None and item.article:
        attribution = item.article.attributions[finding.attribution]
        parts = [("speaker", attribution.source)] if attribution.source else []
        one["related_locations"] = [
            {"message": words, "location": {"path": item.path, "range": place(item, span)}}
            for words, part in (*parts, ("claim", attribution.content)) for span in part.spans]
    return one
