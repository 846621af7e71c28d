"""SARIF 2.1.0, as GitHub's code scanning and the editors' viewers read it.

Columns are UTF-16 units, which is said in `columnKind`.  The most severe results come first, as
GitHub keeps 5,000; rule objects are the same from run to run.  Every input is an artifact with
its status; those not read are notifications too, and then the execution was not successful.

Source: OASIS SARIF 2.1.0; GitHub's page on SARIF support for code scanning.
"""
import logging
from collections.abc import Iterator
from typing import TextIO
from urllib.parse import quote

from ...model import Span
from ..dumped import dumped
from ..format import Format
from ..plain import visible
from ..project import project_path
from ..run import Input, Located, Run

FORMAT = Format(
    ".sarif", readers="code scanning (GitHub and others), editors",
    columns="UTF-16 units", unread="notifications; `executionSuccessful` is false")

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
ROOT = "SRCROOT"
TEXT = 1024  # characters of a rule's texts that GitHub takes
RESULTS = 25_000  # results of a run that GitHub takes
KEPT = 5_000  # of which it shows
FINGERPRINT = "stancecheckHash/v1"
PROBLEM = {"note": "recommendation", "warning": "warning", "error": "error"}
WORST = ("failed", "skipped", "checked")
PRECISION = ((0.9, "very-high"), (0.8, "high"), (0.6, "medium"), (0.0, "low"))

logger = logging.getLogger(__name__)

Json = dict[str, object]


def write(run: Run, out: TextIO, *, category: str = "stancecheck") -> None:
    """Write the run as one SARIF log, a result a line.

    `category` tells GitHub's runs over one commit apart.  What passes GitHub's limits is logged as
    a warning; results past 25,000 are left out, which a notification says.
    """
    results = run.by_severity()
    suppressed = [(item, stood) for item in run.inputs for stood in run.suppressed_in(item)]
    if len(results) > KEPT:
        logger.warning("SARIF: %d findings, of which GitHub shows %d, the most severe", len(results), KEPT)
    codes = rule_codes(run)
    head = {"tool": {"driver": driver(run, codes)}, "columnKind": "utf16CodeUnits",
            "newlineSequences": ["\r\n", "\n", "\r"],
            "originalUriBaseIds": {ROOT: {"uri": run.root} if run.root else
                                   {"description": {"text": "The folder that stancecheck was run in."}}},
            "automationDetails": {"id": f"{category}/"}, "invocations": [invocation(run, len(results))],
            "artifacts": artifacts(run)}
    out.write(f'{{"$schema": {encode(SCHEMA)}, "version": "2.1.0", "runs": [{encode(head)[:-1]}, "results": [')
    numbers, places = numbered(run), {code: number for number, code in enumerate(codes)}
    for place, located in enumerate(results[:RESULTS]):
        one = result(located, places[located.finding.code], numbers[located.input.path])
        out.write((",\n" if place else "\n") + encode(one))
    for place, (item, stood) in enumerate(suppressed[:max(RESULTS - len(results), 0)], len(results)):
        one = result(Located(item, stood.finding, stood.fingerprint), places[stood.finding.code], numbers[item.path])
        one["suppressions"] = [{"kind": "inSource" if stood.kind == "comment" else "external",
                                "justification": visible(stood.by)}]
        out.write((",\n" if place else "\n") + encode(one))
    out.write("\n]}]}\n")


def encode(value: object) -> str:
    """JSON in ASCII."""
    return dumped(value, separators=(", ", ": "))


def rule_codes(run: Run) -> list[str]:
    """The codes of the rules that ran, and of any other that found something, in order."""
    found = {located.finding.code for located in run.located()}
    found |= {stood.finding.code for item in run.inputs for stood in run.suppressed_in(item)}
    return [*run.rules, *sorted(found - set(run.rules))]


def driver(run: Run, codes: list[str]) -> Json:
    """The tool, with its rules."""
    tool: Json = {"name": run.tool.name, "rules": [rule_object(run, code) for code in codes]}
    if run.tool.version:
        tool["semanticVersion"] = run.tool.version
    if run.tool.url:
        tool["informationUri"] = run.tool.url
    return tool


def rule_object(run: Run, code: str) -> Json:
    """A rule as GitHub shows it; nothing in it comes from an article."""
    rule = run.rules.get(code)
    if rule is None:
        return {"id": code} | {key: {"text": code} for key in ("shortDescription", "fullDescription", "help")}
    said = rule.message.replace("{words}", "…").replace("{about}", "…")
    help_text = f"{rule.why} Source: {rule.source}. The rule is about wording, not about truth, people or outlets."
    described: Json = {
        "id": code, "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": limited(f"{rule.name.replace('-', ' ').capitalize()}: {said}")},
        "fullDescription": {"text": limited(rule.why)},
        "help": {"text": limited(help_text), "markdown": limited(f"**{code} {rule.name}**: {help_text}")},
        "defaultConfiguration": {"level": rule.severity},
        "properties": {"tags": ["wording", code[:3]], "problem.severity": PROBLEM[rule.severity]}}
    if page := run.tool.page(code):
        described["helpUri"] = page
    if rule.precision is not None:
        precision = next(name for least, name in PRECISION if rule.precision >= least)
        described["properties"] = {"tags": ["wording", code[:3]], "precision": precision,
                                   "problem.severity": PROBLEM[rule.severity]}
    return described


