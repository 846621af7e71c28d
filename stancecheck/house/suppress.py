"""Findings that somebody looked at and let stand: comments in the file, or a file beside it.

In the file, in whatever format, as a comment of HTML:

    <!-- stancecheck: ignore[EDT101] agreed with the desk -->      the next paragraph, or this line's
    <!-- stancecheck: ignore-start[EDT, loaded-verb] -->           from here
    <!-- stancecheck: ignore-end -->                               to here
    <!-- stancecheck: ignore-file[SRC101] -->                      the file

Beside it, as wire copy can't carry comments, `NAME.stancecheck.toml` (NAME with its suffix), with
an `[[ignore]]` table for each: `words`, `rules` and `reason`.  Without rules, all are meant.
One that suppresses nothing is a finding of its own.
"""
import os
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from ..checks import Settings, all_checks, selected
from ..inputs import Copy, Unreadable
from ..inputs.plain import COMMENT
from ..model import Article, Finding, Severity, Span
from ..report.fingerprints import fingerprints
from ..report.run import Input
from ..words.layout import LINE
from ..words.paragraphs import paragraphs
from .sidecar import SIDECAR, sidecar_table

DIRECTIVE = re.compile(r"\s*(ignore|ignore-start|ignore-end|ignore-file)(?:\[([^\]]*)\])?(?:\s|$)")
UNUSED, MALFORMED = "SYS002", "SYS003"


@dataclass(frozen=True, slots=True)
class Suppression:
    """What is let stand: findings of these rules (codes, names, starts of codes; none: all) in these spans.

    `place` is where it stands: a span of the article's text that is near it; `what` describes it.
    """

    rules: tuple[str, ...]
    spans: tuple[Span, ...]
    place: Span
    what: str

    def holds(self, finding: Finding) -> bool:
        """Whether a finding is let stand."""
        return self.means(finding.code, finding.name) and any(
            span.start < finding.span.end and finding.span.start < span.end for span in self.spans)

    def means(self, code: str, name: str) -> bool:
        """Whether a rule is among those that are meant."""
        return not self.rules or any(code.startswith(rule.upper()) or name == rule for rule in self.rules)


Problem = tuple[str, Span, str]


def suppress(item: Input, source: str, copy: Copy, path: str, checks: Settings) -> Input:
    """An input without what is let stand, and with a finding for each suppression that is unused or not understood.

    Args:
        item: checked.
        source: the file, with its comments.
        copy: the article in it.
        path: of the file, beside which the other one is looked for.
        checks: which rules ran, at which severity.

    Raises:
        Unreadable: the file beside it can't be used.
    """
    if item.article is None:
        return item
    article, found, problems = item.article, list[Suppression](), list[Problem]()
    if "stancecheck:" in source:
        for one in comments(source, copy):
            if isinstance(one, Suppression):
                found.append(one)
            else:
                problems.append(one)
    found.extend(beside(path, copy.text))
    if not found and not problems:
        return item
    active, severities = {check.code for check in selected(checks)}, dict(checks.severities)
    used: set[int] = set()
    for finding in item.findings:
        used.update(number for number, one in enumerate(found) if one.holds(finding))
    item = without(item, lambda finding, _: finding.reported and any(one.holds(finding) for one in found), "suppressed")
    for number, one in enumerate(found):
        if number not in used and any(one.means(code, all_checks()[code].name) for code in active):
            problems.append((UNUSED, one.place, one.what))
    return with_findings(item, [finding_of(article, problem, severities) for problem in problems
                                if problem[0] in active])


