"""JUnit XML: a suite for each input, a case for each finding: failed where it fails the run, else passed.

A clean input has one case that passed, an input that could not be checked one `error`, a skipped
one `skipped`.  What XML 1.0 forbids is shown as its picture, so that the report can be read.
"""
import re
from collections.abc import Iterator
from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

from ...model import UNTOLD
from ..format import Format
from ..plain import visible
from ..run import Input, Run

FORMAT = Format(
    ".xml", readers="whatever shows test results: what reaches `--fail-on` is a `failure`, the rest passes with its words",
    columns="code points", unread="one `error` an input, `skipped` for what was skipped")

FORBIDDEN = re.compile("[\ufffe\uffff]")


def write(run: Run, out: TextIO) -> None:
    """Write the report, a suite at a time."""
    findings, unread = sum(run.severities.values()), len(run.unread)
    failing = sum(item.fails(finding) for item in run.inputs for finding in item.findings)
    clean = sum(not item.findings for item in run.inputs)
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n'
              f'<testsuites name={attribute(run.tool.name)} tests="{findings + clean}" failures="{failing}" '
              f'errors="{unread}" skipped="{run.statuses["skipped"]}">\n')
    if run.partial:
        out.write("  <!-- interrupted: this report is partial -->\n")
    for item in run.inputs:
        found, failed = len(item.findings), sum(map(item.fails, item.findings))
        out.write(f'  <testsuite name={attribute(item.path)} tests="{found or 1}" failures="{failed}" '
                  f'errors="{int(item.status == "failed")}" skipped="{int(item.status == "skipped")}">\n')
        if rows := "".join(properties(item)):
            out.write(f"    <properties>{rows}</properties>\n")
        for case in cases(item):
            out.write(f"    {case}\n")
        out.write("  </testsuite>\n")
    out.write("</testsuites>\n")


def properties(item: Input) -> Iterator[str]:
    """What is told of an input besides its cases: the genre, and the limits that it reached."""
    if item.article and item.article.genre != UNTOLD:
        name, rule = map(attribute, item.article.genre)
        yield f'<property name="genre" value={name}/><property name="genre-rule" value={rule}/>'
    for limit in item.article.coverage.limits if item.article else ():
        yield f'<property name="limit-reached" value={attribute(limit)}/>'


def attribute(text: str) -> str:
    """A quoted attribute."""
    return quoteattr(FORBIDDEN.sub("�", visible(text)))


def content(text: str) -> str:
    """Text between tags."""
    return escape(FORBIDDEN.sub("�", visible(text)))


def cases(item: Input) -> Iterator[str]:
    """The cases of an input: one where there is no finding."""
    name = f"classname={attribute(item.path)}"
    if item.article is None:
        kind = "error" if item.status == "failed" else "skipped"
        yield f'<testcase name="org.stancecheck" {name}><{kind} message={attribute(item.why)}/></testcase>'
    elif not item.findings:
        yield f'<testcase name="org.stancecheck" {name}/>'
    for finding in item.findings:
        line, column, *_ = item.region(finding.span)
        words = f"line {line}, column {column}, {finding.severity} {finding.code} {finding.name} [{finding.voice}]"
        yield (f'<testcase name="org.stancecheck.{finding.code}" {name} line="{line}" column="{column}">'
               + (f"<failure type={attribute(finding.severity)} message={attribute(finding.message)}>"
                  f"{content(words)}: {content(finding.message)}</failure>" if item.fails(finding) else
                  f"<system-out>{content(words)}: {content(finding.message)}</system-out>") + "</testcase>")