def limited(text: str) -> str:
    """A text of a rule, no longer than GitHub takes, never empty."""
    return (text if len(text) <= TEXT else text[:TEXT - 1] + "…") or "-"


def message(text: str) -> Json:
    """A message of plain text: nothing in it is a link, which SARIF writes as `[words](address)`."""
    text = visible(text)
    if "](" in text:
        text = text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    return {"text": text or "-"}


def address(item: Input, number: int) -> Json:
    """Where an input is: a relative address within the root, a `file:` one for an absolute path."""
    local = project_path(item.path)
    path = quote(local.encode("utf-8", "surrogateescape"), safe="/-._~!$'()*+,;=@")
    if local.startswith("/"):
        return {"uri": f"file://{path}", "index": number}
    return {"uri": path, "uriBaseId": ROOT, "index": number}


def region(item: Input, span: Span) -> Json:
    """A region in UTF-16 columns, end exclusive."""
    return dict(zip(("startLine", "startColumn", "endLine", "endColumn"), item.region(span, "utf16")))


def result(located: Located, rule: int, number: int) -> Json:
    """A finding; what it belongs to is related, the source and the claim."""
    item, finding = located.input, located.finding
    where = address(item, number)
    one: Json = {
        "ruleId": finding.code, "ruleIndex": rule, "level": finding.severity, "message": message(finding.message),
        "locations": [{"physicalLocation": {"artifactLocation": where, "region": region(item, finding.span)}}],
        "partialFingerprints": {FINGERPRINT: located.fingerprint}, "properties": {"voice": finding.voice}}
    if finding.attribution is not None and item.article:
        attribution = item.article.attributions[finding.attribution]
        parts = [("speaker", attribution.source)] if attribution.source else []
        one["relatedLocations"] = [
            {"id": place, "message": message(words),
             "physicalLocation": {"artifactLocation": where, "region": region(item, span)}}
            for place, (words, span) in enumerate(
                (words, span) for words, part in (*parts, ("claim", attribution.content)) for span in part.spans)]
    return one


def numbered(run: Run) -> dict[str, int]:
    """Path -> its number among the artifacts; a file that holds several articles has one."""
    return {path: number for number, path in enumerate(dict.fromkeys(item.path for item in run.inputs))}


def artifacts(run: Run) -> list[Json]:
    """The files, each with the worst status of the articles in it."""
    found: dict[str, Json] = {}
    for item in sorted(run.inputs, key=lambda item: WORST.index(item.status)):
        one: Json = {"location": {key: value for key, value in address(item, 0).items() if key != "index"},
                     "properties": {"status": item.status}}
        if item.status == "checked":
            one["encoding"] = item.encoding
        if item.article:
            one["properties"] = {"status": item.status, "genre": item.article.genre.name,
                                 "genreRule": visible(item.article.genre.rule)}
        if item.sha256:
            one["hashes"] = {"sha-256": item.sha256}
        found.setdefault(item.path, one)
    return [found[path] for path in numbered(run)]


def invocation(run: Run, results: int) -> Json:
    """How the run ended, with a notification for whatever was not read or not said in full."""
    return {"executionSuccessful": not (run.unread or run.partial), "exitCode": run.exit_code,
            "toolExecutionNotifications": list(notifications(run, results))}


def notifications(run: Run, results: int) -> Iterator[Json]:
    """One for each input that was not read or reached a limit, and for a run that is not whole."""
    numbers = numbered(run)
    for item in run.inputs:
        where = [{"physicalLocation": {"artifactLocation": address(item, numbers[item.path])}}]
        if item.article is None:
            words = "could not be checked" if item.status == "failed" else "skipped"
            yield {"level": "error" if item.status == "failed" else "note", "locations": where,
                   "descriptor": {"id": visible(item.reason) or item.status},
                   "message": message(f"{words}: {item.why}")}
        else:
            for limit in item.article.coverage.limits:
                yield {"level": "warning", "descriptor": {"id": "limit-reached"}, "locations": where,
                       "message": message(f"limit reached: {limit}")}
    if results > RESULTS:
        yield {"level": "warning", "descriptor": {"id": "results-left-out"},
               "message": {"text": f"{results - RESULTS} findings, the least severe, are left out"}}
    if run.partial:
        yield {"level": "error", "descriptor": {"id": "interrupted"},
               "message": {"text": "The run was interrupted: this report is partial."}}