def comments(source: str, copy: Copy) -> Iterator[Suppression | Problem]:
    """The suppressions of a file's comments, and those that are not understood, in order."""
    places = sorted((copy.place(span), span) for span in paragraphs(copy.text))
    spans = [span for _, span in places]
    starts, ends = [place.start for place, _ in places], [place.end for place, _ in places]
    breaks = [match.end() for match in LINE.finditer(source)]
    opened: list[tuple[tuple[str, ...], int, str]] = []
    for match in COMMENT.finditer(source):
        line = bisect_right(breaks, match.start()) + 1
        after = bisect_left(starts, match.end())  # paragraphs that start before
        inside = after > 0 and ends[after - 1] > match.start() or trails(source, match.start())
        number = max(after - 1, 0) if inside else after
        place = first_word(copy.text, spans[min(number, len(spans) - 1)])
        directive = DIRECTIVE.match(match[1])
        what = f"the comment on line {line}, '{' '.join(match[1].split())[:60]}',"
        if not directive:
            yield MALFORMED, place, what
            continue
        kind, rules = directive[1], tuple(rule.strip() for rule in (directive[2] or "").split(",") if rule.strip())
        if kind == "ignore-file":
            yield Suppression(rules, (Span(0, len(copy.text)),), place, what)
        elif kind == "ignore-start":
            opened.append((rules, spans[number].start if number < len(spans) else len(copy.text), what))
        elif kind == "ignore-end" and opened:
            rules, start, what = opened.pop()
            end = spans[number - (not inside)].end if number - (not inside) >= 0 else 0
            yield Suppression(rules, (Span(start, max(start, end)),), place, what)
        elif kind == "ignore-end":
            yield MALFORMED, place, f"{what} ends what nothing starts; it"
        else:
            yield Suppression(rules, tuple(spans[number:number + 1]), place, what)
    for rules, start, what in opened:
        yield Suppression(rules, (Span(start, len(copy.text)),), Span(start, start), what)


def trails(source: str, start: int) -> bool:
    """Whether text stands before a comment on its line, so that the comment is about that text."""
    before = source[max(source.rfind("\n", 0, start), source.rfind("\r", 0, start)) + 1:start].rstrip()
    return bool(before) and not before.endswith(">")


def first_word(text: str, span: Span) -> Span:
    """The first word of a span."""
    match = re.compile(r"\S+").search(text, span.start, span.end)
    return Span(*match.span()) if match else span


def beside(path: str, text: str) -> Sequence[Suppression]:
    """The suppressions of the file beside an article, if it has one.

    Raises:
        Unreadable: it can't be read, or holds something else.
    """
    listed = sidecar_table(path).get("ignore", [])
    return [from_table(one, number, path + SIDECAR, text) for number, one in enumerate(listed, 1)]


def from_table(table: object, number: int, sidecar: str, text: str) -> Suppression:
    """The suppression of one `[[ignore]]` table.

    Raises:
        Unreadable: it lacks words, or holds something else.
    """
    if not isinstance(table, dict) or not set(table) <= {"words", "rules", "reason"}:
        raise Unreadable("bad-suppressions", f"{sidecar}: ignore {number} may have words, rules and reason")
    words, rules = table.get("words"), table.get("rules", [])
    if not isinstance(words, str) or not words.strip() or not isinstance(rules, list) \
            or not all(isinstance(rule, str) for rule in rules):
        raise Unreadable("bad-suppressions", f"{sidecar}: ignore {number} needs words, and rules as a list")
    pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
    spans = tuple(Span(*match.span()) for match in pattern.finditer(text))
    place = spans[0] if spans else first_word(text, Span(0, len(text)))
    return Suppression(tuple(rules), spans, place, f"'{' '.join(words.split())[:60]}' in {os.path.basename(sidecar)}")


def finding_of(article: Article, problem: Problem, severities: dict[str, Severity]) -> Finding:
    """The finding of a suppression that is unused or not understood."""
    code, span, about = problem
    check = all_checks()[code]
    words = article.text[span.start:span.end]
    return Finding(code, check.name, severities.get(code, check.severity), span, words, "editorial",
                   check.message.replace("{about}", about).replace("{words}", words))


def without(item: Input, drop: Callable[[Finding, str], bool], count: str) -> Input:
    """An input without the findings that `drop` says so of, by finding and fingerprint, counted in the field `count`."""
    kept = [(name, finding) for name, finding in item.numbered() if not drop(finding, name)]
    missing = len(item.article.findings) - len(kept) if item.article else 0
    if not missing or item.article is None:
        return item
    article = replace(item.article, findings=tuple(finding for _, finding in kept))
    return replace(item, article=article, fingerprints=tuple(name for name, _ in kept),
                   **{count: getattr(item, count) + missing} if count else {})


def with_findings(item: Input, more: list[Finding]) -> Input:
    """An input with more findings, all of them in document order."""
    if not more or item.article is None:
        return item
    names = fingerprints(replace(item.article, findings=tuple(more)))
    both = sorted([*item.numbered(), *zip(names, more, strict=True)], key=lambda pair: pair[1].span.start)
    article = replace(item.article, findings=tuple(finding for _, finding in both))
    return replace(item, article=article, fingerprints=tuple(name for name, _ in both))
