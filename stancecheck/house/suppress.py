"""Findings that somebody looked at and let stand are taken out, and kept apart with who did it.

A suppression that suppresses nothing, or a rule of it that does, is a finding of its own, and so is one that is not
understood.  All of it takes time linear in the length of the text, whatever the number of suppressions and findings.
"""
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from ..checks import Settings, all_checks, selected
from ..inputs import Copy
from ..model import Article, Finding, Severity, Span
from ..report.fingerprints import fingerprints
from ..report.run import Input, LetStand
from .beside import beside, read_tables
from .suppressions import UNUSED, Problem, Rules, Suppression, comments, named, rules_in

__all__ = ["suppress", "with_findings", "without"]


def suppress(items: Sequence[tuple[Input, Copy]], source: str, path: str, checks: Settings,
             inline: bool = True) -> list[Input]:
    """The articles of a file without what is let stand, with a finding for each suppression that does nothing or is amiss.

    Args:
        items: each article of the file, checked, and as it was read.
        source: the file.
        path: of the file, beside which the other one is looked for.
        checks: which rules ran, at which severity.
        inline: whether comments in the file count.

    Raises:
        Unreadable: the file beside it can't be used.
    """
    tables = read_tables(path)
    active, there = frozenset(check.code for check in selected(checks)), rules_in(checks)
    severities = dict(checks.severities)
    done: list[Input] = []
    waiting: list[set[Problem]] = []  # those of the file beside, which may be used in another article
    for item, copy in items:
        if item.article is None:
            done.append(item)
            continue
        inside = comments(source, copy, there) if inline and copy.comments else ()
        listed = [*inside, *beside(tables, path, copy.text, there)]
        problems = [one for one in listed if isinstance(one, Problem)]
        found = [one for one in listed if isinstance(one, Suppression)]
        if listed:
            item, unused = apply(item, found, active, there)
            problems += [problem for kind, problem in unused if kind == "comment"]
            waiting.append({problem for kind, problem in unused if kind == "file"})
        item = with_findings(item, [finding_of(item.article, problem, severities) for problem in dict.fromkeys(problems)
                                    if item.article and problem.code in active])
        done.append(item)
    if waiting:
        tell_unused(done, waiting, active, severities)
    return done


def tell_unused(done: list[Input], waiting: list[set[Problem]], active: frozenset[str],
                severities: dict[str, Severity]) -> None:
    """Add to the first article of a file what of the file beside it is used in none of them."""
    everywhere = set.intersection(*({problem.about for problem in one} for one in waiting))
    for number, item in enumerate(done):
        if item.article is not None:
            first = sorted(problem for problem in waiting[0] if problem.about in everywhere and problem.code in active)
            done[number] = with_findings(item, [finding_of(item.article, problem, severities) for problem in first])
            return


def apply(item: Input, found: Sequence[Suppression], active: frozenset[str],
          there: Rules) -> tuple[Input, list[tuple[str, Problem]]]:
    """An input without what is let stand, and what of the suppressions is unused, each with its kind."""
    by_code: dict[str, Stands] = {}
    for finding in item.article.findings if item.article else ():
        by_code.setdefault(finding.code, Stands()).add(finding)
    unused: list[tuple[str, Problem]] = []
    for one in found:
        parts = [(rule, named(rule, there)) for rule in one.rules] or [("", active)]
        idle = []
        for rule, codes in parts:
            used = [code for code, stands in by_code.items() if code in codes and stands.hide(one)]
            if not used and codes & active:
                idle.append(rule)
        if len(idle) == len(parts):
            unused.append((one.kind, Problem(UNUSED, one.place, one.what)))
        else:
            unused += [(one.kind, Problem(UNUSED, one.place, f"'{rule}' of {one.what}")) for rule in idle]
    hidden = {id(finding): by for stands in by_code.values() for finding, by in stands.hidden()}
    if not hidden:
        return item, unused
    stood = tuple(LetStand(name, finding, hidden[id(finding)].what.rstrip(","), hidden[id(finding)].kind)
                  for name, finding in item.numbered() if id(finding) in hidden)
    item = without(item, lambda finding, _: id(finding) in hidden, "suppressed")
    return replace(item, let_stand=stood), unused


class Stands:
    """The findings of one rule in order, and which of them are let stand by what.

    `reach` is the furthest end of a finding and of those before it; findings of one rule hardly ever overlap.
    """

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.starts: list[int] = []
        self.reach: list[int] = []
        self.spans: list[tuple[int, int, Suppression]] = []

    def add(self, finding: Finding) -> None:
        """The next finding."""
        self.findings.append(finding)
        self.starts.append(finding.span.start)
        self.reach.append(max(finding.span.end, self.reach[-1] if self.reach else 0))

    def hide(self, one: Suppression) -> bool:
        """Let stand what a suppression covers; whether it covers anything."""
        used = False
        for start, end in one.spans:
            last = bisect_left(self.starts, end)
            if last and self.reach[last - 1] > start:
                self.spans.append((start, end, one))
                used = True
        return used

    def hidden(self) -> Iterable[tuple[Finding, Suppression]]:
        """The findings that are let stand, each with the first suppression, by its place, that does it."""
        spans = sorted(self.spans, key=lambda span: span[:2])
        at, covered, by = 0, -1, None
        for finding in self.findings:
            start, end = finding.span
            while at < len(spans) and spans[at][0] < end:
                if spans[at][1] > covered:
                    covered, by = spans[at][1], spans[at][2]
                at += 1
            if by is not None and covered > start and finding.reported:
                yield finding, by


def finding_of(article: Article, problem: Problem, severities: dict[str, Severity]) -> Finding:
    """The finding of a suppression that is unused or not understood."""
    code, span, about = problem
    check = all_checks()[code]
    words = article.text[span.start:span.end]
    return Finding(code, check.name, severities.get(code, check.severity), Span(*span), words, "editorial",
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


def with_findings(item: Input, more: Sequence[Finding]) -> Input:
    """An input with more findings, all of them in document order."""
    if not more or item.article is None:
        return item
    names = fingerprints(replace(item.article, findings=tuple(more)))
    both = sorted([*item.numbered(), *zip(names, more, strict=True)], key=lambda pair: pair[1].span.start)
    article = replace(item.article, findings=tuple(finding for _, finding in both))
    return replace(item, article=article, fingerprints=tuple(name for name, _ in both))
