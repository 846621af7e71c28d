"""The words that an editor shows: diagnostics, and what stands beside the cursor.

Words of the article are escaped, so that no editor takes them for Markdown, and their invisible signs are shown.

Source: CommonMark 0.31, backslash escapes.
"""
import re
from collections.abc import Callable, Iterator

from lsprotocol.types import (
    CodeDescription,
    Diagnostic,
    DiagnosticRelatedInformation,
    DiagnosticSeverity,
    Location,
    Position,
    Range,
)

from ..checks.check import Check
from ..model import Attribution, Finding, Part, Severity
from ..report.plain import visible
from ..report.run import Input
from .opened import Opened

SOURCE = "stancecheck"
SEVERITY: dict[Severity, DiagnosticSeverity] = {
    "note": DiagnosticSeverity.Information, "warning": DiagnosticSeverity.Warning, "error": DiagnosticSeverity.Error}
PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
SHOWN = 160  # characters of a claim that are shown
TOP = Range(Position(0, 0), Position(0, 0))


def diagnostics(opened: Opened, page: Callable[[Check], str]) -> list[Diagnostic]:
    """The findings of a document, in order, and why it could not be read, where it couldn't.

    Args:
        opened: the document.
        page: gives the address of a rule's page, "" where there is none.
    """
    failed = [f"this document could not be checked: {visible(item.why)}" for item in opened.inputs if item.status == "failed"]
    limits = [f"a limit was reached: {visible(limit)}" for item in opened.inputs if item.article
              for limit in item.article.coverage.limits]
    general = [Diagnostic(TOP, message, severity, source=SOURCE) for messages, severity in (
        (failed, DiagnosticSeverity.Error), (limits, DiagnosticSeverity.Information)) for message in messages]
    return general + [diagnostic(opened, item, finding, page) for item, finding in opened.findings()]


def diagnostic(opened: Opened, item: Input, finding: Finding, page: Callable[[Check], str]) -> Diagnostic:
    """A finding, with the page of its rule, and the speaker and the claim that it belongs to."""
    address = page(opened.rules[finding.code])
    return Diagnostic(
        opened.range(item, finding.span), f"{visible(finding.message)} [{finding.voice}]", SEVERITY[finding.severity],
        code=finding.code, code_description=CodeDescription(address) if address else None, source=SOURCE,
        related_information=[*related(opened, item, finding)] or None)


def related(opened: Opened, item: Input, finding: Finding) -> Iterator[DiagnosticRelatedInformation]:
    """Who speaks, and what is claimed, in the attribution that a finding belongs to."""
    if finding.attribution is None or item.article is None:
        return
    one = item.article.attributions[finding.attribution]
    if one.source:
        yield DiagnosticRelatedInformation(Location(opened.uri, opened.range(item, one.source.spans[0])),
                                           f"speaker: {visible(one.speaker.name) or 'left open'}")
    yield DiagnosticRelatedInformation(Location(opened.uri, opened.range(item, one.content.spans[0])),
                                       f"claim: {visible(words(item, one.content))}")


def finding_text(finding: Finding, check: Check) -> str:
    """What is said of a finding, why, and where the advice is from; Markdown."""
    lines = [f"**{finding.code} {finding.name}** ({finding.severity}, {finding.voice})", escaped(finding.message) + ".",
             escaped(check.why), f"*Source: {escaped(check.source)}*"]
    return "\n\n".join(lines)


def attribution_text(item: Input, one: Attribution) -> str:
    """Who says what, with what stance, and the rules that decided; Markdown."""
    stance, speaker = one.stance, one.speaker
    who = escaped(speaker.name) if speaker.name else "*speaker left open*" if one.source else "*nobody named*"
    lines = [f"**{who}** → {escaped(words(item, one.cue))} → {escaped(words(item, one.content))}",
             f"{stance.act}, {stance.polarity}, {stance.certainty}, {stance.framing}; {one.form}",
             f"speaker: {escaped(speaker.rule)}; stance: {escaped(stance.rule)}; content: {escaped(one.content.rule)}"]
    return "\n\n".join(lines)


def words(item: Input, part: Part) -> str:
    """The words of a part in one line, not too many of them."""
    text = item.article.text if item.article else ""
    line = " ".join(" … ".join(text[start:end] for start, end in part.spans).split())
    return line if len(line) <= SHOWN else line[:SHOWN].rsplit(" ", 1)[0] + " …"


def escaped(text: str) -> str:
    """A text that Markdown takes for itself, its invisible signs shown."""
    return PUNCTUATION.sub(r"\\\g<0>", visible(text))
