"""GitHub Actions: annotations in the log, and the step summary where there is one.

GitHub shows ten annotations of a kind from one step, so the most severe come first, and the last
notice says how many are not shown; those follow as plain lines, and the step summary has all.
Columns are code points; they are left out where a finding runs over a line end, as GitHub's page
would not show it.

Source: GitHub's page on workflow commands; ruff's `render/github.rs`.
"""
import os
import re
from collections.abc import Iterator, Mapping
from typing import TextIO

from ..format import Format
from ..plain import shown_path, visible
from ..project import project_path
from ..run import Input, Located, Run
from ..summary import counted, summary

FORMAT = Format(
    ".txt", readers="GitHub Actions: annotations and the step summary",
    columns="code points, on one line only", unread="`::error`")

KINDS = {"error": "error", "warning": "warning", "note": "notice"}
SHOWN = 10  # annotations of each kind from one step
SUMMARY_BYTES = 1_000_000  # GitHub takes 1 MiB a step
PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")


def write(run: Run, out: TextIO, *, environ: Mapping[str, str] = os.environ) -> None:
    """Write workflow commands, and append the step summary to the file that `GITHUB_STEP_SUMMARY` names."""
    kept, more = chosen(run)
    for command in kept:
        out.write(command + "\n")
    if more:
        out.write(f"::group::{counted(len(more), 'finding')} without an annotation\n")
        for located in more:
            region = located.input.region(located.finding.span)
            out.write(f"{shown_path(located.input.path)}:{region.line}:{region.column}: {located.finding.severity} "
                      f"{located.finding.code} {visible(located.finding.message)}\n")
        out.write("::endgroup::\n")
    for item, genre in run.genres():
        out.write(f"{shown_path(item.path)}: {visible(genre)}\n")
    for item, limit in run.limits():
        out.write(f"{shown_path(item.path)}: limit reached: {visible(limit)}\n")
    if path := environ.get("GITHUB_STEP_SUMMARY"):
        with open(path, "a", encoding="utf-8", newline="\n") as file:
            write_summary(run, file)


def chosen(run: Run) -> tuple[list[str], list[Located]]:
    """The commands that fit, the most severe first, and the findings that don't."""
    room = dict.fromkeys(KINDS.values(), SHOWN)
    unread = [failure(item) for item in run.unread]
    kept, more = unread[:SHOWN], []
    room["error"] -= len(kept)
    results = run.by_severity()
    crowded = any(number > room[KINDS[severity]] for severity, number in run.severities.items())
    if crowded or len(unread) > SHOWN or run.partial:
        room["notice"] -= 1
    for located in results:
        kind = KINDS[located.finding.severity]
        if room[kind] > 0:
            room[kind] -= 1
            kept.append(annotation(located))
        else:
            more.append(located)
    if len(unread) > SHOWN or more or run.partial:
        kept.append(f"::notice title={property_of(run.tool.name)}::{data(rest(run, len(unread) - SHOWN, len(more)))}")
    return kept, more


def rest(run: Run, unread: int, findings: int) -> str:
    """What the annotations leave out."""
    parts = [counted(findings, "more finding")] if findings else []
    if unread > 0:
        parts.append(f"{counted(unread, 'more file')} that could not be checked")
    words = f"{' and '.join(parts)} without an annotation: see the log or the step summary." if parts else ""
    return (words + " The run was interrupted: this report is partial." * run.partial).strip()


def data(text: str) -> str:
    """A command's message, with `%` and line ends escaped."""
    return visible(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def property_of(text: str) -> str:
    """A command's property, with `:` and `,` escaped as well."""
    return data(text).replace(":", "%3A").replace(",", "%2C")


def annotation(located: Located) -> str:
    """The command of one finding."""
    item, finding = located.input, located.finding
    line, column, end_line, end_column = item.region(finding.span)
    columns = f",col={column},endLine={end_line},endColumn={end_column}" if line == end_line else f",endLine={end_line}"
    return (f"::{KINDS[finding.severity]} title={property_of(f'stancecheck ({finding.code})')},"
            f"file={property_of(project_path(item.path))},line={line}{columns}::{data(finding.message)}")


def failure(item: Input) -> str:
    """The command of an input that could not be checked."""
    return (f"::error title=stancecheck,file={property_of(project_path(item.path))}::"
            f"{data(f'could not be checked: {item.why}')}")


def markdown(text: str) -> str:
    """A text in which no Markdown, HTML or mention is read: all its punctuation is written as entities."""
    return PUNCTUATION.sub(lambda match: f"&#{ord(match.group())};", visible(text))


def write_summary(run: Run, out: TextIO) -> None:
    """The summary as Markdown; where it would be too long for GitHub, its last line says what is left out."""
    rows = list(summary_rows(run))
    out.write(f"## {run.tool.name}\n\n{markdown(summary(run))}\n\n")
    if not rows:
        return
    out.write("| | where | rule | what |\n| --- | --- | --- | --- |\n")
    size = 1_000
    for number, row in enumerate(rows):
        size += len(row.encode())
        if size > SUMMARY_BYTES:
            out.write(f"\nand {counted(len(rows) - number, 'more row')}\n")
            return
        out.write(row)


def summary_rows(run: Run) -> Iterator[str]:
    """Rows: failed inputs, then findings, the most severe first, then for genres, limits and what was skipped."""
    for item in run.unread:
        yield f"| failed | {markdown(item.path)} | | {markdown(item.why)} |\n"
    for located in run.by_severity():
        region, finding = located.input.region(located.finding.span), located.finding
        page = run.tool.page(finding.code)
        rule = f"[{finding.code}]({page})" if page else finding.code
        yield (f"| {finding.severity} | {markdown(located.input.path)}:{region.line}:{region.column} | "
               f"{rule} {markdown(finding.name)} | {markdown(finding.message)} |\n")
    for item, genre in run.genres():
        yield f"| genre | {markdown(item.path)} | | {markdown(genre)} |\n"
    for item, limit in run.limits():
        yield f"| limit | {markdown(item.path)} | | limit reached: {markdown(limit)} |\n"
    for item in run.inputs:
        if item.status == "skipped":
            yield f"| skipped | {markdown(item.path)} | | {markdown(item.why)} |\n"
